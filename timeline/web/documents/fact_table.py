"""A table of two columns: names and values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.template.defaultfilters import date as format_date
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what stands beside it."""

    label: str
    words: str
    href: str = ""
    is_code: bool = False


def moment_words(moment: datetime | None) -> str:
    """Return a moment to the second, in UTC."""
    return _("%s UTC") % format_date(moment, "j F Y, H:i:s") if moment else ""
