"""Bringing documents in a real browser: files, texts, addresses, what becomes of them, and what is asked."""

from __future__ import annotations

from ipaddress import ip_network
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import follow
from tests.factories import make_contributor, make_timeline
from tests.ingest.fetching.site import Site, answer
from timeline.models import Capture, CaptureMethod, CaptureState, Document, Timeline
from timeline.services.captures.processing import process_capture
from timeline.services.captures.submission import submit_capture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from django.contrib.auth.models import User
    from playwright.sync_api import Browser
    from pytest_django.fixtures import SettingsWrapper
    from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MINUTES = (
    "The harbour council of Selim met on 3 May 2021. It closed the old pier on 4 May 2021 after a storm had torn away "
    "its railing, the harbour master said. Repairs are to begin in June 2021 and to last until autumn, and the two "
    "ferries will use the eastern quay in the meantime.\n"
)
REPRINT = f"{MINUTES}Reporting by our own correspondent on the coast.\n"
FERRY = "The ferry left Selim on 6 June 2021 with ninety people aboard, and came back on 7 June 2021 with none.\n"
NEWS = (
    "<!doctype html><html lang=en><head><title>Pier opens</title></head><body><article><h1>Pier opens</h1>"
    + "<p>The old pier of Selim opened on 5 June 2021 after a month of repairs, and people waited on the quay.</p>" * 3
    + "</article></body></html>"
)
_DROP = """(zone, files) => {
    const transfer = new DataTransfer();
    files.forEach(([name, text]) => transfer.items.add(new File([text], name, { type: "text/plain" })));
    for (const kind of ["dragenter", "dragover", "drop"]) {
        zone.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
}"""


@pytest.fixture
def timeline(db: None) -> Timeline:  # noqa: ARG001 - asks for the database
    return make_timeline()


@pytest.fixture
def user(db: None) -> User:  # noqa: ARG001 - asks for the database
    return make_contributor()


def sign_in(page: Page, live_server: LiveServer, path: str = "/capture/") -> None:
    page.goto(f"{live_server.url}{path}")
    page.fill("#id_username", "contributor")
    page.fill("#id_password", "a-long-password")
    page.click("main button[type=submit]")
    page.wait_for_url(f"{live_server.url}{path}")


@pytest.fixture
def bringing(page: Page, live_server: LiveServer, timeline: Timeline, user: User) -> Page:  # noqa: ARG001 - stored
    """The page for bringing, with a contributor signed in."""
    sign_in(page, live_server)
    return page


def take_in_what_is_typed(page: Page) -> None:
    page.get_by_role("button", name="Take in").click()
    page.wait_for_url("**/captures/?batch=*")


def states(page: Page) -> list[tuple[str, str]]:
    """Return name and state of everything in the list."""
    rows = page.locator("li.capture")
    return [
        (rows.nth(one).locator("h3").inner_text(), rows.nth(one).locator(".state").inner_text())
        for one in range(rows.count())
    ]


