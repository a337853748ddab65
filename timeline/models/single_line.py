"""Columns of titles and names: on one line, and without signs that turn the words around them the other way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.db import models

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models.expressions import Combinable

    _CharField = models.CharField[str | int | Combinable, str]
else:
    _CharField = models.CharField

# Embeddings, overrides and isolates of Unicode's bidirectional algorithm. One that is left open reorders what follows
# it on a page, in its source, in a file or in a terminal. Marks of direction (U+200E, U+200F) only order their word.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def without_turning_signs(text: str) -> str:
    """Return words as they are read, without the signs that could reorder what stands beside them."""
    return _TURNING.sub("", text)


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


def _clean(value: Any) -> Any:
    return without_turning_signs(value) if isinstance(value, str) else value
