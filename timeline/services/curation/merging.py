"""Merge events that are about the same thing, split what was grouped as one, and keep events apart."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F, Max, Prefetch
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from timeline.core.reconstruction import title_event
from timeline.core.reconstruction.entities.names import KnownName, NameMatcher
from timeline.models import Actor, Citation, Claim, ClaimStatus, Distinction, Event, EventStatus, Place, Verb
from timeline.selectors.second_person import why_wait_for_another
from timeline.services.cards import refresh_cards_after_commit
from timeline.services.curation.decisions import decision, require_person, state_of_event
from timeline.services.curation.folding import fold_claims
from timeline.services.curation.following_titles import follow_title
from timeline.services.curation.publication import cited_claims, require_cited
from timeline.services.errors import RefusedError
from timeline.services.events.corroboration import statement_of
from timeline.services.events.dates import DATE_FIELDS, refresh_event_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.contrib.auth.models import User

    from timeline.services.curation.decisions import State

MOST_TOLD_APART = 12  # events at once, each pair of which becomes a row


@transaction.atomic
def merge_events(*, into: Event, others: Iterable[Event], user: User | None, why: str = "") -> Event:
    """Move the claims and actors of other events into one; the others become rejected and name it.

    The date is worked out again from all the passages, unless a person gave it. Merging into a published
    event accepts the claims that come with it and cite a passage; where publishing needs a second person, these wait.
    """
    target, sources = _locked(into, others)
    for event in (target, *sources):
        require_person(user=user, event=event)
    _require_second_person(target, sources, user)
    before = {event.pk: _state(event) for event in (target, *sources)}
    for source in sources:
        _move_claims(source, target)
        target.actors.add(*source.actors.all())
    folded = fold_claims(target)
    _refresh_target(target)
    _retire(sources, target)
    if user:
        follow_title(target, user=user)
    follow_merge(into=target, sources=sources)
    if user:
        for event in (target, *sources):
            after = _state(event) | ({"folded": folded} if folded else {})
            decision(verb=Verb.MERGE, user=user, event=event, before=before[event.pk], after=after, why=why).save()
    refresh_cards_after_commit([target])
    return target


def merge_pair(event: Event, other: Event, *, user: User, why: str = "") -> Event:
    """Merge two events into the first, or into the other if only that is published; return the one that stays."""
    is_turned = other.status == EventStatus.PUBLISHED != event.status
    into, source = (other, event) if is_turned else (event, other)
    return merge_events(into=into, others=[source], user=user, why=why)


def _locked(into: Event, others: Iterable[Event]) -> tuple[Event, list[Event]]:
    """Return the stored rows, locked in one order, or refuse what cannot be merged."""
    ids = {into.pk, *(event.pk for event in others)}
    rows = (
        Event.objects.filter(pk__in=ids)
        .select_related("place", "timeline")
        .select_for_update(of=("self",))
        .order_by("pk")
    )
    events = {event.pk: event for event in rows}
    target = events.pop(into.pk)
    if not events:
        raise RefusedError(_("Choose at least two events to merge."))
    if target.status == EventStatus.REJECTED:
        raise RefusedError(_("“%(event)s” is rejected; merge into one that is not.") % {"event": target})
    for source in events.values():
        _refuse_source(source, target)
    return target, list(events.values())


def _refuse_source(source: Event, target: Event) -> None:
    names = {"event": source, "into": target}
    if source.timeline_id != target.timeline_id:
        raise RefusedError(_("“%(event)s” and “%(into)s” belong to different chronologies.") % names)
    if source.merged_into_id:
        raise RefusedError(_("“%(event)s” was merged into another event already.") % names)
    if source.status == EventStatus.PUBLISHED and target.status != EventStatus.PUBLISHED:
        raise RefusedError(
            _("“%(event)s” is published and “%(into)s” is not; merge into the published one instead.") % names
        )


def _require_second_person(target: Event, sources: Sequence[Event], user: User | None) -> None:
    """Refuse to bring one's own work before readers, where that needs somebody else."""
    waiting = [why_wait_for_another(source, user) for source in sources if target.status == EventStatus.PUBLISHED]
    if any(waiting):
        raise RefusedError(" ".join(filter(None, waiting)))


