"""Settling: whether something drafted is stored, as what, and the sentence that tells it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.services.documents.duplicates import Nearest, Sameness

if TYPE_CHECKING:
    from timeline.models import Document, Timeline


class Outcome(Enum):
    """What becomes of a draft."""

    STORED = "stored"
    ADDED = "added"  # its text was known from another timeline, and now belongs to this one too
    KNOWN = "known"
    COPY = "copy"
    VERSION = "version"
    SKIPPED = "skipped"
    ASKING = "asking"


class NearPolicy(StrEnum):
    """What to do with what is nearly the same as a stored document."""

    AUTO = "auto"  # a new version where the outlet and the address are the same, else a copy
    ASK = "ask"
    COPY = "copy"
    VERSION = "version"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a draft, the document that it repeats, and the sentence that tells it."""

    outcome: Outcome
    sentence: str = ""
    nearest: Nearest | None = None


_BY_POLICY = {
    NearPolicy.ASK: Outcome.ASKING,
    NearPolicy.COPY: Outcome.COPY,
    NearPolicy.VERSION: Outcome.VERSION,
    NearPolicy.SKIP: Outcome.SKIPPED,
}


def settle(draft: Document, nearest: Nearest | None, *, timeline: Timeline, near: NearPolicy) -> Verdict:
    """Return what becomes of a draft whose outlet is set."""
    if nearest is None:
        return Verdict(Outcome.STORED)
    if nearest.sameness is Sameness.TEXT and nearest.document.outlet_id == draft.outlet_id:
        return _known(nearest, timeline)
    outcome = _BY_POLICY.get(near) or _automatic(draft, nearest)
    if outcome is Outcome.VERSION and nearest.sameness is Sameness.TEXT:
        outcome = Outcome.COPY  # a version says something new
    return Verdict(outcome, _sentence(outcome, nearest, draft), nearest)


def _known(nearest: Nearest, timeline: Timeline) -> Verdict:
    known = {"title": nearest.document.title, "outlet": nearest.document.outlet.name}
    if nearest.document.timelines.filter(pk=timeline.pk).exists():
        sentence = _("the same text is stored already as “%(title)s” (%(outlet)s).") % known
        return Verdict(Outcome.KNOWN, sentence, nearest)
    sentence = _("the same text was stored for another chronology as “%(title)s” (%(outlet)s); it is in both now.")
    return Verdict(Outcome.ADDED, sentence % known, nearest)


def _automatic(draft: Document, nearest: Nearest) -> Outcome:
    is_version = nearest.sameness is Sameness.ADDRESS and nearest.document.outlet_id == draft.outlet_id
    return Outcome.VERSION if is_version else Outcome.COPY


def _sentence(outcome: Outcome, nearest: Nearest, draft: Document) -> str:
    told = describe_nearest(nearest, draft)
    if outcome is Outcome.COPY:
        return _("kept as a copy: %s") % told
    if outcome is Outcome.VERSION:
        return _("kept as a new version: %s") % told
    if outcome is Outcome.SKIPPED:
        return _("skipped: %s") % told
    return told


def describe_nearest(nearest: Nearest, draft: Document) -> str:
    """Return in a sentence what is the same and what came first."""
    known = nearest.document
    names = {"title": known.title, "outlet": known.outlet.name, "time": _time_between(known, draft)}
    if nearest.sameness is Sameness.TEXT:
        return _("the same text as “%(title)s” by %(outlet)s, %(time)s.") % names
    names["share"] = str(int(nearest.likeness * 100))
    if nearest.sameness is Sameness.ADDRESS:
        return _("%(share)s %% the same as “%(title)s” by %(outlet)s at the same address, %(time)s.") % names
    return _("%(share)s %% the same as “%(title)s” by %(outlet)s, %(time)s.") % names


def _time_between(known: Document, draft: Document) -> str:
    """Return how much earlier the known one was published, or else captured."""
    if known.published_day is None or draft.published_day is None:
        return _("captured %(time)s earlier") % {"time": timesince(known.captured_at, timezone.now(), depth=1)}
    days = draft.published_day - known.published_day
    if not days:
        return _("published the same day")
    words = (
        ngettext("published %(days)d day earlier", "published %(days)d days earlier", days)
        if days > 0
        else ngettext("published %(days)d day later", "published %(days)d days later", -days)
    )
    return words % {"days": abs(days)}
