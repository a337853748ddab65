"""What two versions of a text have in common, paragraph by paragraph and word by word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING

from timeline.core.text import split_paragraphs, split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SAME, ADDED, REMOVED, CHANGED = "same", "added", "removed", "changed"

# A number with its separators, a word with its marks, a single sign; each with the space behind it. Scripts without
# spaces are compared sign by sign.
_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*\s*|[\u3040-\u30ff\u3400-\u9fff]\s*"
    r"|(?:(?![\u3040-\u30ff\u3400-\u9fff])[\w\u0300-\u036f\u064b-\u065f\u0670\u200c\u200d'’-])+\s*|[^\w\s]\s*"
)
_LONG_PARAGRAPH = 3_000  # code points; a longer one is compared sentence by sentence
_MOST_PAIRS = 4_000_000  # of words, beyond which two paragraphs are shown as exchanged
_ALIKE = 0.4  # of the words, for two paragraphs to be one that changed
_RARE = 5  # paragraphs that have a word, at most, for it to tell which is which
_SHORT_RUN = 2  # words alike between longer changes are chance


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are in both texts, or in one of them only."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph that is the same, was added or removed, or changed in places."""

    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows that follow each other; what is folded stayed the same and stands far from any change."""

    rows: tuple[Row, ...]
    count: int
    is_folded: bool


def compare_texts(old: str, new: str) -> list[Row]:
    """Return the rows of both texts in order. It takes time in proportion to the texts, but for what changed."""
    before, after = _paragraphs(old), _paragraphs(new)
    rows: list[Row] = []
    last_old = last_new = 0
    for index_old, index_new in [*_pairs(before, after), (len(before), len(after))]:
        rows += [_row(REMOVED, text) for text in before[last_old:index_old]]
        rows += [_row(ADDED, text) for text in after[last_new:index_new]]
        if index_old < len(before):
            rows.append(_compare(before[index_old], after[index_new]))
        last_old, last_new = index_old + 1, index_new + 1
    return rows


def fold(rows: Sequence[Row], *, around: int = 1) -> list[Stretch]:
    """Return the rows in stretches; what stayed the same is folded, but for some rows around each change."""
    changed = [index for index, row in enumerate(rows) if row.kind != SAME]
    shown = {near for index in changed for near in range(index - around, index + around + 1)}
    stretches = []
    for is_shown, indexes in groupby(range(len(rows)), key=lambda index: index in shown):
        run = tuple(rows[index] for index in indexes)
        stretches.append(Stretch(run, len(run), is_folded=not is_shown))
    return stretches


def count_words(rows: Sequence[Row], kind: str) -> int:
    """Return how many words were added or removed."""
    pieces = (piece.text for row in rows for piece in row.pieces if piece.kind == kind)
    return sum(any(sign.isalnum() for sign in word) for text in pieces for word in text.split())


def compare_words(old: str, new: str) -> tuple[Piece, ...]:
    """Return the differences of two lines."""
    return tuple(piece for piece in _compare(old, new).pieces if piece.text)


def find_alike(passage: str, text: str) -> str:
    """Return the sentence of a text that has most of a passage's words, or nothing where none has half of them."""
    wanted = _words(passage)
    sentences = [span.of(text).strip() for span in split_sentences(text)]
    best = max(sentences, key=lambda sentence: (wanted & _words(sentence)).total(), default="")
    return best if (wanted & _words(best)).total() * 2 >= wanted.total() else ""


def _row(kind: str, text: str) -> Row:
    return Row(kind, (Piece(kind, text),))


def _paragraphs(text: str) -> list[str]:
    found = []
    for span in split_paragraphs(text):
        paragraph = span.of(text)
        long = len(paragraph) > _LONG_PARAGRAPH
        found += [one.of(paragraph).strip() for one in split_sentences(paragraph)] if long else [paragraph.strip()]
    return [paragraph for paragraph in found if paragraph]


