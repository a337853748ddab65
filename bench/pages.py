"""What pages cost: queries, time and bytes of each, for every public timeline of the database.

    bench/pages.py [--runs 10] [--timeline SLUG …]

Requests go through all of Django's middleware, in process. CPU is of this process; wall time adds PostgreSQL's.
Store timelines with bench/generate.py, and their cards with manage.py refresh_cards.
"""

from __future__ import annotations

import argparse
import gzip
import os
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")

import django

django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from timeline.models import Document, EventStatus, Timeline  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

_HTMX = {"HX-Request": "true"}


@dataclass(frozen=True, slots=True)
class Cost:
    """What one page costs."""

    query_count: int
    cpu_ms: float
    wall_ms: float
    raw_kb: float
    gzipped_kb: float

    def __str__(self) -> str:
        return (
            f"{self.query_count:>3} queries {self.cpu_ms:>7.1f} CPU ms {self.wall_ms:>7.1f} ms "
            f"{self.raw_kb:>7.1f} kB {self.gzipped_kb:>6.1f} kB gz"
        )


def main() -> None:
    """Print a line for each page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--timeline", nargs="*", metavar="SLUG")
    options = parser.parse_args()
    timelines = Timeline.objects.listed()
    if options.timeline:
        timelines = timelines.filter(slug__in=options.timeline)
    print(f"front page {'':<34} {measure('/', {}, options.runs)}")
    for timeline in timelines:
        print(f"\n{timeline.slug}: {timeline.events.filter(status=EventStatus.PUBLISHED).count()} events")
        for name, address, headers in _addresses(timeline):
            print(f"{name:<45} {measure(address, headers, options.runs)}")


def measure(address: str, headers: dict[str, str], runs: int) -> Cost:
    """Return the median cost of a page, once it is warm."""
    client = Client(headers=headers, SERVER_NAME="localhost")
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    query_count = len(queries)  # before the next request clears the log
    if response.status_code != 200:
        raise SystemExit(f"{address} answers {response.status_code}.")
    times = [_time(client, address) for _ in range(runs)]
    return Cost(
        query_count=query_count,
        cpu_ms=statistics.median(cpu for cpu, _ in times) * 1000,
        wall_ms=statistics.median(wall for _, wall in times) * 1000,
        raw_kb=len(response.content) / 1000,
        gzipped_kb=len(gzip.compress(response.content, 6)) / 1000,
    )


def _time(client: Client, address: str) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    client.get(address)
    return time.process_time() - cpu, time.perf_counter() - wall


def _addresses(timeline: Timeline) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield each kind of page: what it is, its address, and headers."""
    home = timeline.get_absolute_url()
    events = timeline.events.filter(status=EventStatus.PUBLISHED, position__isnull=False).select_related("timeline")
    count = events.count()
    middle = events.order_by("position", "sequence", "id")[count // 2]
    year = f"from={middle.edtf[:4]}&to={middle.edtf[:4]}"
    yield "chronology, opening", home, {}
    yield "chronology, all", f"{home}?show=all", {}
    yield "gaps", f"{home}gaps/", {}
    yield "chronology, in the middle", f"{home}?after={middle.position}.{middle.sequence}.{middle.pk}", {}
    yield f"chronology, {year}", f"{home}?{year}", {}
    yield "chronology, search, partial", f"{home}?q={middle.title.split()[-3].lower()}", _HTMX
    if actor := middle.actors.first():
        yield "chronology, one actor, partial", f"{home}?actor={actor.pk}", _HTMX
    yield "chronology, several outlets, partial", f"{home}?state=corroborated", _HTMX
    yield "chronology, disputed, partial", f"{home}?state=disputed", _HTMX
    yield "event", middle.get_absolute_url(), {}
    document = Document.objects.filter(citations__claim__event=middle).first()
    if document:
        yield "document", document.get_absolute_url(), {}


if __name__ == "__main__":
    main()
