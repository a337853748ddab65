"""Deciding whether a draft is stored and as what, and storing it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.models import Capability, Document
from timeline.models.version_chain import live_version, versions_of
from timeline.selectors.access import comparable_documents
from timeline.services.bulk_rows import copy_rows, give_keys
from timeline.services.documents.duplicates import Nearest, Sameness, find_shingles, shared_part
from timeline.services.documents.versions import confirm_version, store_version

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.contrib.auth.models import User

    from timeline.models import Timeline


class Outcome(Enum):
    """The outcome of a draft."""

    STORED = "stored"
    ADDED = "added"  # its text was known from another timeline, and now belongs to this one too
    KNOWN = "known"
    COPY = "copy"
    VERSION = "version"
    SKIPPED = "skipped"
    ASKING = "asking"
    PROPOSED = "proposed"  # an editor decides, since readers would see it


# What a verdict makes of a draft: a document that is new to the timeline and to be read.
NEW = frozenset({Outcome.STORED, Outcome.ADDED, Outcome.COPY, Outcome.VERSION})
_QUESTIONS = frozenset({Outcome.ASKING, Outcome.PROPOSED})


class NearPolicy(StrEnum):
    """What to do with what is nearly the same as a stored document."""

    AUTO = "auto"  # a new version where the outlet and the address are the same, else a copy
    ASK = "ask"
    COPY = "copy"
    VERSION = "version"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class StorageDecision:
    """The outcome of a draft, the document that it repeats, and the sentence that says so."""

    outcome: Outcome
    sentence: str = ""
    nearest: Nearest | None = None


_BY_POLICY = {
    NearPolicy.ASK: Outcome.ASKING,
    NearPolicy.COPY: Outcome.COPY,
    NearPolicy.VERSION: Outcome.VERSION,
    NearPolicy.SKIP: Outcome.SKIPPED,
}


def decide_outcome(
    draft: Document, nearest: Nearest | None, *, timeline: Timeline, near: NearPolicy, may_publish: bool = True
) -> StorageDecision:
    """Return the outcome of a draft whose outlet is set.

    A new version moves what readers see cited, so of who may not publish it is a proposal.
    """
    if nearest is None:
        return StorageDecision(Outcome.STORED)
    if nearest.sameness is Sameness.TEXT and _is_of_outlet(nearest, draft):
        return _known(nearest, timeline)
    outcome = _BY_POLICY.get(near) or _automatic(draft, nearest)
    if outcome is Outcome.VERSION and nearest.sameness is Sameness.TEXT:
        outcome = Outcome.COPY  # a version says something new
    if outcome is Outcome.VERSION and not may_publish:
        outcome = Outcome.PROPOSED
    return StorageDecision(outcome, _sentence(outcome, nearest, draft), nearest)


def _known(nearest: Nearest, timeline: Timeline) -> StorageDecision:
    known = {"title": nearest.document.title, "outlet": nearest.document.outlet.name}
    if nearest.document.timelines.filter(pk=timeline.pk).exists():
        sentence = _("the same text is stored already as “%(title)s” (%(outlet)s).") % known
        return StorageDecision(Outcome.KNOWN, sentence, nearest)
    sentence = _("the same text was stored for another chronology as “%(title)s” (%(outlet)s); it is in both now.")
    return StorageDecision(Outcome.ADDED, sentence % known, nearest)


def _is_of_outlet(nearest: Nearest, draft: Document) -> bool:
    """Return whether both name the same outlet, which one of them may keep in a closed timeline."""
    return nearest.document.outlet.name == draft.outlet.name


def _automatic(draft: Document, nearest: Nearest) -> Outcome:
    is_version = nearest.sameness is Sameness.ADDRESS and _is_of_outlet(nearest, draft)
    return Outcome.VERSION if is_version else Outcome.COPY


def _sentence(outcome: Outcome, nearest: Nearest, draft: Document) -> str:
    sentence = describe_nearest(nearest, draft)
    if outcome is Outcome.PROPOSED:
        return _("an editor decides whether it becomes a new version: %s") % sentence
    if outcome is Outcome.COPY:
        return _("kept as a copy: %s") % sentence
    if outcome is Outcome.VERSION:
        return _("kept as a new version: %s") % sentence
    if outcome is Outcome.SKIPPED:
        return _("skipped: %s") % sentence
    return sentence


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


def decide_recapture(
    draft: Document, again: Document, *, timeline: Timeline, user: User | None = None
) -> StorageDecision:
    """Return the outcome of the draft of a page that was captured before; if it is the same, note that it was seen."""
    versions = versions_of(again).filter(timelines=timeline)
    live = live_version(again, among=versions or None)
    may_publish = user is None or timeline.allows(user, Capability.PUBLISH)
    same = versions.filter(text_sha256=draft.text_sha256).last()
    if same and same != live and not may_publish:
        nearest = Nearest(same, 1.0, Sameness.TEXT)
        return StorageDecision(
            Outcome.PROPOSED, _("The page is again as it once was; an editor decides about it."), nearest
        )
    if same:
        report = confirm_version(same)
        sentence = " ".join(report.sentences) if report else _("The page has not changed.")
        return StorageDecision(Outcome.KNOWN, sentence, Nearest(same, 1.0, Sameness.TEXT))
    known = comparable_documents(user, timeline)
    other = known.filter(text_sha256=draft.text_sha256, copy_of__isnull=True).first()
    if other:
        names = {"title": other.title, "outlet": other.outlet.name}
        sentence = _("The page now has the text of “%(title)s” (%(outlet)s), which is stored; no version was made.")
        return StorageDecision(Outcome.KNOWN, sentence % names, Nearest(other, 1.0, Sameness.TEXT))
    likeness = shared_part(find_shingles(draft.text), find_shingles(live.text))
    nearest = Nearest(live, likeness, Sameness.ADDRESS)
    return decide_outcome(draft, nearest, timeline=timeline, near=NearPolicy.VERSION, may_publish=may_publish)


def store_draft(
    draft: Document, verdict: StorageDecision, timeline: Timeline, *, user: User | None = None
) -> tuple[Document | None, list[str]]:
    """Return the document that a draft became, or the one that it repeats; None where a person is still asked.

    For a new version, the sentences say what happened to the citations of the version before.
    """
    known = verdict.nearest.document if verdict.nearest else None
    if verdict.outcome in _QUESTIONS:
        return None, []
    if verdict.outcome in {Outcome.SKIPPED, Outcome.KNOWN, Outcome.ADDED}:
        if verdict.outcome is Outcome.ADDED and known:
            known.timelines.add(timeline)
        return known, []
    _mark_copy(draft, verdict)
    if Document.objects.filter(uid=draft.uid).exists():
        draft.set_apart()
    draft.save()
    draft.timelines.add(timeline)
    return draft, store_version(
        known, draft, user=user
    ).sentences if known and verdict.outcome is Outcome.VERSION else []


class DocumentBatch:
    """Drafts that are stored together; what is more than a row of its own is stored at once."""

    def __init__(self, timeline: Timeline, drafts: Sequence[Document]) -> None:
        self._timeline = timeline
        self._rows: list[Document] = []
        uids = [draft.uid for draft in drafts]
        self._taken = set(Document.objects.filter(uid__in=uids).values_list("uid", flat=True))
        give_keys(drafts)  # so that what is not stored yet can be sentence apart, and be the original of a copy
        for draft in drafts:
            draft.captured_at = timezone.now()

    def store(self, draft: Document, verdict: StorageDecision) -> Document | None:
        """Return the document that a draft becomes, or the one that it repeats."""
        if verdict.outcome in {Outcome.STORED, Outcome.COPY}:
            _mark_copy(draft, verdict)
            if draft.uid in self._taken:
                draft.set_apart()
            self._taken.add(draft.uid)
            self._rows.append(draft)
            return draft
        self.flush()
        return store_draft(draft, verdict, self._timeline)[0]

    def flush(self) -> None:
        """Store what waits."""
        copy_rows(self._rows)
        belonging = Document.timelines.through
        copy_rows([belonging(document_id=row.pk, timeline_id=self._timeline.pk) for row in self._rows])
        self._rows = []


def _mark_copy(draft: Document, verdict: StorageDecision) -> None:
    if verdict.nearest and verdict.outcome is Outcome.COPY:
        draft.set_copy_of(verdict.nearest.document.copy_of or verdict.nearest.document)
