"""What became of what was submitted."""

from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING, Any

import pytest
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from tests.factories import make_contributor, make_curator, make_document, make_outlet, make_timeline
from tests.web.reading import get_html, read_text
from timeline.models import Capture, CaptureMethod, CaptureState, Document, Timeline, Visibility
from timeline.services.captures.submission import submit_capture

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true", "HX-Current-URL": "http://testserver/captures/"}
MINUTES = (
    "The harbour council of Selim met on 3 May 2021. It closed the old pier on 4 May 2021 after a storm had torn away "
    "its railing, the harbour master said. Repairs are to begin in June 2021 and to last until autumn, and the two "
    "ferries will use the eastern quay in the meantime.\n"
)
REPRINT = f"{MINUTES}Reporting by our own correspondent on the coast.\n"


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


@pytest.fixture
def user(timeline: Timeline) -> User:  # noqa: ARG001 - to be a contributor of it
    return make_contributor()


@pytest.fixture
def contributor(client: Client, user: User) -> Client:
    client.force_login(user)
    return client


def make_capture(*, timeline: Timeline, user: User | None = None, **kwargs: Any) -> Capture:
    defaults = {"method": CaptureMethod.UPLOAD, "name": "letter.txt", "state": CaptureState.STORED, "message": "Read."}
    return Capture.objects.create(timeline=timeline, user=user, **defaults | kwargs)


def names(html: str) -> list[str]:
    """Return the names in the list, in order."""
    return [read_text(name) for name in re.findall(r"<h3><a[^>]*>(.*?)</a></h3>", html)]


def test_strangers_are_asked_to_sign_in(client: Client, timeline: Timeline) -> None:
    capture = make_capture(timeline=timeline)

    assertRedirects(client.get("/captures/"), "/login/?next=/captures/")
    assertRedirects(client.get(capture.get_absolute_url()), f"/login/?next={capture.get_absolute_url()}")
    assert client.get("/captures/", headers=HTMX)["HX-Redirect"] == "/login/?next=/captures/"


def test_contributors_see_what_they_brought_and_curators_all(
    contributor: Client, timeline: Timeline, user: User
) -> None:
    mine = make_capture(timeline=timeline, user=user, name="mine.txt")
    other = make_capture(timeline=timeline, user=make_contributor(username="other"), name="other.txt")

    assert names(get_html(contributor, "/captures/")) == ["mine.txt"]
    assert contributor.get(mine.get_absolute_url()).status_code == 200
    assert contributor.get(other.get_absolute_url()).status_code == 404
    for verb in ("retry", "choice"):
        assert contributor.post(f"{other.get_absolute_url()}{verb}/", {"choice": "skip"}).status_code == 404

    contributor.force_login(make_curator())
    assert names(get_html(contributor, "/captures/")) == ["other.txt", "mine.txt"]
    assert contributor.get(other.get_absolute_url()).status_code == 200


def test_counts_and_filters_tell_states_and_timelines_apart(
    contributor: Client, timeline: Timeline, user: User
) -> None:
    other, batch = make_timeline(user, slug="other", title="Other"), uuid.uuid4()
    for number, state in enumerate(["stored", "stored", "known", "refused", "asking", "asking"]):
        make_capture(timeline=timeline, user=user, state=state, name=f"{state} {number}", batch=batch)
    make_capture(timeline=other, user=user, name="elsewhere")

    html = get_html(contributor, "/captures/", {"batch": str(batch)})
    assert "2 wait for your choice 1 refused 2 stored 1 known already" in read_text(html)
    assert names(html) == ["asking 5", "asking 4", "refused 3", "known 2", "stored 1", "stored 0"]
    html = get_html(contributor, "/captures/", {"batch": str(batch), "state": "known"})
    assert names(html) == ["known 2"]
    assert "2 stored" in read_text(html)
    assert f"?batch={batch}&amp;state=stored" in html
    assert names(get_html(contributor, "/captures/", {"timeline": "other"})) == ["elsewhere"]


