"""What a new version changed, in sentences."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.core.temporal import describe, parse_edtf


@dataclass(frozen=True, slots=True)
class VersionReport:
    """What became of the citations of earlier versions, and of the date of publication."""

    number: int  # which of the page's versions it is
    moved_count: int = 0
    orphaned_count: int = 0
    is_return: bool = False  # the page went back to a version that was captured before
    published_before: str = ""  # EDTF; told only where the new version gives another
    published_now: str = ""
    is_date_kept: bool = False  # the new version gives none, so that it has the date of the one before

    @property
    def sentences(self) -> list[str]:
        """What to tell whoever captured it."""
        return [*self._told_of_version(), *self._told_of_citations(), *self._told_of_date()]

    def _told_of_version(self) -> list[str]:
        if self.is_return:
            text = _("The page is again as in version %(number)d; no new version was made of it.")
        else:
            text = _("It is version %(number)d of the page.")
        return [text % {"number": self.number}]

    def _told_of_citations(self) -> list[str]:
        told = []
        if self.moved_count:
            text = ngettext(
                "%(count)d citation was found again in it.",
                "%(count)d citations were found again in it.",
                self.moved_count,
            )
            told.append(text % {"count": self.moved_count})
        if self.orphaned_count:
            text = ngettext(
                "%(count)d citation no longer matches; it stays with the version before and waits for review.",
                "%(count)d citations no longer match; they stay with the version before and wait for review.",
                self.orphaned_count,
            )
            told.append(text % {"count": self.orphaned_count})
        return told

    def _told_of_date(self) -> list[str]:
        if self.is_date_kept:
            return [_("It gives no date of publication, so it keeps that of the version before.")]
        if not self.published_before:
            return []
        dates = {"now": _in_words(self.published_now), "before": _in_words(self.published_before)}
        text = _(
            "It says that it was published %(now)s, the version before said %(before)s; the dates of citations stay as"
            " they were decided."
        )
        return [text % dates]


def _in_words(edtf: str) -> str:
    return describe(parse_edtf(edtf))
