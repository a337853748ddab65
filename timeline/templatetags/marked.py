"""Texts in pieces, of which some are marked."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Protocol

from django import template
from django.utils.safestring import SafeString, mark_safe

if TYPE_CHECKING:
    from collections.abc import Iterable

register = template.Library()


class Piece(Protocol):
    """A stretch of text that is marked or not."""

    @property
    def text(self) -> str: ...
    @property
    def is_marked(self) -> bool: ...


@register.filter
def marked(pieces: Iterable[Piece]) -> SafeString:
    """Return pieces of text as HTML, what was searched as `<mark>`. A loop in a template takes ten times as long."""
    return mark_safe(  # noqa: S308 - each text is escaped
        "".join(f"<mark>{escape(one.text)}</mark>" if one.is_marked else escape(one.text) for one in pieces)
    )
