"""Fields of the chronology's query string: dates in words, stretches of time, places in a list."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from timeline.core.axis import parse_view, view_between
from timeline.core.geography import parse_area
from timeline.core.temporal import Bounds, EdtfError, parse_edtf
from timeline.selectors.date_words import read_typed_date
from timeline.selectors.keyset_paging import parse_cursor

_DAY_NUMBER = re.compile(r"[1-9][0-9]{5}")


class DateBoundField(forms.CharField):
    """A date in EDTF or in words; its value is the bounds of that date."""

    def clean(self, value: str | None) -> Any:
        """Return the bounds, or None where nothing is typed; ValidationError says what is not understood."""
        words = super().clean(value)
        if not words:
            return None
        try:
            return read_bounds(words)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error


def read_bounds(words: str) -> Bounds:
    """Return the bounds of a date in EDTF or in words; ValueError says what is not understood."""
    try:
        return parse_edtf(words).bounds
    except EdtfError:
        return read_typed_date(words).bounds


class ViewField(forms.CharField):
    """A stretch of time to draw: two dates with “..” between them, one date, or one in words."""

    def clean(self, value: str | None) -> Any:
        """Return the view, or None where nothing is asked; ValidationError says what is not understood."""
        words = super().clean(value)
        if not words:
            return None
        try:
            return parse_view(words if ".." in words else _range_of(words))
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error


def _range_of(words: str) -> str:
    bounds = read_bounds(words)
    if bounds.earliest is None or bounds.latest is None:
        raise ValueError(f"“{words}” has no beginning or no end.")
    return view_between(bounds.earliest, bounds.latest + 1).text


class AreaField(forms.CharField):
    """A part of the Earth, as west, south, east and north in degrees; its value is the area."""

    def clean(self, value: str | None) -> Any:
        """Return the area, or None where nothing is asked; ValidationError says how to write one."""
        words = super().clean(value)
        if not words:
            return None
        try:
            return parse_area(words)
        except ValueError as error:
            message = _(
                "An area is four numbers of degrees with commas: west, south, east, north, such as 26,35,45,42. The "
                "west lies before the east and the south below the north."
            )
            raise forms.ValidationError(message) from error


class KnownField(DateBoundField):
    """A date in words, or a day by its number, as the slider sends it; its value is the last day of the date."""

    def clean(self, value: str | None) -> Any:
        """Return the day, or None where nothing is typed; ValidationError says what is not understood."""
        words = (value or "").strip()
        if _DAY_NUMBER.fullmatch(words):
            return int(words)
        bounds: Bounds | None = super().clean(words)
        if bounds is None or bounds.latest is not None:
            return bounds and bounds.latest
        raise forms.ValidationError(_("“%(words)s” has no end."), params={"words": words})


class CursorField(forms.CharField):
    """Where a page begins."""

    def clean(self, value: str | None) -> Any:
        """Return the cursor or None; ValidationError if the link was tampered with."""
        text = super().clean(value)
        try:
            return parse_cursor(text) if text else None
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error