@pytest.mark.parametrize(
    "query", ["batch=x", "state=x", "timeline=%00", "before=-1", "before=x", "before=" + "9" * 40]
)
def test_what_is_not_understood_filters_nothing(
    contributor: Client, timeline: Timeline, user: User, query: str
) -> None:
    make_capture(timeline=timeline, user=user)

    assert names(get_html(contributor, f"/captures/?{query}")) == ["letter.txt"]


def test_a_private_timeline_cannot_be_asked_about(contributor: Client, timeline: Timeline, user: User) -> None:
    make_timeline(slug="files", title="The files", visibility=Visibility.PRIVATE)
    make_capture(timeline=timeline, user=user)

    assertNotContains(contributor.get("/captures/?timeline=files"), "The files")


def test_pages_follow_each_other_by_key(contributor: Client, timeline: Timeline, user: User) -> None:
    rows = [Capture(timeline=timeline, user=user, method="upload", name=f"{number}") for number in range(120)]
    Capture.objects.bulk_create(rows)
    path, read = "/captures/", []
    for _page in range(3):
        html = get_html(contributor, path)
        read += names(html)
        older = re.search(r'rel="next" href="(\?[^"]+)"', html)
        path = f"/captures/{older[1]}" if older else ""

    assert read == [f"{number}" for number in range(119, -1, -1)]
    assert path == ""


def test_while_something_is_unfinished_the_list_asks_again_and_then_stops(
    contributor: Client, timeline: Timeline, user: User
) -> None:
    capture = make_capture(timeline=timeline, user=user, state=CaptureState.WORKING)
    html = get_html(contributor, "/captures/", {"timeline": "harbour"})
    poll = re.search(r'hx-get="([^"]+)"', html)[1].replace("&amp;", "&")
    assert 'hx-trigger="every 2s"' in html
    assert "0 of 1 finished" in html
    assert 'href="?timeline=harbour">Refresh</a>' in html

    assert contributor.get(poll, headers=HTMX).status_code == 204
    Capture.objects.filter(pk=capture.pk).update(state=CaptureState.STORED, message="2 dated statements proposed.")
    part = contributor.get(poll, headers=HTMX)

    assert part.content.decode().strip().startswith('<section id="list"')
    assertContains(part, "2 dated statements proposed.")
    assertNotContains(part, "hx-trigger")
    assertNotContains(part, "Refresh")


def test_a_page_that_the_back_button_restores_is_whole(contributor: Client) -> None:
    html = get_html(contributor, "/captures/", **HTMX | {"HX-History-Restore-Request": "true"})

    assert html.startswith("<!doctype html>")


def test_nothing_brought_offers_to_bring(contributor: Client) -> None:
    html = get_html(contributor, "/captures/")

    assert "There is nothing here." in read_text(html)
    assert 'href="/capture/"' in html


def bring_text(timeline: Timeline, user: User, text: str, outlet: str, **kwargs: Any) -> Capture:
    said = {"outlet": outlet, "title": outlet, "published": "2021-05-05"}
    return submit_capture(
        timeline=timeline,
        user=user,
        method=CaptureMethod.PASTE,
        name=outlet,
        content=text.encode(),
        user_metadata=said,
        **kwargs,
    )


