"""What the API answers with: the records of the native format, described for OpenAPI."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID  # noqa: TC003 - the API reads annotations

from ninja import Field, Schema
from pydantic import AfterValidator


def _without_nul(words: str) -> str:
    if "\0" in words:
        raise ValueError("The character U+0000 cannot be stored.")
    return words


Words = Annotated[str, AfterValidator(_without_nul)]


class Problem(Schema):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    errors: dict[str, list[str]] = {}


class EventFilters(Schema):
    """The filters of the pages."""

    q: str = Field("", description="words to search")
    actor: int | None = None
    place: int | None = None
    outlet: int | None = None
    state: str = Field("", description="corroborated, single, disputed, planned or proposed")
    earliest: str = Field("", alias="from", description="a date in EDTF or in words")
    latest: str = Field("", alias="to", description="a date in EDTF or in words")
    after: str = Field("", description="where the page begins; `next` has it")


class DocumentPlace(Schema):
    """Where a page of documents begins."""

    after: int = Field(0, ge=0, le=2**62, description="`next` has it")


class TimelineScope(Schema):
    """The timeline in which something is looked for; an unlisted one must be named."""

    timeline: Words = Field("", max_length=100, description="its slug; without it, those that you may be shown")


class TimelineOut(Schema):
    """A timeline."""

    slug: str
    title: str
    standfirst: str
    method: str
    languages: list[str]
    visibility: str
    url: str


class CitationOut(Schema):
    """A passage; offsets are code points of the document's text, half-open."""

    uid: str
    document: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    stance: str
    date: str
    date_words: str
    date_words_start: int | None
    date_words_end: int | None
    rule: str
    anchor: str
    explanation: str
    readings: list[Any]
    is_orphaned: bool


class ClaimOut(Schema):
    """An assertion with its passages."""

    uid: str
    statement: str
    attribution: str
    modality: str
    sequence: int
    status: str
    citations: list[CitationOut]


class DateOut(Schema):
    """A date: EDTF, words, and the first and last possible day as day numbers (1 = 0001-01-01; null is open)."""

    edtf: str
    words: str
    granularity: str
    earliest: int | None
    latest: int | None
    extent: str
    explanation: str
    is_dated_by_hand: bool


class EventOut(Schema):
    """An event with its claims."""

    uid: str
    title: str
    summary: str
    date: DateOut
    sequence: int
    status: str
    importance: float
    outlet_count: int
    disputes: list[str]
    is_disputed: bool
    is_planned: bool
    changed_at: str
    place: str | None
    actors: list[str]
    claims: list[ClaimOut]
    url: str
    revision: int | None = Field(None, description="for who reviews it: name it when you decide")


class EventPageOut(Schema):
    """A page of events; `next` is the address of the following one."""

    count: int
    items: list[EventOut]
    next: str | None


class ProposalPlace(Schema):
    """Where a page of proposals begins, and of which document they are."""

    after: int = Field(0, ge=0, le=2**62, description="`next` has it")
    document: UUID | None = Field(None, description="only what cites this document")


class ProposalPageOut(Schema):
    """A page of proposed events."""

    items: list[EventOut]
    next: str | None


class DocumentOut(Schema):
    """A document without its text."""

    uid: str
    title: str
    outlet: str
    authors: str
    url: str
    final_url: str
    language: str
    published: str
    published_known: str
    published_note: str
    captured_at: str
    media_type: str
    text_kind: str
    text_sha256: str
    bytes_sha256: str
    page: str


class DocumentTextOut(DocumentOut):
    """A document with its text."""

    text: str


class DocumentPageOut(Schema):
    """A page of documents."""

    items: list[DocumentOut]
    next: str | None


class ActorOut(Schema):
    """An actor with all spellings."""

    name: str
    aliases: list[str]
    kind: str


class PlaceOut(Schema):
    """A place; coordinates in degrees (WGS 84)."""

    name: str
    aliases: list[str]
    latitude: float | None
    longitude: float | None
