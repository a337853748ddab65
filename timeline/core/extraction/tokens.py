"""Text as tokens, each looked up once: what the words of a language mean to its rules."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from timeline.core.extraction.numerals import NUMERAL_SAMPLES, look_alike_values, numeral_values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Values = dict[str, object]

# Marks belong to their letters: Arabic vowel signs would otherwise cut a word into pieces.
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
# Marks of direction, soft hyphens and joiners show nothing: a date holds them or stands beside them.
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_TOKEN = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w)"
    r"|\d{1,2}-\d{1,2}-\d{4}(?!\w)"
    r"|\d{1,2}[:.]\d\d[ap]m(?!\w)"
    r"|\d+(?:[.,:/٫٬]\d+)+(?!\w)"
    r"|(?:[^\W\d_]\.){2,}"
    rf"|\w+(?:[{_MARKS}]+\w*|[{_UNSEEN}]+\n?\w+)*(-\n[^\W\d_]+)?"
    rf"|[^\w\s{_UNSEEN}]"
    r"|\n"
)
_REMOVED_MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")
_UNSEEN_MARKS = re.compile(rf"[{_UNSEEN}]\n?")
_JOINED_DAY = re.compile(r"(\d{1,2})([^\W\d_]{3,})")
_MONTHS = frozenset(("MONTH", "MONTHSHORT", "SMALLMONTH"))
_DIGITS = frozenset("0123456789")
_MEMORY = 50_000
_NAME: Values = {"NAME": True}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a token may stand for: one character for its set of classes, and a value for each class."""

    character: str
    values: Values


class Token(NamedTuple):
    """A token's place in the text; a tuple, as a text has one for every five characters."""

    start: int
    end: int
    entry: Entry


def without_wraps(tokens: list[Token], breaks: list[int], text: str) -> list[Token]:
    """The tokens without the line breaks that only wrap a paragraph, so that they cut no date."""
    wraps = {place for place in breaks if 0 < place < len(tokens) - 1 and _is_wrap(tokens, place, text)}
    return [token for place, token in enumerate(tokens) if place not in wraps] if wraps else tokens


def _is_wrap(tokens: list[Token], place: int, text: str) -> bool:
    """Whether the line before goes on in the one after: it is long enough, and ends and begins inside a sentence."""
    end, start = tokens[place].start, tokens[place].end
    line_start, line_end = text.rfind("\n", 0, end) + 1, text.find("\n", start)
    following = text[start : len(text) if line_end < 0 else line_end]
    if end - line_start < _SHORTEST_LINE or " " not in following.strip():
        return False
    before, after = tokens[place - 1].entry.values, tokens[place + 1].entry.values
    if "DOT" in before:
        # "am 12." and on the next line "März 1848".
        return "MONTH" in after and "DAY" in tokens[place - 2].entry.values
    if "COMMA" in before and place > 1:
        before = tokens[place - 2].entry.values
    goes_on = following.lstrip()[:1].islower() or "DAY" in before or "ORDINAL" in before or "MONTH" in before
    return goes_on and text[end - 1] not in _SENTENCE_ENDS


_SHORTEST_LINE = 12
_SENTENCE_ENDS = ".!?:;…؟؛"


