"""What it costs to take a file in and to take that back: time, time of our own and memory, each in its own process.

    bench/imports.py [--rows 50000] [--kind table native xlsx timelinejs icalendar geojson]

Each file is imported into an empty timeline of its own by the same service that pages and the command use; manage.py
migrate makes the database, which TIMELINE_DATA_DIR may keep apart. The rows of our own CSV quote documents that are
stored first. Memory is the peak of the process above what it held idle.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")

import django

django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.db import connection  # noqa: E402
from openpyxl import Workbook  # type: ignore[import-untyped]  # noqa: E402

from bench.generate import Names, _store_documents  # noqa: E402
from bench.prose import Story, write_stories  # noqa: E402
from timeline.core.temporal import describe, parse_edtf  # noqa: E402
from timeline.imports.files import plan_import  # noqa: E402
from timeline.models import Timeline, Visibility  # noqa: E402
from timeline.services.batches import in_batches  # noqa: E402
from timeline.services.importing.importer import import_events  # noqa: E402
from timeline.services.importing.undoing import undo_import  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_HEADER = ("Date", "Title", "Description", "Place", "People", "Source", "URL")
_NATIVE = (
    "event_id", "event_title", "event_summary", "date_edtf", "date_text", "place", "people", "claim_id", "claim",
    "attribution", "modality", "stance", "source_id", "quote", "quote_start", "quote_end",
)  # fmt: skip


def main() -> None:
    """Print a line for each kind of file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--kind", nargs="*", choices=list(KINDS), default=list(KINDS))
    parser.add_argument("--one", metavar="FILE", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(measure(options.kind[0], options.one))
        return
    for kind in options.kind:
        slug = f"import-{kind}-{uuid.uuid4().hex[:6]}"
        timeline = Timeline.objects.create(slug=slug, title=f"An import of {kind}", visibility=Visibility.PRIVATE)
        file = Path(f"/tmp/{slug}")  # noqa: S108 - removed below
        file.write_bytes(KINDS[kind](timeline, list(write_stories(options.rows))))
        command = [sys.executable, __file__, "--one", str(file), "--kind", kind]
        print(subprocess.run(command, capture_output=True, text=True, check=True).stdout, end="", flush=True)
        file.unlink()


def measure(kind: str, file: Path) -> str:
    """Return what a file costs, in words."""
    user = User.objects.filter(username="bench").first() or User.objects.create_superuser("bench")
    timeline = Timeline.objects.get(slug=file.name)
    content = file.read_bytes()
    idle = _peak()
    started, ours = time.perf_counter(), time.process_time()
    plan = plan_import(content)
    read = time.perf_counter() - started
    report = import_events(timeline=timeline, events=plan.events(language="en"), source=file.name, user=user)
    took, ours, theirs = time.perf_counter() - started, time.process_time() - ours, _seconds_of_server()
    memory = _peak() - idle
    again, theirs_before = time.perf_counter(), _seconds_of_server()
    undone = undo_import(batch=str(report.batch), user=user)
    taken_back = time.perf_counter() - again
    return (
        f"{kind:<11} {len(plan.table.rows):>6} rows, {len(content) / 1e6:>5.1f} MB: {took:>6.1f} s, {read:.1f} to "
        "open; "
        f"processor {ours:.1f} s here, {theirs:.1f} s in the server; {memory:.0f} MB over idle; "
        f"{dict(report.counts)}. Taken back: {undone} in {taken_back:.1f} s, "
        f"{_seconds_of_server() - theirs_before:.1f} s in the server, {_peak() - idle:.0f} MB over idle"
    )


def _table(_timeline: Timeline, stories: list[Story]) -> bytes:
    return _csv(_HEADER, _cells(stories))


def _cells(stories: list[Story]) -> Iterator[tuple[str, ...]]:
    for number, one in enumerate(stories):
        words = describe(parse_edtf(one.edtf))
        url = f"https://paper.example/{number}"
        yield words, one.title, one.summary, one.place, "; ".join(one.actors), one.reports[0].outlet, url


def _csv(header: tuple[str, ...], rows: Iterator[tuple[object, ...]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode()


def _xlsx(_timeline: Timeline, stories: list[Story]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(_HEADER)
    for cells in _cells(stories):
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _native(timeline: Timeline, stories: list[Story]) -> bytes:
    """Return our own CSV with two quotations of an event; so there are half as many events as rows."""
    names = Names()
    rows: list[tuple[object, ...]] = []
    for some in in_batches(stories[: len(stories) // 2], 1000):
        places = _store_documents(timeline, [report for one in some for report in one.reports], names)
        for one in some:
            event = uuid.uuid4()
            for report in one.reports:
                document, start = places[report]
                rows.append((
                    event, one.title, one.summary, one.edtf, "", one.place, "; ".join(one.actors), uuid.uuid4(),
                    report.statement, "", "happened", "supports", document.uid, report.sentence, start,
                    start + len(report.sentence),
                ))  # fmt: skip
    return _csv(_NATIVE, iter(rows))


def _timelinejs(_timeline: Timeline, stories: list[Story]) -> bytes:
    return json.dumps({"events": [_slide(one) for one in stories]}).encode()


def _slide(one: Story) -> dict[str, object]:
    words = parse_edtf(one.edtf).text.split("/")[0].strip("~").split("-")
    date = dict(zip(("year", "month", "day"), map(int, words), strict=False))
    return {
        "start_date": date, "text": {"headline": one.title, "text": f"<p>{one.summary}</p>"},
        "group": one.place, "media": {"url": "https://paper.example/picture", "caption": one.place},
    }  # fmt: skip


def _icalendar(_timeline: Timeline, stories: list[Story]) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//bench//EN"]
    for number, one in enumerate(stories):
        day = (one.edtf.split("/")[0].strip("~") + "-01-01")[:10].replace("-", "")
        lines += [
            "BEGIN:VEVENT", f"UID:{number}@bench", "DTSTAMP:20240101T000000Z",
            f"DTSTART;VALUE=DATE:{day}",
            f"SUMMARY:{one.title}",
            f"DESCRIPTION:{one.summary}".replace(",", "\\,"),
            f"LOCATION:{one.place}", "END:VEVENT",
        ]  # fmt: skip
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def _geojson(_timeline: Timeline, stories: list[Story]) -> bytes:
    features = [
        {
            "type": "Feature", "geometry": {"type": "Point", "coordinates": [11.5, 48.25]},
            "properties": {"date": one.edtf, "title": one.title, "description": one.summary, "place": one.place},
        }
        for one in stories
    ]  # fmt: skip
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def _seconds_of_server() -> float:
    """Return the processor time of the server behind our connection, where it runs on this machine."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        words = Path(f"/proc/{cursor.fetchone()[0]}/stat").read_text().rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


def _peak() -> float:
    """Return the most memory that this process ever held, in MB; getrusage would count that of its parent."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


KINDS: dict[str, Callable[[Timeline, list[Story]], bytes]] = {
    "table": _table, "native": _native, "xlsx": _xlsx, "timelinejs": _timelinejs, "icalendar": _icalendar,
    "geojson": _geojson,
}  # fmt: skip

if __name__ == "__main__":
    main()
