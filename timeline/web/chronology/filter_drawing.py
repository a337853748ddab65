"""The filters of a chronology as HTML: drawing eleven fields takes longer than all else on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.template.loader import get_template
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from timeline.selectors.held import Held

if TYPE_CHECKING:
    from collections.abc import Hashable

    from django.http import QueryDict
    from django.utils.safestring import SafeString

    from timeline.web.filter_form import ChronologyForm

_LISTS = ("actor", "place", "outlet", "state")


def picture_filters(form: ChronologyForm, *, address: str, known: str) -> SafeString:
    """Return the form; for readers it is drawn again only where something in it is new to this process.

    `known` is the day as of which the chronology is shown, or "".
    """
    if form.is_curator:  # to whom lists offer what they read from the database
        return _draw(form, address, known)
    name = (get_language(), address, known, cast("QueryDict", form.data).urlencode(), _offered(form))
    return _held.find_or_make([name], lambda _missing: {name: _draw(form, address, known)})[name]


_held: Held[Hashable, SafeString] = Held(most=100)


def _offered(form: ChronologyForm) -> tuple[Hashable, ...]:
    return tuple((str(value), str(words)) for name in _LISTS for value, words in form.fields[name].widget.choices)


def _draw(form: ChronologyForm, address: str, known: str) -> SafeString:
    context = {"form": form, "address": address, "known": known, "is_open": bool(form.active())}
    return mark_safe(get_template("timeline/_filters.html").render(context))  # noqa: S308 - the template escapes
