"""Markdown: the chronology as a text to read, each claim with a numbered note that quotes its passage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from timeline.core.text import close_directions
from timeline.exports.dates import date_words
from timeline.exports.format import Format
from timeline.exports.references import full_reference, passage_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.export import Export
    from timeline.models import Citation, Claim, Event

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~^])")
_BLOCK = re.compile(r"^(\d+)([.)])|^([-+=])")


def write_markdown(export: Export) -> Iterator[bytes]:
    """Yield the text; notes stand below their event, so that none waits for the end."""
    timeline = export.timeline
    yield f"# {_line(timeline.title)}\n".encode()
    for paragraph in (timeline.standfirst, timeline.method):
        if paragraph:
            yield f"\n{_line(paragraph)}\n".encode()
    number = 0
    for event in export.stream():
        text, number = _event(export, event, number)
        yield text.encode()


def _event(export: Export, event: Event, number: int) -> tuple[str, int]:
    lines = [f"\n## {_line(date_words(event))}: {_line(event.title)}\n"]
    if event.summary:
        lines.append(f"\n{_line(event.summary)}\n")
    notes = []
    lines.append("\n" if export.claims(event) else "")
    for claim in export.claims(event):
        marks = ""
        for citation in claim.citations.all():
            number += 1
            marks += f"[^{number}]"
            notes.append(f"\n[^{number}]: {_note(export, citation)}\n")
        lines.append(f"- {_claim(claim)}{marks}\n")
    return "".join([*lines, *notes]), number


def _claim(claim: Claim) -> str:
    said = f" ({_line(claim.attribution)})" if claim.attribution else ""
    modality = "" if claim.modality == "happened" else f" *{claim.get_modality_display()}*"
    return f"{_line(claim.statement)}{said}{modality}"


def _note(export: Export, citation: Citation) -> str:
    parts = [
        f"“{_line(citation.exact)}”",
        _line(full_reference(citation.document)),
        f"<{passage_address(export, citation)}>",
    ]
    if citation.explanation:
        parts.append(_line(citation.explanation))
    return " ".join(parts)


def _line(text: str) -> str:
    """Return text on one line that Markdown shows as it is."""
    flat = _SIGNS.sub(r"\\\1", " ".join(close_directions(text).split()))
    return _BLOCK.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", flat)


MARKDOWN = Format(
    key="md",
    label=_("Markdown"),
    use=_("a text with notes, for wikis and editors"),
    loses=_("hashes, other readings of dates"),
    extension="md",
    media_type="text/markdown; charset=utf-8",
    write=write_markdown,
)
