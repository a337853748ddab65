"""Moments as pages say them: in the reader's language, with the names that dates have everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils import timezone

from timeline.core.temporal import parse_edtf
from timeline.selectors.date_words import say_date

if TYPE_CHECKING:
    from datetime import datetime

register = template.Library()


@register.filter
def day(moment: datetime | None) -> str:
    """Return the day of a moment: 22 November 2026; "" for none."""
    return say_date(parse_edtf(timezone.localtime(moment).date().isoformat())) if moment else ""


@register.filter
def moment(moment: datetime | None) -> str:
    """Return a moment to the minute: 22 November 2026, 14:05; "" for none."""
    return say_date(parse_edtf(f"{timezone.localtime(moment):%Y-%m-%dT%H:%M}")) if moment else ""
