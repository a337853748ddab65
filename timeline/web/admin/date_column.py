"""Dates in the columns and read-only fields of the admin."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.core.temporal import parse_edtf
from timeline.selectors.date_words import say_date


def date_in_words(edtf: str) -> str:
    """Return a stored date in words, or that there is none."""
    return say_date(parse_edtf(edtf)) if edtf else _("undated")


class DateColumn:
    """Adds a column `when`: the date in words, sorted by where it stands in time."""

    @admin.display(description=gettext_lazy("date"), ordering="position")
    def when(self, obj: object) -> str:
        """Return the date in words."""
        return date_in_words(obj.edtf)  # type: ignore[attr-defined]  # rows of a Dated model
