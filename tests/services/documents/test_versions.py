"""Citations follow a page to its next version, or wait."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pghistory.models
import pytest
from django.utils import timezone

from tests.factories import (
    TEXT,
    make_citation,
    make_claim,
    make_curator,
    make_document,
    make_event,
    make_outlet,
    make_timeline,
)
from timeline.models import Citation, Claim, ClaimStatus, Decision, Document, PublishedKnown, Timeline, Verb
from timeline.models.orphans import kept_orphans, orphans, waiting_orphans
from timeline.models.version_chain import live_version, versions_of
from timeline.services.curation.citing import cite_again, keep_orphan, retract_orphan
from timeline.services.documents.outlets import UNNAMED_OUTLET
from timeline.services.documents.versions import VersionReport, confirm_version, store_version
from timeline.services.errors import RefusedError
from timeline.services.proposals.proposals import propose_events

if TYPE_CHECKING:
    from collections.abc import Sequence

pytestmark = pytest.mark.django_db

FERRIES = "Two ferries had left in mid-August"
LATER = "Updated on Friday.\n\n" + TEXT


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


@pytest.fixture
def first(timeline: Timeline) -> Document:
    """The first version of a page."""
    return make_document(timeline=timeline, url="https://gazette.example/harbour")


def cite(document: Document, timeline: Timeline, **kwargs: object) -> Citation:
    """Cite a passage for an event of its own."""
    return make_citation(claim=make_claim(event=make_event(timeline=timeline)), document=document, **kwargs)  # type: ignore[arg-type]


def capture(old: Document, text: str, **kwargs: object) -> tuple[Document, VersionReport]:
    """Store another text as the next version."""
    new = make_document(text=text, url=old.url, **kwargs)  # type: ignore[arg-type]
    return new, store_version(old, new)


def place(citation: Citation) -> tuple[Document, str, bool]:
    """Return where a citation stands now, and whether it is an orphan."""
    citation.refresh_from_db()
    return citation.document, citation.span.of(citation.document.text), citation.is_orphaned


def test_a_citation_moves_with_its_words(first: Document, timeline: Timeline) -> None:
    citation = cite(first, timeline, timex_text="Thursday", timex_start=24, timex_end=32, anchor="2024-08-22")

    new, report = capture(first, LATER)

    assert report == VersionReport(number=2, moved_count=1)
    assert report.sentences == ["It is version 2 of the page.", "1 citation was found again in it."]
    assert place(citation) == (new, "The harbour reopened on Thursday", False)
    assert new.text[citation.timex_start : citation.timex_end] == "Thursday"
    assert (citation.prefix, citation.suffix[:5]) == ("Updated on Friday.\n\n", ", the")
    assert (citation.edtf, citation.anchor) == ("2024-08-22", "2024-08-22")
    assert set(new.timelines.all()) == {timeline}


def test_where_a_citation_stood_is_kept_in_its_history(first: Document, timeline: Timeline) -> None:
    citation = cite(first, timeline)

    new, _report = capture(first, LATER)

    (event,) = pghistory.models.Events.objects.tracks(citation).filter(pgh_label="update")  # type: ignore[no-untyped-call]
    assert event.pgh_data["document_id"] == new.pk
    assert event.pgh_context["version"] == str(new.uid)


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("Two ferries", "Three ferries"),
        TEXT.replace("mid-August", "mid-July"),
        TEXT.replace("mid-August", "mid‑August"),
        TEXT.replace("Two ferries", "Two  ferries"),
        TEXT.replace(" Two ferries had left in mid-August.", ""),
        TEXT + "\n" + TEXT,
    ],
)
def test_a_citation_never_moves_to_a_look_alike(text: str, first: Document, timeline: Timeline) -> None:
    citation = cite(first, timeline, exact=FERRIES, edtf="2024-08")

    new, report = capture(first, text)

    assert (report.moved_count, report.orphaned_count) == (0, 1)
    assert (
        report.sentences[1] == "1 citation no longer matches; it stays with the version before and waits for review."
    )
    assert place(citation) == (first, FERRIES, True)
    assert new.supersedes == first
    assert list(waiting_orphans()) == [citation]


def test_date_words_that_stand_elsewhere_have_to_come_along(first: Document, timeline: Timeline) -> None:
    start = TEXT.index("Thursday")
    dated = {"exact": FERRIES, "timex_text": "Thursday", "timex_start": start, "timex_end": start + 8}
    citation = cite(first, timeline, **dated)

    _new, report = capture(first, TEXT.replace("on Thursday, the ministry", "on Thursday, so the ministry"))

    assert report.orphaned_count == 1
    assert place(citation)[2]


def test_two_citations_of_a_claim_do_not_move_to_one_place(timeline: Timeline) -> None:
    claim = make_claim(event=make_event(timeline=timeline))
    paragraph = "x" * 40 + " Nobody was hurt. " + "y" * 40 + "\n"
    old = make_document(timeline=timeline, text=paragraph * 2)
    citations = [make_citation(claim=claim, document=old, exact="Nobody was hurt")]
    second = Citation.objects.get(pk=citations[0].pk)
    distance = len(paragraph)
    second.pk, second.uid = None, "6f0f7f5e-3c53-4c3c-9a55-7c6f1d1c9b1e"
    second.start, second.end = second.start + distance, second.end + distance
    second.save(force_insert=True)

    _new, report = capture(old, paragraph)

    assert (report.moved_count, report.orphaned_count) == (1, 1)


def test_copies_keep_their_citations(first: Document, timeline: Timeline) -> None:
    copy = Document(title="Copy", language="en", outlet=first.outlet, url="https://copy.example/")
    copy.set_text(TEXT)
    copy.set_copy_of(first)
    copy.save()
    citation = cite(copy, timeline)

    capture(first, "Nothing of it.")

    assert place(citation)[::2] == (copy, False)


def test_what_was_rejected_does_not_wait(first: Document, timeline: Timeline) -> None:
    citation = cite(first, timeline)
    Claim.objects.filter(pk=citation.claim_id).update(status=ClaimStatus.REJECTED, rejected_why="Not so.")

    _new, report = capture(first, "Nothing of it.")

    assert report.orphaned_count == 0
    assert place(citation)[2]
    assert list(waiting_orphans()) == []


def test_a_new_version_supersedes_the_newest(first: Document) -> None:
    second, _report = capture(first, LATER)
    third, report = capture(first, LATER + "More.\n")

    assert report.number == 3
    assert list(versions_of(second)) == [first, second, third]
    assert third.supersedes == second
    assert live_version(first) == third


def test_an_orphan_is_found_again_when_its_words_come_back(first: Document, timeline: Timeline) -> None:
    citation = cite(first, timeline, exact=FERRIES)
    capture(first, "The ferries are gone.\n")

    third, report = capture(first, LATER)

    assert (report.moved_count, report.orphaned_count) == (1, 0)
    assert place(citation) == (third, FERRIES, False)


def test_a_page_that_goes_back_makes_no_third_version(first: Document, timeline: Timeline) -> None:
    kept, lost = cite(first, timeline), cite(first, timeline, exact=FERRIES)
    second, _report = capture(first, TEXT.replace("Two ferries", "Three ferries"))
    fresh = cite(second, timeline, exact="Three ferries had left in mid-August")

    report = confirm_version(first)

    assert report == VersionReport(number=1, moved_count=2, orphaned_count=1, is_return=True)
    assert report.sentences[0] == "The page is again as in version 1; no new version was made of it."
    assert [place(one)[::2] for one in (kept, lost, fresh)] == [(first, False), (first, False), (second, True)]
    assert live_version(second) == first
    assert Document.objects.count() == 2


def test_a_page_that_stays_is_noted_as_seen(first: Document) -> None:
    before = timezone.now()

    assert confirm_version(first) is None

    first.refresh_from_db()
    assert first.checked_at is not None
    assert first.checked_at >= before


def test_another_date_of_publication_is_told_and_changes_no_citation(first: Document, timeline: Timeline) -> None:
    citation = cite(first, timeline)

    new, report = capture(first, LATER, published="2024-08-30")

    assert report.sentences[2] == (
        "It says that it was published 30 August 2024, the version before said 22 August 2024; the dates of citations"
        " stay as they were decided."
    )
    citation.refresh_from_db()
    assert (citation.edtf, new.published_edtf) == ("2024-08-22", "2024-08-30")


def test_a_version_without_a_date_keeps_that_of_the_one_before(first: Document) -> None:
    new = make_document(text=LATER)
    new.set_published("", PublishedKnown.UNKNOWN)
    new.save()

    report = store_version(first, new)

    assert report == VersionReport(number=2, is_date_kept=True)
    assert report.sentences[1] == "It gives no date of publication, so it keeps that of the version before."
    new.refresh_from_db()
    assert (new.published_edtf, new.published_known) == ("2024-08-22", PublishedKnown.PRINTED)


def test_several_are_told_in_the_plural() -> None:
    report = VersionReport(number=2, moved_count=3, orphaned_count=2)

    assert report.sentences[1:] == [
        "3 citations were found again in it.",
        "2 citations no longer match; they stay with the version before and wait for review.",
    ]
    assert replace(report, moved_count=0, orphaned_count=0).sentences == ["It is version 2 of the page."]


def places(citations: Sequence[Citation]) -> list[tuple[int, int, int, str]]:
    return sorted((one.document_id, one.start, one.end, one.edtf) for one in citations)


def test_a_version_is_read_without_proposing_again_what_moved(first: Document, timeline: Timeline) -> None:
    propose_events(timeline=timeline, documents=[first])
    count = Citation.objects.count()
    assert count > 1
    new, report = capture(first, LATER.replace("mid-August", "mid-July"))

    propose_events(timeline=timeline, documents=[new])

    assert report.orphaned_count == 1
    standing = list(Citation.objects.filter(is_orphaned=False))
    assert len(set(places(standing))) == len(standing)
    assert {one.document for one in standing} == {new}
    before = places(list(Citation.objects.all()))
    propose_events(timeline=timeline, documents=[first, new])
    assert places(list(Citation.objects.all())) == before


def test_a_curator_cites_the_changed_passage_in_the_place_of_an_orphan(first: Document, timeline: Timeline) -> None:
    orphan = cite(first, timeline, exact=FERRIES, edtf="2024-08")
    new, _report = capture(first, TEXT.replace("Two ferries", "Three ferries"))
    curator = make_curator()

    fresh = cite_again(citation=orphan, pasted_text="Three ferries had left in mid-August", user=curator)

    assert list(Citation.objects.all()) == [fresh]
    assert (fresh.document, fresh.claim) == (new, orphan.claim)
    assert set(Decision.objects.values_list("verb", flat=True)) == {Verb.CITE, Verb.WITHDRAW}


def test_a_wrong_paste_leaves_the_orphan_alone(first: Document, timeline: Timeline) -> None:
    orphan = cite(first, timeline, exact=FERRIES)
    capture(first, "Nothing of it.")

    with pytest.raises(RefusedError, match="do not stand in this text"):
        cite_again(citation=orphan, pasted_text=FERRIES, user=make_curator())

    assert list(waiting_orphans()) == [orphan]
    assert not Decision.objects.exists()


def test_a_kept_orphan_waits_no_longer_and_stays_where_it_is(first: Document, timeline: Timeline) -> None:
    orphan = cite(first, timeline, exact=FERRIES)
    capture(first, "Nothing of it.")
    curator = make_curator()

    keep_orphan(citation=orphan, why="They said so at first.", user=curator)
    _third, report = capture(first, LATER)

    assert (report.moved_count, report.orphaned_count) == (0, 0)
    assert place(orphan) == (first, FERRIES, True)
    assert (list(waiting_orphans()), list(kept_orphans()), list(orphans())) == ([], [orphan], [orphan])
    with pytest.raises(RefusedError, match="Nothing is to be decided"):
        keep_orphan(citation=orphan, why="Again.", user=curator)


def test_an_orphan_is_withdrawn_with_a_reason(first: Document, timeline: Timeline) -> None:
    claim = make_claim(event=make_event(timeline=timeline))
    orphan = make_citation(claim=claim, document=first, exact=FERRIES)
    make_citation(claim=claim, document=first)
    capture(first, TEXT.replace("Two", "Six"))

    retract_orphan(citation=orphan, why="Corrected by the paper.", user=make_curator())

    assert not Citation.objects.filter(pk=orphan.pk).exists()
    assert Decision.objects.get().why == "Corrected by the paper."


def test_keeping_needs_a_reason(first: Document, timeline: Timeline) -> None:
    orphan = cite(first, timeline, exact=FERRIES)
    capture(first, "Nothing of it.")

    with pytest.raises(RefusedError, match="Say why"):
        keep_orphan(citation=orphan, why=" ", user=make_curator())


def test_outlet_and_title_stay_where_the_new_text_says_none(first: Document) -> None:
    unnamed = make_outlet(name=UNNAMED_OUTLET)

    bare, _ = capture(first, LATER, outlet=unnamed, title="Updated on Friday.")
    named, _ = capture(bare, f"Third. {LATER}", title="Harbour open again", outlet=make_outlet(name="Courier"))

    assert (bare.outlet, bare.title) == (first.outlet, first.title)
    assert (named.outlet.name, named.title) == ("Courier", "Harbour open again")
