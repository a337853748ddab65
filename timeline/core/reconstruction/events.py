"""Events as they come out of reconstruction: grouped, dated, titled, weighed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.core.reconstruction.corroboration.outlet_count import Corroboration, corroborate
from timeline.core.reconstruction.dating.event_date import EventDate, date_event
from timeline.core.reconstruction.digest.importance import weigh_statements
from timeline.core.reconstruction.digest.topic import Topic
from timeline.core.reconstruction.event_importance import weigh_events
from timeline.core.reconstruction.grouping.clustering import cluster_statements
from timeline.core.reconstruction.grouping.comparison import Finding, find_conflicts, find_updates
from timeline.core.reconstruction.mentions import attach_mentions
from timeline.core.reconstruction.polarity import with_denials
from timeline.core.reconstruction.statements import ASSERTING, Modality
from timeline.core.reconstruction.titles.titles import title_event

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from timeline.core.reconstruction.mentions import Mention
    from timeline.core.reconstruction.statements import Statement
    from timeline.core.reconstruction.wording import WordCounts


class Standing(StrEnum):
    """How well an event is attested, in words."""

    DISPUTED = "disputed"
    PLANNED_ONLY = "planned only"
    CONDITIONAL_ONLY = "conditional only"
    DENIED_ONLY = "denied only"
    CORROBORATED = "corroborated"
    SINGLE_SOURCE = "single source"


# What an event is that nobody says happened, by the strongest that is said of it.
_NOT_HAPPENED = {
    Modality.PLANNED: Standing.PLANNED_ONLY,
    Modality.CONDITIONAL: Standing.CONDITIONAL_ONLY,
    Modality.DENIED: Standing.DENIED_ONLY,
}


@dataclass(frozen=True, slots=True)
class Attestation:
    """Who attests an event, and where they exclude each other."""

    standing: Standing
    corroboration: Corroboration
    conflicts: tuple[Finding, ...]
    updates: tuple[Finding, ...] = ()  # tolls that later reports give higher


@dataclass(frozen=True, slots=True)
class ReconstructedEvent:
    """What several statements say happened; `fixed_to` names the event that a person or an earlier run made of it."""

    fixed_to: str | None
    statements: tuple[Statement, ...]
    date: EventDate
    title: str
    importance: float
    mentions: tuple[Statement, ...] = ()
    """What speaks of it without a date, in other documents."""

    @property
    def attestation(self) -> Attestation:
        """How well its statements attest it; worked out each time, as few who group events ask for it."""
        return attest(self.statements, self.mentions)


def reconstruct_events(
    statements: Iterable[Statement],
    *,
    fixed: Mapping[str, str] | None = None,
    apart: Collection[tuple[str, str]] = (),
    counts: WordCounts | None = None,
    only_touched: bool = False,
    language: str = "",
    mentions: Iterable[Mention] = (),
) -> list[ReconstructedEvent]:
    """Return the events that statements speak of, in order of time; see `cluster_statements`.

    `only_touched` leaves out the fixed events that no other statement joins. Titles are in `language` where they can.
    `mentions` are sentences without a date; see `attach_mentions`.
    """
    known = list(statements)
    weights = weigh_statements(known, Topic(known))
    grouped = cluster_statements(known, fixed=fixed, apart=apart, counts=counts)
    groups = [(event, with_denials(members)) for event, members in grouped]
    settled = (fixed or {}).keys() if only_touched else frozenset()
    undecided = [(event, members) for event, members in groups if not all(member.key in settled for member in members)]
    dates = [date_event(members) for _event, members in undecided]
    weighed = weigh_events([members for _event, members in undecided], [dated.date.bounds for dated in dates], weights)
    attached = attach_mentions([members for _event, members in undecided], mentions, counts=counts)
    return [
        ReconstructedEvent(
            event, members, dated, title_event(members, language=language), importance, tuple(attached.get(place, ()))
        )
        for place, ((event, members), dated, importance) in enumerate(zip(undecided, dates, weighed, strict=True))
    ]


def attest(statements: Sequence[Statement], mentions: Sequence[Statement] = ()) -> Attestation:
    """Return how well statements, and mentions without a date, attest the event that they speak of."""
    statements = with_denials(statements)
    conflicts = tuple(find_conflicts(statements))
    corroboration = corroborate([*statements, *mentions])
    standing = _standing(statements, corroboration, conflicts)
    return Attestation(standing, corroboration, conflicts, tuple(find_updates(statements)))


def contradicts(statement: Statement, members: Iterable[Statement]) -> bool:
    """Whether a statement denies what others of its event assert."""
    return statement.modality is Modality.DENIED and any(one.modality in ASSERTING for one in members)


def _standing(
    statements: Sequence[Statement], corroboration: Corroboration, conflicts: tuple[Finding, ...]
) -> Standing:
    if conflicts:
        return Standing.DISPUTED
    modalities = {statement.modality for statement in statements}
    for modality, standing in _NOT_HAPPENED.items():
        if modality in modalities and Modality.HAPPENED not in modalities:
            return standing
    return Standing.CORROBORATED if corroboration.count > 1 else Standing.SINGLE_SOURCE
