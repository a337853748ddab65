"""The table of contents, the outline, and what else ends a PDF file."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from timeline.exports.evidence.pdf.objects import pdf_text
from timeline.exports.evidence.pdf.pages import HEIGHT, MARGIN, Style

if TYPE_CHECKING:
    from datetime import datetime

    from timeline.exports.evidence.blocks import Heading
    from timeline.exports.evidence.pdf.pages import Pages

_ROW = 17.0
_TITLE_ROOM = 46.0
_ROWS = int((HEIGHT - 2 * MARGIN - _TITLE_ROOM) / _ROW)
_TITLE = Style(17, is_bold=True)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a heading stands: the number that is printed there, and the object of its page."""

    number: int
    page: int


def pages_of_contents(headings: tuple[Heading, ...]) -> int:
    """Return how many pages the contents take: they are written last, and stand before the chronology."""
    return max(1, ceil(len(headings) / _ROWS))


def write_contents(pages: Pages, headings: tuple[Heading, ...], targets: dict[str, Target]) -> None:
    """Set the contents on the pages that were kept for them; a heading that no page has is left out."""
    for start in range(0, max(1, len(headings)), _ROWS):
        pages.begin_page()
        pages.text(_("Contents"), _TITLE)
        pages.skip(8)
        for heading in headings[start : start + _ROWS]:
            if heading.anchor in targets:
                _row(pages, heading, targets[heading.anchor])
        pages.end_page()


def _row(pages: Pages, heading: Heading, target: Target) -> None:
    style = Style(10, is_bold=heading.level == 1, indent=17 * (heading.level - 1))
    pages.skip(_ROW - 14.2)
    pages.lines(pages.broken(heading.text, style)[:1], style)
    number = pages.faces[style.is_bold].word(str(target.number))
    pages.show_at_end(number, style)
    pages.link(target.page)


def write_outline(pages: Pages, headings: tuple[Heading, ...], targets: dict[str, Target]) -> int:
    """Write the outline, the years below their section, and return its object."""
    objects = pages.objects
    root = objects.reserve()
    shown = [(objects.reserve(), one) for one in headings if one.anchor in targets]
    tops = [number for number, one in shown if one.level == 1]
    children: dict[int, list[int]] = {}
    parents: dict[int, int] = {}
    top = root
    for number, one in shown:
        top = number if one.level == 1 else top
        parents[number] = root if one.level == 1 else top
        children.setdefault(parents[number], []).append(number)
    for number, one in shown:
        page = targets[one.anchor].page
        entries = f"/Title {pdf_text(one.text)}/Parent {parents[number]} 0 R/Dest[{page} 0 R/XYZ null null null]"
        siblings = children[parents[number]]
        place = siblings.index(number)
        entries += f"/Prev {siblings[place - 1]} 0 R" if place else ""
        entries += f"/Next {siblings[place + 1]} 0 R" if place + 1 < len(siblings) else ""
        pages.written.append(objects.write(number, f"<<{entries}{_family(children.get(number, []), sign='-')}>>"))
    pages.written.append(objects.write(root, f"<</Type/Outlines{_family(tops, sign='')}>>"))
    return root


def _family(children: list[int], *, sign: str) -> str:
    return f"/First {children[0]} 0 R/Last {children[-1]} 0 R/Count {sign}{len(children)}" if children else ""


def write_end(pages: Pages, *, title: str, made_at: datetime, outline: int, order: list[int]) -> None:
    """Write the tree of pages, the faces, the catalog and the table of all objects."""
    objects = pages.objects
    tree, info = objects.reserve(), objects.reserve()
    groups = [pages.groups[place] for place in order]
    for number, kids in groups:
        listed = " ".join(f"{kid} 0 R" for kid in kids)
        pages.written.append(
            objects.write(number, f"<</Type/Pages/Parent {tree} 0 R/Count {len(kids)}/Kids[{listed}]>>")
        )
    listed = " ".join(f"{number} 0 R" for number, _kids in groups)
    total = sum(len(kids) for _number, kids in groups)
    pages.written.append(objects.write(tree, f"<</Type/Pages/Count {total}/Kids[{listed}]>>"))
    for is_bold, number in pages.fonts.items():
        pages.written.extend(pages.faces[is_bold].write(objects, number))
    moment = made_at.strftime("D:%Y%m%d%H%M%SZ")
    pages.written.append(
        objects.write(info, f"<</Title {pdf_text(title)}/CreationDate({moment})/Producer(Timeline)>>")
    )
    language = get_language() or "en"
    pages.written.append(
        objects.write(
            pages.root,
            f"<</Type/Catalog/Pages {tree} 0 R/Outlines {outline} 0 R/PageMode/UseOutlines/Lang({language})"
            "/ViewerPreferences<</DisplayDocTitle true>>>>",
        )
    )
    pages.written.append(objects.end(root=pages.root, info=info))
