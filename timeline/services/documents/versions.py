"""Versions: citations follow a page to its new state where their passage is found again, and stay behind where not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pghistory
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.core.temporal import parse_edtf
from timeline.core.text import Span, find_again, quote_at
from timeline.models import Capability, Citation, Document, Event, PublishedKnown
from timeline.models.orphans import is_standing, kept_orphans
from timeline.models.version_chain import live_version, versions_of
from timeline.selectors.date_words import say_date
from timeline.services.cards import refresh_cards_after_commit
from timeline.services.documents.outlets import UNNAMED_OUTLET

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.contrib.auth.models import User


_PUBLISHED = ("published_edtf", "published_earliest", "published_latest", "published_known", "published_note")
UNTITLED = "Untitled"
_PLACE = ("document", "start", "end", "prefix", "suffix", "timex_start", "timex_end", "is_orphaned")


@transaction.atomic
def store_version(old: Document, new: Document, *, user: User | None = None) -> VersionReport:
    """Make a stored document the next version of another's page, and let the citations follow it.

    It belongs to the other's timelines too, where this person publishes (None: in all), and only their citations
    follow. Citations of copies stay with the copies. Outlet, title and date stay as they were where the new text says
    none.
    """
    newest = versions_of(old).exclude(pk=new.pk).select_for_update().last() or old
    new.supersedes = newest
    shared = old.timelines.all() if user is None else old.timelines.where_may(user, Capability.PUBLISH)
    new.timelines.add(*shared)
    _keep_names(newest, new)
    is_date_kept = bool(newest.published_edtf and not new.published_edtf)
    if is_date_kept:
        new.set_published(newest.published_edtf, PublishedKnown(newest.published_known), newest.published_note)
    new.save(update_fields=["supersedes", "outlet", "title", *_PUBLISHED])
    differs = newest.published_edtf not in {"", new.published_edtf}
    moved, orphaned = _follow(new)
    return VersionReport(
        number=_number(new),
        moved_count=moved,
        orphaned_count=orphaned,
        published_before=newest.published_edtf if differs else "",
        published_now=new.published_edtf if differs else "",
        is_date_kept=is_date_kept,
    )


def _keep_names(before: Document, new: Document) -> None:
    """Keep outlet and title where the new text names none: a title that is its first line is no name."""
    if new.outlet.name == UNNAMED_OUTLET:
        new.outlet = before.outlet
    if not _is_titled(new) and _is_titled(before):
        new.title = before.title


def _is_titled(document: Document) -> bool:
    start = document.title.removesuffix("…")
    return document.title != UNTITLED and not document.text.lstrip("# ").startswith(start)


@transaction.atomic
def confirm_version(known: Document) -> VersionReport | None:
    """Note that the live page was just seen to be as a stored version; None where it was so before.

    A page that went back to an earlier version takes its citations back with it.
    """
    before = live_version(known)
    known.checked_at = timezone.now()
    known.save(update_fields=["checked_at"])
    if before.pk == known.pk:
        return None
    moved, orphaned = _follow(known)
    return VersionReport(number=_number(known), moved_count=moved, orphaned_count=orphaned, is_return=True)


def _number(document: Document) -> int:
    return list(versions_of(document).values_list("pk", flat=True)).index(document.pk) + 1


def _follow(live: Document) -> tuple[int, int]:
    """Move what is cited of other versions to the live one if it is there; return how many moved and how many wait."""
    others = versions_of(live).exclude(pk=live.pk)
    cited = (
        Citation.objects.filter(document__in=others, claim__event__timeline__in=live.timelines.all())
        .exclude(pk__in=kept_orphans())
        .select_related("claim__event")
    )
    citations = list(cited.select_for_update(of=("self",)).order_by("document", "start", "pk"))
    texts = Document.objects.in_bulk({citation.document_id for citation in citations})
    taken = set(live.citations.values_list("claim", "start", "end"))
    moved = [one for one in citations if _move(one, texts[one.document_id], live, taken)]
    left = [one for one in citations if one.document_id != live.pk and not one.is_orphaned]
    for citation in left:
        citation.is_orphaned = True
    returned = _returned(live)
    _store([*moved, *left, *returned], live)
    return len(moved) + len(returned), sum(is_standing(one.claim) for one in left)


def _returned(live: Document) -> list[Citation]:
    """Return the orphans that stand in the live version after all, no longer as orphans."""
    orphans = live.citations.filter(is_orphaned=True).select_for_update(of=("self",))
    returned = [citation for citation in orphans if citation.span.of(live.text) == citation.exact]
    for citation in returned:
        citation.is_orphaned = False
    return returned


def _move(citation: Citation, old: Document, live: Document, taken: set[tuple[int, int, int]]) -> bool:
    """Give a citation its place in the live version, if there is exactly one and its claim has no other there."""
    if citation.span.of(old.text) != citation.exact:
        return False
    span = find_again(citation.span, old=old.text, new=live.text)
    if span is None or (citation.claim_id, span.start, span.end) in taken:
        return False
    if not _date_words_follow(citation, live.text, span.start - citation.start):
        return False
    taken.add((citation.claim_id, span.start, span.end))
    _place(citation, live, span)
    return True


def _date_words_follow(citation: Citation, text: str, distance: int) -> bool:
    """Return whether the date words, which may stand outside the passage, came along."""
    if citation.timex_start is None or citation.timex_end is None:
        return True
    start, end = citation.timex_start + distance, citation.timex_end + distance
    return start >= 0 and Span(start, end).of(text) == citation.timex_text


def _place(citation: Citation, live: Document, span: Span) -> None:
    distance = span.start - citation.start
    if citation.timex_start is not None and citation.timex_end is not None:
        citation.timex_start += distance
        citation.timex_end += distance
    quote = quote_at(live.text, span)
    citation.document, citation.start, citation.end = live, span.start, span.end
    citation.prefix, citation.suffix, citation.is_orphaned = quote.prefix, quote.suffix, False


def _store(citations: Iterable[Citation], live: Document) -> None:
    """Store where citations stand now, with the version in their history, and show it on the cards."""
    changed = list(citations)
    with pghistory.context(version=str(live.uid)):
        Citation.objects.bulk_update(changed, _PLACE, batch_size=500)
    events = Event.objects.filter(claims__in={citation.claim_id for citation in changed}).distinct()
    refresh_cards_after_commit(events)


@dataclass(frozen=True, slots=True)
class VersionReport:
    """What happened to the citations of earlier versions, and to the publication date."""

    number: int  # which of the page's versions it is
    moved_count: int = 0
    orphaned_count: int = 0
    is_return: bool = False  # the page went back to a version that was captured before
    published_before: str = ""  # EDTF; sentences only where the new version gives another
    published_now: str = ""
    is_date_kept: bool = False  # the new version gives none, so that it has the date of the one before

    @property
    def sentences(self) -> list[str]:
        """Sentences for whoever captured it."""
        return [*self._told_of_version(), *self._told_of_citations(), *self._told_of_date()]

    def _told_of_version(self) -> list[str]:
        if self.is_return:
            text = _("The page is again as in version %(number)d; no new version was made of it.")
        else:
            text = _("It is version %(number)d of the page.")
        return [text % {"number": self.number}]

    def _told_of_citations(self) -> list[str]:
        sentences = []
        if self.moved_count:
            text = ngettext(
                "%(count)d citation was found again in it.",
                "%(count)d citations were found again in it.",
                self.moved_count,
            )
            sentences.append(text % {"count": self.moved_count})
        if self.orphaned_count:
            text = ngettext(
                "%(count)d citation no longer matches; it stays with the version before and waits for review.",
                "%(count)d citations no longer match; they stay with the version before and wait for review.",
                self.orphaned_count,
            )
            sentences.append(text % {"count": self.orphaned_count})
        return sentences

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
    return say_date(parse_edtf(edtf))
