"""manage.py ingest, as its user runs it: files in, counts out, nothing half-written."""

from __future__ import annotations

import gzip
import json
import lzma
from io import StringIO
from ipaddress import ip_network
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import override_settings

from tests.factories import make_timeline
from tests.ingest.fetching.site import Site, answer
from timeline.core.temporal import day_number
from timeline.models import (
    Capture,
    CaptureChoice,
    CaptureState,
    Citation,
    Claim,
    Document,
    Event,
    EventStatus,
    PublishedKnown,
    Timeline,
    Visibility,
)
from timeline.services.captures.originals import read_original
from timeline.services.captures.submission import decide

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db

GAZETTE = """Ports sign pilotage treaty
The two ports signed a pilotage treaty in Selim on August 15, the harbour master said on Thursday.
Dockers have been on strike since 1984.
"""
COURIER = "A pilotage treaty was signed by both ports in mid-August in Selim. Pilots arrived on Wednesday."


def ingest(*arguments: object, **options: object) -> tuple[str, str]:
    """Run the command; return what it printed and what it complained of."""
    out, err = StringIO(), StringIO()
    call_command("ingest", *map(str, arguments), stdout=out, stderr=err, **options)
    return out.getvalue(), err.getvalue()


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    (tmp_path / "gazette.txt").write_text(GAZETTE)
    rows = [
        {"file": "gazette.txt", "outlet": "Gazette", "title": "Treaty", "published": "2024-08-22", "language": "en"},
        {"text": COURIER, "outlet": "Courier", "title": "Pilots", "published": "2024-08-23T09:00:00Z",
         "note": "Inferred.", "url": "https://courier.example/pilots"},
    ]  # fmt: skip
    path = tmp_path / "manifest.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    return path


def stored() -> list[tuple[object, ...]]:
    """Everything that ingest writes, but for keys and clocks."""
    return [
        *Document.objects.order_by("text_sha256").values_list("title", "outlet__name", "published_edtf", "url"),
        *Event.objects.in_order().values_list("uid", "title", "edtf", "status", "date_explanation", "importance"),
        *Claim.objects.order_by("uid").values_list("uid", "statement", "modality", "status", "event__uid"),
        *Citation.objects.order_by("uid").values_list("uid", "start", "end", "exact", "timex_text", "edtf"),
    ]


def test_documents_become_proposals_that_cite_their_words(manifest: Path) -> None:
    make_timeline(slug="ports")

    output, complaints = ingest(manifest, timeline="ports")

    treaty = Event.objects.get(edtf="2024-08-15")
    citations = Citation.objects.filter(claim__event=treaty).order_by("document__outlet__name")
    assert complaints == ""
    assert "Documents:   2 stored, 0 known and added, 0 skipped, 0 refused" in output
    assert {event.status for event in Event.objects.all()} == {EventStatus.PROPOSED}
    assert [(one.document.outlet.name, one.timex_text, one.edtf) for one in citations] == [
        ("Courier", "mid-August", "[2024-08-11..2024-08-20]"),
        ("Gazette", "August 15", "2024-08-15"),
    ]
    assert all(one.document.text[one.start : one.end] == one.exact for one in citations)
    assert all(one.rule and one.explanation for one in citations)
    assert set(Event.objects.values_list("edtf", flat=True)) >= {"1984/..", "2024-08-15", "2024-08-21"}


