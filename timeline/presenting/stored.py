"""Cards as HTML: stored ones where they are current, fresh ones where not."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from django.template.loader import get_template
from django.utils.safestring import mark_safe

from timeline import presenting, temporal
from timeline.models import Card, Event
from timeline.presenting.cards import present_event
from timeline.presenting.evidence import with_evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.utils.safestring import SafeString

_TEMPLATES = ("timeline/_card.html", "timeline/_passage.html")


@cache
def card_design() -> str:
    """Return what changes when cards are drawn differently: a hash of their templates and of the code behind them."""
    folders = (Path(package.__file__ or "").parent for package in (presenting, temporal))
    sources = [get_template(name).template.source for name in _TEMPLATES]  # type: ignore[attr-defined]
    sources += [path.read_text() for folder in folders for path in sorted(folder.glob("*.py"))]
    return sha256("\0".join(sources).encode()).hexdigest()[:16]


def render_card(event: Event) -> SafeString:
    """Return a published event's card for readers; the event must be loaded with its evidence."""
    card = present_event(event, with_proposals=False)
    return mark_safe(get_template(_TEMPLATES[0]).render({"card": card}))  # noqa: S308 - the template escapes


def find_cards(events: Iterable[Event], *, language: str) -> Mapping[int, SafeString]:
    """Return the cards of events by their keys: two queries, and more only where a stored card is missing or stale."""
    keys = [event.pk for event in events]
    stored = Card.objects.current(language=language, design=card_design()).filter(event__in=keys)
    cards = {key: mark_safe(html) for key, html in stored.values_list("event", "html")}  # noqa: S308 - as rendered
    missing = [key for key in keys if key not in cards]
    if missing:
        fresh = with_evidence(Event.objects.filter(pk__in=missing))
        cards |= {event.pk: render_card(event) for event in fresh}
    return cards