@pytest.fixture
def asking(
    timeline: Timeline, user: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> Capture:
    """A capture that is nearly the same as a stored document."""
    for text, outlet in ((MINUTES, "Gazette"), (REPRINT, "Courier")):
        with django_capture_on_commit_callbacks(execute=True):
            bring_text(timeline, user, text, outlet)
    return Capture.objects.get(name="Courier")


def test_what_resembles_a_document_is_told_with_its_likeness_and_three_choices(
    contributor: Client, asking: Capture
) -> None:
    original = Document.objects.get()

    html = get_html(contributor, "/captures/")

    assert asking.state == CaptureState.ASKING
    assert re.search(r"\d\d % the same as “Gazette” by Gazette", read_text(html))
    assert f'<a href="{original.get_absolute_url()}">Read that one</a>' in html
    assert re.findall(r'name="choice" value="(\w+)"', html) == ["copy", "version", "skip"]
    assert "together they count as one voice" in html


def test_before_choosing_one_sees_word_by_word_what_is_different(contributor: Client, asking: Capture) -> None:
    path = f"{asking.get_absolute_url()}compare/"
    assertContains(contributor.get("/captures/"), f'href="{path}"')

    html = get_html(contributor, path)

    assert re.search(r"<ins>.*Reporting by our own correspondent on the coast", html, re.DOTALL)
    assert "words added" in read_text(html)
    assert f'href="{Document.objects.get().get_absolute_url()}"' in html
    assert Document.objects.count() == 1


def test_what_cannot_be_compared_any_more_says_why(contributor: Client, asking: Capture) -> None:
    Capture.objects.filter(pk=asking.pk).update(content_sha256="ab" * 32)

    text = read_text(get_html(contributor, f"{asking.get_absolute_url()}compare/"))

    assert "is not kept here any more" in text


def test_only_what_waits_for_a_choice_is_compared(contributor: Client, timeline: Timeline, user: User) -> None:
    capture = make_capture(timeline=timeline, user=user)

    assert contributor.get(f"{capture.get_absolute_url()}compare/").status_code == 404


def test_a_new_version_leads_to_what_changed(
    contributor: Client, asking: Capture, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        contributor.force_login(make_curator())
        contributor.post(f"{asking.get_absolute_url()}choice/", {"choice": "version"})

    asking.refresh_from_db()
    assertContains(contributor.get("/captures/"), f'href="/documents/{asking.document.address}/changes/"')


@pytest.mark.parametrize(
    ("choice", "state", "documents"), [("copy", "stored", 2), ("version", "stored", 2), ("skip", "skipped", 1)]
)
def test_a_choice_is_carried_out_and_leads_back(
    contributor: Client, asking: Capture, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    choice: str, state: str, documents: int,
) -> None:  # fmt: skip
    contributor.force_login(make_curator())
    with django_capture_on_commit_callbacks(execute=True):
        response = contributor.post(
            f"{asking.get_absolute_url()}choice/", {"choice": choice, "next": "/captures/?timeline=harbour"}
        )

    assert response["Location"] == f"/captures/?timeline=harbour#c{asking.uid}"
    asking.refresh_from_db()
    assert (asking.state, Document.objects.count()) == (state, documents)
    newest = Document.objects.order_by("pk").last()
    assert (newest.copy_of is not None, newest.supersedes is not None) == (choice == "copy", choice == "version")


def test_a_choice_that_comes_too_late_is_reported(contributor: Client, timeline: Timeline, user: User) -> None:
    capture = make_capture(timeline=timeline, user=user)

    response = contributor.post(f"{capture.get_absolute_url()}choice/", {"choice": "copy"}, follow=True)

    assertContains(response, "Nothing is asked about it any more.")


@pytest.mark.parametrize("sent", [{}, {"choice": "burn"}, {"choice": "\0"}])
def test_a_choice_that_is_none_changes_nothing(contributor: Client, asking: Capture, sent: dict[str, str]) -> None:
    contributor.post(f"{asking.get_absolute_url()}choice/", sent)

    asking.refresh_from_db()
    assert asking.state == CaptureState.ASKING


def test_what_failed_is_tried_again(
    contributor: Client, timeline: Timeline, user: User,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:  # fmt: skip
    capture = bring_text(timeline, user, MINUTES, "Gazette")
    Capture.objects.update(state=CaptureState.FAILED, message="The disk is full.")
    assertContains(contributor.get("/captures/"), "Try again")

    with django_capture_on_commit_callbacks(execute=True):
        response = contributor.post(f"{capture.get_absolute_url()}retry/", follow=True)

    capture.refresh_from_db()
    assert capture.state == CaptureState.STORED
    assertNotContains(response, "Try again")


@pytest.mark.parametrize(
    ("state", "url", "is_offered"),
    [
        ("failed", "", True), ("skipped", "", True), ("refused", "https://a.example/", True), ("refused", "", False),
        ("stored", "", False), ("waiting", "", False),
    ],
)  # fmt: skip
def test_another_attempt_is_offered_where_it_may_end_otherwise(
    contributor: Client, timeline: Timeline, user: User, state: str, url: str, is_offered: bool
) -> None:
    make_capture(timeline=timeline, user=user, state=state, url=url)

    assert ("Try again" in get_html(contributor, "/captures/")) == is_offered


def test_what_is_stored_cannot_be_tried_again(contributor: Client, timeline: Timeline, user: User) -> None:
    capture = make_capture(timeline=timeline, user=user)

    response = contributor.post(f"{capture.get_absolute_url()}retry/", follow=True)

    assertContains(response, "It has been added already, or is still being read.")


@pytest.mark.parametrize("next_", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", ""])
def test_buttons_lead_nowhere_else(contributor: Client, timeline: Timeline, user: User, next_: str) -> None:
    capture = make_capture(timeline=timeline, user=user, state=CaptureState.ASKING)

    response = contributor.post(f"{capture.get_absolute_url()}choice/", {"choice": "skip", "next": next_})

    assert response["Location"] == capture.get_absolute_url()


def test_the_story_of_one_capture_is_reported(contributor: Client, timeline: Timeline, user: User) -> None:
    document = make_document(timeline=timeline, outlet=make_outlet(name="Courier"))
    archive = make_capture(timeline=timeline, user=user, name="letters.zip", state=CaptureState.OPENED)
    capture = make_capture(
        timeline=timeline, user=user, name="one.txt", method=CaptureMethod.MEMBER, parent=archive, document=document,
        content_sha256="ab" * 32, attempt_count=2, user_metadata={"outlet": "Courier", "published": "2021-05"},
        choice="copy", url="https://a.example/1",
    )  # fmt: skip

    html = get_html(contributor, capture.get_absolute_url())
    text = read_text(html)
    for told in (
        "Submitted as from a file that holds several", "Address https://a.example/1", "Out of letters.zip", "ab" * 32,
        "By contributor", "Outlet, as given Courier", "Published, as given May 2021", "Attempts 2",
        "Choice keep as a copy", "Read Harbour reopens",
    ):  # fmt: skip
        assert told in text
    assert f'href="/captures/?batch={capture.batch}"' in html

    text = read_text(get_html(contributor, archive.get_absolute_url()))
    assert "1 member" in text
    assert "one.txt" in text


def test_of_many_members_a_hundred_are_shown_and_the_rest_linked(
    contributor: Client, timeline: Timeline, user: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    archive = make_capture(timeline=timeline, user=user, name="letters.zip", state=CaptureState.OPENED)
    Capture.objects.bulk_create(
        Capture(
            timeline=timeline, user=user, method="member", name=f"{number}.txt", parent=archive, batch=archive.batch
        )
        for number in range(101)
    )

    with django_assert_max_num_queries(7):
        html = get_html(contributor, archive.get_absolute_url())

    assert names(html)[1:] == [f"{number}.txt" for number in range(100)]
    assert "101 members" in read_text(html)
    assert "All of them" in html


def test_names_and_messages_are_shown_as_they_are(contributor: Client, timeline: Timeline, user: User) -> None:
    capture = make_capture(timeline=timeline, user=user, name="<i>.txt", message="<b>bold</b> & co")

    for path in ("/captures/", capture.get_absolute_url()):
        assertContains(contributor.get(path), "&lt;i&gt;.txt")
        assertContains(contributor.get(path), "&lt;b&gt;bold&lt;/b&gt; &amp; co")


def test_the_number_of_queries_does_not_grow(
    contributor: Client, timeline: Timeline, user: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    counts = []
    for texts in (range(1), range(1, 20)):
        for number in texts:
            document = make_document(timeline=timeline, text=f"Text {number}.", outlet=make_outlet(name=f"O {number}"))
            make_capture(timeline=timeline, user=user, document=document, nearest=document, likeness=0.9)
        with django_assert_max_num_queries(8) as queries:
            get_html(contributor, "/captures/")
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_pages_only_read_and_buttons_only_post(contributor: Client, timeline: Timeline, user: User) -> None:
    capture = make_capture(timeline=timeline, user=user)

    assert contributor.post("/captures/").status_code == 405
    assert contributor.post(capture.get_absolute_url()).status_code == 405
    assert contributor.get(f"{capture.get_absolute_url()}retry/").status_code == 405
    assert contributor.get(f"{capture.get_absolute_url()}choice/").status_code == 405
