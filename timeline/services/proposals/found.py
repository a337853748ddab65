"""What reading found in stored documents, before it is grouped and stored."""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.core.extraction import ClaimDraft
    from timeline.core.reconstruction import Statement
    from timeline.models import Document

NAMESPACE = uuid.UUID("6f0f7f5e-3c53-5c3c-9a55-7c6f1d1c9b1e")


@dataclass(slots=True)
class ProposalCounts:
    """What a run found and stored."""

    expression_count: int = 0
    resolved_count: int = 0
    claim_count: int = 0
    event_count: int = 0
    unresolved: Counter[str] = field(default_factory=Counter)

    def add(self, other: ProposalCounts) -> None:
        """Count what another run found too."""
        self.expression_count += other.expression_count
        self.resolved_count += other.resolved_count
        self.claim_count += other.claim_count
        self.event_count += other.event_count
        self.unresolved += other.unresolved


@dataclass(frozen=True, slots=True)
class Found:
    """A drafted claim with the statement made of it and the document that it stands in."""

    draft: ClaimDraft
    document: Document
    statement: Statement

    @property
    def place(self) -> tuple[int, int, int, int]:
        """The document and where in it the passage and its date words stand."""
        passage = self.draft.passage
        return (self.document.pk, passage.start, passage.end, self.draft.resolution.span.start)
