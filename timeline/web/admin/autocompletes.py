"""Boxes that search while one types, and that take a choice that is none for none: it is a complaint, not a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.admin import widgets

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class AutocompleteSelect(widgets.AutocompleteSelect):
    """One row, found by typing."""

    def optgroups(self, name: str, value: Sequence[str], attrs: dict[str, Any] | None = None) -> Any:
        """Return what was chosen; only numbers can be keys."""
        return super().optgroups(name, _keys(value), attrs)


class AutocompleteSelectMultiple(widgets.AutocompleteSelectMultiple):
    """Several rows, found by typing."""

    def optgroups(self, name: str, value: Sequence[str], attrs: dict[str, Any] | None = None) -> Any:
        """Return what was chosen; only numbers can be keys."""
        return super().optgroups(name, _keys(value), attrs)


def is_key(value: object) -> bool:
    """Tell whether a value that was sent can be the key of a row."""
    words = str(value)
    return words.isascii() and words.isdecimal() and len(words) < 19


def _keys(values: Iterable[str]) -> list[str]:
    return [value for value in values if is_key(value)]