def _pairs(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Return which paragraphs belong together, in the order of both texts.

    First those that are the same, and between them those that are alike: each step looks at a paragraph a few times.
    """
    found: list[tuple[int, int]] = []
    start_old = start_new = 0
    for index_old, index_new in [*_same_pairs(before, after), (len(before), len(after))]:
        alike = _alike_pairs(before[start_old:index_old], after[start_new:index_new])
        found += [(start_old + one, start_new + other) for one, other in alike]
        if index_old < len(before):
            found.append((index_old, index_new))
        start_old, start_new = index_old + 1, index_new + 1
    return found


def _same_pairs(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Return the same paragraphs: those that stand once in each text (patience), and their equal neighbours."""
    once_old, once_new = _places_of_unique(before), _places_of_unique(after)
    anchors = _in_order([(once_old[text], place) for text, place in once_new.items() if text in once_old])
    pairs: list[tuple[int, int]] = []
    low_old = low_new = 0
    for index_old, index_new in [*anchors, (len(before), len(after))]:
        while low_old < index_old and low_new < index_new and before[low_old] == after[low_new]:
            pairs.append((low_old, low_new))
            low_old, low_new = low_old + 1, low_new + 1
        first_old, first_new = index_old, index_new
        while first_old > low_old and first_new > low_new and before[first_old - 1] == after[first_new - 1]:
            first_old, first_new = first_old - 1, first_new - 1
        pairs += zip(range(first_old, index_old), range(first_new, index_new), strict=True)
        if index_old < len(before):
            pairs.append((index_old, index_new))
        low_old, low_new = index_old + 1, index_new + 1
    return pairs


def _places_of_unique(paragraphs: Sequence[str]) -> dict[str, int]:
    counts = Counter(paragraphs)
    return {text: place for place, text in enumerate(paragraphs) if counts[text] == 1}


def _alike_pairs(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Return the paragraphs that share enough words to be one that changed; few words are looked up for each."""
    if len(before) == len(after) == 1:
        return [(0, 0)] if _likeness(_words(before[0]), _words(after[0])) >= _ALIKE else []
    words_old, words_new = [_words(text) for text in before], [_words(text) for text in after]
    places: dict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(words_old):
        for word in words:
            places[word].append(place)
    pairs = []
    for place, words in enumerate(words_new):
        votes = Counter(old for word in words if len(places.get(word, ())) <= _RARE for old in places.get(word, ()))
        best = max(votes, key=lambda old: (votes[old], -abs(old - place)), default=None)
        if best is not None and _likeness(words_old[best], words) >= _ALIKE:
            pairs.append((best, place))
    return _in_order(pairs)


def _in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the most pairs that rise in both texts; what was moved elsewhere counts as removed and added."""
    ordered = sorted(pairs, key=lambda pair: (pair[1], -pair[0]))
    ends: list[int] = []  # the lowest old place in which a rising row of each length ends
    last: list[int] = []  # and the pair that it ends with
    previous: list[int] = []
    for index, (old, _new) in enumerate(ordered):
        length = bisect_left(ends, old)
        previous.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [old]
        last[length : length + 1] = [index]
    chosen = []
    index = last[-1] if last else -1
    while index >= 0:
        chosen.append(ordered[index])
        index = previous[index]
    return chosen[::-1]


def _words(paragraph: str) -> Counter[str]:
    return Counter(token.strip().casefold() for token in _TOKEN.findall(paragraph) if token[0].isalnum())


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _compare(old: str, new: str) -> Row:
    if old == new:
        return _row(SAME, new)
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(before) * len(after) > _MOST_PAIRS:
        return Row(CHANGED, (Piece(REMOVED, old), Piece(ADDED, new)))
    pieces = tuple(_joined(list(_differences(before, after))))
    return Row(CHANGED, pieces) if any(piece.kind != SAME for piece in pieces) else _row(SAME, new)


def _differences(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str], bool]]:
    """Yield the words of both sides in turn, and whether they are the same; chance runs count as changed."""
    matcher = SequenceMatcher(
        None, [word.strip() for word in before], [word.strip() for word in after], autojunk=False
    )
    codes = matcher.get_opcodes()
    for index, (tag, start_old, end_old, start_new, end_new) in enumerate(codes):
        is_same = tag == "equal" and not _is_chance(codes, index)
        yield before[start_old:end_old], after[start_new:end_new], is_same


def _is_chance(codes: Sequence[tuple[str, int, int, int, int]], index: int) -> bool:
    """Return whether a short run of same words lies between two changes that are longer."""
    if index in {0, len(codes) - 1} or codes[index][2] - codes[index][1] > _SHORT_RUN:
        return False
    length = codes[index][2] - codes[index][1]
    around = (codes[index - 1], codes[index + 1])
    return all(max(end_old - old, end_new - new) > length + 1 for _tag, old, end_old, new, end_new in around)


def _joined(differences: Sequence[tuple[Sequence[str], Sequence[str], bool]]) -> Iterator[Piece]:
    for is_same, run in groupby(differences, key=lambda difference: difference[2]):
        parts = list(run)
        removed = "".join(word for old, _new, _same in parts for word in old)
        added = "".join(word for _old, new, _same in parts for word in new)
        yield from (Piece(kind, text) for kind, text in _kinds(removed, added, is_same=is_same) if text)


def _kinds(removed: str, added: str, *, is_same: bool) -> list[tuple[str, str]]:
    """Return the kinds of both sides; the space behind changed words is no part of the change."""
    if is_same:
        return [(SAME, added)]
    space = " " if (added or removed)[-1:].isspace() else ""
    return [(REMOVED, removed.rstrip()), (ADDED, added.rstrip()), (SAME, space)]
