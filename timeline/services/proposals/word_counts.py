"""How many statements of a timeline give each word: by these counts one more document is grouped as among all."""

from __future__ import annotations

from collections import Counter, OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db.models import Count, Max

from timeline.core.reconstruction import WordCounts, count_words
from timeline.models import Citation
from timeline.services.proposals.stored_statements import find_statements_after

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.core.reconstruction import Statement
    from timeline.models import Timeline

_MOST_TIMELINES = 8


@dataclass(slots=True)
class _Counted:
    """What was counted so far: up to which citation, and how many there were."""

    last: int = 0
    citation_count: int = 0
    statement_count: int = 0
    words: Counter[str] = field(default_factory=Counter)


# Counting 50,000 statements takes seconds, so each process keeps what it counted and goes on from there.
_counted: OrderedDict[int, _Counted] = OrderedDict()


def counts_with(timeline: Timeline, fresh: Iterable[Statement]) -> WordCounts:
    """Return the counts of what a timeline holds and of statements to come; the timeline must be locked."""
    counted = _counted.pop(timeline.pk, _Counted())
    citations = Citation.objects.filter(claim__event__timeline=timeline)
    if citations.filter(pk__lte=counted.last).count() != counted.citation_count:
        counted = _Counted()  # some were withdrawn, or a transaction that stored some was undone
    _count_on(timeline, counted)
    _counted[timeline.pk] = counted
    while len(_counted) > _MOST_TIMELINES:
        _counted.popitem(last=False)
    new = count_words(fresh)
    return WordCounts(counted.statement_count + new.statement_count, Counter(counted.words) + Counter(new.counts))


def _count_on(timeline: Timeline, counted: _Counted) -> None:
    """Count what was stored since."""
    since = Citation.objects.filter(claim__event__timeline=timeline, pk__gt=counted.last)
    found = since.aggregate(last=Max("pk"), count=Count("pk"))
    if not found["count"]:
        return
    new = count_words(find_statements_after(timeline, counted.last))
    counted.words.update(new.counts)
    counted.statement_count += new.statement_count
    counted.last = found["last"]
    counted.citation_count += found["count"]
