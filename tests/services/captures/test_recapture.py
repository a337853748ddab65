"""Looking again at pages that a real server serves: the same, changed, gone, and back again."""

from __future__ import annotations

from datetime import timedelta
from ipaddress import ip_network
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.factories import make_timeline
from tests.ingest.fetching.site import Site, answer
from timeline.models import Capture, CaptureMethod, CaptureState, Citation, Document, TextKind, Timeline
from timeline.models.version_chain import live_version, versions_of
from timeline.services.captures.submission import find_due, recapture, submit_capture, why_not_recapturable
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_django.fixtures import SettingsWrapper

pytestmark = pytest.mark.django_db(transaction=True)

PARAGRAPHS = (
    "The two ports signed a pilotage treaty in Selim on 15 August 2024, the harbour master of the older port said.",
    "Pilots of both towns will board ships together, and the fees are to be shared by tonnage from the next year on.",
    "The council of the younger port had asked for such a treaty on 3 May 2013, and got no answer for eleven years.",
)


def html(*paragraphs: str, published: str = "2024-08-16") -> bytes:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    head = f'<title>Treaty</title><meta property="article:published_time" content="{published}">'
    return f'<!doctype html><html lang="en"><head>{head}</head><body><article>{text}</article></body></html>'.encode()


@pytest.fixture
def site(settings: SettingsWrapper) -> Iterator[Site]:
    settings.FETCH_ALLOW = (ip_network("127.0.0.0/8"),)
    site = Site()
    yield site
    site.close()


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline(slug="ports")


def serve(site: Site, content: bytes, **kwargs: Any) -> None:
    site.pages["/treaty"] = answer(content, content_type="text/html; charset=utf-8", **kwargs)


@pytest.fixture
def first(site: Site, timeline: Timeline) -> Document:
    """The page as it was first captured."""
    serve(site, html(*PARAGRAPHS))
    capture = submit_capture(
        timeline=timeline, user=None, method=CaptureMethod.ADDRESS, name="", url=site.url("/treaty")
    )
    assert capture.state == CaptureState.STORED, capture.message
    assert capture.document
    return capture.document


def test_a_page_that_stayed_is_noted_as_seen(first: Document) -> None:
    capture = recapture(first, None)

    assert (capture.state, capture.message, capture.document) == (
        CaptureState.KNOWN, "The page has not changed.", first,
    )  # fmt: skip
    first.refresh_from_db()
    assert first.checked_at is not None
    assert Document.objects.count() == 1


def test_a_page_that_changed_becomes_a_version_and_citations_follow(site: Site, first: Document) -> None:
    count = Citation.objects.count()
    serve(site, html(PARAGRAPHS[0], PARAGRAPHS[1], PARAGRAPHS[2].replace("3 May 2013", "4 May 2013")))

    capture = recapture(first, None)

    assert capture.state == CaptureState.STORED
    assert capture.document is not None
    assert capture.document.supersedes == first
    assert "It is version 2 of the page." in capture.message
    assert "1 citation no longer matches; it stays with the version before and waits for review." in capture.message
    standing = Citation.objects.filter(is_orphaned=False)
    assert {one.document for one in standing} == {capture.document}
    assert standing.count() == count
    assert Citation.objects.get(is_orphaned=True).document == first


def test_a_page_that_went_back_makes_no_third_document(site: Site, first: Document) -> None:
    serve(site, html(*PARAGRAPHS, "The fees were published by the harbour office on 1 September 2024 in the gazette."))
    second = recapture(first, None).document
    serve(site, html(*PARAGRAPHS))

    capture = recapture(first, None)

    assert second is not None
    assert (capture.state, capture.document) == (CaptureState.KNOWN, first)
    assert capture.message.startswith("The page is again as in version 1; no new version was made of it.")
    assert list(versions_of(first)) == [first, second]
    assert live_version(second) == first


def test_a_page_that_is_gone_leaves_everything_and_says_so(site: Site, first: Document) -> None:
    site.pages.pop("/treaty")

    capture = recapture(first, None)

    assert (capture.state, capture.document) == (CaptureState.REFUSED, None)
    assert "does not exist" in capture.message
    assert not Citation.objects.filter(is_orphaned=True).exists()


def test_a_page_with_the_text_of_another_document_is_reported(site: Site, first: Document, timeline: Timeline) -> None:
    other = html(
        "The lighthouse of the older port was lit again on 2 June 2024, its keeper said on the wireless today."
    )
    site.pages["/other"] = answer(other, content_type="text/html; charset=utf-8")
    known = submit_capture(
        timeline=timeline, user=None, method=CaptureMethod.ADDRESS, name="", url=site.url("/other")
    ).document
    serve(site, other)

    capture = recapture(first, None)

    assert (capture.state, capture.document) == (CaptureState.KNOWN, known)
    assert "which is stored; no version was made." in capture.message


def test_a_look_that_is_under_way_is_not_doubled(settings: SettingsWrapper, first: Document) -> None:
    settings.TASKS = "queue"

    capture = recapture(first, None)

    assert (recapture(first, None), capture.state) == (capture, CaptureState.WAITING)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"url": ""}, "was submitted without an address, so there is no page to check."),
        ({"text_kind": TextKind.DIGEST}, "is not the publisher’s text, so the page cannot be compared with it."),
    ],
)
def test_what_has_no_page_of_its_own_is_refused(fields: dict[str, str], reason: str, first: Document) -> None:
    for name, value in fields.items():
        setattr(first, name, value)

    assert why_not_recapturable(first) == f"“{first.title}” {reason}"
    with pytest.raises(RefusedError):
        recapture(first, None)


def test_a_document_of_no_timeline_is_refused(first: Document) -> None:
    first.timelines.clear()

    with pytest.raises(RefusedError, match="belongs to no chronology"):
        recapture(first, None)


def test_what_nobody_looked_at_for_long_is_due(first: Document, site: Site) -> None:
    later = timezone.now() + timedelta(days=1)
    assert list(find_due(before=later)) == [first]
    assert list(find_due(before=later, timeline=make_timeline(slug="other"))) == []
    assert list(find_due(before=first.captured_at - timedelta(days=1))) == []

    site.pages.pop("/treaty")
    between = timezone.now()
    recapture(first, None)

    assert list(find_due(before=between)) == []


def run(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    call_command("recapture", *words)
    return capsys.readouterr().out.splitlines()


def test_the_command_looks_at_what_is_due(site: Site, first: Document, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys) == ["No page is due."]
    Document.objects.update(checked_at=None)
    serve(site, html(*PARAGRAPHS[:2]))

    listed = run(capsys, "--older-than", "0h", "--dry-run")
    assert listed == [f"{site.url('/treaty')}: last seen {first.captured_at.date().isoformat()}"]
    assert Capture.objects.filter(method=CaptureMethod.RECAPTURE).count() == 0
    (told,) = run(capsys, "--older-than", "0h", "--timeline", "ports", "--limit", "1")
    assert told.startswith(f"{site.url('/treaty')}: Kept as a new version:")
    assert "It is version 2 of the page." in told


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--older-than", "soon"], "“soon” is no length of time; write 30d, 12h or 4w."),
        (["--limit", "0"], "“0” is no number above 0."),
        (["--timeline", "nowhere"], "There is no timeline “nowhere”."),
    ],
)
def test_a_wrong_option_is_reported(words: list[str], complaint: str) -> None:
    with pytest.raises(CommandError, match=complaint):
        call_command("recapture", *words)
