"""A small chronology for browsers: every kind of date, claim and standing once."""

from __future__ import annotations

from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_document,
    make_event,
    make_outlet,
    make_place,
    make_timeline,
)
from timeline.models import Document, Event, Modality, TextKind, Timeline

ENGLISH = (
    "The harbour reopened on Thursday, the ministry said. Two ferries had left in mid-August.\n"
    "A new pier is to open in 2026. The council denied that the pier is closed.\n"
)
ARABIC = "أعيد فتح الميناء يوم الخميس. غادرت عبارتان في منتصف أغسطس.\n"
FILLER = "".join(f"Paragraph {number} tells of nothing that is cited.\n" for number in range(1, 60))


def tell_story() -> Timeline:
    """Store a timeline of five events in two languages, and return it."""
    timeline = make_timeline(standfirst="How a harbour came to open again.", method="Read from two papers.")
    gazette = make_document(timeline=timeline, text=ENGLISH, url="https://example.org/harbour", authors="Bo Birk")
    radio = make_document(
        timeline=timeline, text=ARABIC, language="ar", title="الميناء", outlet=make_outlet(name="Radio Selim"),
        text_kind=TextKind.DIGEST, url="https://example.org/radio",
    )  # fmt: skip
    reopening = _reopening(timeline)
    claim = make_claim(event=reopening)
    make_citation(
        claim=claim, document=gazette, timex_text="Thursday", timex_start=24, timex_end=32,
        explanation="“Thursday” is read as the day of publication, Thursday 22 August 2024.",
    )  # fmt: skip
    make_citation(claim=claim, document=radio, exact="أعيد فتح الميناء يوم الخميس")
    _cited(timeline, gazette, title="Two ferries leave", edtf="[2024-08-11..2024-08-20]", exact="Two ferries had left")
    _cited(
        timeline, gazette, title="A pier opens", edtf="2026", exact="A new pier is to open", modality=Modality.PLANNED
    )
    _cited(
        timeline, gazette, title="The pier closes", edtf="2024-02/2024-05", exact="denied", modality=Modality.DENIED
    )
    _cited(timeline, gazette, title="Nobody knows when", edtf="", exact="the ministry said")
    return timeline


def _reopening(timeline: Timeline) -> Event:
    event = make_event(timeline=timeline, place=make_place(), summary="The first ship came in at noon.")
    event.actors.add(make_actor())
    return event


def _cited(
    timeline: Timeline,
    document: Document,
    *,
    title: str,
    edtf: str,
    exact: str,
    modality: Modality = Modality.HAPPENED,
) -> None:
    event = make_event(timeline=timeline, title=title, edtf=edtf)
    claim = make_claim(event=event, statement=f"{title}.", modality=modality)
    make_citation(claim=claim, document=document, exact=exact, edtf=edtf)
