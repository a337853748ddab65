"""Cards as HTML: stored ones where they are current, fresh ones where not."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import django
from django.conf import settings
from django.template.loader import get_template
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from timeline.models import Card, Event
from timeline.selectors.event_evidence import with_evidence
from timeline.selectors.held import Held
from timeline.web.cards.event_card import present_event

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.utils.safestring import SafeString

    from timeline.web.cards.event_card import EventCard
    from timeline.web.cards.marks import KnownMarks

_INDENTATION = re.compile(r"\n\s+")
_TEMPLATES = ("timeline/_card.html", "timeline/_passage.html")


@cache
def card_design() -> str:
    """Return what changes when cards may be drawn differently: a hash of every source file and template.

    A card depends on addresses, labels and formats all over the project, so no list of files would stay complete.
    """
    package, templates, locale = (Path(settings.BASE_DIR, name) for name in ("timeline", "templates", "locale"))
    found = sha256(django.get_version().encode())
    for path in sorted([*package.rglob("*.py"), *locale.rglob("*.mo"), *templates.rglob("*.html")]):
        found.update(path.relative_to(settings.BASE_DIR).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:16]


def render_card(event: Event, *, with_proposals: bool = False) -> SafeString:
    """Return an event's card; the event must be loaded with its evidence."""
    return draw_card(present_event(event, with_proposals=with_proposals))


def draw_card(card: EventCard, *, known: KnownMarks | None = None) -> SafeString:
    """Return a card as HTML, with what later documents changed where it is shown as known on some day."""
    context = {"card": card, "known": known}
    return mark_safe(unindented(get_template(_TEMPLATES[0]).render(context)))  # noqa: S308 - the template escapes


_held: Held[tuple[int, str, str], SafeString] = Held(most=1500)


def unindented(html: str) -> str:
    """Return HTML without the indentation of its templates, a tenth of a page, and without empty lines."""
    return _INDENTATION.sub("\n", html)


def find_cards(events: Iterable[Event], *, with_proposals: bool) -> Mapping[int, SafeString]:
    """Return the cards of events by their keys, rendering those that are not stored, or stale, or for curators.

    Those of events whose state is known (`EventQuerySet.with_state`) are held by this process for the next page.
    """
    language = get_language() or "en"
    states = {event.pk: (event.pk, getattr(event, "state", ""), language) for event in events}
    if with_proposals:
        return {key: card for key, (_revision, card) in _fresh(states, with_proposals=True).items()}
    found = _held.find(states)
    found |= _stored([key for key in states if key not in found], language)
    fresh = _fresh([key for key in states if key not in found], with_proposals=False)
    # One that was rendered after a further change belongs to another state.
    lasting = {key: card for key, (revision, card) in fresh.items() if states[key][1].startswith(f"{revision}.")}
    _held.hold({states[key]: card for key, card in (found | lasting).items() if states[key][1]})
    return found | {key: card for key, (_revision, card) in fresh.items()}


def _stored(keys: list[int], language: str) -> dict[int, SafeString]:
    if not keys:
        return {}
    current = Card.objects.current(language=language, design=card_design())
    rows = current.filter(event__in=keys).values_list("event", "html")
    return {key: mark_safe(html) for key, html in rows}  # noqa: S308 - as rendered


def _fresh(keys: Iterable[int], *, with_proposals: bool) -> dict[int, tuple[int, SafeString]]:
    """Return cards rendered now, each with the revision of its event."""
    missing = list(keys)
    events = with_evidence(Event.objects.filter(pk__in=missing)) if missing else ()
    return {event.pk: (event.revision, render_card(event, with_proposals=with_proposals)) for event in events}
