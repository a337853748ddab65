"""Boxes that search while one types, and that take a choice that is none for none: it is a complaint, not a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.admin import widgets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import Model

    _Mixin = widgets.AutocompleteSelect
else:
    _Mixin = object


class _Chosen(_Mixin):
    """Shows what was chosen; only numbers can be keys."""

    loaded: Sequence[Model] = ()  # what the form holds already, so that the database is not asked for it again

    def optgroups(self, name: str, value: Sequence[str], attrs: dict[str, Any] | None = None) -> Any:
        """Return the options that were chosen."""
        keys = [one for one in value if is_key(one)]
        loaded = {str(one.pk): one for one in self.loaded}
        if not keys or not loaded.keys() >= set(keys):
            return super().optgroups(name, keys, attrs)
        empty = (
            [] if self.is_required or self.allow_multiple_selected else [self.create_option(name, "", "", False, 0)]
        )
        options = [
            self.create_option(name, key, str(loaded[key]), selected=True, index=0, attrs=attrs) for key in keys
        ]
        return [(None, [*empty, *options], 0)]


class AutocompleteSelect(_Chosen, widgets.AutocompleteSelect):
    """One row, found by typing."""


class AutocompleteSelectMultiple(_Chosen, widgets.AutocompleteSelectMultiple):
    """Several rows, found by typing."""


def show_loaded(form: Any, name: str, rows: Sequence[Model]) -> None:
    """Let the box of a form show rows that are loaded, where it is such a box."""
    field = form.fields.get(name)
    if field is not None:
        getattr(field.widget, "widget", field.widget).loaded = rows


def is_key(value: object) -> bool:
    """Tell whether a value that was sent can be the key of a row."""
    words = str(value)
    return words.isascii() and words.isdecimal() and len(words) < 19
