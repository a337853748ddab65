"""Files made to break an importer, by command and by page: a sentence or a report, no traceback, nothing by half."""

from __future__ import annotations

import io
import json
import uuid
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.core.management.base import CommandError
from openpyxl import Workbook

from tests.factories import make_actor, make_member, make_timeline
from timeline.models import Actor, Event, ImportRun, Place, Role

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client
    from pytest_django import DjangoCaptureOnCommitCallbacks

    from timeline.models import Timeline

pytestmark = pytest.mark.django_db

_HEAD = "event_id,event_title,date_edtf,claim_id,claim,quote,quote_start,quote_end,place,people\n"
ID, OTHER = uuid.UUID(int=7), uuid.UUID(int=8)


def workbook(rows: list[list[object]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def changed(content: bytes, *, old: str = "", new: str = "", **members: str) -> bytes:
    """Return a workbook with other words in its sheet, and with more files in it."""
    source, out = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            data = source.read(name)
            archive.writestr(name, data.replace(old.encode(), new.encode()) if "sheet1" in name and old else data)
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return out.getvalue()


def slides(*events: object) -> bytes:
    return json.dumps({"events": list(events)}).encode()


def slide(headline: object = "Boat sails", **date: object) -> dict[str, Any]:
    return {"start_date": {"year": 2019} | date, "text": {"headline": headline}}


def features(*properties: dict[str, Any], coordinates: object = (1, 2)) -> bytes:
    geometry = {"type": "Point", "coordinates": coordinates}
    return json.dumps({
        "type": "FeatureCollection", "features": [{"geometry": geometry, "properties": one} for one in properties],
    }).encode()  # fmt: skip


def calendar(*lines: str) -> bytes:
    return "\r\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""]).encode()


def entry(*lines: str) -> list[str]:
    return ["BEGIN:VEVENT", "DTSTART;VALUE=DATE:20190312", "SUMMARY:Boat sails", *lines, "END:VEVENT"]


SHEET = workbook([["Date", "Title"], ["2019", "Boat sails"]])
FIGURES = "9" * 5000
LONG_DATE = ",".join(f"20{number}-01-01" for number in range(10, 22))
DEEP: Any = "x"
for _level in range(700):
    DEEP = [DEEP]

# What is refused whole, with words of the reason.
REFUSED: dict[str, tuple[bytes, str]] = {
    "cell of 10 MB": (b"Date,Title\n2019," + b"x" * 10_000_000 + b"\n", "Line 2 cannot be read as CSV"),
    "zero bytes late in UTF-8": (b"Date,Title\n" + b"2019,Boat\n" * 200_000 + b"2019,x\0y\n", "zero bytes"),
    "UTF-16 with a zero": ("Date,Title\n2019,x\0y\n".encode("utf-16"), "zero bytes"),
    "ragged deep inside": (b"Date,Title\n" + b"2019,Boat\n" * 3000 + b"2019,a,b,c\n", "Row 3002 has 4 cells"),
    "headers that differ by marks": ("Date,Title,\u200fTitle\n2019,x,y\n".encode(), "Two columns are named"),
    "office of old": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old or encrypted"),
    "JSON of 10,000 levels": (b'{"events": ' + b"[" * 10_000 + b"]" * 10_000 + b"}", "nested too deeply|no JSON"),
    "JSON with a number of 5,000 figures": (b'{"events": [' + b"9" * 5000 + b"]}", "no JSON"),
    "JSON of 400 columns": (features(*({f"c{n}": n} for n in range(400))), "more than 300 columns"),
    "JSON of another program": (json.dumps({"schema": "timeline-export/9", "events": 5}).encode(), "not built"),
    "native JSON with lists for names": (
        json.dumps({"schema": "timeline-export/1", "documents": [{"uid": []}], "events": []}).encode(), "not built",
    ),
    "rows beyond the sheet": (changed(SHEET, old='r="2"', new='r="2000000000"'), "numbers its rows|cannot be read"),
    "shared strings as a bomb": (
        changed(SHEET, xl__more_dot_xml="x" * (101 * 2**20)), "unpacks to more than 100 MB",
    ),
    "a thousand beginnings": (calendar(*["BEGIN:VEVENT"] * 1000), "Entry 2 does not end before"),
    "an end alone": (calendar("END:VEVENT", *entry()), "does not end before"),
    "an entry without end": (calendar(*entry(), "BEGIN:VEVENT"), "does not end"),
    "a million rules": (calendar(*entry(*["RRULE:FREQ=DAILY"] * 1_000_000)), "longer than 1,000,000"),
}  # fmt: skip
# What comes in as far as it can: how many rows are imported and refused.
TAKEN: dict[str, tuple[bytes, int, int]] = {
    "surrogates in JSON": (slides(slide("a \ud800 \0 b")), 1, 0),
    "a headline that is a tree": (slides(slide(DEEP)), 1, 0),
    "dates of wrong kinds": (
        slides(slide(year=[2019]), slide(year=True), slide(year=1e300), slide(month="May"), slide(day={"a": 1})), 5, 0,
    ),
    "a title of 9 million letters": (slides(slide("x" * 9_000_000), slide()), 1, 1),
    "marks of direction alone": (slides(slide("\u202e\u2066"), slide("\u202eBoat")), 1, 1),
    "coordinates of wrong kinds": (
        features({"title": "a", "date": "2019"}, {"title": "b"}, coordinates=["x", float("nan")]), 0, 2,
    ),
    "a place in infinity": (features({"title": "a"}, coordinates=[float("inf"), 1]), 0, 1),
    "a date beyond the columns": (f"{_HEAD}{ID},Old,Y-17000000000,,,,,,,\n".encode(), 1, 0),
    "a date of 121 letters": (f'{_HEAD}{ID},Old,"[{LONG_DATE}]",,,,,,,\n'.encode(), 1, 0),
    "a date cell of a megabyte": (b"Date,Title\n" + b"May " * 20_000 + b",Boat\n", 1, 0),
    "offsets of 5,000 figures": (f"{_HEAD}{ID},Boat,2019,{OTHER},Sails,words,{FIGURES},1,,\n".encode(), 1, 0),
    "a place of 5,000 letters": (f"{_HEAD}{ID},Boat,2019,,,,,,{'x' * 5000},\n".encode(), 1, 0),
    "one claim twice": (f"{_HEAD}{ID},A,2019,{OTHER},a,,,,,\n{OTHER},B,2019,{OTHER},b,,,,,\n".encode(), 2, 0),
    "a claim of marks": (f"{_HEAD}{ID},Boat,2019,{OTHER},\u202e,,,,,\n".encode(), 1, 0),
    "six hundred people": (f"{_HEAD}{ID},Boat,2019,,,,,,,{';'.join(f'p{n}' for n in range(600))}\n".encode(), 0, 1),
    "people that differ by marks": (f"{_HEAD}{ID},Boat,2019,,,,,,,Ada; \u202eAda;\u2066; Ada\n".encode(), 1, 0),
    "marks in headers": ("\u200fDate,\u202bTitle\u202c\n2019,Boat\n".encode(), 1, 0),
    "macros and links": (
        changed(SHEET, xl__vbaProject_dot_bin="x", xl__externalLinks__externalLink1_dot_xml="<externalLink/>"), 1, 0,
    ),
    "a sheet that says it is wide": (changed(SHEET, old='ref="A1:B2"', new='ref="A1:XFD1048576"'), 1, 0),
    "a rule and an alarm": (calendar(*entry("RRULE:FREQ=SECONDLY", "BEGIN:VALARM", "END:VALARM")), 1, 0),
    "a year of one": (calendar("BEGIN:VEVENT", "DTSTART;VALUE=DATE:00010101", "DTEND;VALUE=DATE:00010101",
                               "SUMMARY:First", "END:VEVENT"), 1, 0),
}  # fmt: skip


@pytest.fixture
def timeline() -> Timeline:
    timeline = make_timeline()
    make_member(timeline, role=Role.CURATOR, username="ada")
    return timeline


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_cannot_be_read_is_refused_whole(name: str, client: Client, timeline: Timeline, tmp_path: Path) -> None:
    content, words = REFUSED[name]
    path = tmp_path / "facts"
    path.write_bytes(content)
    with pytest.raises(CommandError, match=words):
        call_command("import", str(path), "--timeline", "harbour", "--user", "ada")

    client.force_login(timeline.memberships.get().user)
    response = client.post("/harbour/import/", {"file": SimpleUploadedFile("facts", content)})

    assert response.status_code == 400
    assert [model.objects.count() for model in (Event, Actor, Place, ImportRun)] == [0, 0, 0, 0]


@pytest.mark.parametrize("name", sorted(TAKEN))
@pytest.mark.parametrize("way", ["command", "page"])
def test_what_can_be_read_comes_in_with_a_report(
    name: str,
    way: str,
    client: Client,
    timeline: Timeline,
    tmp_path: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    content, imported, refused = TAKEN[name]
    path, report = tmp_path / "facts", tmp_path / "report.csv"
    path.write_bytes(content)

    if way == "command":
        call_command("import", str(path), "--timeline", "harbour", "--user", "ada", "--report", str(report))
        lines = report.read_text().splitlines()[1:]
    else:
        client.force_login(timeline.memberships.get().user)
        address = client.post("/harbour/import/", {"file": SimpleUploadedFile("facts", content)})["Location"]
        form = client.get(address).context["form"]
        sent = {key: box.value() or "" for key, box in ((one.html_name, one) for one in form)}
        with django_capture_on_commit_callbacks(execute=True):
            client.post(address, sent | {"action": "import"})
        run = ImportRun.objects.get()
        assert (run.state, run.message) == ("done", "")
        assert client.get(address).status_code == 200
        lines = run.report.splitlines()[1:]

    outcomes = [line.split(",")[1] for line in lines]
    assert (outcomes.count("imported"), outcomes.count("refused")) == (imported, refused)
    assert Event.objects.count() == imported


@pytest.mark.usefixtures("timeline")
def test_names_are_one_person_whatever_marks_and_spellings_they_have(tmp_path: Path) -> None:
    known = make_actor(name="Ada Marin", aliases=["A. Marin"])
    rows = "Date,Title,People\n2019,Boat,A. Marin; \u202eAda  Marin\n2020,Ship,Bo; \u2066Bo\n"
    path = tmp_path / "facts.csv"
    path.write_text(rows)

    call_command("import", str(path), "--timeline", "harbour", "--user", "ada")

    boat, ship = Event.objects.order_by("pk")
    assert list(boat.actors.all()) == [known]
    assert [one.name for one in ship.actors.all()] == ["Bo"]
    assert (boat.revision, boat.attested_revision) == (0, 0)