class Vocabulary:
    """The words that one language's rules know, encoded so that a rule is a regular expression over them."""

    def __init__(
        self,
        words: Mapping[str, Values],
        *,
        analyse: Callable[[str], Values],
        lower: Callable[[str], str],
        samples: Iterable[Values] = (),
        prefixes: tuple[str, ...] = (),
    ) -> None:
        self._analyse = analyse
        self._prefixes = prefixes
        self._cuts: dict[str, int] = {}
        self._lower = lower
        self._characters: dict[frozenset[str], str] = {}
        self._by_class: dict[str, str] = {}
        self._words = {word: self._entry(values) for word, values in words.items()}
        for values in (*NUMERAL_SAMPLES, _NAME, *samples):
            self._entry(values)
        self.other = self._entry({})
        self._memory: dict[str, Entry] = {"\n": self._entry({"BREAK": "\n"})}

    def characters(self, name: str) -> str:
        """The characters of all tokens that may be of the class."""
        return self._by_class.get(name, "")

    def entry(self, raw: str) -> Entry:
        """What the token may stand for; each distinct token is analysed once."""
        found = self._memory.get(raw)
        if found is None:
            if len(self._memory) > _MEMORY:
                # A stream of documents has no end of names and numbers: memory must not follow it.
                self._memory = {"\n": self._memory["\n"]}
            found = self._memory[raw] = self._look_up(raw)
        return found

    def entry_of(self, values: Values) -> Entry:
        """The entry for a set of classes that was declared among the samples."""
        character = self._characters.get(frozenset(values))
        return Entry(character, values) if character else self.other

    def tokens(self, text: str) -> list[Token]:
        """The tokens in order; an abbreviation takes its full stop along."""
        memory, entry = self._memory, self.entry
        found: list[Token] = []
        breaks: list[int] = []
        for match in _TOKEN.finditer(text):
            raw = match.group()
            start, end = match.span()
            if raw == "." and found and found[-1].end == start:
                previous = found[-1]
                if "ABBREVIATION" in previous.entry.values:
                    found[-1] = Token(previous.start, end, previous.entry)
                    continue
            elif raw == "\n":
                breaks.append(len(found))
            elif match.lastindex and not self._is_known(raw.replace("-\n", "")):
                # A hyphen at the end of a line cuts a word only where the whole is one that the tables know.
                found += self._at_line_end(start, raw)
                breaks.append(len(found) - 2)
                continue
            if (self._prefixes or raw[0] in _DIGITS) and (cut := self._cut(raw)):
                found.append(Token(start, start + cut, entry(raw[:cut])))
                start, raw = start + cut, raw[cut:]
            found.append(Token(start, end, memory.get(raw) or entry(raw)))
        return without_wraps(found, breaks, text)

    def _is_known(self, raw: str) -> bool:
        return raw in self._words or self._key(raw) in self._words

    def _at_line_end(self, start: int, raw: str) -> list[Token]:
        """A word, a hyphen, a line break and a word, each by itself."""
        word, rest = raw.split("-\n")
        end = start + len(word)
        return [
            Token(start, end, self.entry(word)),
            Token(end, end + 1, self.entry("-")),
            Token(end + 1, end + 2, self.entry("\n")),
            Token(end + 2, start + len(raw), self.entry(rest)),
        ]

    def _cut(self, raw: str) -> int:
        """How many characters of a prefix stand before a word that the tables know, or before a number."""
        found = self._cuts.get(raw)
        if found is None:
            if len(self._cuts) > _MEMORY:
                self._cuts.clear()
            found = self._cuts[raw] = self._prefix_length(raw)
        return found

    def _prefix_length(self, raw: str) -> int:
        if self._is_known(raw):
            return 0
        if joined := _JOINED_DAY.fullmatch(raw):
            # "14april", "15SEP": a day and its month without a space.
            is_month = not _MONTHS.isdisjoint(self.entry(joined[2]).values)
            return len(joined[1]) if is_month else 0
        for prefix in self._prefixes:
            rest = raw[len(prefix) :]
            if raw.startswith(prefix) and (rest[:1].isdecimal() or self._key(rest) in self._words):
                return len(prefix)
        return 0

    def _look_up(self, raw: str) -> Entry:
        raw = _UNSEEN_MARKS.sub("", raw).replace("-\n", "")
        known = self._words.get(raw) or self._words.get(self._key(raw))
        if known is not None:
            return known
        values = numeral_values(raw) or look_alike_values(raw) or self._analyse(raw)
        # An unknown word with a capital: beside it "April" may be somebody's name.
        return self.entry_of(values or (_NAME if raw[:1].isupper() else {}))

    def _key(self, raw: str) -> str:
        return _REMOVED_MARKS.sub("", self._lower(unicodedata.normalize("NFC", raw)))

    def _entry(self, values: Values) -> Entry:
        classes = frozenset(values)
        # Private use characters: nothing in them means anything to a regular expression.
        if classes not in self._characters:
            character = chr(0xE000 + len(self._characters))
            self._characters[classes] = character
            for name in classes:
                self._by_class[name] = self._by_class.get(name, "") + character
        return Entry(self._characters[classes], values)
