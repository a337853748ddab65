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


@dataclass(frozen=True, slots=True)
class Edition:
    """Whose page it is, the day on which it last changed, if it ever did, and the day on which it is looked at."""

    site: str
    changed: date | None
    today: date


def cite_page(shared: Shared, edition: Edition) -> tuple[PageCitation, ...]:
    """Return the citations of a page as it stands."""
    return (
        PageCitation("Chicago", _chicago(shared, edition)),
        PageCitation("APA", _apa(shared, edition)),
        PageCitation("BibTeX", _bibtex(shared, edition)),
    )


def _chicago(shared: Shared, edition: Edition) -> str:
    within = f"{shared.timeline.title}, " if shared.event else ""
    changed = _("last modified %(day)s, ") % {"day": _day(edition.changed)} if edition.changed else ""
    accessed = _("accessed %(day)s") % {"day": _day(edition.today)}
    return f"“{_plain(shared.title)},” {within}{edition.site}, {changed}{accessed}, {shared.page}."


def _apa(shared: Shared, edition: Edition) -> str:
    year = f"{edition.changed:%Y, %B} {edition.changed.day}" if edition.changed else "n.d."
    within = f" In {shared.timeline.title}." if shared.event else ""
    looked_at = f"{edition.today:%B} {edition.today.day}, {edition.today.year}"
    retrieved = f"Retrieved {looked_at}, from {shared.page}"
    return f"{_plain(shared.title)}. ({year}).{within} {edition.site}. {retrieved}"


def _bibtex(shared: Shared, edition: Edition) -> str:
    year = f"\n  year = {{{edition.changed.year}}}," if edition.changed else ""
    within = f"\n  booktitle = {{{bibtex_text(shared.timeline.title)}}}," if shared.event else ""
    rest = f"\n  url = {{{shared.page}}},\n  urldate = {{{edition.today.isoformat()}}}\n}}"
    organization = f"\n  organization = {{{bibtex_text(edition.site)}}},"
    return f"@online{{{_key(shared)},\n  title = {{{bibtex_text(shared.title)}}},{within}{organization}{year}{rest}"


def _key(shared: Shared) -> str:
    """Return a key of ASCII letters and digits, which every program reads."""
    plain = unicodedata.normalize("NFKD", shared.timeline.slug).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()) + (f"-{shared.event.pk}" if shared.event else "")


def _plain(title: str) -> str:
    return title.rstrip(".,")


def _day(day: date) -> str:
    return describe(parse_edtf(day.isoformat()))
