"""Event: something that happened, or was said to happen."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pghistory
import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce, Now
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from timeline.models.access import access_of
from timeline.models.actor import Actor
from timeline.models.dates import Dated
from timeline.models.place import Place
from timeline.models.roles import Capability
from timeline.models.searching import JoinedWords, SearchColumn, folded_sql
from timeline.models.single_line import PlainTextField, SingleLineField
from timeline.models.timeline import Timeline

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User

    from timeline.core.temporal import Bounds


class EventStatus(models.TextChoices):
    """How far curation has come."""

    PROPOSED = "proposed", _("proposed")
    PUBLISHED = "published", _("published")
    REJECTED = "rejected", _("rejected")


class Dispute(models.TextChoices):
    """What the passages of one event disagree on."""

    DATE = "date", _("the date")
    NUMBER = "number", _("the number")
    PLACE = "place", _("the place")
    ACTOR = "actor", _("who took part")
    DENIAL = "denial", _("whether it happened")


def touching(bounds: Bounds) -> Q:
    """Return the condition that a dated event may lie, at least in part, between these days."""
    condition = Q()
    if bounds.latest is not None:
        condition &= Q(earliest__lte=bounds.latest) | Q(earliest__isnull=True)
    if bounds.earliest is not None:
        condition &= Q(latest__gte=bounds.earliest) | Q(latest__isnull=True)
    return condition


EVENT_WORDS = JoinedWords("search", "told")  # all that readers find an event by


class EventQuerySet(models.QuerySet["Event"]):
    """Events in the order and the selections that readers and curators see."""

    def in_order(self) -> EventQuerySet:
        """Return the events in time; of one day, in the order that curators gave; undated ones last."""
        return self.order_by(F("position").asc(nulls_last=True), "sequence", "id")

    def visible_to(self, user: User | AnonymousUser) -> EventQuerySet:
        """Return published events, and the proposed ones of timelines that this user reviews."""
        access = access_of(user)
        if access.is_administrator:
            return self.exclude(status=EventStatus.REJECTED)
        published = Q(status=EventStatus.PUBLISHED)
        if reviewed := access.timelines(Capability.REVIEW):
            published |= Q(status=EventStatus.PROPOSED, timeline__in=reviewed)
        return self.filter(published)

    def readable_by(self, user: User | AnonymousUser) -> EventQuerySet:
        """Return the events that this user may see, of all the timelines that they may open."""
        return self.visible_to(user).filter(timeline__in=Timeline.objects.readable_by(user))

    def overlapping(self, bounds: Bounds) -> EventQuerySet:
        """Return the dated events that may lie, at least in part, between these days."""
        return self.exclude(edtf="").filter(touching(bounds))

    def with_outdated_corroboration(self) -> EventQuerySet:
        """Return the events whose corroboration was only counted by triggers, since something about them changed."""
        return self.exclude(attested_revision=F("revision"))

    def without_texts(self) -> EventQuerySet:
        """Load only what orders events and dates them."""
        return self.only("timeline", "sequence", "position", "edtf", "earliest", "latest", "extent")

    def with_state(self) -> EventQuerySet:
        """Annotate each event with a `state`: another one after each change of what its card shows.

        The transaction that stored the row is part of it, so that no state comes again after a backup was restored.
        """
        return self.annotate(state=RawSQL("timeline_event.revision::text || '.' || timeline_event.xmin::text", []))

    def get_by_natural_key(self, uid: str) -> Event:
        """Return the event that a fixture names."""
        return self.get(uid=uid)


# What a program writes counts only if it names the revision to come, as services.events.corroboration does while it
# holds the row: another program may have loaded the event before its last change. -1 says that what corroborates the
# event changed.
_REVISE = """
    NEW.revision = OLD.revision + 1;
    IF NEW.attested_revision = NEW.revision THEN
        RETURN NEW;
    END IF;
    IF NEW.attested_revision <> -1 AND NEW.status = OLD.status THEN
        NEW.outlet_count = OLD.outlet_count;
        NEW.disputes = OLD.disputes;
        NEW.is_disputed = OLD.is_disputed;
        NEW.is_planned = OLD.is_planned;
        NEW.told = OLD.told;
        NEW.attested_revision = CASE WHEN OLD.attested_revision = OLD.revision THEN NEW.revision ELSE 0 END;
        RETURN NEW;
    END IF;
    NEW.attested_revision = 0;
    SELECT
        COALESCE(
            NULLIF(count(DISTINCT told.outlet) FILTER (WHERE told.modality = 'happened'), 0),
            NULLIF(count(DISTINCT told.outlet) FILTER (WHERE told.modality = 'planned'), 0),
            NULLIF(count(DISTINCT told.outlet) FILTER (WHERE told.modality = 'conditional'), 0),
            count(DISTINCT told.outlet)
        ),
        COALESCE(bool_or(told.is_denial OR told.stance = 'contradicts'), FALSE),
        COALESCE(bool_and(told.modality IN ('planned', 'conditional')), FALSE),
        strip(to_tsvector('simple'::regconfig, {words}))
    INTO NEW.outlet_count, NEW.is_disputed, NEW.is_planned, NEW.told
    FROM (
        SELECT
            c.modality, k.stance, c.modality = 'denied' AS is_denial,
            concat_ws(' ', c.statement, c.attribution, k.exact) AS words, ARRAY[c.id, k.id] AS place,
            CASE WHEN k.stance = 'supports' THEN COALESCE(NULLIF(o."group", ''), o.name) END AS outlet
        FROM timeline_claim c
            LEFT JOIN timeline_citation k ON k.claim_id = c.id
            LEFT JOIN timeline_document d ON d.id = k.document_id
            LEFT JOIN timeline_outlet o ON o.id = d.outlet_id
        WHERE c.event_id = NEW.id AND (
            c.status = 'accepted' OR (c.status = 'proposed' AND NEW.status = 'proposed')
        )
    ) AS told;
    NEW.disputes = CASE WHEN NEW.is_disputed THEN ARRAY['denial'] ELSE ARRAY[]::varchar[] END;
    RETURN NEW;
