"""A clause of a sentence: its words, its subject elsewhere, and what is said in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.core.text import Span

if TYPE_CHECKING:
    from timeline.core.extraction.sentence_parts import Kind
    from timeline.core.extraction.sentence_words import Word

_NEAR = 4  # characters between pieces that only a mark parts


@dataclass(slots=True)
class Clause:
    """A predicate with all that belongs to it, in the order of the sentence."""

    kind: Kind
    pieces: list[list[Word]]
    lead: list[Word] = field(default_factory=list)
    """What only joins it to the rest: "after", "which"."""
    subject: list[Word] = field(default_factory=list)
    """Words of another part that it takes its subject from."""
    said: Clause | None = None
    """What is said, where the clause says that somebody said something."""
    content: Clause | None = None
    """The clause that it does not read without: "The report found that …"."""
    is_attribute: bool = False
    """Whether it stands inside another and only says which: "batan feribot"."""
    asides: list[list[Word]] = field(default_factory=list)
    """What belongs to it and a headline goes without: "In the last days of May", appositions."""

    @property
    def words(self) -> list[Word]:
        """All its words, without those of other parts."""
        return [word for piece in self.in_pieces for word in piece]

    @property
    def in_pieces(self) -> list[list[Word]]:
        """The same words as the marks of the sentence part them."""
        return sorted([*self.pieces, *self.asides], key=lambda piece: piece[0].start) if self.asides else self.pieces

    @property
    def has_verb(self) -> bool:
        """Whether it has a verb of its own."""
        return any(word.is_verb for word in self.words)

    def holds(self, date: int) -> bool:
        """Whether the words of a date stand in it."""
        return any(word.date == date for word in (*self.lead, *self.words))

    def span_around(self, date: int) -> Span:
        """The piece that holds a date with those right beside it, and what is said where it is speech."""
        pieces = sorted([*self.pieces, *self.asides], key=lambda piece: piece[0].start)
        home = next((piece for piece in pieces if any(word.date == date for word in piece)), pieces[0])
        start, end = home[0].start, home[-1].end
        for piece in pieces:
            if piece[0].start - end <= _NEAR and start - piece[-1].end <= _NEAR:
                start, end = min(start, piece[0].start), max(end, piece[-1].end)
        if self.said is not None and self.said.words:
            start, end = min(start, self.said.words[0].start), max(end, self.said.words[-1].end)
        return Span(start, end)
