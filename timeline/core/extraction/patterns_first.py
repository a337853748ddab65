"""Which characters a compiled pattern can begin with, so that most rules are never tried."""

from __future__ import annotations

import re

_PIECE = re.compile(r"\[(?P<set>[^\]]*)\]|(?P<look>\(\?<?[=!])|(?P<open>\((?:\?P<\w+>|\?:)?)|(?P<rest>\{[^}]*\}|.)")


def first_characters(pattern: str) -> set[str]:
    """The characters that a match of the pattern may begin with; ValueError if it may be empty."""
    pieces = [(match.lastgroup or "", match[match.lastgroup or 0]) for match in _PIECE.finditer(pattern)]
    reader = _Reader(pieces)
    first, is_optional = reader.alternatives()
    if is_optional:
        raise ValueError(f"The pattern {pattern!r} matches nothing at all.")
    return first


class _Reader:
    """Recursive descent over the pieces of a pattern; each part gives its first characters, and if it may be empty."""

    def __init__(self, pieces: list[tuple[str, str]]) -> None:
        self._pieces = pieces
        self._place = 0

    def alternatives(self) -> tuple[set[str], bool]:
        first, is_optional = self._sequence()
        while self._accept("|"):
            more, may_be_empty = self._sequence()
            first |= more
            is_optional = is_optional or may_be_empty
        return first, is_optional

    def _sequence(self) -> tuple[set[str], bool]:
        first: set[str] = set()
        is_optional = True
        while self._place < len(self._pieces) and self._pieces[self._place][1] not in ("|", ")"):
            more, may_be_empty = self._part()
            if is_optional:
                first |= more
            is_optional = is_optional and may_be_empty
        return first, is_optional

    def _part(self) -> tuple[set[str], bool]:
        kind, text = self._pieces[self._place]
        self._place += 1
        if kind == "set":
            first, is_optional = set(text), False
        elif text in ("$", "."):
            # No rule begins with any token at all.
            first, is_optional = set(), text == "$"
        else:
            first, is_optional = self.alternatives()
            self._accept(")")
        if kind == "look":
            first, is_optional = set(), True
        if self._accept("?"):
            is_optional = True
        elif self._place < len(self._pieces) and self._pieces[self._place][1].startswith("{"):
            is_optional = is_optional or self._pieces[self._place][1].startswith(("{0", "{,"))
            self._place += 1
        return first, is_optional

    def _accept(self, text: str) -> bool:
        if self._place < len(self._pieces) and self._pieces[self._place][1] == text:
            self._place += 1
            return True
        return False
