"""What a file says, before any of it is stored, and what became of each row."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class ImportedPassage:
    """A quotation, and by what its document may be known."""

    exact: str
    document: str = ""  # uid
    sha256: str = ""
    url: str = ""
    start: int | None = None
    stance: str = "supports"


@dataclass(frozen=True, slots=True)
class ImportedClaim:
    """An assertion with its quotations."""

    statement: str
    attribution: str = ""
    modality: str = "happened"
    passages: tuple[ImportedPassage, ...] = ()
    uid: UUID | None = None


@dataclass(frozen=True, slots=True)
class ImportedEvent:
    """An event as a file has it, with the words of its date and what they were read as."""

    row: int
    title: str
    date_words: str = ""
    edtf: str = ""
    summary: str = ""
    place: str = ""
    coordinates: tuple[float, float] | None = None
    people: tuple[str, ...] = ()
    claims: tuple[ImportedClaim, ...] = ()
    uid: UUID | None = None
    date_problem: str = ""
    problem: str = ""  # why it cannot be imported


@dataclass(frozen=True, slots=True)
class RowReport:
    """The outcome of a row."""

    row: int
    outcome: str  # imported, known, refused
    notes: str = ""


@dataclass(slots=True)
class ImportReport:
    """The outcome of a file, row by row."""

    batch: UUID
    rows: list[RowReport] = field(default_factory=list)

    @property
    def counts(self) -> Counter[str]:
        """How many rows came to which end."""
        return Counter(row.outcome for row in self.rows)