def test_dates_that_are_not_the_time_of_an_event_are_counted_by_use(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text("The ferry sank on 3 May 2021, the worst accident since 1953.")

    output, _ = ingest(tmp_path / "ferry.txt", timeline="ports", create="Ports", language="en")

    assert "1 × comparison: not the time of an event" in output
    assert list(Event.objects.values_list("edtf", flat=True)) == ["2021-05-03"]


def test_what_is_said_of_a_document_is_kept(manifest: Path) -> None:
    ingest(manifest, timeline="ports", create="Ports")

    courier = Document.objects.get(outlet__name="Courier")
    assert (courier.title, courier.url, courier.published_edtf) == (
        "Pilots", "https://courier.example/pilots", "2024-08-23",
    )  # fmt: skip
    assert (courier.published_known, courier.published_note) == (PublishedKnown.GIVEN, "Inferred.")
    assert courier.published_earliest == day_number(2024, 8, 23)
    assert Timeline.objects.get(slug="ports").visibility == Visibility.PRIVATE


def test_running_it_twice_changes_nothing(manifest: Path) -> None:
    ingest(manifest, timeline="ports", create="Ports")
    before = stored()

    output, _complaints = ingest(manifest, timeline="ports")

    assert "line 2: the same text is stored already as “Pilots” (Courier)." in output
    assert "Documents:   0 stored, 0 known and added, 2 skipped, 0 refused" in output
    assert stored() == before


def test_the_order_of_documents_does_not_matter(manifest: Path, tmp_path: Path) -> None:
    ingest(manifest, timeline="ports", create="Ports")
    forwards = stored()
    for model in (Citation, Claim, Event, Document):
        model.objects.all().delete()
    backwards = tmp_path / "backwards.jsonl"
    backwards.write_text("\n".join(reversed(manifest.read_text().splitlines())))

    ingest(backwards, timeline="ports")

    assert stored() == forwards


def test_a_later_document_joins_the_event_that_it_tells_of(manifest: Path, tmp_path: Path) -> None:
    ingest(manifest, timeline="ports", create="Ports")
    treaty = Event.objects.get(edtf="2024-08-15")
    later = tmp_path / "later.txt"
    later.write_text("On August 15 the two ports had signed the pilotage treaty in Selim.")

    ingest(later, timeline="ports", outlet="Herald", published="2024-09-02")

    assert treaty.claims.filter(citations__document__outlet__name="Herald").count() == 1
    before = treaty.importance
    treaty.refresh_from_db()
    assert treaty.importance > before


def test_a_published_event_keeps_its_date_and_title(manifest: Path, tmp_path: Path) -> None:
    ingest(manifest, timeline="ports", create="Ports")
    Event.objects.filter(edtf="2024-08-15").update(
        status=EventStatus.PUBLISHED, title="Treaty of Selim", importance=0.5
    )
    later = tmp_path / "later.txt"
    later.write_text("On August 15 the two ports had signed the pilotage treaty in Selim.")

    ingest(later, timeline="ports", outlet="Herald", published="2024-09-02")

    treaty = Event.objects.get(title="Treaty of Selim")
    assert treaty.claims.count() == 3
    assert treaty.importance == 0.5


def test_one_text_may_belong_to_two_public_timelines(manifest: Path) -> None:
    ingest(manifest, timeline="ports", create="Ports")
    Timeline.objects.update(visibility="public")

    output, _complaints = ingest(manifest, timeline="pilots", create="Pilots")

    assert "Documents:   0 stored, 2 known and added, 0 skipped, 0 refused" in output
    assert Document.objects.count() == 2
    assert (
        Event.objects.filter(timeline__slug="pilots").count() == Event.objects.filter(timeline__slug="ports").count()
    )


def test_two_closed_timelines_know_nothing_of_each_other(manifest: Path) -> None:
    ingest(manifest, timeline="ports", create="Ports")

    output, _complaints = ingest(manifest, timeline="pilots", create="Pilots")

    assert "Documents:   2 stored, 0 known and added, 0 skipped, 0 refused" in output
    assert Document.objects.count() == 4


def test_a_document_without_a_date_says_why_its_weekdays_stay_open(tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("The ferry left on Monday. It had been built in 1990.")

    output, _complaints = ingest(path, timeline="ports", create="Ports")

    assert "Expressions: 2 found, 1 resolved, 1 not" in output
    assert "1 × " in output
    assert list(Event.objects.values_list("edtf", flat=True)) == ["1990"]


def test_a_bad_row_is_named_and_the_good_ones_are_stored(manifest: Path) -> None:
    lines = manifest.read_text().splitlines()
    bad = ['{"title": "No text"}', '{"text": "a b", "published": "2024-02-31"}', '{"text": "a c", "language": "xx"}',
           '{"text": "a d", "published": "2999-01-01"}', '{"text": "a e", "url": "javascript:alert(1)"}',
           '{"text": "a f", "published": "some day"}', json.dumps({"text": "a g", "title": "x" * 501})]  # fmt: skip
    manifest.write_text("\n".join([lines[0], *bad, lines[1]]))
    out, err = StringIO(), StringIO()

    with pytest.raises(CommandError, match=r"7 documents refused; the others are stored\."):
        call_command("ingest", str(manifest), timeline="ports", create="Ports", stdout=out, stderr=err)

    complaints = err.getvalue().splitlines()
    assert [line.split(".jsonl, ")[1].split(":")[0].split(" has")[0] for line in complaints] == [
        f"line {number}" for number in (2, 3, 4, 5, 6, 7, 8)
    ]
    assert "2024-02-31" in complaints[1]
    assert "Languages that are: " in complaints[2]
    assert "lies in the future" in complaints[3]
    assert "must begin with http:// or https://" in complaints[4]
    assert "“title” is longer than 500 characters" in complaints[6]
    assert Document.objects.count() == 2


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"timeline": "none"}, r"There is no timeline 'none' \(none yet\). Add --create TITLE to make it."),
        ({"timeline": "ports", "create": "Ports", "language": "xx"}, "Language 'xx' is not read."),
    ],
)
def test_a_wrong_option_stops_before_anything_is_written(
    manifest: Path, options: dict[str, str], sentence: str
) -> None:
    with pytest.raises(CommandError, match=sentence):
        ingest(manifest, **options)

    assert Document.objects.count() == Timeline.objects.count() == 0


