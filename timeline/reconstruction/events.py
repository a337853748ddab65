"""Events as they come out of reconstruction: grouped, dated, titled, weighed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.reconstruction.clustering import cluster_statements
from timeline.reconstruction.dating import EventDate, date_event
from timeline.reconstruction.importance import weigh_event, weigh_statement
from timeline.reconstruction.titles import title_event
from timeline.reconstruction.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from timeline.reconstruction.statements import Statement


@dataclass(frozen=True, slots=True)
class ReconstructedEvent:
    """What several statements say happened; `fixed_to` names the event that a person or an earlier run made of it."""

    fixed_to: str | None
    statements: tuple[Statement, ...]
    date: EventDate
    title: str
    importance: float


def reconstruct_events(
    statements: Iterable[Statement],
    *,
    fixed: Mapping[str, str] | None = None,
    apart: Collection[tuple[str, str]] = (),
) -> list[ReconstructedEvent]:
    """Return the events that statements speak of, in order of time; see `cluster_statements`."""
    known = list(statements)
    topic = Topic(known)
    weights = {statement.key: weigh_statement(statement, topic) for statement in known}
    groups = cluster_statements(known, fixed=fixed, apart=apart)
    return [_event(event, members, weights) for event, members in groups]


def _event(fixed_to: str | None, members: tuple[Statement, ...], weights: Mapping[str, float]) -> ReconstructedEvent:
    return ReconstructedEvent(
        fixed_to=fixed_to,
        statements=members,
        date=date_event(members),
        title=title_event(members),
        importance=weigh_event(members, weights),
    )
