"""Stored words inside a sentence of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.html import format_html

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

register = template.Library()


@register.filter
def isolated(words: str) -> SafeString:
    """Return words that keep their direction to themselves, for a sentence of the page: not for an attribute."""
    return format_html("<bdi>{}</bdi>", words)
