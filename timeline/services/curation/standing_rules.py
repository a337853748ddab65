"""Rules that curators give once for all: make them, revoke them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from timeline.models import Capability, Citation, Claim, ClaimStatus, Event, EventStatus, RuleKind, StandingRule
from timeline.selectors.ignored_words import covers, fold_words
from timeline.services.access.guards import require_allowed
from timeline.services.curation.decisions import require_reason
from timeline.services.curation.publication import reject_claims, reject_events
from timeline.services.errors import RefusedError
from timeline.services.locks import lock_timeline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.contrib.auth.models import User

    from timeline.core.text import Span
    from timeline.models import Document, Outlet, Timeline


@transaction.atomic
def ignore_place(*, timeline: Timeline, document: Document, span: Span, why: str, user: User) -> StandingRule:
    """Ignore the date words in one place of a document, now and in later runs; reject what was proposed of them."""
    words = span.of(document.text)
    rule = StandingRule(document=document, start=span.start, end=span.end, value=words[:200])
    return _ignore(rule, timeline=timeline, words=words, why=why, user=user)


@transaction.atomic
def ignore_words(
    *,
    timeline: Timeline,
    words: str,
    why: str,
    user: User,
    document: Document | None = None,
    outlet: Outlet | None = None,
) -> StandingRule:
    """Ignore date words wherever they stand in a document, in an outlet, or in the whole timeline."""
    rule = StandingRule(document=document, outlet=outlet, value=words[:200])
    return _ignore(rule, timeline=timeline, words=words, why=why, user=user)


@transaction.atomic
def revoke_rule(*, rule: StandingRule, why: str, user: User) -> StandingRule:
    """Let a rule hold no longer. What it rejected stays rejected until a person accepts it."""
    require_reason(why)
    stored = StandingRule.objects.select_related("timeline", "outlet").select_for_update(of=("self",)).get(pk=rule.pk)
    require_allowed(user, Capability.REVIEW, stored.timeline)
    if stored.revoked_at:
        raise RefusedError(_("This rule is revoked already."))
    stored.revoked_at, stored.revoked_by, stored.revoked_why = timezone.now(), user, why.strip()
    stored.save(update_fields=["revoked_at", "revoked_by", "revoked_why"])
    return stored


def store_rule(rule: StandingRule, *, timeline: Timeline, why: str, user: User) -> StandingRule:
    """Store a new rule, or refuse it: who may not review, no reason, in force already."""
    require_reason(why)
    require_allowed(user, Capability.REVIEW, timeline)
    lock_timeline(timeline)
    rule.timeline, rule.why, rule.made_by = timeline, why.strip(), user
    known = StandingRule.objects.in_force().filter(
        timeline=timeline, kind=rule.kind, words=rule.words, start=rule.start, document=rule.document,
        outlet=rule.outlet,
    )  # fmt: skip
    if known.exists():
        raise RefusedError(_("This rule is in force already."))
    rule.save(force_insert=True)
    return rule


def _ignore(rule: StandingRule, *, timeline: Timeline, words: str, why: str, user: User) -> StandingRule:
    rule.kind, rule.words = RuleKind.IGNORE, fold_words(words)[:300]
    if not rule.words:
        raise RefusedError(_("Choose the words that are to be ignored."))
    store_rule(rule, timeline=timeline, why=why, user=user)
    _reject_proposed(list(_proposed_of(rule, timeline)), why=why, user=user)
    return rule


def _proposed_of(rule: StandingRule, timeline: Timeline) -> Iterable[Claim]:
    """Yield the proposed claims of proposed events that such words alone date."""
    citations = Citation.objects.filter(
        claim__event__timeline=timeline, claim__status=ClaimStatus.PROPOSED, timex_start__isnull=False,
        claim__event__status=EventStatus.PROPOSED,
    ).select_related("document", "claim__event__timeline").defer("document__text")  # fmt: skip
    if rule.document:
        citations = citations.filter(document=rule.document)
    if rule.outlet:
        citations = citations.filter(document__outlet=rule.outlet)
    claims = {one.claim_id: one.claim for one in citations if _is_of(rule, one)}
    for claim in claims.values():
        if all(_is_of(rule, one) for one in claim.citations.select_related("document").defer("document__text")):
            yield claim


def _is_of(rule: StandingRule, citation: Citation) -> bool:
    words = citation.date_words_span
    return words is not None and covers(rule, citation.document, words, fold_words(citation.timex_text))


def _reject_proposed(claims: list[Claim], *, why: str, user: User) -> None:
    """Reject claims, and the events that are left without any."""
    if not claims:
        return
    reject_claims(claims=claims, why=why, user=user)
    touched = Event.objects.filter(pk__in=[claim.event_id for claim in claims])
    left = touched.exclude(claims__in=Claim.objects.standing())
    reject_events(events=left, why=why, user=user)
