"""Which rows make up one timeline, and by which names they refer to each other outside a database.

Columns are taken from the models, so that one that is added to a model is archived too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pghistory.models
from django.apps import apps
from django.db.models import Field, ForeignKey, GeneratedField, Model, Q

from timeline.models.actor import Actor
from timeline.models.card import EventActor
from timeline.models.citation import Citation
from timeline.models.claim import Claim
from timeline.models.decision import Decision
from timeline.models.distinction import Distinction
from timeline.models.document import Document
from timeline.models.event import Event
from timeline.models.membership import Membership
from timeline.models.outlet import Outlet
from timeline.models.place import Place
from timeline.models.release import Release
from timeline.models.standing_rule import StandingRule
from timeline.models.story import Story, StoryDecision, StoryStep
from timeline.models.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet

ARCHIVE_SCHEMA = "timeline-archive/1"
# What is worked out from the rest, and the keys that only one database knows.
_COMPUTED = {
    "told", "revision", "attested_revision", "outlet_count", "disputes", "is_disputed", "is_planned", "id", "pgh_id",
}  # fmt: skip
_NAMES = {
    "Timeline": "slug", "Outlet": "name", "Actor": "name", "Place": "name", "Document": "uid", "Event": "uid",
    "Claim": "uid", "Citation": "uid", "Story": "uid", "User": "username", "Context": "id", "Decision": "decided_at",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ArchiveTable:
    """The rows of one model that belong to a timeline, in an order that every database gives them."""

    name: str
    model: type[Model]
    of: Callable[[Timeline], Q]
    order: tuple[str, ...]

    def rows(self, timeline: Timeline) -> QuerySet[Any]:
        """Return the rows."""
        return self.model._default_manager.filter(self.of(timeline)).order_by(*self.order)

    @property
    def fields(self) -> list[Field[Any, Any]]:
        """What of a row is archived."""
        return [
            field
            for field in self.model._meta.concrete_fields
            if not isinstance(field, GeneratedField) and not _is_left_out(field)
        ]

    @property
    def paths(self) -> dict[str, str]:
        """Where each value is found from the row: relations by the name of what they lead to."""
        return {field.name: path_of(field) for field in self.fields}


def _is_left_out(field: Field[Any, Any]) -> bool:
    """Return whether a column follows from others; that a row of history is about is said by its uid or user."""
    model = field.model.__name__
    if field.name == "pgh_obj":
        return model != "DocumentEvent"
    if model in {"Actor", "Place", "Outlet"} and field.name == "timeline":
        return True  # a name that is restored is kept by the timeline that it comes with
    return field.name in _COMPUTED and not (model == "Context" and field.name == "id")


def path_of(field: Field[Any, Any]) -> str:
    """Return the path to what a column says: of a relation, to the name of its other end."""
    return f"{field.name}__{name_of(field)}" if isinstance(field, ForeignKey) else field.name


def name_of(field: ForeignKey[Any, Any]) -> str:
    """Return the column by which the rows at the other end of a relation are known everywhere."""
    return _NAMES[field.related_model.__name__]


def _document_in(timeline: Timeline, prefix: str = "") -> Q:
    return Q(**{f"{prefix}timelines": timeline}) | Q(**{f"{prefix}citations__claim__event__timeline": timeline})


def _history(name: str) -> type[Model]:
    return apps.get_model("timeline", name)


def archive_tables() -> tuple[ArchiveTable, ...]:
    """Return the tables in an order in which what a row refers to comes before it, but for rows of its own table."""
    return (
        ArchiveTable("timeline", Timeline, lambda one: Q(pk=one.pk), ("slug",)),
        ArchiveTable("outlets", Outlet, lambda one: Q(pk__in=_documents(one).values("outlet")), ("name",)),
        ArchiveTable("actors", Actor, lambda one: Q(pk__in=one.events.values("actors")), ("name",)),
        ArchiveTable("places", Place, lambda one: Q(pk__in=one.events.values("place")), ("name",)),
        ArchiveTable("documents", Document, lambda one: Q(pk__in=_documents(one)), ("uid",)),
        ArchiveTable("events", Event, lambda one: Q(timeline=one), ("created_at", "uid")),
        ArchiveTable("event_actors", EventActor, lambda one: Q(event__timeline=one), ("event__uid", "actor__name")),
        ArchiveTable("claims", Claim, lambda one: Q(event__timeline=one), ("event__uid", "sequence", "id")),
        ArchiveTable("citations", Citation, lambda one: Q(claim__event__timeline=one), ("claim__uid", "id")),
        ArchiveTable("decisions", Decision, lambda one: Q(event__timeline=one), ("decided_at", "id")),
        ArchiveTable("distinctions", Distinction, lambda one: Q(one__timeline=one), ("one__uid", "other__uid")),
        ArchiveTable("memberships", Membership, lambda one: Q(timeline=one), ("user__username",)),
        ArchiveTable("standing_rules", StandingRule, lambda one: Q(timeline=one), ("made_at", "id")),
        ArchiveTable("releases", Release, lambda one: Q(timeline=one), ("document__uid",)),
        ArchiveTable("stories", Story, lambda one: Q(timeline=one), ("created_at", "uid")),
        ArchiveTable("story_steps", StoryStep, lambda one: Q(story__timeline=one), ("story__uid", "sequence", "uid")),
        ArchiveTable("story_decisions", StoryDecision, lambda one: Q(story__timeline=one), ("decided_at", "id")),
        *history_tables(),
    )


def history_tables() -> tuple[ArchiveTable, ...]:
    """Return the tables that triggers keep, and first the contexts in which rows changed."""
    histories = (
        ArchiveTable("event_history", _history("EventEvent"), lambda one: Q(timeline=one), ("pgh_id",)),
        ArchiveTable("claim_history", _history("ClaimEvent"), lambda one: Q(event__timeline=one), ("pgh_id",)),
        ArchiveTable(
            "citation_history", _history("CitationEvent"), lambda one: Q(claim__event__timeline=one), ("pgh_id",)
        ),
        ArchiveTable(
            "document_history", _history("DocumentEvent"), lambda one: Q(pgh_obj__in=_documents(one)), ("pgh_id",)
        ),
        ArchiveTable("membership_history", _history("MembershipEvent"), lambda one: Q(timeline=one), ("pgh_id",)),
    )

    def contexts(timeline: Timeline) -> Q:
        contexts = Q()
        for table in histories:
            contexts |= Q(pk__in=table.rows(timeline).order_by().values("pgh_context"))
        return contexts

    return (ArchiveTable("contexts", pghistory.models.Context, contexts, ("id",)), *histories)


def _documents(timeline: Timeline) -> QuerySet[Document]:
    return Document.objects.filter(_document_in(timeline)).values("pk")  # type: ignore[return-value]
