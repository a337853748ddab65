"""Imports: tables of every program become proposals, dates are never guessed, and broken files say what is wrong."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from openpyxl import Workbook

from tests.exports.conftest import export_of
from tests.factories import make_curator, make_timeline
from timeline.exports import FORMATS, write_export
from timeline.imports.cell_dates import DateOrder, find_order, read_cell
from timeline.imports.errors import BrokenFileError
from timeline.imports.files import plan_import
from timeline.models import Citation, Claim, Decision, Event, EventStatus
from timeline.services.curation.publication import reject_events
from timeline.services.importing.importer import import_events
from timeline.services.importing.undoing import undo_import

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.web.conftest import Story
    from timeline.services.importing.imported_events import ImportedEvent


def brought(content: bytes, **kwargs: object) -> list[ImportedEvent]:
    return list(plan_import(content, **kwargs).events(language="en"))  # type: ignore[arg-type]


BOAT = "Boat sails"
DIALECTS = {
    "TimelineJS": ("Year,Month,Day,Headline,Text\n2019,3,12,Boat sails,<p>It &amp; she</p>\n", "2019-03-12"),
    "TimelineJS (old)": ("Start Date,End Date,Headline,Text\n12 March 2019,,Boat sails,x\n", "2019-03-12"),
    "Timesketch": ("message,datetime,timestamp_desc\nBoat sails,2019-03-12T14:30:00Z,Start\n", "2019-03-12T14:30:00Z"),
    "IRIS": ("event_date,event_tz,event_title\n2019-03-12T14:30:00,+00:00,Boat sails\n", "2019-03-12T14:30:00"),
    "ACLED": (
        "event_id_cnty,event_date,event_type,location,latitude,longitude\nX1,12 March 2019,Boat sails,Port,1.5,2.5\n",
        "2019-03-12",
    ),
    "Timeline Storyteller": (
        "start_date,end_date,content_text\n2019-03-12,2019-03-14,Boat sails\n",
        "2019-03-12/2019-03-14",
    ),
    "Timeglider": ("id,startdate,enddate,title,description\n1,2019-03,,Boat sails,x\n", "2019-03"),
    "TimeMap": (
        "id,description,date,location,latitude,longitude\n1,Boat sails,12/03/2019,P,1,2\n",
        "[2019-03-12,2019-12-03]",
    ),
    "legal chronology": (
        "Date & Time,Fact Text,Source(s)\nmid-March 2019,Boat sails,Ms Reed\n",
        "[2019-03-11..2019-03-20]",
    ),
    "table": ("When;What;Where\nc. 1984;Boat sails;Port\n", "1984~"),
}


@pytest.mark.parametrize("name", sorted(DIALECTS))
def test_tables_of_programs_are_known_by_their_columns(name: str) -> None:
    content, edtf = DIALECTS[name]

    plan = plan_import(content.encode())

    assert plan.dialect == name
    (event,) = plan.events(language="en")
    assert (event.edtf, event.title, event.problem) == (edtf, BOAT, "")


def test_an_order_is_asked_only_where_no_cell_proves_it() -> None:
    assert find_order(["03/04/2019", "13/04/2019"]) == (DateOrder.DAY_FIRST, True)
    assert find_order(["03/04/2019", "04/13/2019"]) == (DateOrder.MONTH_FIRST, True)
    assert find_order(["13/04/2019", "04/13/2019"]) == (None, False)
    assert find_order(["03/03/2019", "2019-03-04"]) == (None, False)
    assert find_order(["03/04/2019"]) == (None, True)


@pytest.mark.parametrize(
    ("cell", "order", "edtf"),
    [
        ("03/04/2019", None, "[2019-03-04,2019-04-03]"),
        ("03/04/2019", DateOrder.DAY_FIRST, "2019-04-03"),
        ("03/04/2019", DateOrder.MONTH_FIRST, "2019-03-04"),
        ("13.04.2019", DateOrder.MONTH_FIRST, "2019-04-13"),
        ("03/03/2019", None, "2019-03-03"),
        ("2019-03-12 14:30", None, "2019-03-12T14:30:00"),
        ("2019-03-12T14:30:00+0300", None, "2019-03-12T14:30:00+03:00"),
        ("1984", None, "1984"),
        ("before 2017", None, "[..2016]"),
        ("", None, ""),
    ],
)
def test_cells_are_read_without_guessing(cell: str, order: DateOrder | None, edtf: str) -> None:
    found = read_cell(cell, language="en", order=order)

    assert (found.edtf, found.problem) == (edtf, "")


@pytest.mark.parametrize(
    "cell", ["32/13/2019", "2019-02-30", "soon", "31/02/2019", "TBC", "43922.5", "20190312x", "#REF!"]
)
def test_what_is_no_date_is_kept_as_words(cell: str) -> None:
    found = read_cell(cell, language="en", order=DateOrder.DAY_FIRST)

    assert (found.words, found.edtf) == (cell, "")
    assert found.problem


def workbook(rows: list[list[object]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def packed(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def with_member(content: bytes, name: str, new: bytes) -> bytes:
    source = zipfile.ZipFile(io.BytesIO(content))
    return packed({one: new if one == name else source.read(one) for one in source.namelist()})


def test_workbooks_are_read_as_words() -> None:
    (event,) = brought(workbook([["Date", "Title"], ["2019-03-12", "Boat sails"]]))

    assert (event.edtf, event.title) == ("2019-03-12", "Boat sails")


SHEET = workbook([["Date", "Title"], ["2019", "x"]])
XXE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>'
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'
BROKEN: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "empty"),
    "blank": (b" \n\n", "empty"),
    "zeros": (b"Date,Title\n2019,x\0y\n", "zero bytes"),
    "bytes": (b"\x81\x8d\x8f\x90\x9d", "neither UTF-8 nor"),
    "half UTF-16": (b"\xff\xfeD\x00a", "UTF-16"),
    "lone surrogate": (b"\xff\xfe\x00\xd8D\x00", "UTF-16"),
    "header only": (b"Date,Title\n", "no rows"),
    "blank rows": (b"Date,Title\n,,\n\n", "no rows"),
    "ragged": (b"Date,Title\n2019,x,extra\n", "Row 2 has 3 cells"),
    "open quote": (b'Date,Title\n2019,"x\n', "Line 2 cannot be read"),
    "quote amid": (b'Date,Title\n2019,"x"y\n', "cannot be read as CSV"),
    "double column": (b"Date,Title,Title\n2019,x,y\n", "Two columns are named"),
    "no title": (b"Date,Colour\n2019,red\n", "No column is known"),
    "too many columns": (b",".join(b"c%d" % n for n in range(400)) + b"\n1\n", "more than 300 columns"),
    "HTML": (b"<html><table><tr><td>2019</td></tr></table></html>", "HTML or XML"),
    "XML bomb": (LAUGHS, "HTML or XML"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "no rows|neither|zero|No column"),
    "xlsx cut off": (SHEET[:-200], "damaged"),
    "xlsx no zip": (b"PK\x03\x04nothing", "damaged"),
    "xlsx without sheet": (packed({"hello.txt": b"x"}), "cannot be read"),
    "xlsx XXE": (with_member(SHEET, "xl/worksheets/sheet1.xml", XXE), "declares entities"),
    "xlsx billion laughs": (with_member(SHEET, "xl/worksheets/sheet1.xml", LAUGHS), "declares entities"),
    "xlsx broken sheet": (with_member(SHEET, "xl/worksheets/sheet1.xml", b"<worksheet><row>"), "cannot be read"),
    "xlsx empty": (workbook([]), "no header|no rows|cannot be read"),
    "JSON cut off": (b'{"events": [', "no JSON"),
    "JSON deep": (b"[" * 100_000, "no JSON|nested too deeply"),
    "JSON of nothing": (b"{}", "neither of a Timeline"),
    "JSON list": (b"[1, 2]", "neither of a Timeline"),
    "TimelineJS empty": (b'{"events": []}', "no events"),
    "TimelineJS no date": (b'{"events": [{"text": {"headline": "x"}}]}', "Event 1 is not built"),
    "TimelineJS wrong kinds": (b'{"events": ["x"]}', "Event 1 is not built"),
    "GeoJSON no point": (
        b'{"type": "FeatureCollection", "features": [{"geometry": {"type": "Point", "coordinates": [1]}}]}',
        "Event 1 is not built",
    ),
    "GeoJSON no list": (b'{"type": "FeatureCollection", "features": 3}', "neither"),
    "calendar cut off": (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n", "no calendar|no entries"),
    "calendar empty": (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "no entries"),
    "calendar junk": (b"BEGIN:VCALENDAR\r\n:::\r\nEND:VCALENDAR\r\n", "no calendar|no entries"),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_broken_file_says_what_is_wrong(name: str) -> None:
    content, words = BROKEN[name]

    with pytest.raises(BrokenFileError, match=words):
        brought(content)


def test_a_zip_bomb_is_refused_before_it_unpacks() -> None:
    bomb = packed({"xl/worksheets/sheet1.xml": b"\0" * (501 * 1024 * 1024)})

    with pytest.raises(BrokenFileError, match="unpacks to more than 500 MB"):
        brought(bomb)


def test_too_large_a_file_is_refused_early() -> None:
    with pytest.raises(BrokenFileError, match="larger than 50 MB"):
        brought(b"x" * (50 * 1024 * 1024 + 1))


def test_of_broken_files_nothing_is_imported(story: Story, tmp_path: Path) -> None:
    make_curator(username="ada")
    path = tmp_path / "facts"
    before = Event.objects.count()

    said = {}
    for name, (content, _words) in BROKEN.items():
        path.write_bytes(content)
        said[name] = ""
        try:
            call_command("import", str(path), "--timeline", "harbour", "--user", "ada")
        except CommandError as error:
            said[name] = str(error)

    assert [name for name, (_content, words) in BROKEN.items() if not re.search(words, said[name])] == []
    assert story.timeline.events.count() == Event.objects.count() == before
    assert len(BROKEN) >= 36


def test_a_formula_counts_by_its_value_and_without_one_its_row_is_refused(story: Story) -> None:
    content = workbook([["Date", "Title"], ["2019", "=1+1"], ["2019", "Boat sails"]])
    with_value = with_member(
        content, "xl/worksheets/sheet1.xml",
        zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml").replace(b"<v></v>", b"<v>2</v>")
        .replace(b"<v/>", b"<v>2</v>").replace(b"<v />", b"<v>2</v>"),
    )  # fmt: skip

    assert [row.problem for row in brought(content)] == ["The row has neither a title nor a text.", ""]
    assert [row.title for row in brought(with_value)] == ["2", "Boat sails"]
    assert story.timeline


def test_html_and_formulas_are_words() -> None:
    (event,) = brought(b"Date,Title,Text\n2019,<b>Bold</b> <script>x</script>,'=1+1\n")

    assert (event.title, event.summary) == ("Bold x", "=1+1")


def test_json_of_timelinejs_and_geojson_and_calendars_are_tables(story: Story) -> None:
    files = {key: b"".join(write_export(FORMATS[key], export_of(story.timeline))) for key in ("timelinejs", "ics")}
    geojson = {
        "type": "FeatureCollection",
        "features": [
            {"geometry": {"type": "Point", "coordinates": [36.2, 36.6]}, "properties": {"title": "x", "date": "2019"}}
        ],
    }

    assert {one.edtf for one in brought(files["timelinejs"])} >= {"2024-08-22", "2025", "1984"}
    assert {one.edtf for one in brought(files["ics"])} >= {"2024-08-22", "2025-01-01/2025-12-31"}
    (point,) = brought(json.dumps(geojson).encode())
    assert (point.edtf, point.coordinates) == ("2019", (36.6, 36.2))


def test_rows_are_kept_on_the_disk_and_read_as_often_as_asked() -> None:
    rows = b"".join(b"2019,Ship %d\n" % number for number in range(1300))

    plan = plan_import(b"Date,Title\n" + rows)

    first, second = iter(plan.table.rows), iter(plan.table.rows)
    assert (next(first).cells["Title"], next(second).cells["Title"]) == ("Ship 0", "Ship 0")
    assert [row.number for row in plan.table.rows] == list(range(2, 1302))
    assert [row.cells["Title"] for row in first][-1] == "Ship 1299"
    assert len(plan.table.rows) == 1300


def test_a_fault_in_a_late_row_stores_nothing(story: Story) -> None:
    def rows() -> Iterator[ImportedEvent]:
        yield from brought(b"Date,Title\n" + b"".join(b"2019,Ship %d\n" % number for number in range(1500)))
        raise BrokenFileError("Row 1502 is torn.")

    before = Event.objects.count()
    with pytest.raises(BrokenFileError, match="torn"):
        import_events(timeline=story.timeline, events=rows(), source="x", user=make_curator(username="importer"))

    assert Event.objects.count() == before


def take_in(story: Story, content: bytes) -> object:
    return import_events(
        timeline=story.timeline, events=brought(content), source="facts.csv", user=make_curator(username="importer")
    )


def test_rows_become_proposals_that_cite_nothing_and_keep_what_was_not_understood(story: Story) -> None:
    report = take_in(story, b"Date,Title,Source\nsoon,Boat sails,Ms Reed\n2019,Ship sails,\n2019,,\n")

    assert [row.outcome for row in report.rows] == ["imported", "imported", "refused"]  # type: ignore[attr-defined]
    boat = Event.objects.get(title="Boat sails")
    assert (boat.edtf, boat.status) == ("", EventStatus.PROPOSED)
    assert "“soon”" in boat.summary
    claim = boat.claims.get()
    assert (claim.attribution, claim.citations.count()) == ("Ms Reed", 0)
    assert Event.objects.get(title="Ship sails").dated_why == "facts.csv says “2019”."


def test_the_same_file_again_brings_nothing(story: Story) -> None:
    content = b"Date,Title\n2019,Boat sails\n2019,Boat sails\n"
    take_in(story, content)
    count = Event.objects.count()

    report = import_events(
        timeline=story.timeline, events=brought(content), source="facts.csv", user=make_curator(username="second")
    )

    assert dict(report.counts) == {"known": 2}
    assert Event.objects.count() == count


def test_an_import_is_taken_back_but_for_what_people_decided_since(story: Story) -> None:
    report = take_in(story, b"Date,Title\n2019,Boat sails\n2020,Ship sails\n")
    user = make_curator(username="later")
    reject_events(events=[Event.objects.get(title="Ship sails")], why="No ship.", user=user)

    count = undo_import(batch=str(report.batch), user=user)  # type: ignore[attr-defined]

    assert count == 1
    assert Event.objects.get(title="Boat sails").status == EventStatus.REJECTED
    assert Decision.objects.filter(event__title="Ship sails").count() == 2


def test_quotations_are_found_again_in_documents_of_the_timeline_only(story: Story) -> None:
    story.gazette.url = "https://gazette.example/1"
    story.gazette.save()
    rows = b"Date,Title,Quote,URL\n2024,A,Two ferries had left,https://gazette.example/1\n"
    rows += b"2024,B,Never said,https://gazette.example/1\n2024,C,Elsewhere,https://nowhere.example/\n"

    report = take_in(story, rows)

    assert Citation.objects.get(claim__event__title="A").exact == "Two ferries had left"
    assert not Citation.objects.filter(claim__event__title__in="BC").exists()
    assert all(row.notes for row in report.rows[1:])  # type: ignore[attr-defined]


def test_native_csv_comes_back_with_events_claims_and_citations(story: Story) -> None:
    content = b"".join(write_export(FORMATS["csv"], export_of(story.timeline)))
    before = {
        (str(one.claim.event.uid), one.claim.statement, one.exact, one.start)
        for one in Citation.objects.filter(claim__status="accepted", claim__event__status="published")
    }
    other = make_timeline(slug="other")
    other.documents.set([story.gazette, story.courier])
    Event.objects.filter(timeline=story.timeline).update(status="rejected")
    Citation.objects.all().delete()
    Claim.objects.all().delete()
    for model in (Decision, Event):
        model.objects.all().delete()

    import_events(timeline=other, events=brought(content), source="out.csv", user=make_curator(username="importer"))

    after = {(str(one.claim.event.uid), one.claim.statement, one.exact, one.start) for one in Citation.objects.all()}
    assert after == before
    again = b"".join(write_export(FORMATS["csv"], export_of(other, as_curator=True)))
    assert again.count(b"\n") == content.count(b"\n")


def test_the_command_shows_then_takes_in_then_takes_back(
    story: Story, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_curator(username="ada")
    path = tmp_path / "facts.csv"
    path.write_text("Date,Title\n03/04/2019,Boat sails\nsoon,Ship sails\n")
    call_command("import", str(path), "--timeline", "harbour", "--dry-run")
    shown = capsys.readouterr().out
    assert "may mean two days" in shown
    assert "kept as words: “soon”" in shown
    assert story.timeline.events.filter(title="Boat sails").count() == 0

    call_command(
        "import", str(path), "--timeline", "harbour", "--user", "ada", "--report", str(tmp_path / "report.csv")
    )
    batch = capsys.readouterr().out.partition("Batch ")[2].partition(";")[0]
    call_command("import", "--undo", batch, "--user", "ada")

    assert "2 events rejected" in capsys.readouterr().out
    assert (tmp_path / "report.csv").read_text().startswith("row,outcome,notes\n2,imported,")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Name a file"),
        (("nowhere.csv", "--timeline", "harbour"), "cannot be read"),
        (("nowhere.csv", "--timeline", "atlantis"), "no timeline"),
        (("nowhere.csv", "--timeline", "harbour", "--column", "colour=Red"), "is not of"),
        (("--undo", "x", "--user", "nobody"), "Say with --user"),
    ],
)
@pytest.mark.usefixtures("story")
def test_the_command_says_what_is_wrong(arguments: tuple[str, ...], words: str) -> None:
    with pytest.raises(CommandError, match=words):
        call_command("import", *arguments)
