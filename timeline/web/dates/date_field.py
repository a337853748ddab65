"""A form field that takes a date as EDTF or in plain words, and echoes what it understood."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.core.temporal import EdtfError, parse_edtf
from timeline.selectors.date_words import read_typed_date, say_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.forms.renderers import BaseRenderer
    from django.utils.safestring import SafeString

_FIGURES = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](?:\d{4}|\d{2})")
HELP = gettext_lazy(
    "In words or EDTF: “15 August 2024”, “mid-August 2024”, “c. 1984”, “between 11 and 12 March 2019”, "
    "“before 2017”, “44 BC”, “2024-08~”. Empty when unknown."
)


def read_date_words(words: str) -> str:
    """Return the EDTF text of a date in words or in EDTF; ValueError says what is not understood."""
    return parse_edtf(read_typed_date(words).edtf or "").text


def read_clear_date(words: str) -> str:
    """Return the EDTF text of a date as `read_date_words`, but ValueError where figures may be read in two ways."""
    figures = _FIGURES.fullmatch(words.strip())
    if figures and figures[1] != figures[2] and int(figures[1]) <= 12 and int(figures[2]) <= 12:
        raise ValueError(
            _("“%s” may be read in two ways. Write the month as a word (4 March 2024) or the year first (2024-03-04).")
            % words.strip()
        )
    return read_date_words(words)


class DateWordsInput(forms.TextInput):
    """A text box with a line under it that says, while one types, how the words are understood."""

    class Media:
        js = ("django_htmx/htmx-2.min.js", "admin/timeline/date_words.js")
        css = {"all": ["admin/timeline/curation.css"]}

    def __init__(self, attrs: Mapping[str, Any] | None = None) -> None:
        defaults = {
            "class": "date-words-input",
            "autocomplete": "off",
            "spellcheck": "false",
            "hx-get": reverse_lazy("date-echo"),
            "hx-trigger": "input changed delay:250ms, load",
            "hx-target": "next .date-echo",
            "hx-swap": "innerHTML",  # a form around it may say otherwise
            "hx-params": "none",  # date_words.js sends the words under one name, whatever the box is called
        }
        super().__init__(defaults | dict(attrs or {}))

    def render(
        self, name: str, value: Any, attrs: Mapping[str, Any] | None = None, renderer: BaseRenderer | None = None
    ) -> SafeString:
        """Return the box and the line under it."""
        box = super().render(name, value, dict(attrs or {}), renderer)
        return format_html(
            '<div class="date-words">{}<output class="date-echo" aria-live="polite"></output></div>', box
        )


class DateWordsField(forms.CharField):
    """Takes a date in words or EDTF; its value is the EDTF text, or an empty one."""

    widget = DateWordsInput
    read = staticmethod(read_date_words)

    def __init__(self, **kwargs: Any) -> None:
        defaults: dict[str, Any] = {"max_length": 300, "required": False, "help_text": HELP}
        super().__init__(**defaults | kwargs)

    def to_python(self, value: Any) -> str:
        """Return the EDTF text, or say what cannot be understood."""
        words = super().to_python(value) or ""
        if not words:
            return ""
        try:
            return self.read(words)
        except ValueError as error:
            raise ValidationError(str(error), code="date") from error

    def prepare_value(self, value: Any) -> Any:
        """Return the words for a stored date; EDTF itself where the words would not lead back to it."""
        try:
            stored = parse_edtf(value or "")
        except EdtfError:
            return value
        words = say_date(stored)
        return words if _understood(words) == stored.text else stored.text

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare dates, not wordings."""
        try:
            return self.to_python(data) != (initial or "")
        except ValidationError:
            return True


class ClearDateField(DateWordsField):
    """Takes a date as `DateWordsField`, and asks about figures that may be read in two ways."""

    read = staticmethod(read_clear_date)


def _understood(words: str) -> str | None:
    try:
        return read_typed_date(words).edtf
    except ValueError:
        return None
