"""Say how words for a date are understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from timeline.core.extraction import LANGUAGES, parse_date_words
from timeline.core.temporal import Bounds, edtf_from_day, parse_edtf
from timeline.selectors.date_words import read_typed_date, say_date
from timeline.web.requests import may_submit

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from timeline.core.extraction import Reading


class DateEchoForm(forms.Form):
    """The words, and the language that they are in (English when not said)."""

    text = forms.CharField(max_length=300, required=False)
    published = forms.CharField(max_length=300, required=False)  # what the box of some forms is called
    language = forms.ChoiceField(choices=[(code, code) for code in LANGUAGES], required=False)


@require_GET
@never_cache
def date_echo(request: HttpRequest) -> HttpResponse:
    """Answer the echo of a date box, for those who may type into one."""
    if not may_submit(request.user):
        raise PermissionDenied
    form = DateEchoForm(request.GET)
    context = _echo(form.cleaned_data) if form.is_valid() else {"complaint": _first_error(form)}
    return render(request, "admin/timeline/_date_echo.html", context)


def _echo(asked: dict[str, str]) -> dict[str, Any]:
    words = asked["text"] or asked["published"]
    if not words:
        return {}
    try:
        date = parse_edtf(_read(words, asked["language"]).edtf or "")
    except ValueError as error:
        return {"complaint": str(error)}
    words, days = say_date(date), describe_bounds(date.bounds)
    return {"words": words, "edtf": date.text, "days": "" if days == words else days}


def _read(words: str, language: str) -> Reading:
    return parse_date_words(words, language=language) if language else read_typed_date(words)


def describe_bounds(bounds: Bounds) -> str:
    """Return the first and last possible day in words; an open end says so."""
    first, last = (".." if day is None else edtf_from_day(day) for day in (bounds.earliest, bounds.latest))
    return "" if first == last == ".." else say_date(parse_edtf(f"{first}/{last}"))


def _first_error(form: forms.Form) -> str:
    return next(str(error) for errors in form.errors.values() for error in errors)
