"""How to cite a page: Chicago, APA and BibTeX."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.core.temporal import describe, parse_edtf
from timeline.exports.bibliography import bibtex_text

if TYPE_CHECKING:
    from datetime import date

    from timeline.web.sharing.shared_things import Shared


@dataclass(frozen=True, slots=True)
class PageCitation:
    """A citation in one style."""

    style: str
    text: str


def cite_page(shared: Shared, *, site: str, today: date) -> tuple[PageCitation, ...]:
    """Return the citations of a page, as it stood when it last changed and was looked at today."""
    return (
        PageCitation("Chicago", _chicago(shared, site, today)),
        PageCitation("APA", _apa(shared, site, today)),
        PageCitation("BibTeX", _bibtex(shared, site, today)),
    )


def _chicago(shared: Shared, site: str, today: date) -> str:
    within = f"{shared.timeline.title}, " if shared.event else ""
    changed = _("last modified %(day)s, ") % {"day": _day(shared.changed_at.date())} if shared.changed_at else ""
    accessed = _("accessed %(day)s") % {"day": _day(today)}
    return f"“{_plain(shared.title)},” {within}{site}, {changed}{accessed}, {shared.page}."


def _apa(shared: Shared, site: str, today: date) -> str:
    year = f"{shared.changed_at:%Y, %B} {shared.changed_at.day}" if shared.changed_at else "n.d."
    within = f" In {shared.timeline.title}." if shared.event else ""
    retrieved = f"Retrieved {today:%B} {today.day}, {today.year}, from {shared.page}"
    return f"{_plain(shared.title)}. ({year}).{within} {site}. {retrieved}"


def _bibtex(shared: Shared, site: str, today: date) -> str:
    year = f"\n  year = {{{shared.changed_at.year}}}," if shared.changed_at else ""
    within = f"\n  booktitle = {{{bibtex_text(shared.timeline.title)}}}," if shared.event else ""
    return (
        f"@online{{{_key(shared)},\n  title = {{{bibtex_text(shared.title)}}},{within}\n  organization = "
        f"{{{bibtex_text(site)}}},{year}\n  url = {{{shared.page}}},\n  urldate = {{{today.isoformat()}}}\n}}"
    )


def _key(shared: Shared) -> str:
    """Return a key of ASCII letters and digits, which every program reads."""
    plain = unicodedata.normalize("NFKD", shared.timeline.slug).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()) + (f"-{shared.event.pk}" if shared.event else "")


def _plain(title: str) -> str:
    return title.rstrip(".,")


def _day(day: date) -> str:
    return describe(parse_edtf(day.isoformat()))
