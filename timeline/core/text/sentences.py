"""Where paragraphs and sentences stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.core.text.abbreviations import (
    AFTER_CLOCK,
    ARTICLES,
    BEFORE_NUMBER,
    CLOCK,
    MONTHS,
    NEVER_LAST,
    ONLY_CAPITALISED,
    ORDINAL_LANGUAGE_WORDS,
    OTHER_LANGUAGE_WORDS,
    SELDOM_LAST,
    STARTERS,
)
from timeline.core.text.spans import Span

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
# Possessive repeats keep the search linear on rows of dots.
_STOP = re.compile(
    r"(?<![.!?…؟۔])(?P<sign>\.(?: \.){2,5}|[.!?…؟۔]++)"
    r"(?:[\"'”’»«›)\]]|\[[0-9]{1,3}\]|[ \u00a0\u202f]»(?=\s|\Z))*+(?=\s|\Z)"
)
_FOLLOWING = re.compile(r"\W{0,20}(\w*)")
_TOKEN = re.compile(r"[^\s\"“”‘«»(\[—–/]*\Z")
_LONGEST_TOKEN = 40
_DOTTED = re.compile(r"[^\W\d_](?:\.-?[^\W\d_]{1,2})+")
_ORDINAL = re.compile(r"[0-9]{1,3}|[0-9]{1,2}\.[0-9]{1,2}|[IVXLC]{2,}")
_PERHAPS_ORDINAL = re.compile(r"[0-9IVXLC]\.\s")
_LETTERS_OF_ORDINAL_LANGUAGES = re.compile(r"[ğışĞİŞäöüÄÖÜß]")
_WORD = re.compile(r"[^\W\d_]+")


def split_paragraphs(text: str) -> list[Span]:
    """Return the lines that hold words, without the white space around them."""
    return [Span(*match.span()) for match in _LINE.finditer(text)]


def split_sentences(text: str) -> list[Span]:
    """Return the sentences in order, each inside one paragraph, covering all but white space."""
    return [
        sentence.shifted(span.start)
        for span in split_paragraphs(text)
        for sentence in _split_paragraph(_paragraph(span.of(text)))
    ]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    is_caseless: bool
    has_dotted_ordinals: bool


@dataclass(frozen=True, slots=True)
class _Stop:
    """A full stop with what stands around it."""

    paragraph: _Paragraph
    token: str
    before_token: str
    following: str

    @property
    def is_before_starter(self) -> bool:
        word = self.following.lower()
        # After one letter an article may be a part of the name: M. Le Pen.
        return word in STARTERS or (len(self.token) > 1 and word in ARTICLES)


def _paragraph(text: str) -> _Paragraph:
    return _Paragraph(text, text == text.lower(), _has_dotted_ordinals(text))


def _has_dotted_ordinals(text: str) -> bool:
    """Whether “15.” may mean “15th” here: in German and in Turkish."""
    if _PERHAPS_ORDINAL.search(text) is None:
        return False
    words = [word.lower() for word in _WORD.findall(text)]
    ordinal = sum(word in ORDINAL_LANGUAGE_WORDS for word in words)
    other = sum(word in OTHER_LANGUAGE_WORDS for word in words)
    return ordinal + bool(_LETTERS_OF_ORDINAL_LANGUAGES.search(text)) > other


def _split_paragraph(paragraph: _Paragraph) -> list[Span]:
    text, start, sentences = paragraph.text, 0, []
    for match in _STOP.finditer(text):
        if match.end() == len(text):
            break
        if _ends_sentence(paragraph, match, start):
            sentences.append(Span(start, match.end()))
            start = _skip_space(text, match.end())
    return [*sentences, Span(start, len(text))]


def _skip_space(text: str, position: int) -> int:
    while text[position].isspace():
        position += 1
    return position


def _ends_sentence(paragraph: _Paragraph, match: re.Match[str], start: int) -> bool:
    following = _FOLLOWING.match(paragraph.text, match.end())
    word = following[1] if following else ""
    if word[:1].islower() and not paragraph.is_caseless:
        return False
    before = paragraph.text[max(start, match.start() - _LONGEST_TOKEN) : match.start()]
    if match["sign"] != ".":
        # An ellipsis after a comma or before a number leaves out words of the same sentence.
        return not (before.rstrip().endswith((",", ";", ":")) or word.isdigit())
    token = _TOKEN.search(before)
    words = token[0] if token else ""
    return not _carries_its_stop(_Stop(paragraph, words, before[: len(before) - len(words)].rstrip(), word))


def _carries_its_stop(stop: _Stop) -> bool:
    """Whether the stop belongs to the word before it, and not to the sentence."""
    if _ORDINAL.fullmatch(stop.token):
        return _is_ordinal(stop)
    word = _abbreviation(stop)
    if word in CLOCK:
        return stop.following.lower() in AFTER_CLOCK
    if word in BEFORE_NUMBER and stop.following.isdigit():
        return True
    # In capitals a title cannot be distinguished from a state or an acronym.
    if word in NEVER_LAST and not (len(stop.token) > 1 and stop.token.isupper()):
        return True
    is_unit = stop.token.islower() and stop.before_token[-1:].isdigit()
    is_short = len(word) == 1 and word.isalpha() and not is_unit
    is_known = word in SELDOM_LAST or word in NEVER_LAST or _DOTTED.fullmatch(word) is not None
    return (is_short or is_known) and not stop.is_before_starter


def _abbreviation(stop: _Stop) -> str:
    """The word as the lists have it, or nothing when it is a look-alike such as “sat”."""
    word = stop.token.lower()
    if word not in NEVER_LAST and word not in SELDOM_LAST:
        word = word.rpartition("-")[2]
    is_lookalike = word in ONLY_CAPITALISED and stop.token[0].islower() and not stop.following.isdigit()
    return "" if is_lookalike else word


def _is_ordinal(stop: _Stop) -> bool:
    """“15. August”, “2. Dünya Savaşı”, and “3. Elena” in a list of places."""
    if not stop.before_token or stop.before_token.endswith((";", ":")):
        return True
    if stop.following.lower() in MONTHS:
        return True
    return stop.paragraph.has_dotted_ordinals and not stop.is_before_starter