def test_a_repeated_sentence_is_one_claim_with_two_passages(tmp_path: Path) -> None:
    path = tmp_path / "twice.txt"
    path.write_text("The ferry sank in 1990.\nNobody was hurt.\nThe ferry sank in 1990.")

    ingest(path, timeline="ports", create="Ports")

    claim = Claim.objects.get()
    assert [citation.start for citation in claim.citations.order_by("start")] == [0, 41]


def test_what_stands_twice_in_one_file_is_stored_once_and_a_near_copy_is_linked(tmp_path: Path) -> None:
    reprint = GAZETTE + "The council of the older port had asked for the treaty for eleven years without an answer."
    rows = [
        {"text": reprint, "outlet": "Gazette", "published": "2024-08-22"},
        {"text": reprint, "outlet": "Gazette", "published": "2024-08-22"},
        {"text": f"{reprint}\nFrom our wire.", "outlet": "Courier", "published": "2024-08-24"},
        {"text": reprint, "outlet": "Herald", "published": "2024-08-22"},
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))

    output, _complaints = ingest(path, timeline="ports", create="Ports")

    documents = {one.outlet.name: one for one in Document.objects.select_related("outlet")}
    assert "Documents:   3 stored, 0 known and added, 1 skipped, 0 refused" in output
    assert "2 of them as copies of others" in output
    assert "line 3: kept as a copy: 93 % the same as “Untitled” by Gazette, published 2 days earlier." in output
    assert documents["Courier"].copy_of == documents["Herald"].copy_of == documents["Gazette"]


@pytest.mark.parametrize(("near", "stored", "skipped"), [("copy", 2, 0), ("version", 2, 0), ("skip", 1, 1)])
def test_near_copies_are_treated_as_asked(tmp_path: Path, near: str, stored: int, skipped: int) -> None:
    text = GAZETTE * 3
    rows = [{"text": text, "outlet": "Gazette"}, {"text": f"{text} Corrected.", "outlet": "Gazette"}]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))

    output, _complaints = ingest(path, timeline="ports", create="Ports", near=near)

    assert f"{stored} stored, 0 known and added, {skipped} skipped" in output
    assert Document.objects.filter(copy_of__isnull=False).count() == (near == "copy")
    assert Document.objects.filter(supersedes__isnull=False).count() == (near == "version")


