"""Whether an element is a word in a sentence, or stands by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ingest.html.blocks import INLINE
from timeline.ingest.html.trees import length_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_LONGEST_LINE = 100


def is_in_sentence(element: HtmlElement) -> bool:
    """Whether words around it belong together with its own."""
    parent = element.getparent()
    if element.tag not in INLINE or parent is None:
        return False
    length = len((element.tail or "").strip())
    for part in (_run(element, is_before=False), _run(element, is_before=True)):
        for words in part:
            length += words
            if length > _LONGEST_LINE:
                return True
    return is_in_sentence(parent)


def _run(element: HtmlElement, *, is_before: bool) -> Iterator[int]:
    """How long the parts of the line are that stand before or after an element."""
    for sibling in element.itersiblings(preceding=is_before):
        if is_before:
            yield len((sibling.tail or "").strip())
        if sibling.tag not in INLINE:
            return
        yield length_of(sibling)
        if not is_before:
            yield len((sibling.tail or "").strip())
    if is_before:
        yield len((element.getparent().text or "").strip())
