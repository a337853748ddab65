"""The whole story of one capture, as rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.core.temporal import EdtfError, parse_edtf
from timeline.selectors.date_words import say_date
from timeline.web.documents.fact_table import Fact, moment_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.models import Capture


def tell_story(capture: Capture) -> tuple[Fact, ...]:
    """Return what is known of a capture; its relations must be loaded with it."""
    return tuple(fact for fact in (*_brought(capture), *_said(capture), *_happened(capture)) if fact.words)


def _brought(capture: Capture) -> Iterator[Fact]:
    yield Fact(_("Submitted as"), str(capture.get_method_display()))
    yield Fact(_("Address"), capture.url, capture.url)
    yield Fact(_("SHA-256 of the bytes"), capture.content_sha256, is_code=True)
    yield Fact(_("For"), capture.timeline.title, capture.timeline.get_absolute_url())
    if capture.parent:
        yield Fact(_("Out of"), capture.parent.name, capture.parent.get_absolute_url())
    if capture.user:
        yield Fact(_("By"), capture.user.get_username())


def _said(capture: Capture) -> Iterator[Fact]:
    labels = {
        "title": _("Title, as given"),
        "authors": _("Authors, as given"),
        "outlet": _("Outlet, as given"),
        "published": _("Published, as given"),
        "language": _("Language, as given"),
        "url": _("Address, as given"),
        "note": _("Note, as given"),
    }
    for name, label in labels.items():
        value = str(capture.user_metadata.get(name) or "")
        yield Fact(label, _date_words(value) if name == "published" else value)


def _happened(capture: Capture) -> Iterator[Fact]:
    yield Fact(_("Submitted"), moment_words(capture.created_at))
    yield Fact(_("Begun"), moment_words(capture.started_at))
    yield Fact(_("Finished"), moment_words(capture.finished_at))
    yield Fact(_("Attempts"), str(capture.attempt_count or ""))
    yield Fact(_("Choice"), str(capture.get_choice_display() or ""))


def _date_words(edtf: str) -> str:
    try:
        return say_date(parse_edtf(edtf)) if edtf else ""
    except EdtfError:
        return edtf
