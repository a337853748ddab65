"""Cards as HTML: stored ones where they are current, fresh ones where not."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from django.template.loader import get_template
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from timeline.core import temporal
from timeline.models import Card, Event
from timeline.presenting import cards, evidence, languages, passages, standing, whiskers
from timeline.presenting.cards import present_event
from timeline.presenting.evidence import with_evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.utils.safestring import SafeString

_TEMPLATES = ("timeline/_card.html", "timeline/_passage.html")


@cache
def card_design() -> str:
    """Return what changes when cards are drawn differently: a hash of their templates and of the code behind them."""
    modules = [Path(module.__file__ or "") for module in (cards, evidence, standing, passages, whiskers, languages)]
    sources = [get_template(name).template.source for name in _TEMPLATES]  # type: ignore[attr-defined]
    sources += [path.read_text() for path in (*modules, *sorted(Path(temporal.__path__[0]).glob("*.py")))]
    return sha256("\0".join(sources).encode()).hexdigest()[:16]


def render_card(event: Event, *, with_proposals: bool = False) -> SafeString:
    """Return an event's card; the event must be loaded with its evidence."""
    card = present_event(event, with_proposals=with_proposals)
    return mark_safe(get_template(_TEMPLATES[0]).render({"card": card}))  # noqa: S308 - the template escapes


def find_cards(events: Iterable[Event], *, with_proposals: bool) -> Mapping[int, SafeString]:
    """Return the cards of events by their keys, rendering those that are not stored, or stale, or for curators."""
    keys = [event.pk for event in events]
    found = {} if with_proposals else _stored(keys)
    missing = [key for key in keys if key not in found]
    if missing:
        fresh = with_evidence(Event.objects.filter(pk__in=missing))
        found |= {event.pk: render_card(event, with_proposals=with_proposals) for event in fresh}
    return found


def _stored(keys: list[int]) -> dict[int, SafeString]:
    current = Card.objects.current(language=get_language() or "en", design=card_design())
    rows = current.filter(event__in=keys).values_list("event", "html")
    return {key: mark_safe(html) for key, html in rows}  # noqa: S308 - as rendered
