"""Appendix B: what was changed after it was read, and what live pages no longer say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from timeline.exports.evidence.blocks import Paragraph
from timeline.models import Decision, Verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.evidence.blocks import Block
    from timeline.exports.export import Export

_CORRECTING = (Verb.EDIT, Verb.REJECT, Verb.MERGE, Verb.WITHDRAW, Verb.SPLIT)


def corrections_of(export: Export) -> Iterator[Block]:
    """Yield what people corrected (for curators, who see decisions), then the documents that have a later version."""
    is_empty = True
    for text in (*_decided(export), *_superseded(export)):
        is_empty = False
        yield Paragraph(text)
    if is_empty:
        yield Paragraph(_("None is recorded."))


def _decided(export: Export) -> Iterator[str]:
    if not export.with_proposals:
        return
    decisions = Decision.objects.filter(event__in=export.events.order_by().values("pk"), verb__in=_CORRECTING)
    for one in decisions.select_related("event", "user").order_by("decided_at", "pk").iterator():
        changed = ", ".join(sorted({*one.before, *one.after}))
        yield _("%(day)s: “%(event)s” %(verb)s (%(what)s) by %(who)s. %(why)s") % {
            "day": one.decided_at.strftime("%Y-%m-%d"), "event": one.event.title, "verb": one.get_verb_display(),
            "what": changed, "who": one.user.get_username(), "why": one.why,
        }  # fmt: skip


def _superseded(export: Export) -> Iterator[str]:
    later = export.documents.filter(superseded_by__isnull=False).distinct().order_by("id")
    for title, moment in later.values_list("title", "superseded_by__captured_at").iterator():
        day = moment.strftime("%Y-%m-%d")
        yield _("“%(title)s” changed at its publisher; the later version was captured on %(day)s.") % {
            "title": title, "day": day,
        }  # fmt: skip
