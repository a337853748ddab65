"""Keep the cards of published events as HTML, so that pages need not render them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.utils.translation import override
from procrastinate.contrib.django import app

from timeline.models import Card, Event, EventStatus
from timeline.selectors.event_evidence import with_evidence
from timeline.services.batches import in_batches
from timeline.services.events.corroboration import refresh_corroboration
from timeline.services.queue import PassingFaultsOnly, enqueue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from timeline.models.event import EventQuerySet

_BATCH = 200


@dataclass(frozen=True, slots=True)
class CardRenderer:
    """How the pages draw a card: pages stand above services, so they hand this down when Django starts."""

    render: Callable[[Event], str]
    design: Callable[[], str]


_renderers: list[CardRenderer] = []


def use_renderer(renderer: CardRenderer) -> None:
    """Draw cards with this renderer from now on."""
    _renderers[:] = [renderer]


def refresh_cards(events: EventQuerySet) -> Iterator[int]:
    """Store the cards of these events that are missing or stale; yield how many after each batch.

    They are drawn in the first language of the pages, and in the others where the chronology is in them too; for all
    other readers pages draw them. Events that only triggers counted are corroborated first. A change that comes
    meanwhile is not lost: the card carries the revision that was read before anything else.
    """
    refresh_corroboration(events.with_outdated_corroboration().only("pk"))
    for language, _name in settings.LANGUAGES:
        published = events.filter(status=EventStatus.PUBLISHED)
        if language != settings.LANGUAGE_CODE:
            published = published.filter(timeline__languages__contains=[language])
        with override(language):
            yield from _refresh(published, language)


def refresh_cards_after_commit(events: Iterable[Event]) -> None:
    """Attest these events as changed, and have a worker draw their cards once that is stored for good."""
    changed = list(events)
    if changed:
        refresh_corroboration(changed)
        draw_cards_after_commit(changed)


def draw_cards_after_commit(events: Iterable[Event]) -> None:
    """Have a worker draw the cards of events that are attested already.

    Who decides need not wait for the drawing: until it is done, pages draw the card themselves.
    """
    keys = [event.pk for event in events]
    if keys:
        enqueue(refresh_cards_job, lock="cards", keys=keys)


@app.task(name="timeline.jobs.refresh_cards", retry=PassingFaultsOnly())
def refresh_cards_job(*, keys: list[int]) -> None:
    """Draw the cards of some events in a worker."""
    for _count in refresh_cards(Event.objects.filter(pk__in=keys)):
        pass


def _refresh(events: EventQuerySet, language: str) -> Iterator[int]:
    renderer = _renderers[0]
    design = renderer.design()
    current = Card.objects.current(language=language, design=design).filter(event=OuterRef("pk"))
    keys = list(events.filter(~Exists(current)).order_by("pk").values_list("pk", flat=True))
    for batch in in_batches(keys, _BATCH):
        rendered = [
            Card(event=event, language=language, html=renderer.render(event), revision=event.revision, design=design)
            for event in with_evidence(Event.objects.filter(pk__in=batch))
        ]
        Card.objects.bulk_create(
            rendered,
            update_conflicts=True,
            unique_fields=["event", "language"],
            update_fields=["html", "revision", "design"],
        )
        yield len(rendered)
