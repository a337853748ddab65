"""Sentences without a date that speak of an event which another document dates: "The flood is the largest here"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.core.frames.event_types import SPEECH, WEAK
from timeline.core.reconstruction.profiles import profile_of
from timeline.core.reconstruction.statements import Modality
from timeline.core.reconstruction.strictness import are_apart
from timeline.core.reconstruction.wording import content_stems, count_words, event_features, likeness, stem_of
from timeline.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from timeline.core.frames import EventFrame
    from timeline.core.reconstruction.profiles import Profile
    from timeline.core.reconstruction.statements import Statement
    from timeline.core.reconstruction.wording import WordCounts
    from timeline.core.temporal import DayNumber

_SOON = 10  # days after an event within which "the flood" is that one
_WIDEST = 3  # days of an event that is dated closely enough
_NAMED, _UNNAMED = 0.12, 0.25  # likeness that is needed with a shared name, and without one
_NOUN = "="
_SHORT = 3
_MOST = 3  # mentions of an event in one document; more say hardly more
_CLEARLY = 1.25  # times as alike as the next event of another day


@dataclass(frozen=True, slots=True)
class Mention:
    """A statement without date words, dated to the publication of its document until its event is known."""

    statement: Statement
    is_definite: bool
    """Whether it takes its event for known: "the flood"."""


def attach_mentions(
    groups: Sequence[Sequence[Statement]], mentions: Iterable[Mention], *, counts: WordCounts | None = None
) -> dict[int, list[Statement]]:
    """Return by the place of a group the mentions of its event, each with the date of the group's first statement.

    A mention belongs to the one event of its type that happened shortly before its document was published and that
    shares a name with it; where it takes the event for known, other words may stand for a name. The order of the
    mentions does not matter.
    """
    found = sorted(mentions, key=lambda one: one.statement.key)
    if not found:
        return {}
    counts = counts or count_words(one for group in groups for one in group)
    events = _Events(groups, counts)
    attached: dict[int, list[Statement]] = defaultdict(list)
    close_ones: dict[tuple[str, int], list[tuple[float, int, Statement]]] = defaultdict(list)
    for mention in found:
        for place, close in events.find(mention):
            close_ones[mention.statement.document, place].append(
                (-close, mention.statement.position, mention.statement)
            )
    for (_document, place), ranked in sorted(close_ones.items(), key=lambda item: item[0]):
        nearest = sorted(ranked, key=lambda one: one[:2])[:_MOST]
        attached[place] += [statement for _close, _position, statement in nearest]
    return dict(attached)


@dataclass(frozen=True, slots=True)
class _Member:
    profile: Profile
    vector: Mapping[str, float]


class _Events:
    """The events of a collection that were news for some days, by their type and day."""

    def __init__(self, groups: Sequence[Sequence[Statement]], counts: WordCounts) -> None:
        self._counts = counts
        self._groups = groups
        self._at: dict[tuple[str, DayNumber], list[int]] = defaultdict(list)
        self._members: dict[int, list[_Member]] = {}
        self._own: dict[tuple[str, str], set[int]] = defaultdict(set)
        """By document and type, the events that it dates."""
        for place, group in enumerate(groups):
            latest, happened = group[0].bounds.latest, [one for one in group if one.modality is Modality.HAPPENED]
            if latest is None or (group[0].bounds.width or _WIDEST + 1) > _WIDEST:
                continue
            for kind in sorted({kind for one in happened for kind in _kinds(one)}):
                self._at[kind, latest].append(place)
            for one in happened:
                for kind in _kinds(one):
                    self._own[one.document, kind].add(place)

    def find(self, mention: Mention) -> Iterator[tuple[int, float]]:
        """Yield the one event that a mention speaks of, with how alike they are; or nothing."""
        one, published = mention.statement, mention.statement.published
        if one.frame is None or published is None:
            return
        kinds = [one.frame.event_type, *([_NOUN + stem_of(one.frame.predicate)] if mention.is_definite else [])]
        days = range(published - _SOON, published + 1)
        near = list(dict.fromkeys(place for kind in kinds for day in days for place in self._at.get((kind, day), ())))
        # What a document dates itself is the event of the kind that it goes on to speak of.
        own = set().union(*(self._own.get((one.document, kind), ()) for kind in kinds))
        near = [place for place in near if place in own] or near
        if not near:
            return
        narrowed = _narrowed(one, one.frame)
        profile, vector = profile_of(narrowed), self._counts.vector(event_features(narrowed))
        ranked = sorted(
            ((close, -place) for place in near if (close := self._likeness(place, mention, profile, vector))),
            reverse=True,
        )
        if ranked and not any(
            self._is_of_another_day(-ranked[0][1], -place) and close * _CLEARLY > ranked[0][0]
            for close, place in ranked[1:]
        ):
            yield -ranked[0][1], ranked[0][0]

    def _is_of_another_day(self, one: int, other: int) -> bool:
        return not self._groups[one][0].bounds.overlaps(self._groups[other][0].bounds)

    def _likeness(self, place: int, mention: Mention, profile: Profile, vector: Mapping[str, float]) -> float:
        """Return how alike a mention and an event are, 0 where nothing shows that they are one."""
        best = 0.0
        for member in self._of(place):
            if are_apart(member.profile, profile):
                continue
            is_named = profile.shares_names(member.profile) or profile.shares_place(member.profile)
            close = likeness(vector, member.vector)
            is_meant = mention.is_definite and close >= _UNNAMED and _share_words(profile, vector, member)
            if (is_named and close >= _NAMED) or is_meant:
                best = max(best, round(close, 9))
        return best

    def _of(self, place: int) -> list[_Member]:
        if place not in self._members:
            self._members[place] = [
                _Member(profile_of(one), self._counts.vector(event_features(one)))
                for one in self._groups[place]
                if one.modality is Modality.HAPPENED
            ]
        return self._members[place]


def _share_words(profile: Profile, vector: Mapping[str, float], member: _Member) -> bool:
    """Whether both have a word besides the one that names the event, and do not name others than each other."""
    shared = [word for word in vector if word in member.vector and word[0] not in "#~@" and len(word) > _SHORT]
    return len(shared) > 1 and not (profile.words and member.profile.names | member.profile.places)


def _narrowed(statement: Statement, frame: EventFrame) -> Statement:
    """Return the clause alone: what the passage compares it with is no part of it."""
    text = frame.clause.of(statement.text)
    return replace(
        statement,
        text=text,
        frame=replace(frame, clause=Span(0, len(text))),
        date_span=Span(0, 0),
        actors=(),
        places=(),
    )


def _kinds(statement: Statement) -> list[str]:
    """Return the type of an event and the stems of the words of its clause, by one of which it may be named."""
    frame = statement.frame
    if frame is None:
        return []
    stems = content_stems(frame.clause.of(statement.text))
    own = [] if frame.event_type in SPEECH or frame.event_type in WEAK or not frame.event_type else [frame.event_type]
    return [*own, *sorted(_NOUN + stem for stem in stems)]
