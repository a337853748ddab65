"""Columns of words of ours, among which others stand: without signs that turn the words around them the other way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

from timeline.core.text import without_directions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models.expressions import Combinable

    _CharField = models.CharField[str | int | Combinable, str]
    _TextField = models.TextField[str | Combinable, str]
else:
    _CharField = models.CharField
    _TextField = models.TextField


class SingleLineField(_CharField):
    """A CharField of words that stand among others: in titles of pages, in attributes, in cells of tables."""

    def to_python(self, value: Any) -> Any:
        """Return the words as they will be stored."""
        return _clean(super().to_python(value))

    def get_prep_value(self, value: Any) -> Any:
        """Return the words as they are stored."""
        return _clean(super().get_prep_value(value))

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """Be a CharField to migrations: nothing of the column differs."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


class PlainTextField(_TextField):
    """A TextField of sentences of ours: what a claim asserts, a summary. Passages keep every sign."""

    def to_python(self, value: Any) -> Any:
        """Return the words as they will be stored."""
        return _clean(super().to_python(value))

    def get_prep_value(self, value: Any) -> Any:
        """Return the words as they are stored."""
        return _clean(super().get_prep_value(value))

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        """Be a TextField to migrations: nothing of the column differs."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs


def _clean(value: Any) -> Any:
    return without_directions(value) if isinstance(value, str) else value