def complaints(page: Page) -> list[str]:
    """Return what axe-core has to say, one line a kind."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{one['id']}: {one['help']} {[node['target'] for node in one['nodes']][:3]}" for one in found]


def test_two_files_and_a_text_are_brought_and_read(bringing: Page, tmp_path: Path) -> None:
    (tmp_path / "minutes.txt").write_text(MINUTES)
    (tmp_path / "picture.bin").write_bytes(bytes(range(256)) * 9)
    bringing.set_input_files("#id_files", [tmp_path / "minutes.txt", tmp_path / "picture.bin"])
    bringing.fill("#id_text", FERRY)
    bringing.fill("#id_outlet", "Selim Gazette")
    bringing.fill("#id_published", "8 June 2021")
    expect(bringing.locator(".date-echo")).to_contain_text("Understood as: 8 June 2021")

    take_in_what_is_typed(bringing)

    expect(bringing.locator(".counts li")).to_have_text(["1 refused", "2 stored"])
    assert [state for _name, state in states(bringing)] == ["stored", "refused", "stored"]
    assert Document.objects.filter(outlet__name="Selim Gazette", published_edtf="2021-06-08").count() == 2
    bringing.locator("li.stored .became a").first.click()
    expect(bringing.locator(".text")).to_contain_text("ninety people")


def test_an_address_is_fetched_from_a_real_server(bringing: Page, settings: SettingsWrapper) -> None:
    settings.FETCH_ALLOW = (ip_network("127.0.0.0/8"),)
    site = Site()
    site.pages["/pier"] = answer(NEWS.encode(), content_type="text/html; charset=utf-8")

    bringing.fill("#id_addresses", f"{site.url('/pier')}\n{site.url('/gone')}")
    take_in_what_is_typed(bringing)
    site.close()

    assert sorted(states(bringing)) == [(site.url("/gone"), "refused"), (site.url("/pier"), "stored")]
    document = Document.objects.get()
    assert (document.title, document.http_status) == ("Pier opens", 200)
    bringing.locator("li.stored .became a").click()
    bringing.locator(".provenance summary").click()
    expect(bringing.locator(".provenance")).to_contain_text("HTTP 200")
    with bringing.expect_download() as download:
        bringing.get_by_role("link", name="Save the bytes as they were captured").click()
    assert download.value.suggested_filename == "pier-opens.html"
    assert download.value.path().read_bytes() == NEWS.encode()


def test_files_that_are_dropped_are_listed_and_may_be_taken_back(bringing: Page) -> None:
    zone = bringing.locator("[data-drop]")
    zone.evaluate(_DROP, [["minutes.txt", MINUTES], ["ferry.txt", FERRY]])
    zone.evaluate(_DROP, [["third.txt", "On 9 June 2021 it rained."]])
    expect(zone.locator("li")).to_have_count(3)

    bringing.get_by_role("button", name="Remove third.txt").click()
    expect(bringing.locator("#id_files")).to_be_focused()
    take_in_what_is_typed(bringing)

    assert states(bringing) == [("ferry.txt", "stored"), ("minutes.txt", "stored")]


def test_a_link_that_is_dropped_takes_a_line_of_its_own(bringing: Page) -> None:
    bringing.fill("#id_addresses", "https://a.example/1")
    bringing.locator("#id_addresses").evaluate(
        """box => {
            const transfer = new DataTransfer();
            transfer.setData("text/uri-list", "https://a.example/2");
            box.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
        }"""
    )

    expect(bringing.locator("#id_addresses")).to_have_value("https://a.example/1\nhttps://a.example/2\n")


def test_a_file_that_is_too_large_is_named_before_and_after(
    bringing: Page, settings: SettingsWrapper, tmp_path: Path
) -> None:
    settings.MAX_UPLOAD_BYTES = 2000
    bringing.reload()
    (tmp_path / "large.txt").write_text("x" * 3000)
    (tmp_path / "ferry.txt").write_text(FERRY)

    bringing.set_input_files("#id_files", [tmp_path / "large.txt", tmp_path / "ferry.txt"])
    expect(bringing.locator(".too-large")).to_contain_text("is too large and will be left out")
    take_in_what_is_typed(bringing)

    expect(bringing.get_by_role("alert")).to_contain_text("“large.txt” is larger than")
    assert states(bringing) == [("ferry.txt", "stored")]


def test_what_is_wrong_is_told_and_nothing_typed_or_chosen_is_lost(bringing: Page, tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(FERRY)
    bringing.set_input_files("#id_files", tmp_path / "ferry.txt")
    bringing.fill("#id_addresses", "nowhere")
    bringing.get_by_role("button", name="Take in").click()
    expect(bringing.locator("#complaints")).to_contain_text("Line 1: “nowhere” is no address.")
    expect(bringing.locator("#complaints")).to_be_focused()

    bringing.fill("#id_addresses", "")
    take_in_what_is_typed(bringing)

    assert states(bringing) == [("ferry.txt", "stored")]


def test_the_list_follows_the_work_and_then_rests(bringing: Page, settings: SettingsWrapper, tmp_path: Path) -> None:
    settings.TASKS = "queue"
    (tmp_path / "ferry.txt").write_text(FERRY)
    bringing.set_input_files("#id_files", tmp_path / "ferry.txt")
    take_in_what_is_typed(bringing)
    assert states(bringing) == [("ferry.txt", "waiting")]
    expect(bringing.locator(".progress")).to_contain_text("0 of 1 finished")
    expect(bringing.get_by_role("link", name="Refresh")).to_be_visible()

    process_capture(Capture.objects.get().pk)

    expect(bringing.locator("li.stored")).to_have_count(1)
    expect(bringing.locator(".progress progress")).to_have_count(0)
    asked: list[str] = []
    bringing.on("request", lambda request: asked.append(request.url))
    bringing.wait_for_timeout(3000)
    assert asked == []


@pytest.fixture
def asking(timeline: Timeline, user: User) -> Capture:
    """Something that is nearly a stored document."""
    for text, outlet in ((MINUTES, "Gazette"), (REPRINT, "Courier")):
        submit_capture(
            timeline=timeline, user=user, method=CaptureMethod.PASTE, name=outlet, content=text.encode(),
            user_metadata={"outlet": outlet, "title": f"Pier closed ({outlet})", "published": "2021-05-05"},
        )  # fmt: skip
    return Capture.objects.get(name="Courier")


@pytest.mark.parametrize(("button", "state"), [("Keep as a copy", "stored"), ("Skip", "skipped")])
def test_a_choice_is_made_with_the_keyboard(
    page: Page, live_server: LiveServer, asking: Capture, button: str, state: str
) -> None:
    sign_in(page, live_server, "/captures/")
    expect(page.locator("li.asking .nearest")).to_contain_text("% the same as “Pier closed (Gazette)” by Gazette")

    page.get_by_role("button", name=button).focus()
    page.keyboard.press("Enter")

    expect(page.locator(f"#c{asking.uid} > .state")).to_have_text(state)
    assert page.url.endswith(f"#c{asking.uid}")
    assert Document.objects.filter(copy_of__isnull=False).count() == (state == "stored")


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page without JavaScript."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def test_without_javascript_everything_works(
    plain_page: Page, live_server: LiveServer, asking: Capture, tmp_path: Path, settings: SettingsWrapper
) -> None:
    (tmp_path / "ferry.txt").write_text(FERRY)
    sign_in(plain_page, live_server)
    plain_page.fill("#id_published", "31 February 2021")
    plain_page.set_input_files("#id_files", tmp_path / "ferry.txt")
    plain_page.click("#submission button[type=submit]")
    expect(plain_page.locator("#complaints")).to_contain_text("February 2021 has 28 days")
    expect(plain_page.get_by_text("choose them again, please")).to_be_visible()

    settings.TASKS = "queue"
    plain_page.fill("#id_published", "8 June 2021")
    plain_page.set_input_files("#id_files", tmp_path / "ferry.txt")
    take_in_what_is_typed(plain_page)
    process_capture(Capture.objects.get(name="ferry.txt").pk)
    follow(plain_page, plain_page.get_by_role("link", name="Refresh"))
    assert states(plain_page) == [("ferry.txt", "stored")]

    settings.TASKS = "now"
    plain_page.goto(f"{live_server.url}/captures/")
    plain_page.get_by_role("button", name="Keep as a new version").click()
    # Whoever may not publish proposes a version: what is published would change by it.
    expect(plain_page.locator(f"#c{asking.uid} > .state")).to_have_text("waits for an editor")


def test_the_bookmarklet_opens_the_page_with_the_address_of_another(bringing: Page, live_server: LiveServer) -> None:
    code = bringing.locator(".bookmarklet").get_attribute("href")
    assert code is not None
    bringing.locator(".bookmarklet").click()  # does nothing here, and says nothing in the console

    elsewhere = f"{live_server.url}/harbour/?q=pier&from=2021"
    bringing.goto(elsewhere)
    with bringing.context.expect_page() as opened:
        bringing.evaluate(code.removeprefix("javascript:"))

    expect(opened.value.locator("#id_addresses")).to_have_value(elsewhere)


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 390), ("light", 1440), ("dark", 1440)])
def test_every_page_is_accessible_and_does_not_scroll_sideways(
    page: Page, live_server: LiveServer, asking: Capture, timeline: Timeline, user: User, scheme: str, width: int
) -> None:
    for state in CaptureState.values:
        Capture.objects.create(
            timeline=timeline, user=user, method="address", name=f"https://a.example/{state}/" + "long-" * 30,
            url="https://a.example/", state=state, message="A sentence.", parent=asking,
        )  # fmt: skip
    document = Document.objects.get()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})
    found = {}

    page.goto(f"{live_server.url}/login/?next=/capture/")
    found["login"] = complaints(page)
    sign_in(page, live_server)
    page.fill("#id_addresses", "nowhere")
    page.fill("#id_published", "mid-August 2021")
    expect(page.locator(".date-echo")).to_contain_text("EDTF")
    page.locator("[data-drop]").evaluate(_DROP, [["a-long-name-" * 12 + ".txt", MINUTES]])
    page.locator(".of-text summary").click()
    page.get_by_role("button", name="Take in").click()
    expect(page.locator("#complaints li")).to_have_count(1)
    story, compared = asking.get_absolute_url(), f"{asking.get_absolute_url()}compare/"
    for path in ("", "/captures/", "/captures/?state=stored", story, compared, document.get_absolute_url()):
        if path:
            page.goto(f"{live_server.url}{path}")
        for closed in page.locator("details:not([open]) > summary").all():
            closed.click()
        found[path] = complaints(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path

    assert found == {path: [] for path in found}


def test_on_paper_the_provenance_is_open_and_the_buttons_are_gone(
    page: Page, live_server: LiveServer, asking: Capture
) -> None:
    sign_in(page, live_server, asking.get_absolute_url())
    page.emulate_media(media="print")
    expect(page.locator(".choices")).to_be_hidden()

    page.goto(f"{live_server.url}{Document.objects.get().get_absolute_url()}")
    expect(page.locator(".provenance table")).to_be_visible()


def test_differences_are_lines_of_text_as_on_the_page_of_changes(
    page: Page, live_server: LiveServer, asking: Capture
) -> None:
    sign_in(page, live_server, f"{asking.get_absolute_url()}compare/")
    passages = page.locator(".changes .passage")

    assert set(passages.evaluate_all("all => all.map(one => getComputedStyle(one).display)")) == {"block"}
    assert set(
        page.locator(".changes ins, .changes del").evaluate_all("all => all.map(one => getComputedStyle(one).display)")
    ) == {"inline"}