def test_a_packed_manifest_is_read_as_it_is_and_a_broken_one_is_reported(tmp_path: Path) -> None:
    rows = [json.dumps({"text": f"Ferry {number} sank in {1900 + number}.", "language": "en"}) for number in range(3)]
    (tmp_path / "a.jsonl.xz").write_bytes(lzma.compress("\n".join(rows).encode()))
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(rows[0].encode())[:30])
    out, err = StringIO(), StringIO()

    with pytest.raises(CommandError, match="1 document refused"):
        call_command("ingest", str(tmp_path), timeline="ports", create="Ports", stdout=out, stderr=err)

    assert Document.objects.count() == 3
    assert "b.jsonl.gz cannot be read: " in err.getvalue()


def test_the_bytes_of_files_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text("The ferry sank in 1990, and nobody was hurt.\n")

    ingest(path, timeline="ports", create="Ports")

    assert read_original(Document.objects.get().bytes_sha256) == path.read_bytes()


@pytest.mark.django_db(transaction=True)
def test_addresses_of_a_list_are_fetched_each_on_its_own(tmp_path: Path) -> None:
    site = Site()
    page = b"<html><title>Treaty</title><p>The ports signed a treaty in Selim on 15 August 2024, the master said.</p>"
    site.pages["/treaty"] = answer(page)
    path = tmp_path / "list.csv"
    path.write_text(
        f"url,outlet,published\n{site.url('/treaty')},Gazette,2024-08-16\n{site.url('/none')},,\nnowhere,,\n"
    )
    out, err = StringIO(), StringIO()

    with override_settings(FETCH_ALLOW=(ip_network("127.0.0.1/32"),)), pytest.raises(CommandError, match="1 document"):
        call_command("ingest", str(path), timeline="ports", create="Ports", stdout=out, stderr=err)
    site.close()

    assert "Addresses:   1 refused, 1 stored" in out.getvalue()
    assert "does not exist. Check the address" in out.getvalue()
    assert "Row 4: 'nowhere' is no web address." in err.getvalue()
    assert Document.objects.get().outlet.name == "Gazette"


@pytest.mark.django_db(transaction=True)
def test_two_processes_read_what_one_reads(tmp_path: Path) -> None:
    rows = [
        {
            "text": f"Ferry {number} was tied up in Selim on {number + 1} May 1990.",
            "outlet": "Gazette",
            "language": "en",
        }
        for number in range(20)
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))

    ingest(path, timeline="ports", create="Ports", workers=2, chunk=7)
    with_two = [(row[1:3]) for row in Citation.objects.order_by("document__text").values_list("uid", "exact", "edtf")]

    assert [edtf for _exact, edtf in sorted(with_two, key=lambda row: row[1])] == [
        f"1990-05-{number + 1:02}" for number in range(20)
    ]
    assert Event.objects.count() == 20


@pytest.mark.django_db(transaction=True)
def test_near_copies_may_wait_for_a_person(tmp_path: Path) -> None:
    rows = [
        {"text": GAZETTE * 3, "outlet": "Gazette", "published": "2024-08-22"},
        {"text": f"{GAZETTE * 3} Corrected.", "outlet": "Courier", "published": "2024-08-23", "language": "en"},
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))

    output, _complaints = ingest(path, timeline="ports", create="Ports", near="ask")
    ingest(path, timeline="ports", near="ask")
    asked = Capture.objects.get()
    waiting = (asked.state, asked.nearest)
    kept = decide(asked, CaptureChoice.COPY)

    original = Document.objects.get(outlet__name="Gazette")
    assert "1 wait for a choice" in output
    assert waiting == (CaptureState.ASKING, original)
    assert kept.document is not None
    assert (kept.document.copy_of, kept.document.outlet.name, kept.document.published_edtf) == (
        original, "Courier", "2024-08-23",
    )  # fmt: skip
