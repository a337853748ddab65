"""The day that a page prints beside its article: labelled, or on a line of its own."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from timeline.ingest.html.blocks import HEADINGS, find_blocks
from timeline.ingest.html.bylines import is_caption
from timeline.ingest.html.date_names import (
    is_changed_name,
    is_date_name,
    is_own_clock,
    is_published_name,
    names_of,
    of_publication,
    published_values,
    says_changed,
    says_published,
)  # fmt: skip
from timeline.ingest.html.inline import is_in_sentence
from timeline.ingest.html.trees import words_of
from timeline.ingest.html.written_dates import find_printed_day, find_short_day
from timeline.ingest.timestamps import day_of_stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from timeline.ingest.html.blocks import Block

_LONGEST_LINE = 120
_LONGEST_BARE_LINE = 80
_SENTENCE = 4  # words in small letters
_PROSE = 120
_LENGTH_OF_DAY = 10  # 2024-05-07
_BEFORE, _AFTER = 3, 10  # lines before and after a headline among which its date stands
_VALUES = ("datetime", "content", "title", "data-date", "data-datetime", "data-published", "data-time")
_FOOTERS = ("entry", "article", "post", "story", "node")


def find_labelled_days(tree: HtmlElement, language: str, *, of_teasers: bool = False) -> Iterator[str]:
    """Yield the days in elements that say they hold one, the likeliest day of publication first.

    Those that stand with the linked headline of another article come by themselves.
    """
    labelled = [one for one in tree.iter("*") if _is_labelled(one) and _is_of_teaser(one) == of_teasers]
    surely = [element for element in labelled if is_published_name(names_of(element))]
    yield from chain(_days_of_elements(surely, language), _days_of_elements(labelled, language))


def find_days_on_lines(tree: HtmlElement, language: str) -> Iterator[str]:
    """Yield the days on lines of their own that nothing labels: near the headline, behind the text, or alone."""
    changed = _changed_words(tree)
    blocks = [block for block in find_blocks(tree) if not _is_other(block, changed)]
    head = _near_headline(blocks)
    yield from chain(
        _days_of_lines((block for block in head if says_published(block.text)), language),
        _days_of_lines((block for block in head if not is_own_clock(block.owner)), language),
        _days_of_lines((block for block in blocks if says_published(block.text)), language),
        _days_of_lines(_after_text(blocks), language),
        _only_day(blocks, language),
    )


def find_days_in_footers(tree: HtmlElement, language: str) -> tuple[str, ...]:
    """Return the days that the footers of articles print, which go with other boxes."""
    footers = [footer for footer in tree.iter("footer") if _is_of_article(footer)]
    elements = [one for footer in footers for one in footer.iter("*") if _is_labelled(one)]
    lines = (block for footer in footers for block in find_blocks(footer))
    return tuple(chain(_days_of_elements(elements, language), _days_of_lines(lines, language)))


def _is_of_article(footer: HtmlElement) -> bool:
    if next(footer.iterancestors("article"), None) is not None:
        return True
    return any(part in (footer.get("class") or "") for part in _FOOTERS)


def _is_labelled(element: HtmlElement) -> bool:
    if element.tag == "meta":
        return False
    names = names_of(element)
    is_named = element.tag == "time" or (bool(names) and (is_date_name(names) or is_published_name(names)))
    is_named = is_named or bool(published_values(element))
    return is_named and not is_changed_name(names) and not is_in_sentence(element) and not is_own_clock(element)


def _is_of_teaser(element: HtmlElement) -> bool:
    """Whether a date stands in the item of a list that links to its article."""
    item = next(element.iterancestors("li", "article", "section", "main", "body"), None)
    if item is None or item.tag != "li":
        return False
    return any(next(heading.iterancestors("a"), heading.find(".//a")) is not None for heading in item.iter(*HEADINGS))


def _days_of_elements(elements: Iterable[HtmlElement], language: str) -> Iterator[str]:
    for element in elements:
        if says_changed(_words_before(element)):
            continue
        for value in (*published_values(element), *filter(None, map(element.attrib.get, _VALUES))):
            if day := _full_day(value, language):
                yield day
        words = words_of(element)
        if len(words) <= _LONGEST_LINE and (day := _day_of_line(words, language, is_labelled=True)):
            yield day


def _changed_words(tree: HtmlElement) -> frozenset[str]:
    """The words of elements that say when something was changed."""
    elements = tree.iter("time", "span", "p", "div")
    named = (words_of(element) for element in elements if is_changed_name(names_of(element)))
    return frozenset(words for words in named if 0 < len(words) <= _LONGEST_LINE)


def _is_other(block: Block, changed: frozenset[str]) -> bool:
    """Whether a line is of the last change, or of a picture."""
    return any(words in block.text for words in changed) or any(map(is_caption, (block.owner, block.parent)))


def _words_before(element: HtmlElement) -> str:
    """The words on the same line before an element: “Updated: ”."""
    before = element.getprevious()
    parent = element.getparent()
    if before is not None:
        return before.tail if before.tail and before.tail.strip() else words_of(before)[-_LONGEST_LINE:]
    return (parent.text or "") if parent is not None else ""


def _days_of_lines(blocks: Iterable[Block], language: str) -> Iterator[str]:
    for block in blocks:
        if _is_line(block.text) and (day := _day_of_line(block.text, language)):
            yield day


def _is_line(words: str) -> bool:
    """Whether words are a line beside an article, and no sentence that happens to hold a date."""
    if says_published(words):
        return len(words) <= _LONGEST_LINE
    if len(words) > _LONGEST_BARE_LINE or (words[-1] in ".!?؟。" and not words[-5:-1].isdigit()):
        return False
    return sum(word.isalpha() and word.islower() and len(word) > 2 for word in words.split()) < _SENTENCE


def _day_of_line(line: str, language: str, *, is_labelled: bool = False) -> str:
    words = of_publication(line)
    day = _full_day(words, language)
    return day or (find_short_day(words, language) if is_labelled or says_published(words) else "")


def _full_day(words: str, language: str) -> str:
    day = day_of_stamp(words) or find_printed_day(words, language)
    return day if len(day) == _LENGTH_OF_DAY else ""


def _near_headline(blocks: Sequence[Block]) -> list[Block]:
    """The short lines around the headline, down to where the article begins; without one, those over the article."""
    prose = next((place for place, block in enumerate(blocks) if _is_prose(block)), len(blocks))
    headlines = [place for place, block in enumerate(blocks) if block.tag == "h1"]
    if not headlines:
        return list(blocks[max(0, prose - _BEFORE) : prose + 1])
    place = headlines[0]
    end = next((one for one in range(place + 1, len(blocks)) if _is_prose(blocks[one])), len(blocks))
    after = list(blocks[place : min(end + 2, place + _AFTER)])
    return after + list(reversed(blocks[max(0, place - _BEFORE) : place]))


def _after_text(blocks: Sequence[Block]) -> list[Block]:
    """The lines right behind the last paragraph."""
    last = next((place for place in range(len(blocks) - 1, -1, -1) if _is_prose(blocks[place])), None)
    return [] if last is None else list(blocks[last + 1 : last + _BEFORE])


def _only_day(blocks: Sequence[Block], language: str) -> Iterator[str]:
    """The day, if the short lines of the page print only one."""
    lines = [block for block in blocks if not is_own_clock(block.owner) and not says_changed(block.text)]
    days = set(_days_of_lines(lines, language))
    if len(days) == 1:
        yield from days


def _is_prose(block: Block) -> bool:
    return len(block.text) >= _PROSE and not block.is_heading
