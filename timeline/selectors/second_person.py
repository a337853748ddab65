"""Four eyes: where a timeline asks for it, who worked on an event or a story does not publish it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from timeline.models import Decision, EventStatus, StoryVerb, Verb

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User

    from timeline.models import Claim, Event, Story

# What makes an event a person's own work; to reject, keep apart or take from readers does not.
_HANDLING = (
    Verb.EDIT, Verb.ACCEPT, Verb.CITE, Verb.SPLIT, Verb.MERGE, Verb.UNMERGE, Verb.PREFER, Verb.RESTORE, Verb.WITHDRAW,
)  # fmt: skip

# What makes a story a person's own work; its order and what is left out say something too.
_WRITING = (StoryVerb.BEGIN, StoryVerb.EDIT, StoryVerb.ADD, StoryVerb.SAY, StoryVerb.MOVE, StoryVerb.REMOVE)


def is_handled_by(user: User | AnonymousUser) -> Exists:
    """Return the condition that this person accepted or edited something of an event, even if they took it back."""
    return Exists(Decision.objects.filter(event=OuterRef("pk"), user=user.pk, verb__in=_HANDLING))


def why_wait_for_another(event: Event, user: User | AnonymousUser | None) -> str:
    """Return why this person may not publish an event that they otherwise might, or nothing."""
    if user is None or event.status == EventStatus.PUBLISHED or not event.timeline.needs_second_person:
        return ""
    if event.decisions.filter(user=user.pk, verb__in=_HANDLING).exists():
        return _("You accepted or edited “%(event)s”; in this chronology somebody else publishes it.") % {
            "event": event
        }
    return ""


def why_story_waits_for_another(story: Story, user: User) -> str:
    """Return why this person may not publish a story that they otherwise might, or nothing."""
    if story.is_published or not story.timeline.needs_second_person:
        return ""
    if story.decisions.filter(user=user, verb__in=_WRITING).exists():
        return _("You worked on “%(story)s”; in this chronology somebody else publishes it.") % {"story": story}
    return ""


def is_own_claim(claim: Claim, user: User) -> bool:
    """Return whether a claim that readers would see is this person's own work, where that needs a second person."""
    if not claim.event.timeline.needs_second_person or claim.event.status != EventStatus.PUBLISHED:
        return False
    return claim.decisions.filter(user=user, verb__in=_HANDLING).exists()
