"""The audit trail of a timeline: every decision, rule, act of the inbox and change of a story, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.models import Decision, ReviewAct, StandingRule, StoryDecision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.models import Timeline

_CHUNK = 500
_ACTS = 50  # these are large


def audit_trail(timeline: Timeline) -> Iterator[dict[str, Any]]:
    """Yield the decisions, oldest first, then rules, acts, and what was done with stories; a chunk at a time."""
    decisions = Decision.objects.filter(event__timeline=timeline).select_related("user", "event", "claim")
    for made in decisions.order_by("decided_at", "pk").iterator(chunk_size=_CHUNK):
        yield {
            "record": "decision",
            "number": made.pk,
            "at": made.decided_at.isoformat(),
            "who": made.user.get_username(),
            "verb": made.verb,
            "event": str(made.event.uid),
            "title": made.event.title,
            "claim": str(made.claim.uid) if made.claim else None,
            "why": made.why,
            "before": made.before,
            "after": made.after,
        }
    rules = StandingRule.objects.filter(timeline=timeline).select_related(
        "made_by", "revoked_by", "document", "outlet"
    )
    for rule in rules.defer("document__text").order_by("made_at", "pk").iterator(chunk_size=_CHUNK):
        yield _rule(rule)
    acts = ReviewAct.objects.filter(timeline=timeline).select_related("user", "undoes").defer(
        "undoes__before", "undoes__after"
    )  # fmt: skip
    for act in acts.order_by("pk").iterator(chunk_size=_ACTS):
        yield _act(act)
    told = StoryDecision.objects.filter(story__timeline=timeline).select_related("user", "story")
    for done in told.order_by("decided_at", "pk").iterator(chunk_size=_CHUNK):
        yield _of_story(done)


def _of_story(made: StoryDecision) -> dict[str, Any]:
    return {
        "record": "story",
        "number": made.pk,
        "at": made.decided_at.isoformat(),
        "who": made.user.get_username(),
        "verb": made.verb,
        "story": str(made.story.uid),
        "title": made.story.title,
        "before": made.before,
        "after": made.after,
    }


def _act(act: ReviewAct) -> dict[str, Any]:
    """Return an act with all that it concerned, before and after: what it is replayed from."""
    return {
        "record": "act",
        "number": act.pk,
        "uid": str(act.uid),
        "at": act.acted_at.isoformat(),
        "who": act.user.get_username(),
        "kind": act.kind,
        "titles": act.titles,
        "why": act.why,
        "undoes": str(act.undoes.uid) if act.undoes else None,
        "before": act.before,
        "after": act.after,
    }


def _rule(rule: StandingRule) -> dict[str, Any]:
    return {
        "record": "rule",
        "number": rule.pk,
        "at": rule.made_at.isoformat(),
        "who": rule.made_by.get_username(),
        "kind": rule.kind,
        "words": rule.words,
        "value": rule.value,
        "document": str(rule.document.uid) if rule.document else None,
        "outlet": rule.outlet.name if rule.outlet else None,
        "start": rule.start,
        "end": rule.end,
        "why": rule.why,
        "revoked_at": rule.revoked_at.isoformat() if rule.revoked_at else None,
        "revoked_by": rule.revoked_by.get_username() if rule.revoked_by else None,
        "revoked_why": rule.revoked_why,
    }
