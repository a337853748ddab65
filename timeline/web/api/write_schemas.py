"""What the API takes in, and what it says of what became of it."""

from __future__ import annotations

from typing import Literal
from uuid import UUID  # noqa: TC003 - the API reads annotations

from ninja import Field, Schema

from timeline.models import Modality
from timeline.web.api.schemas import ClaimOut, Words  # noqa: TC001 - the API reads annotations

LONGEST_TEXT = 2_000_000


class CaptureIn(Schema):
    """An address to fetch, or a text with the address that it comes from; what is known about it may stay empty."""

    url: Words = Field("", max_length=2000, pattern=r"^\S*$")
    text: Words = Field("", max_length=LONGEST_TEXT)
    title: Words = Field("", max_length=500)
    authors: Words = Field("", max_length=500)
    outlet: Words = Field("", max_length=200)
    published: Words = Field("", max_length=200, description="in EDTF or in words")
    language: Words = Field("", max_length=10, description="a code such as en")


class CaptureOut(Schema):
    """How far a capture is; `document` once it became one, or is known as one."""

    uid: str
    state: str = Field(description="waiting and working pass; all others are final, or wait for a person")
    is_finished: bool
    message: str
    document: str | None
    page: str


class ClaimIn(Schema):
    """An assertion with the words that prove it, quoted from a document; the words must stand there once."""

    document: UUID
    quote: Words = Field(min_length=1, max_length=20_000)
    statement: Words = Field(min_length=1, max_length=2000, pattern=r"\S")
    attribution: Words = Field("", max_length=300)
    modality: Modality = Modality.HAPPENED
    date: Words = Field(
        "", max_length=200, description="its words in the text, or EDTF; left out, read from the quote"
    )
    event: UUID | None = Field(None, description="the event that it is about; without one, a new event is proposed")
    title: Words = Field("", max_length=200, description="of the new event; left out, the statement")


class ClaimMade(Schema):
    """The claim that was proposed, and its event."""

    event: str
    claim: ClaimOut
    page: str


class DecisionIn(Schema):
    """What you decide about an event, and the `revision` in which you saw it."""

    act: Literal["accept", "publish", "reject"] = Field(
        description="accept: its claims, and publish it where you may; publish: the same, or nothing; reject: say why"
    )
    revision: int = Field(ge=0, le=2**62)
    why: Words = Field("", max_length=2000)


class Decided(Schema):
    """How the event stands now."""

    event: str
    status: str
    revision: int
