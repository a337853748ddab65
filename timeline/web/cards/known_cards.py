"""Cards as they could have been written on some day, with what later documents changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.core.frames import frame_from_values
from timeline.core.temporal import edtf_from_day, parse_edtf
from timeline.core.text import fold
from timeline.models import Event
from timeline.selectors.date_words import say_date
from timeline.selectors.event_evidence import with_evidence
from timeline.selectors.event_filters import WORD
from timeline.services.events.corroboration import corroborate_event
from timeline.services.events.dates import date_told_by
from timeline.web.cards.event_card import present_event, visible_claims
from timeline.web.cards.marks import KnownMarks
from timeline.web.cards.stored_cards import draw_card

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from django.utils.safestring import SafeString

    from timeline.core.temporal import DayNumber
    from timeline.models import Citation, Claim

_LONGEST = 160  # characters of a title


def find_known_cards(events: Iterable[Event], known: DayNumber) -> Mapping[int, SafeString]:
    """Return the cards of events as known on a day, by their keys. Only accepted claims count."""
    chosen = Event.objects.filter(pk__in=[event.pk for event in events])
    now = {event.pk: event for event in with_evidence(chosen)}
    return {event.pk: _draw(event, now[event.pk]) for event in with_evidence(chosen, known=known)}


def first_report(event: Event) -> str:
    """Return the day on which the first document appeared that reports an event; "" where no day is known."""
    days = [one.document.published_latest for one in _citations(event) if one.document.published_latest is not None]
    return _day(min(days)) if days else ""


def _draw(then: Event, now: Event) -> SafeString:
    """Return the card; both must be loaded with their evidence, the first with that of the day."""
    today, title, summary = now.date, then.title, then.summary
    _stand_as_told(then)
    later = list(_later_documents(then, now))
    if later:  # or else all that the title and the summary rest on was known
        told = _words_of(then)
        then.title = title if _is_told(title, told) else _first_statement(then)
        then.summary = summary if _is_told(summary, told) else ""
    card = present_event(then, with_proposals=False)
    if today is not None and then.date is not None and today.text != then.date.text:
        later.append(_("later: %(words)s") % {"words": say_date(today)})
    later += [_("later: %(words)s") % {"words": words} for words in _later_numbers(then, now)]
    return draw_card(card, known=KnownMarks(first_report(now), tuple(later)))


def _stand_as_told(event: Event) -> None:
    """Let an event, which is not stored, stand as its loaded passages tell."""
    attested = corroborate_event(event)
    event.outlet_count = attested.outlet_count
    event.disputes = list(attested.disputes)
    event.is_disputed, event.is_planned = bool(attested.disputes), attested.is_planned
    told = date_told_by(_citations(event))
    if told is not None:
        event.set_date(told.text)


def _citations(event: Event) -> Iterator[Citation]:
    for claim in visible_claims(event, with_proposals=False):
        yield from claim.citations.all()


def _words_of(event: Event) -> set[str]:
    claims = visible_claims(event, with_proposals=False)
    texts = [text for claim in claims for text in (claim.statement, claim.attribution)]
    names = [one.document.title for one in _citations(event)]
    return {word for text in (*texts, *names, *(one.exact for one in _citations(event))) for word in _words(text)}


def _is_told(text: str, told: set[str]) -> bool:
    """Return whether a text says nothing that passages do not: each word of weight begins as one of theirs does."""
    beginnings = {word[:4] for word in told}
    return all(word in told if word.isdigit() else word[:4] in beginnings for word in _words(text))


def _words(text: str) -> list[str]:
    return [word for word in WORD.findall(fold(text)) if len(word) > 3 or word.isdigit()]


def _first_statement(event: Event) -> str:
    claims: Sequence[Claim] = visible_claims(event, with_proposals=False)
    statement = claims[0].statement if claims else event.title
    return statement if len(statement) <= _LONGEST else statement[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _later_documents(then: Event, now: Event) -> Iterator[str]:
    before = {one.document_id for one in _citations(then)}
    number = len({one.document_id for one in _citations(now)} - before)
    if number:
        yield ngettext("%(number)d later document", "%(number)d later documents", number) % {"number": number}


def _later_numbers(then: Event, now: Event) -> Iterator[str]:
    """Yield the last number of each kind, where documents that appeared later gave another."""
    before, after = _last_numbers(then), _last_numbers(now)
    for kind, number in before.items():
        if after[kind] != number:
            yield f"{after[kind]:,.10g} {kind}"


def _last_numbers(event: Event) -> dict[str, float]:
    found: dict[str, float] = {}
    for claim in sorted(visible_claims(event, with_proposals=False), key=_appeared):
        frame = frame_from_values(claim.frame)
        for one in frame.quantities if frame else ():
            if one.low is not None:
                found[one.kind] = one.low
    return found


def _appeared(claim: Claim) -> int:
    days = [one.document.published_latest for one in claim.citations.all()]
    return min((day for day in days if day is not None), default=0)


def _day(day: DayNumber) -> str:
    return say_date(parse_edtf(edtf_from_day(day)))
