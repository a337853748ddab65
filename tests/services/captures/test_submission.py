"""Taking in, with real rows and bytes: what is submitted becomes a document, a question or a told refusal."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from tests.factories import make_curator, make_document, make_member, make_outlet, make_timeline
from timeline.models import (
    Capture,
    CaptureChoice,
    CaptureMethod,
    CaptureState,
    Citation,
    Document,
    Outlet,
    PublishedKnown,
    Role,
    TextKind,
    Timeline,
)
from timeline.services.captures.originals import read_original
from timeline.services.captures.submission import decide, retry, submit_capture
from timeline.services.errors import RefusedError

pytestmark = pytest.mark.django_db(transaction=True)

STORY = (
    "The two ports signed a pilotage treaty in Selim on 15 August 2024, the harbour master of the older port said. "
    "Pilots of both towns will board ships together, and the fees are to be shared by tonnage. "
    "The council of the younger port had asked for such a treaty for eleven years without an answer.\n"
)
REPRINT = STORY + "Reporting by our correspondent on the coast.\n"
SAID = {"title": "Treaty", "outlet": "Gazette", "published": "2024-08-16", "language": "en"}


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline(slug="ports")


def bring_text(timeline: Timeline, text: str, said: dict[str, str] | None = None, **kwargs: Any) -> Capture:
    kwargs = {"user": None, "method": CaptureMethod.PASTE, "name": "pasted"} | kwargs
    return submit_capture(
        timeline=timeline, content=text.encode(), user_metadata=SAID if said is None else said, **kwargs
    )


def test_a_pasted_text_becomes_a_document_with_proposals(timeline: Timeline) -> None:
    capture = bring_text(timeline, STORY)

    document = capture.document
    assert (capture.state, capture.attempt_count) == (CaptureState.STORED, 1)
    assert capture.message == (
        "1 dated statement proposed, 1 new event. “Gazette” is a new outlet; complete it in the list of outlets."
    )
    assert document is not None
    assert (document.title, document.outlet.name, document.published_edtf) == ("Treaty", "Gazette", "2024-08-16")
    assert document.published_known == PublishedKnown.GIVEN
    assert list(document.timelines.all()) == [timeline]
    assert len(document.bands) == 16
    assert read_original(capture.content_sha256) == STORY.encode()
    assert Citation.objects.get().edtf == "2024-08-15"


def test_the_same_text_of_the_same_outlet_is_known_at_once(timeline: Timeline) -> None:
    first = bring_text(timeline, STORY)

    again = bring_text(timeline, STORY)

    assert (again.state, again.document) == (CaptureState.KNOWN, first.document)
    assert again.message == "The same text is stored already as “Treaty” (Gazette)."
    assert Document.objects.count() == 1


def test_the_same_text_joins_another_timeline_with_its_events(timeline: Timeline) -> None:
    bring_text(timeline, STORY)
    other = make_timeline(slug="pilots")

    capture = bring_text(other, STORY)

    assert capture.state == CaptureState.STORED
    assert capture.message.startswith(
        "The same text was stored for another chronology as “Treaty” (Gazette); it is in"
    )
    assert other.events.count() == 1
    assert Document.objects.count() == 1


@pytest.mark.parametrize(
    ("choice", "state", "count"),
    [
        (CaptureChoice.COPY, CaptureState.STORED, 2),
        (CaptureChoice.VERSION, CaptureState.STORED, 2),
        (CaptureChoice.SKIP, CaptureState.SKIPPED, 1),
    ],
)
def test_a_person_decides_about_a_near_copy(
    timeline: Timeline, choice: CaptureChoice, state: CaptureState, count: int
) -> None:
    first = bring_text(timeline, STORY)
    asking = bring_text(timeline, REPRINT, SAID | {"outlet": "Courier", "published": "2024-08-18"})
    assert asking.state == CaptureState.ASKING
    assert asking.message == "88 % the same as “Treaty” by Gazette, published 2 days earlier."
    assert (asking.nearest, asking.document) == (first.document, None)
    assert asking.likeness == pytest.approx(0.88, abs=0.01)

    decided = decide(asking, choice, make_curator())

    assert (decided.state, Document.objects.count()) == (state, count)
    assert decided.document is not None
    if choice == CaptureChoice.COPY:
        assert decided.document.copy_of == first.document
    if choice == CaptureChoice.VERSION:
        assert decided.document.supersedes == first.document
    with pytest.raises(RefusedError, match="Nothing is asked about it any more"):
        decide(decided, choice)


def test_the_same_text_of_another_outlet_is_kept_as_a_copy(timeline: Timeline) -> None:
    first = bring_text(timeline, STORY)
    asking = bring_text(timeline, STORY, SAID | {"outlet": "Courier"})
    assert asking.message == "The same text as “Treaty” by Gazette, published the same day."

    decided = decide(asking, CaptureChoice.VERSION)

    assert decided.document is not None
    assert (decided.document.copy_of, decided.document.supersedes) == (first.document, None)


def test_another_text_at_a_known_address_is_asked_about(timeline: Timeline) -> None:
    said = SAID | {"url": "https://gazette.example/treaty"}
    bring_text(timeline, STORY, said)

    asking = bring_text(timeline, "The treaty was called off on 20 August 2024.", said)

    assert asking.state == CaptureState.ASKING
    assert asking.message == "0 % the same as “Treaty” by Gazette at the same address, published the same day."


def test_a_digest_at_the_same_address_is_no_earlier_version(timeline: Timeline) -> None:
    url = "https://gazette.example/treaty"
    digest = make_document(timeline=timeline, text="Two ports signed a treaty.", url=url, text_kind=TextKind.DIGEST)

    capture = bring_text(timeline, STORY, SAID | {"url": url})

    assert capture.state == CaptureState.STORED
    assert capture.document is not None
    assert capture.document != digest
    assert capture.document.supersedes is None


def test_near_copies_in_what_the_bringer_may_not_see_are_not_told(timeline: Timeline) -> None:
    secret = make_timeline(slug="secret", visibility="private")
    bring_text(secret, STORY)
    contributor = make_member(timeline, role=Role.CONTRIBUTOR)

    capture = bring_text(timeline, REPRINT, SAID | {"outlet": "Courier"}, user=contributor)

    assert (capture.state, capture.nearest) == (CaptureState.STORED, None)


def test_an_outlet_is_matched_by_host_and_else_proposed(timeline: Timeline) -> None:
    gazette = make_outlet(name="Harbour Gazette", site="https://www.gazette.example/")

    known = bring_text(timeline, STORY, {"url": "https://news.gazette.example/treaty", "language": "en"})
    new = bring_text(timeline, "In 1990 the ferry sank.", {"url": "https://courier.example/1", "language": "en"})

    assert known.document is not None
    assert known.document.outlet == gazette
    assert Outlet.objects.get(name="courier.example").site == "https://courier.example/"
    assert "“courier.example” is a new outlet" in new.message


def test_a_language_without_grammar_is_stored_and_told(timeline: Timeline) -> None:
    capture = bring_text(timeline, "Ahoj, loď vyplula 15. srpna 2024.", SAID | {"language": "cs"})

    assert capture.state == CaptureState.STORED
    assert "Dates in Czech are not read yet, so it proposes no events." in capture.message
    assert not Citation.objects.exists()


def test_a_date_of_publication_that_is_not_known_is_reported(timeline: Timeline) -> None:
    capture = bring_text(timeline, STORY, {"language": "en"})

    assert capture.document is not None
    assert capture.document.published_known == PublishedKnown.UNKNOWN
    assert "Its date of publication is not known, so relative dates in it stay open." in capture.message


def test_a_date_of_publication_that_the_text_prints_is_taken_and_reported(timeline: Timeline) -> None:
    text = "Published on 6 September 2024\n\nThe ferry Lindqvist sank off Marrow Point on Tuesday.\n"

    capture = bring_text(timeline, text, {"language": "en", "note": "From the archive of the port."})

    assert capture.document is not None
    assert (capture.document.published_edtf, capture.document.published_known) == (
        "2024-09-06", PublishedKnown.PRINTED,
    )  # fmt: skip
    assert capture.document.published_note == (
        "From the archive of the port. “Published on 6 September 2024” stands on a line of its own near the top."
    )
    assert "Its date of publication, 6 September 2024, is printed near its top." in capture.message
    assert Citation.objects.get().edtf == "2024-09-03"


def test_a_day_that_nothing_names_as_that_of_publication_is_only_suggested(timeline: Timeline) -> None:
    text = "Harbour Gazette, 6 September 2024\n\nThe ferry Lindqvist sank off Marrow Point on Tuesday.\n"

    capture = bring_text(timeline, text, {"language": "en"})

    assert capture.document is not None
    assert capture.document.published_known == PublishedKnown.UNKNOWN
    assert capture.document.suggested_edtf == "2024-09-06"
    assert "A program suggests 6 September 2024; confirm it on the document’s date page." in capture.message


@pytest.mark.parametrize("line", ["Gazette, 6 September 2999", "", "3 May 2021\n\nThe pier burnt.\n\n4 May 2021"])
def test_a_day_to_come_and_several_days_are_no_date_of_publication(timeline: Timeline, line: str) -> None:
    capture = bring_text(timeline, f"{line}\n\nThe ferry sank on Tuesday.\n", {"language": "en"})

    assert capture.document is not None
    assert capture.document.published_known == PublishedKnown.UNKNOWN


def test_what_was_said_wrongly_is_refused_and_can_be_tried_again(timeline: Timeline) -> None:
    capture = bring_text(timeline, STORY, SAID | {"published": "2999-01-01"})
    assert (capture.state, capture.message) == (
        CaptureState.REFUSED, "Pasted: the published date '2999-01-01' lies in the future.",
    )  # fmt: skip
    Capture.objects.update(user_metadata=SAID)

    again = retry(capture)

    assert (again.state, again.message[:1]) == (CaptureState.STORED, "1")
    with pytest.raises(RefusedError, match="added already"):
        retry(again)


def test_a_file_of_files_is_opened_and_each_is_a_capture(timeline: Timeline) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("treaty.txt", STORY)
        archive.writestr("ferry.txt", "The ferry sank in the strait on 3 May 1990, and nobody was hurt.")
        archive.writestr("chart.bin", bytes(range(256)))

    opened = submit_capture(
        timeline=timeline, user=None, method=CaptureMethod.UPLOAD, name="box.zip", content=buffer.getvalue(),
        user_metadata={"outlet": "Gazette", "language": "en"},
    )  # fmt: skip

    members = {one.name: one.state for one in opened.members.all()}
    assert opened.state == CaptureState.OPENED
    assert members["treaty.txt"] == members["ferry.txt"] == CaptureState.STORED
    assert opened.message.startswith("It holds ")
    assert set(opened.members.values_list("batch", flat=True)) == {opened.batch}


def test_a_document_of_a_known_file_is_not_made_twice(timeline: Timeline) -> None:
    document = make_document(timeline=timeline, text=STORY.strip(), outlet=make_outlet(name="Gazette"))

    capture = bring_text(timeline, STORY)

    assert (capture.state, capture.document) == (CaptureState.KNOWN, document)


def test_what_a_program_guesses_of_a_page_is_kept_as_a_suggestion(timeline: Timeline) -> None:
    page = f"<html lang=en><script>var s = {{'pageDate': '2024-08-16'}};</script><h1>Treaty</h1><p>{STORY}</p></html>"

    capture = bring_text(timeline, page, said={"outlet": "Gazette"}, name="treaty.html")

    assert capture.document is not None
    assert (capture.document.published_edtf, capture.document.suggested_edtf) == ("", "2024-08-16")
    assert "A program suggests 16 August 2024; confirm it on the document’s date page." in capture.message
