"""Store an invented chronology of any size, seeded: the same number gives the same events.

    bench/generate.py --events 50000 [--slug bench-50000]

It writes in batches past the actions, as no curator could; give it a database of its own (TIMELINE_DATA_DIR).
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")

import django

django.setup()

from django.db import connection, transaction  # noqa: E402

from bench.prose import ACTORS, OUTLETS, PLACES, Report, Story, write_stories  # noqa: E402
from timeline.core.temporal import edtf_from_day, parse_edtf  # noqa: E402
from timeline.core.text import Span, quote_at  # noqa: E402
from timeline.models import (  # noqa: E402
    Actor,
    ActorKind,
    Citation,
    Claim,
    ClaimStatus,
    Document,
    Event,
    EventStatus,
    Outlet,
    Place,
    PublishedKnown,
    Timeline,
    Visibility,
)
from timeline.services.batches import in_batches  # noqa: E402

_BATCH = 1000
_SENTENCES = 12  # a document
_Item = TypeVar("_Item")


class Names:
    """The rows that events share, by name."""

    def __init__(self) -> None:
        self.outlets = {name: _kept(Outlet, name, site="https://example.org/") for name in OUTLETS}
        self.actors = {name: _kept(Actor, name, kind=ActorKind.PERSON) for name in ACTORS}
        self.places = {name: _kept(Place, name) for name in PLACES}


def main() -> None:
    """Store the events and say how long that took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=50_000)
    parser.add_argument("--slug")
    options = parser.parse_args()
    started = time.perf_counter()
    store_chronology(options.slug or f"bench-{options.events}", options.events)
    print(f"{options.events} events in {time.perf_counter() - started:.0f} s")


def store_chronology(slug: str, count: int) -> Timeline:
    """Store a public timeline of so many published events."""
    timeline = Timeline.objects.create(
        slug=slug,
        title=f"An invented chronology of {count:,} events",
        standfirst="Made by a seeded generator to measure pages. Nothing in it happened.",
        visibility=Visibility.PUBLIC,
        languages=["en"],
    )
    names = Names()
    for stories in in_batches(write_stories(count), _BATCH):
        with transaction.atomic():
            _store(timeline, stories, names)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return timeline


def _kept(model: type[_Item], name: str, **defaults: str) -> _Item:
    return model.objects.get_or_create(name=name, timeline=None, defaults=defaults)[0]  # type: ignore[attr-defined]


def _store(timeline: Timeline, stories: list[Story], names: Names) -> None:
    events = Event.objects.bulk_create(_event(timeline, story, names) for story in stories)
    Event.actors.through.objects.bulk_create(
        Event.actors.through(event_id=event.pk, actor_id=names.actors[name].pk)
        for event, story in zip(events, stories, strict=True)
        for name in story.actors
    )
    told = [
        (report, _claim(event, story, report, order))
        for event, story in zip(events, stories, strict=True)
        for order, report in enumerate(story.reports)
    ]
    Claim.objects.bulk_create(claim for _, claim in told)
    places = _store_documents(timeline, [report for report, _ in told], names)
    Citation.objects.bulk_create(_citation(report, claim, *places[report]) for report, claim in told)


def _event(timeline: Timeline, story: Story, names: Names) -> Event:
    event = Event(
        timeline=timeline,
        title=story.title,
        summary=story.summary,
        status=EventStatus.PUBLISHED,
        place=names.places[story.place],
    )
    event.set_date(story.edtf)
    return event


def _claim(event: Event, story: Story, report: Report, order: int) -> Claim:
    return Claim(
        event=event,
        statement=report.statement,
        modality=story.modality if order else "happened",
        sequence=order,
        status=ClaimStatus.ACCEPTED,
    )


def _store_documents(timeline: Timeline, reports: list[Report], names: Names) -> dict[Report, tuple[Document, int]]:
    """Store the documents that hold these sentences; return where each stands."""
    by_outlet = defaultdict(list)
    for report in reports:
        by_outlet[report.outlet].append(report)
    documents, places = [], {}
    for outlet, sentences in by_outlet.items():
        for chosen in in_batches(sentences, _SENTENCES):
            document, starts = _document(timeline, names.outlets[outlet], chosen)
            documents.append(document)
            places.update({report: (document, start) for report, start in zip(chosen, starts, strict=True)})
    Document.objects.bulk_create(documents)
    through = Document.timelines.through
    through.objects.bulk_create(through(document_id=one.pk, timeline_id=timeline.pk) for one in documents)
    return places


def _document(timeline: Timeline, outlet: Outlet, reports: list[Report]) -> tuple[Document, list[int]]:
    text, starts = f"From the archive of the {outlet.name}, for {timeline.slug}.", []
    for report in reports:
        text += "\n\n"
        starts.append(len(text))
        text += report.sentence
    document = Document(title=reports[0].statement[:90], outlet=outlet, language="en", url="https://example.org/paper")
    document.set_text(text + "\n")
    last = max(parse_edtf(report.date_edtf).bounds.latest or 0 for report in reports)
    document.set_published(edtf_from_day(last + 3), PublishedKnown.GIVEN)
    return document, starts


def _citation(report: Report, claim: Claim, document: Document, start: int) -> Citation:
    quote = quote_at(document.text, Span(start, start + len(report.sentence)))
    words = start + report.sentence.index(report.date_words)
    citation = Citation(
        claim=claim,
        document=document,
        start=start,
        end=start + len(report.sentence),
        exact=quote.exact,
        prefix=quote.prefix,
        suffix=quote.suffix,
        timex_text=report.date_words,
        timex_start=words,
        timex_end=words + len(report.date_words),
        explanation=f"“{report.date_words}” is said in full.",
    )
    citation.set_date(report.date_edtf)
    return citation


if __name__ == "__main__":
    main()
