"""Words and addresses by which exports refer to documents and passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.core.temporal import describe

if TYPE_CHECKING:
    from timeline.exports.export import Export
    from timeline.models import Citation, Document, Event


def published_on(document: Document) -> str:
    """Return when a document was published, in words."""
    return describe(document.published) if document.published else _("n.d.")


def short_reference(document: Document) -> str:
    """Return outlet and date: Harbour Gazette, 22 August 2024."""
    return f"{document.outlet.name}, {published_on(document)}"


def full_reference(document: Document) -> str:
    """Return a document as a note names it (Chicago): Author, “Title,” Outlet, date, address."""
    title = document.title.rstrip(".,")
    authors = f"{document.authors}," if document.authors else ""
    parts = [authors, f"“{title},”", f"{document.outlet.name},", f"{published_on(document)},", document.url]
    return " ".join(part for part in parts if part).rstrip(",.") + "."


def passage_address(export: Export, citation: Citation) -> str:
    """Return where the passage is read in its context."""
    return export.link(citation.get_absolute_url())


def event_link(export: Export, event: Event) -> str:
    """Return the whole address of an event's page."""
    return export.link(event.get_absolute_url())
