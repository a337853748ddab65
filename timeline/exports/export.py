"""Export: what is taken away, for whom, and where its links lead."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.selectors.event_stream import cited_documents, shown_claims, stream_documents, stream_events

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from django.contrib.auth.models import AnonymousUser, User

    from timeline.models import Citation, Claim, Document, Event, Timeline
    from timeline.models.document import DocumentQuerySet
    from timeline.models.event import EventQuerySet


@dataclass(frozen=True)
class Export:
    """A timeline's events as one person may read and has filtered them; formats read it from end to end once."""

    timeline: Timeline
    events: EventQuerySet  # those that the person may see
    user: User | AnonymousUser
    with_proposals: bool
    site: str  # https://host, without a slash at its end
    made_at: datetime
    filters: tuple[tuple[str, str], ...] = ()  # in words
    with_bom: bool = False
    on_event: Callable[[], None] | None = None  # called for each event that was read

    def stream(self) -> Iterator[Event]:
        """Yield the events in order, with their evidence, and for curators with what people decided."""
        for event in stream_events(self.events, with_decisions=self.with_proposals):
            yield event
            if self.on_event:
                self.on_event()

    def claims(self, event: Event) -> list[Claim]:
        """Return the claims of an event that the person sees."""
        return shown_claims(event, with_proposals=self.with_proposals)

    def citations(self, event: Event) -> list[Citation]:
        """Return the passages behind those claims, in their order."""
        return [citation for claim in self.claims(event) for citation in claim.citations.all()]

    @cached_property
    def documents(self) -> DocumentQuerySet:
        """The documents that are cited."""
        return cited_documents(self.events, user=self.user, with_proposals=self.with_proposals)

    def stream_documents(self, *, with_text: bool = False) -> Iterator[Document]:
        """Yield the cited documents."""
        return stream_documents(self.documents, with_text=with_text)

    def link(self, path: str) -> str:
        """Return the whole address of a page of ours."""
        return f"{self.site}{path}"

    @property
    def address(self) -> str:
        """The whole address of the chronology."""
        return self.link(self.timeline.get_absolute_url())
