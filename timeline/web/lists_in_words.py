"""Names in a row, with the comma of the reader's language between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import pgettext

if TYPE_CHECKING:
    from collections.abc import Iterable


def in_a_row(words: Iterable[object]) -> str:
    """Return the words with a comma between them: Arabic has its own."""
    return pgettext("between the parts of a list", ", ").join(map(str, words))
