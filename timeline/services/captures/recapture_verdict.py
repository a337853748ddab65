"""Settling what a page is when it is looked at again: as it was, as it once was, or a new version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.models import Document
from timeline.models.version_chain import live_version, versions_of
from timeline.services.documents.duplicates import Nearest, Sameness
from timeline.services.documents.similarity import find_shingles, share
from timeline.services.documents.storage_verdict import NearPolicy, Outcome, Verdict, settle
from timeline.services.documents.versions import confirm_version

if TYPE_CHECKING:
    from timeline.models import Timeline


def settle_again(draft: Document, again: Document, *, timeline: Timeline) -> Verdict:
    """Return what becomes of the draft of a page that was captured before; one that is the same is noted as seen."""
    same = versions_of(again).filter(text_sha256=draft.text_sha256).last()
    if same:
        report = confirm_version(same)
        sentence = " ".join(report.sentences) if report else _("The page has not changed.")
        return Verdict(Outcome.KNOWN, sentence, Nearest(same, 1.0, Sameness.TEXT))
    other = Document.objects.filter(text_sha256=draft.text_sha256, copy_of__isnull=True).first()
    if other:
        names = {"title": other.title, "outlet": other.outlet.name}
        sentence = _("The page now has the text of “%(title)s” (%(outlet)s), which is stored; no version was made.")
        return Verdict(Outcome.KNOWN, sentence % names, Nearest(other, 1.0, Sameness.TEXT))
    live = live_version(again)
    likeness = share(find_shingles(draft.text), find_shingles(live.text))
    return settle(draft, Nearest(live, likeness, Sameness.ADDRESS), timeline=timeline, near=NearPolicy.VERSION)
