"""The page where people submit documents."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from tests.factories import make_contributor, make_curator, make_document, make_member, make_outlet, make_timeline
from tests.web.reading import get_html, read_text
from timeline.models import Capture, CaptureMethod, CaptureState, Document, Role, Timeline, Visibility

if TYPE_CHECKING:
    from django.http import HttpResponse
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks
    from pytest_django.fixtures import SettingsWrapper

pytestmark = pytest.mark.django_db

LETTER = "The council met on 3 May 2021. It closed the old pier on 4 May 2021 after a storm.\n"


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


@pytest.fixture
def contributor(client: Client, timeline: Timeline) -> Client:  # noqa: ARG001 - to submit something to
    client.force_login(make_contributor())
    return client


def file(name: str = "letter.txt", content: str = LETTER) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode())


def send(client: Client, timeline: Timeline, **values: Any) -> HttpResponse:
    return client.post("/capture/", {"timeline": timeline.pk} | values)  # type: ignore[return-value]


def complaints(response: HttpResponse) -> str:
    """Return what the page says is wrong."""
    assert response.status_code == 200
    html = response.content.decode()
    return read_text(html[html.index('id="complaints"') : html.index('<div class="ways">')])


def test_strangers_are_asked_to_sign_in_and_come_back(client: Client) -> None:
    assertRedirects(
        client.get("/capture/?url=https://a.example/1"), "/login/?next=/capture/%3Furl%3Dhttps%3A//a.example/1"
    )


def test_readers_of_private_timelines_may_not_bring(client: Client) -> None:
    make_timeline(slug="files", visibility=Visibility.PRIVATE)
    client.force_login(make_member(role=Role.READER))

    assert client.get("/capture/").status_code == 403
    assert client.post("/capture/").status_code == 403


def test_a_session_that_ended_opens_the_login_page_whole(client: Client) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/capture/?timeline=harbour"}
    response = client.post("/capture/", headers=headers)

    assert response["HX-Redirect"] == "/login/?next=/capture/%3Ftimeline%3Dharbour"


def test_only_who_may_bring_is_offered_it(client: Client, timeline: Timeline) -> None:
    assertNotContains(client.get("/"), "Add documents")

    client.force_login(make_contributor())

    assertContains(client.get("/"), 'href="/capture/"')
    assertContains(client.get(timeline.get_absolute_url()), 'href="/capture/?timeline=harbour"')


def test_addresses_files_and_a_text_are_brought_in_one_batch(contributor: Client, timeline: Timeline) -> None:
    response = send(
        contributor, timeline, addresses="https://a.example/1\nb.example/2", files=[file(), file("b.md")],
        text="  Two lines.\nThe second.", title="A note", authors="Bo Birk", text_url="https://c.example/",
        outlet="Gazette", published="mid-August 2024", language="en",
    )  # fmt: skip

    captures = Capture.objects.order_by("pk")
    common = {"outlet": "Gazette", "published": "[2024-08-11..2024-08-20]", "language": "en"}
    assert [(one.method, one.name, one.url, one.user_metadata) for one in captures] == [
        (CaptureMethod.ADDRESS, "https://a.example/1", "https://a.example/1", common),
        (CaptureMethod.ADDRESS, "https://b.example/2", "https://b.example/2", common),
        (CaptureMethod.UPLOAD, "letter.txt", "", common),
        (CaptureMethod.UPLOAD, "b.md", "", common),
        (CaptureMethod.PASTE, "A note", "https://c.example/", common | {"title": "A note", "authors": "Bo Birk"}),
    ]
    assert {one.batch for one in captures} == {captures[0].batch}
    assert {one.user.username for one in captures} == {"contributor"}
    assertRedirects(response, f"/captures/?batch={captures[0].batch}")


def test_what_is_brought_is_read_and_stored(
    contributor: Client, timeline: Timeline, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        send(contributor, timeline, files=[file()], outlet="Gazette", published="5 May 2021")

    capture, document = Capture.objects.get(), Document.objects.get()
    assert (capture.state, capture.document) == (CaptureState.STORED, document)
    assert (document.text, document.outlet.name, document.published_edtf) == (LETTER.strip(), "Gazette", "2021-05-05")
    assert list(document.timelines.all()) == [timeline]


def test_to_htmx_it_says_where_to_go(contributor: Client, timeline: Timeline) -> None:
    response = contributor.post("/capture/", {"timeline": timeline.pk, "text": LETTER}, headers={"HX-Request": "true"})

    assert response["HX-Redirect"] == f"/captures/?batch={Capture.objects.get().batch}"


def test_bringing_nothing_is_told_in_a_sentence(contributor: Client, timeline: Timeline) -> None:
    response = send(contributor, timeline, text=" \n ")

    assert "Give an address, choose a file, or paste a text." in complaints(response)
    assert not Capture.objects.exists()


def test_what_was_typed_is_kept_and_what_is_wrong_is_reported(contributor: Client, timeline: Timeline) -> None:
    response = send(
        contributor, timeline, addresses="https://a.example/1\nno address", published="31 February 2024", text=LETTER,
        outlet="<b>Rag</b>",
    )  # fmt: skip

    said = complaints(response)
    assert "Line 2: “no address” is no address. It should begin with http:// or https://." in said
    assert "February 2024 has 29 days" in said
    html = response.content.decode()
    assert "https://a.example/1\nno address</textarea>" in html
    assert f"{LETTER}</textarea>" in html
    assert 'value="31 February 2024"' in html
    assert 'value="&lt;b&gt;Rag&lt;/b&gt;"' in html
    assert 'aria-invalid="true"' in html
    assert not Capture.objects.exists()


def test_to_htmx_only_what_is_wrong_is_reported(contributor: Client, timeline: Timeline) -> None:
    response = contributor.post("/capture/", {"timeline": timeline.pk}, headers={"HX-Request": "true"})

    html = response.content.decode()
    assert html.strip().startswith('<div id="complaints"')
    assert "<form" not in html


def test_figures_that_may_be_read_in_two_ways_are_asked_about(contributor: Client, timeline: Timeline) -> None:
    assert "may be read in two ways" in complaints(send(contributor, timeline, text=LETTER, published="03/04/2024"))

    send(contributor, timeline, text=LETTER, published="15/04/2024")
    assert Capture.objects.get().user_metadata == {"published": "2024-04-15"}


def test_a_table_that_is_uploaded_is_a_list_of_addresses(contributor: Client, timeline: Timeline) -> None:
    table = file("links.csv", "url,title\nhttps://a.example/1,One\nhttps://a.example/2,Two\n")

    send(contributor, timeline, files=[table], outlet="Gazette")

    assert [(one.url, one.user_metadata) for one in Capture.objects.order_by("pk")] == [
        ("https://a.example/1", {"outlet": "Gazette", "title": "One"}),
        ("https://a.example/2", {"outlet": "Gazette", "title": "Two"}),
    ]


def test_a_wrong_line_of_an_uploaded_table_is_named(contributor: Client, timeline: Timeline) -> None:
    response = send(contributor, timeline, files=[file("links.csv", "url\nhttps://a.example/1\nnowhere\n")])

    assert "links.csv: Line 3: “nowhere” is no address." in complaints(response)


def test_a_table_of_something_else_is_a_file(contributor: Client, timeline: Timeline) -> None:
    send(contributor, timeline, files=[file("ships.csv", "ship,day\nArgo,4 May 2021\n")])

    assert Capture.objects.get().method == CaptureMethod.UPLOAD


def test_a_file_that_is_too_large_is_left_out_and_named(
    contributor: Client, timeline: Timeline, settings: SettingsWrapper
) -> None:
    settings.MAX_UPLOAD_BYTES = 1000

    response = send(contributor, timeline, files=[file("a.txt"), file("large.txt", "x" * 1001), file("b.txt")])

    assert [one.name for one in Capture.objects.order_by("pk")] == ["a.txt", "b.txt"]
    page = contributor.get(response["Location"])
    assertContains(page, "“large.txt” is larger than 1000\xa0bytes and was left out.")


def test_large_files_before_small_ones_go_through_temporary_files(
    contributor: Client, timeline: Timeline, settings: SettingsWrapper
) -> None:
    settings.MAX_UPLOAD_BYTES = 200_000
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10

    send(contributor, timeline, files=[file("a.txt", "a " * 60_000), file("l.txt", "x" * 300_000), file("b.txt")])

    assert [one.name for one in Capture.objects.order_by("pk")] == ["a.txt", "b.txt"]
    assert all(one.content_sha256 for one in Capture.objects.all())


def test_nothing_but_a_file_that_is_too_large_is_an_error(
    contributor: Client, timeline: Timeline, settings: SettingsWrapper
) -> None:
    settings.MAX_UPLOAD_BYTES = 1000

    assert "“large.txt” is larger than 1000" in complaints(
        send(contributor, timeline, files=[file("large.txt", "x" * 1001)])
    )


def test_too_many_files_are_refused_with_their_number(
    contributor: Client, timeline: Timeline, settings: SettingsWrapper
) -> None:
    settings.MAX_UPLOAD_COUNT = 3

    said = complaints(send(contributor, timeline, files=[file(f"{number}.txt") for number in range(5)]))

    assert "These are 5 files; at most 3 can be submitted at once. Put them into a ZIP file." in said
    assert not Capture.objects.exists()


def test_the_limits_are_told_before(contributor: Client) -> None:
    assertContains(contributor.get("/capture/"), "At most 200 files at once, each of at most 50.0\xa0MB.")


@pytest.mark.parametrize(
    ("query", "addresses", "text"),
    [
        ({"url": "https://a.example/1", "title": "One"}, "https://a.example/1", ""),
        ({"text": "A headline https://a.example/1", "title": "One"}, "https://a.example/1", ""),
        ({"title": "https://a.example/1"}, "https://a.example/1", ""),
        (
            {"text": "See https://a.example/1 and https://a.example/2"},
            "",
            "See https://a.example/1 and https://a.example/2",
        ),
        ({"text": "Only words", "title": "One"}, "", "Only words"),
        ({"url": "x" * 3000, "text": "\0"}, "", ""),
        ({"url": "<script>alert(1)</script>"}, "&lt;script&gt;alert(1)&lt;/script&gt;", ""),
    ],
)
def test_what_is_shared_stands_in_the_form(
    contributor: Client, query: dict[str, str], addresses: str, text: str
) -> None:
    html = get_html(contributor, "/capture/", query)

    boxes = [box.rpartition(">")[2].strip() for box in html.split("</textarea>")[:-1]]
    assert boxes == [addresses, text]


def test_the_timeline_that_the_address_names_is_chosen(contributor: Client) -> None:
    other = make_timeline(*User.objects.all(), slug="other", title="A timeline before it")

    assertContains(contributor.get("/capture/?timeline=harbour"), "selected>The harbour</option>")
    assertContains(contributor.get("/capture/?timeline=other"), f'<option value="{other.pk}" selected>')
    assert contributor.get("/capture/?timeline=%00").status_code == 200


def test_private_timelines_and_their_outlets_are_not_offered_to_all(client: Client) -> None:
    client.force_login(make_contributor(make_timeline()))
    hidden = make_timeline(slug="files", title="The files", visibility=Visibility.PRIVATE)
    make_document(timeline=hidden, outlet=make_outlet(name="Secret sheet"))

    html = get_html(client, "/capture/")
    assert ("The files" in html, "Secret sheet" in html) == (False, False)
    assert "Select a valid choice" in complaints(send(client, hidden, text=LETTER))
    assert not Capture.objects.exists()

    client.force_login(make_curator())
    html = get_html(client, "/capture/")
    assert ("The files" in html, "Secret sheet" in html) == (True, True)


def test_without_any_timeline_it_says_so(client: Client) -> None:
    client.force_login(make_curator())

    assert "There is no chronology yet" in read_text(get_html(client, "/capture/"))


def test_the_bookmarklet_only_opens_the_page_with_the_address(contributor: Client) -> None:
    html = get_html(contributor, "/capture/")

    code = "javascript:void(open(&#x27;http://testserver/capture/?url=&#x27;+encodeURIComponent(location.href)))"
    assert f'href="{code}"' in html


def test_it_asks_few_questions_of_the_database(
    contributor: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(8):
        contributor.get("/capture/")


def test_it_is_served_under_the_strict_policy(contributor: Client) -> None:
    response = contributor.get("/capture/")

    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "manifest-src 'self'" in response["Content-Security-Policy"]
    assert "no-store" in response["Cache-Control"]


def test_contributors_may_type_dates(contributor: Client) -> None:
    response = contributor.get("/dates/echo/", {"published": "mid-August 2024", "language": ""})

    assertContains(response, "[2024-08-11..2024-08-20]")


def test_phones_are_told_that_addresses_can_be_shared_to_it(client: Client) -> None:
    response = client.get("/manifest.webmanifest")

    assert response["Content-Type"] == "application/manifest+json"
    manifest = json.loads(response.content)
    assert manifest["share_target"] == {
        "action": "/capture/",
        "method": "GET",
        "params": {"title": "title", "text": "text", "url": "url"},
    }
    assertContains(client.get("/"), '<link rel="manifest" href="/manifest.webmanifest">')
