"""What an editor is offered on a document's page: to let readers have it, to take it from them, to delete it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from timeline.models import Capability
from timeline.web.isolated_words import isolated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.contrib.auth.models import AnonymousUser, User

    from timeline.models import Document, Timeline


@dataclass(frozen=True, slots=True)
class Act:
    """A sentence, the button beside it, and where that leads."""

    words: str
    button: str
    href: str
    name: str = ""


def present_acts(
    document: Document, timelines: Sequence[Timeline], user: User | AnonymousUser, *, is_cited: bool
) -> list[Act]:
    """Return what this person may do with a document; nothing is asked of the database for who may do nothing."""
    edited = [one for one in timelines if one.allows(user, Capability.PUBLISH)]
    if not edited:
        return []
    released = set(document.releases.values_list("timeline", flat=True))
    acts = [_readers(document, one, is_released=one.pk in released) for one in edited]
    if not is_cited:
        href = reverse("document-delete", args=[document.address])
        acts.append(Act(_("Nothing cites it."), _("Delete it"), href))
    return acts


def _readers(document: Document, timeline: Timeline, *, is_released: bool) -> Act:
    href = reverse("document-release", args=[document.address, timeline.slug])
    if is_released:
        words = _("Readers of “%(title)s” may read it.") % {"title": isolated(timeline.title)}
        return Act(words, _("Take it from them"), href, "withdraw")
    words = _("Readers of “%(title)s” do not see it yet.") % {"title": isolated(timeline.title)}
    return Act(words, _("Let them read it"), href)