def _move_claims(source: Event, target: Event) -> None:
    """Append the claims to those of the target, in the order they had."""
    last = target.claims.aggregate(last=Max("sequence"))["last"]
    Claim.objects.filter(event=source).update(event=target, sequence=F("sequence") + (0 if last is None else last + 1))


def _refresh_target(target: Event) -> None:
    """Date the target again and, when readers see it, accept what came with it."""
    refresh_event_date(target)
    target.save(update_fields=[*DATE_FIELDS, "changed_at"])
    if target.status == EventStatus.PUBLISHED and not target.timeline.needs_second_person:
        proposed = cited_claims().filter(event=target, status=ClaimStatus.PROPOSED)
        proposed.update(status=ClaimStatus.ACCEPTED)


def _retire(sources: list[Event], target: Event) -> None:
    """Reject the emptied events; those merged into them earlier now name the target too."""
    for source in sources:
        source.status, source.merged_into = EventStatus.REJECTED, target
    fate = {"merged_into": target, "changed_at": timezone.now()}
    Event.objects.filter(pk__in=[source.pk for source in sources]).update(status=EventStatus.REJECTED, **fate)
    Event.objects.filter(merged_into__in=sources).update(**fate)


def _state(event: Event) -> State:
    claims = Claim.objects.filter(event=event).order_by("pk").values_list("pk", flat=True)
    return state_of_event(event) | {"claims": list(claims), "merged_into": event.merged_into_id}


@transaction.atomic
def split_claims(*, claims: Iterable[Claim], user: User, title: str = "", why: str = "") -> Event:
    """Move claims of one event to a new event of their own, and mark the two as different for good.

    Both are dated again from the passages that they have now, unless a person dated the old one. Where readers see the
    old event and an accepted claim moves, they see the new one too.
    """
    source, chosen = _chosen_claims(claims)
    before = _split_state(source)
    event = _new_event(source, chosen, title)
    Claim.objects.filter(pk__in=[claim.pk for claim in chosen]).update(event=event)
    require_cited(source)
    for one in (source, event):
        refresh_event_date(one)
        one.save(update_fields=[*DATE_FIELDS, "changed_at"])
    _take_names(source, event, chosen)
    decision(verb=Verb.SPLIT, user=user, event=source, before=before, after=_split_state(source), why=why).save()
    after = _split_state(event) | {"split_from": source.pk}
    made = decision(verb=Verb.SPLIT, user=user, event=event, before={}, after=after, why=why)
    made.save()
    Distinction.objects.create(one=source, other=event, decision=made)
    refresh_cards_after_commit([source, event])
    return event


@transaction.atomic
def distinguish_events(*, events: Iterable[Event], user: User, why: str = "") -> list[Distinction]:
    """Keep for good that none of these events is the same as another; return the pairs that are new."""
    chosen = _tellable(events)
    known = set(Distinction.objects.filter(one__in=chosen, other__in=chosen).values_list("one", "other"))
    pairs = [(one, other) for one, other in combinations(chosen, 2) if (one.pk, other.pk) not in known]
    if not pairs:
        raise RefusedError(_("These events are marked as different already."))
    decisions = {}
    for event in dict.fromkeys(event for pair in pairs for event in pair):
        others = [other.pk for other in chosen if other != event]
        made = decision(verb=Verb.DISTINGUISH, user=user, event=event, before={}, after={"not": others}, why=why)
        made.save()
        decisions[event.pk] = made
    return Distinction.objects.bulk_create(
        Distinction(one=one, other=other, decision=decisions[one.pk]) for one, other in pairs
    )


def follow_merge(*, into: Event, sources: Sequence[Event]) -> None:
    """Forget that merged events were marked as different, and mark the one that stays for their other pairs."""
    merged = {into.pk, *(event.pk for event in sources)}
    touched = Distinction.objects.filter(one__in=merged) | Distinction.objects.filter(other__in=merged)
    pairs = {}
    for distinction in touched:
        outside = {distinction.one_id, distinction.other_id} - merged
        for other in outside:
            pairs[min(into.pk, other), max(into.pk, other)] = distinction.decision_id
    touched.delete()
    Distinction.objects.bulk_create(
        Distinction(one_id=one, other_id=other, decision_id=made) for (one, other), made in sorted(pairs.items())
    )


