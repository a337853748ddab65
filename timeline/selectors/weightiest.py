"""The most important events; of alike ones, some from every part of the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count, F, Window
from django.db.models.functions import Mod, RowNumber

if TYPE_CHECKING:
    from timeline.models.event import EventQuerySet


def find_weightiest(events: EventQuerySet, number: int) -> list[int]:
    """Return the keys of the most important dated events, as many as asked or all.

    Where the last places fall to events of one importance, these are spread over their time.
    """
    dated = events.filter(position__isnull=False).order_by()
    ranked = list(dated.order_by(F("importance").desc()).values_list("pk", "importance")[: number + 1])
    if len(ranked) <= number or ranked[number][1] < ranked[number - 1][1]:
        return [key for key, _importance in ranked[:number]]
    least = ranked[number][1]
    above = [key for key, importance in ranked if importance > least]
    return above + _spread(dated.filter(importance=least), number - len(above))


def _spread(events: EventQuerySet, number: int) -> list[int]:
    """Return so many of the events at equal distances in their order."""
    before = Window(RowNumber(), order_by=[F("position").asc(), F("sequence").asc(), F("pk").asc()]) - 1
    turns = events.annotate(turn=Mod(before * number, Window(Count("*"))))
    return list(turns.filter(turn__lt=number).values_list("pk", flat=True))
