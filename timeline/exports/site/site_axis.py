"""The axis of the static site: its marks lead to the pages of the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from timeline.core.axis import AxisItem, compute_axis
from timeline.core.temporal import Extent
from timeline.selectors.date_words import axis_words

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from timeline.exports.export import Export

PAGE_SIZE = 200
MOST_MARKS = 150
_SIZES = (("wide", 1080, False), ("medium", 640, False), ("narrow", 358, True))


def page_name(number: int) -> str:
    """Return the file of a page, counted from 1."""
    return "index.html" if number == 1 else f"page-{number}.html"


def draw_axis(export: Export) -> SafeString:
    """Return the axis in three sizes; of many events it shows the most important."""
    items = _items(export)
    parts = [
        render_to_string(
            "timeline/_axis.html",
            {"axis": compute_axis(items, width=width, compact=is_compact, words=axis_words()), "size": size},
        )
        for size, width, is_compact in _SIZES
    ]
    return mark_safe("".join(parts))  # noqa: S308 - the template escapes


def _items(export: Export) -> tuple[AxisItem, ...]:
    dated = export.events.filter(position__isnull=False)
    chosen = set(dated.order_by("-importance", "id").values_list("id", flat=True)[:MOST_MARKS])
    keys = dated.order_by("position", "sequence", "id").values_list("id", flat=True)
    pages = {key: index // PAGE_SIZE + 1 for index, key in enumerate(keys.iterator()) if key in chosen}
    rows = dated.filter(pk__in=chosen).order_by("position", "sequence", "id")
    return tuple(
        AxisItem(
            key=key, earliest=earliest, latest=latest, extent=Extent(extent), label=title,
            href=f"{page_name(pages[key])}#e{key}",
            state="disputed" if is_disputed else "planned" if is_planned else "attested", importance=importance,
        )
        for key, earliest, latest, extent, title, importance, is_disputed, is_planned in rows.values_list(
            "id", "earliest", "latest", "extent", "title", "importance", "is_disputed", "is_planned"
        )
    )  # fmt: skip