""".replace(
    "{words}", folded_sql("left(string_agg(told.words, ' ' ORDER BY told.place), 300000)")
)  # a tsvector holds a megabyte


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
    exclude=[
        "position",
        "search",
        "revision",
        "attested_revision",
        "outlet_count",
        "disputes",
        "is_disputed",
        "is_planned",
        "told",
    ],
)
class Event(Dated):
    """Something that happened, cited by claims."""

    uid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    title = SingleLineField(max_length=200)
    summary = PlainTextField(blank=True)

    date_explanation = models.TextField(blank=True, help_text=_("How the date follows from the passages."))
    is_dated_by_hand = models.BooleanField(_("dated by a curator"), default=False)
    dated_why = models.TextField(_("why this date"), blank=True, help_text=_("The curator's reason."))
    sequence = models.SmallIntegerField(_("order in the day"), default=0)

    status = models.CharField(max_length=10, choices=EventStatus.choices, default=EventStatus.PROPOSED)
    importance = models.FloatField(default=0, help_text=_("Higher opens first where not all events fit."))
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    changed_at = models.DateTimeField(auto_now=True)

    timeline = models.ForeignKey(
        Timeline, verbose_name=_("chronology"), on_delete=models.PROTECT, related_name="events"
    )
    actors = models.ManyToManyField(Actor, related_name="events", blank=True)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, null=True, blank=True, related_name="events")
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged", editable=False
    )

    # Where the event stands in the order of time; an open beginning is placed by its end.
    position = models.GeneratedField(
        expression=Coalesce("earliest", "latest"),
        output_field=models.IntegerField(null=True),
        db_persist=True,
    )
    search = models.GeneratedField(
        expression=SearchColumn("title", "summary"), output_field=SearchVectorField(), db_persist=True
    )
    # What readers find it by, beside `search`: the words of those same claims and their passages.
    told = SearchVectorField(null=True, editable=False, serialize=False)
    # How the event stands by its accepted claims, or where it is proposed by all that nobody rejected. Triggers work
    # it out at every change of what a card shows (timeline/models/card.py), but know outlets and groups only;
    # services.events.corroboration refines it, and names the revision that it refined.
    revision = models.BigIntegerField(default=0, editable=False)
    attested_revision = models.BigIntegerField(default=0, editable=False)
    outlet_count = models.PositiveIntegerField(_("independent outlets in support"), default=0, editable=False)
    disputes = ArrayField(
        models.CharField(max_length=10, choices=Dispute.choices), verbose_name=_("disagreement on"), default=list,
        blank=True, editable=False,
    )  # fmt: skip
    is_disputed = models.BooleanField(_("denied or contradicted"), default=False, editable=False)
    is_planned = models.BooleanField(_("announced only"), default=False, editable=False)

    objects = EventQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ("position", "sequence", "id")
        indexes = [
            # The chronology, page by page (keyset).
            models.Index("timeline", "position", "sequence", "id", name="event_chronology"),
            # The chronology's counts and axis (index only), and the admin's and the inbox's tabs.
            models.Index(
                fields=["timeline", "status", "position"],
                include=["earliest", "latest", "outlet_count", "is_disputed", "is_planned"],
                name="event_by_status",
            ),
            # What a large chronology opens with.
            models.Index("timeline", "status", F("importance").desc(), "position", name="event_by_importance"),
            # When a chronology last changed.
            models.Index("timeline", "changed_at", name="event_by_change"),
            # The search box: of curators, who find proposed claims too, and of readers.
            GinIndex(fields=["search"], name="event_search"),
            GinIndex(EVENT_WORDS, name="event_words"),
        ]
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                name="event_title_not_empty",
                condition=Q(title__regex=r"\S"),
                violation_error_message=_("An event needs a title."),
            ),
            models.CheckConstraint(
                name="event_merged_is_rejected",
                condition=Q(merged_into__isnull=True) | Q(status=EventStatus.REJECTED),
                violation_error_message=_("An event merged into another cannot stay in the chronology."),
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="published_is_not_deleted",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__status=EventStatus.PUBLISHED),
            ),
            pgtrigger.Trigger(
                name="every_update_is_a_revision",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func=_REVISE,
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return the address of the event's page. It names the timeline, so select that with the event."""
        return event_address(self.timeline.slug, self.pk, self.title)

    def natural_key(self) -> tuple[str]:
        """Return what a fixture calls it."""
        return (str(self.uid),)

    natural_key.dependencies = ["timeline.timeline", "timeline.actor", "timeline.place"]  # type: ignore[attr-defined]


def event_address(slug: str, key: int, title: str) -> str:
    """Return the address of an event's page, for where only its columns are loaded."""
    return reverse("event-detail", args=[slug, key, slugify(title) or "event"])
