"""The statements that a timeline holds already, as reconstruction sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.models import Citation
from timeline.reconstruction import Modality, Statement
from timeline.temporal import parse_edtf
from timeline.text import Span

if TYPE_CHECKING:
    from timeline.models import Timeline

_COLUMNS = (
    "uid", "document__text_sha256", "document__outlet__name", "document__outlet__group", "document__language",
    "document__published_earliest", "document__published_latest", "exact", "start", "timex_start", "timex_end",
    "edtf", "claim__modality", "claim__attribution", "claim__event__uid",
)  # fmt: skip


def find_stored_statements(timeline: Timeline) -> dict[str, tuple[Statement, str]]:
    """Return the statement that each dated citation was made of, with its event, by the citation's identifier."""
    rows = Citation.objects.filter(claim__event__timeline=timeline, timex_start__isnull=False).exclude(edtf="")
    return {
        str(row["uid"]): (_statement(row), str(row["claim__event__uid"]))
        for row in rows.values(*_COLUMNS).iterator()
        # A curator may cite a passage and date it from words before it.
        if row["timex_start"] >= row["start"]
    }


def _statement(row: dict[str, Any]) -> Statement:
    start, earliest = row["start"], row["document__published_earliest"]
    return Statement(
        key=str(row["uid"]),
        document=row["document__text_sha256"],
        outlet=row["document__outlet__name"],
        text=row["exact"],
        date_span=Span(row["timex_start"] - start, row["timex_end"] - start),
        date=parse_edtf(row["edtf"]),
        group=row["document__outlet__group"],
        published=earliest if earliest == row["document__published_latest"] else None,
        position=start,
        modality=Modality(row["claim__modality"]),
        attribution=row["claim__attribution"],
        language=row["document__language"],
    )
