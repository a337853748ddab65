"""Rules about what timelines share: an outlet belongs to a group, two names of actors are one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import Actor, Capability, Event, Outlet, RuleKind, StandingRule, Timeline, Verb
from timeline.models.access import access_of
from timeline.models.names import keeper_of_names
from timeline.services.access.guards import ForbiddenError
from timeline.services.cards import refresh_cards_after_commit
from timeline.services.curation.decisions import decision, state_of_event
from timeline.services.curation.standing_rules import revoke_rule, store_rule
from timeline.services.errors import RefusedError
from timeline.services.events.corroboration import refresh_corroboration

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.db.models import QuerySet


@transaction.atomic
def group_outlet(*, timeline: Timeline, outlet: Outlet, group: str, why: str, user: User) -> StandingRule:
    """Say that an outlet belongs to a group, so that it corroborates no other outlet of it."""
    stored = Outlet.objects.select_for_update().get(pk=outlet.pk)
    if not group.strip():
        raise RefusedError(_("Name the group."))
    _require_editor_of(user, Timeline.objects.filter(documents__outlet=stored))
    rule = StandingRule(kind=RuleKind.GROUP, outlet=stored, value=group.strip()[:200], undo={"group": stored.group})
    store_rule(rule, timeline=timeline, why=why, user=user)
    _set_group(stored, rule.value)
    return rule


@transaction.atomic
def join_names(*, timeline: Timeline, actor: Actor, other: str, why: str, user: User) -> StandingRule:
    """Say that a name is another one of an actor; an actor who has that name is taken in with all events.

    In a closed timeline this changes only that timeline: it keeps a shared actor as a row of its own from then on.
    """
    name = " ".join(other.split())[:200]
    known = Actor.objects.known_in(timeline).select_for_update()
    kept = known.get(pk=actor.pk)
    if not name or name == kept.name:
        raise RefusedError(_("Write the other name."))
    twin = known.filter(name=name).first()
    events = _events_of([kept, *([twin] if twin else [])], timeline, user)
    new = [one for one in dict.fromkeys([name, *(twin.aliases if twin else [])]) if one not in kept.aliases]
    undo: dict[str, Any] = {"aliases": new}
    rule = StandingRule(kind=RuleKind.SAME_NAME, words=name, value=kept.name, undo=undo)
    if twin:
        undo["twin"] = {"name": twin.name, "aliases": twin.aliases, "kind": str(twin.kind)}
        undo["events"] = sorted(str(uid) for uid in events.filter(actors=twin).values_list("uid", flat=True))
    store_rule(rule, timeline=timeline, why=why, user=user)
    kept = _own(kept, timeline)
    kept.aliases = [*kept.aliases, *new]
    kept.save(update_fields=["aliases"])
    if twin:
        _move_events(events.filter(actors=twin), from_actor=twin, to_actor=kept, why=why, user=user)
        if twin.timeline_id == kept.timeline_id:
            twin.delete()
    return rule


@transaction.atomic
def revoke(*, rule: StandingRule, why: str, user: User) -> StandingRule:
    """Revoke a rule of any kind, and put back what it changed of an outlet or an actor."""
    revoked = revoke_rule(rule=rule, why=why, user=user)
    if revoked.kind == RuleKind.GROUP and revoked.outlet:
        _require_editor_of(user, Timeline.objects.filter(documents__outlet=revoked.outlet))
        if revoked.outlet.group == revoked.value:
            _set_group(revoked.outlet, str(revoked.undo.get("group", "")))
    if revoked.kind == RuleKind.SAME_NAME:
        _part_names(revoked, why, user)
    return revoked


def _set_group(outlet: Outlet, group: str) -> None:
    outlet.group = group
    outlet.save(update_fields=["group"])
    events = Event.objects.filter(claims__citations__document__outlet=outlet).distinct()
    refresh_corroboration(events.with_outdated_corroboration().only("pk"))


def _part_names(rule: StandingRule, why: str, user: User) -> None:
    """Give the names back to two actors, each with the events that it had."""
    known = Actor.objects.known_in(rule.timeline).select_for_update()
    kept = known.filter(name=rule.value).first()
    if kept is None:
        return
    events = _events_of([kept], rule.timeline, user)
    kept.aliases = [one for one in kept.aliases if one not in rule.undo["aliases"]]
    kept.save(update_fields=["aliases"])
    twin = rule.undo.get("twin")
    if twin:
        back = known.filter(name=twin["name"]).first() or Actor.objects.create(**twin, timeline=kept.timeline)
        moved = events.filter(uid__in=rule.undo["events"], actors=kept)
        _move_events(moved, from_actor=kept, to_actor=back, why=why, user=user)


def _events_of(actors: list[Actor], timeline: Timeline, user: User) -> QuerySet[Event]:
    """Return the events that a rule about actors changes: those of a closed timeline, or all for an editor of all."""
    if keeper_of_names(timeline):
        return Event.objects.filter(timeline=timeline)
    _require_editor_of(user, Timeline.objects.filter(events__actors__in=actors))
    return Event.objects.all()


def _own(actor: Actor, timeline: Timeline) -> Actor:
    """Return the actor, or where a closed timeline would change a shared one, a copy that it keeps."""
    keeper = keeper_of_names(timeline)
    if keeper is None or actor.timeline_id:
        return actor
    own = Actor.objects.create(name=actor.name, aliases=actor.aliases, kind=actor.kind, timeline=keeper)
    events = list(Event.objects.filter(timeline=timeline, actors=actor))
    Event.actors.through.objects.filter(actor=actor, event__in=events).update(actor=own)
    refresh_cards_after_commit(events)
    return own


def _move_events(events: QuerySet[Event], *, from_actor: Actor, to_actor: Actor, why: str, user: User) -> None:
    moved = list(events.select_related("timeline", "place").select_for_update(of=("self",)).order_by("pk"))
    for event in moved:
        before = state_of_event(event)
        event.actors.remove(from_actor)
        event.actors.add(to_actor)
        decision(verb=Verb.EDIT, user=user, event=event, before=before, after=state_of_event(event), why=why).save()
        event.save(update_fields=["changed_at"])
    refresh_cards_after_commit(moved)


def _require_editor_of(user: User, timelines: QuerySet[Timeline]) -> None:
    """Refuse who does not publish in every timeline that uses a name: changing it changes them all."""
    access = access_of(user)
    used = set(timelines.values_list("pk", flat=True))
    if not access.is_administrator and used - set(access.timelines(Capability.PUBLISH)):
        raise ForbiddenError(_("Other chronologies use this name, so only an editor of all of them may change it."))