def _chosen_claims(claims: Iterable[Claim]) -> tuple[Event, list[Claim]]:
    """Return the event and the claims to move, as stored and locked, or refuse what cannot be split."""
    keys = [claim.pk for claim in claims]
    events = list(Event.objects.filter(claims__in=keys).distinct().order_by("pk")[:2])
    if not events:
        raise RefusedError(_("Choose the claims that are about another event."))
    if len(events) > 1:
        raise RefusedError(_("Choose claims of one event only; these belong to several."))
    locked = Event.objects.select_related("place", "timeline").select_for_update(of=("self",))
    source = locked.get(pk=events[0].pk)
    if source.status == EventStatus.REJECTED:
        raise RefusedError(_("“%(event)s” is rejected; there is nothing to take apart.") % {"event": source})
    citations = Citation.objects.select_related("document__outlet").defer("document__text", "search")
    rows = Claim.objects.select_for_update().filter(event=source).order_by("sequence", "pk")
    claims_of_it = list(rows.prefetch_related(Prefetch("citations", citations)))
    chosen = [claim for claim in claims_of_it if claim.pk in keys]
    if not any(claim.status != ClaimStatus.REJECTED for claim in claims_of_it if claim.pk not in keys):
        raise RefusedError(
            _("These are all the claims of “%(event)s”; leave it at least one, or edit the event instead.")
            % {"event": source}
        )
    return source, chosen


def _new_event(source: Event, chosen: Sequence[Claim], title: str) -> Event:
    """Store the event that the claims go to; it has no date until it is dated by them."""
    is_seen = source.status == EventStatus.PUBLISHED and cited_claims().filter(
        pk__in=[claim.pk for claim in chosen], status=ClaimStatus.ACCEPTED
    )
    return Event.objects.create(
        timeline=source.timeline,
        title=Truncator(title.strip() or _title(chosen, source.timeline.main_language)).chars(200),
        status=EventStatus.PUBLISHED if is_seen else EventStatus.PROPOSED,
        importance=source.importance,
    )


def _title(chosen: Sequence[Claim], language: str) -> str:
    statements = [statement_of(citation, claim) for claim in chosen for citation in claim.citations.all()]
    return (title_event(statements, language=language) if statements else "") or chosen[0].statement


def _take_names(source: Event, event: Event, chosen: Sequence[Claim]) -> None:
    """Give the new event those actors of the old one, and its place, that the claims name."""
    texts = [claim.statement for claim in chosen]
    texts += [citation.exact for claim in chosen for citation in claim.citations.all()]
    actors = list(source.actors.all())
    places = [source.place] if source.place else []
    named = _named([*actors, *places], "\n".join(texts))
    event.actors.set(actor for actor in actors if _identity(actor) in named)
    if any(_identity(place) in named for place in places):
        event.place = source.place
        event.save(update_fields=["place"])


def _named(known: Iterable[Actor | Place], text: str) -> set[str]:
    matcher = NameMatcher(KnownName(_identity(one), (one.name, *one.aliases)) for one in known)
    return {mention.identity for mention in matcher.find(text)}


def _identity(one: Actor | Place) -> str:
    return f"{one._meta.model_name} {one.pk}"


def _tellable(events: Iterable[Event]) -> list[Event]:
    """Return the events by age, as stored and locked, or refuse what cannot be marked as different."""
    chosen = list(
        Event.objects.filter(pk__in=[event.pk for event in events])
        .select_related("timeline")
        .select_for_update(of=("self",))
        .order_by("pk")
    )
    if len(chosen) < 2:
        raise RefusedError(_("Choose at least two events to mark as different."))
    if len(chosen) > MOST_TOLD_APART:
        raise RefusedError(_("Mark at most %(number)d events as different at once.") % {"number": MOST_TOLD_APART})
    for event in chosen:
        names = {"event": event, "into": chosen[0]}
        if event.timeline_id != chosen[0].timeline_id:
            raise RefusedError(_("“%(event)s” and “%(into)s” belong to different chronologies.") % names)
        if event.merged_into_id:
            raise RefusedError(_("“%(event)s” was merged into another event already.") % names)
    return chosen


def _split_state(event: Event) -> State:
    claims = Claim.objects.filter(event=event).order_by("pk").values_list("pk", flat=True)
    return state_of_event(event) | {"claims": list(claims)}
