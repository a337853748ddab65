"""After the grace period no word of a purged timeline or document is left, in any table."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pghistory
import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import connection
from django.utils import timezone

from tests.access.world import build_people, build_place
from tests.factories import make_citation, make_event
from timeline.models import (
    Actor,
    ApiToken,
    Assignment,
    Capture,
    Citation,
    Comment,
    ComparedRevision,
    Distinction,
    Document,
    Event,
    PossibleDuplicate,
    ReviewAct,
    StoryDecision,
    StoryVerb,
    Timeline,
    Verb,
    Visibility,
)
from timeline.models import Place as PlaceRow
from timeline.models.standing_rule import RuleKind, StandingRule
from timeline.models.webhook import PublishedChange
from timeline.services.access.members import remove_member
from timeline.services.cards import refresh_cards
from timeline.services.curation.decisions import decision
from timeline.services.purging import purge_deleted

if TYPE_CHECKING:
    from django.db.models import Field, Model

    from tests.access.world import Place

pytestmark = pytest.mark.django_db
MARK = "QprivateZ"
LEADS_TO = {
    "timeline",
    "story",
    "document",
    "event",
    "claim",
    "citation",
    "capture",
    "membership",
    "actor",
    "place",
    "outlet",
}
# Kept on purpose: who purged what, and how much, without a word of it; and views of tables that are here already.
EXEMPT = {"timeline.Purge", "timeline.EventActor", "timeline.DocumentTimeline", "timeline.TimelineChange"}


def add_rules(place: Place, owner: User) -> None:
    """Store what was said once for all of the words and the outlet of a document."""
    StandingRule.objects.create(
        kind=RuleKind.IGNORE, words="Thursday", why=f"{MARK} rule", timeline=place.timeline, document=place.shown,
        made_by=owner,
    )  # fmt: skip
    StandingRule.objects.create(
        kind=RuleKind.GROUP, value=f"{MARK} group", why=f"{MARK} rule", timeline=place.timeline,
        outlet=place.shown.outlet, made_by=owner,
    )  # fmt: skip


def add_review(event: Event, other: Event, owner: User) -> None:
    """Store what the inbox keeps of an event: who is to look at it, what was said of it, and what it may be."""
    Assignment.objects.create(event=event, user=owner, assigned_by=owner)
    Comment.objects.create(event=event, user=owner, text=f"{MARK} comment")
    ReviewAct.objects.create(kind="accept", titles=[f"{MARK} title"], user=owner, timeline=event.timeline)
    PossibleDuplicate.objects.create(event=event, other=other)
    ComparedRevision.objects.create(event=event, revision=event.revision)


@pytest.fixture
def place() -> Place:
    """A private timeline with a row of every kind, some of them gone already, and all of it marked."""
    place = build_place(Visibility.PRIVATE)
    people = build_people([place])
    owner = people["owner"]
    assert isinstance(owner, User)
    timeline, event = place.timeline, place.published
    Actor.objects.update(timeline=timeline)
    PlaceRow.objects.update(timeline=timeline)
    place.hidden.supersedes = place.shown
    place.hidden.save()
    Capture.objects.create(
        timeline=timeline, parent=place.asking, method="upload", name=f"{MARK} member", recapture_of=place.shown,
        document=place.shown, state="stored",
    )  # fmt: skip
    merged = make_event(timeline=timeline, title=f"{MARK} merged", merged_into=event, status="rejected")
    with pghistory.context(user=owner.pk, why=f"{MARK} reason of a change"):
        gone = make_citation(claim=event.claims.get(), document=place.shown, exact=place.shown.text[1:22])
        Citation.objects.filter(pk=gone.pk).delete()
    made = decision(
        verb=Verb.EDIT, user=owner, event=event, claim=event.claims.get(), before={}, after={}, why=f"{MARK} why"
    )
    made.save()
    StoryDecision.objects.create(
        story=place.story, user=owner, verb=StoryVerb.SAY, before={"sentence": f"{MARK} words"}
    )
    Distinction.objects.create(one=event, other=merged, decision=made)
    add_rules(place, owner)
    add_review(event, merged, owner)
    ApiToken.objects.update(timeline=timeline)
    PublishedChange.objects.create(event=event.uid, kind="changed", timeline=timeline)
    remove_member(membership=timeline.memberships.get(role="reader"), user=owner)
    list(refresh_cards(Event.objects.filter(pk=event.pk)))
    return place


def relations() -> list[tuple[type[Model], Field[Any, Any]]]:
    return [
        (model, field)
        for model in apps.get_app_config("timeline").get_models(include_auto_created=True)
        if model._meta.label not in EXEMPT
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model._meta.model_name in LEADS_TO  # type: ignore[union-attr]
    ]


def rows_with(mark: str) -> list[str]:
    """Return the tables of the database in which some row has a mark."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        tables = [name for (name,) in cursor.fetchall()]
        found = []
        for table in tables:
            cursor.execute(f'SELECT count(*) FROM "{table}" AS t WHERE t::text LIKE %s', [f"%{mark}%"])  # noqa: S608
            found += [table] if cursor.fetchone() != (0,) else []
    return found


def dangling() -> list[str]:
    """Return the columns that lead to a row that is not there any more."""
    return [
        f"{model._meta.label}.{field.name}"
        for model, field in relations()
        if model._default_manager.exclude(**{f"{field.name}": None})
        .exclude(**{f"{field.attname}__in": field.related_model._default_manager.values("pk")})  # type: ignore[union-attr]
        .exists()
    ]


def test_the_story_has_a_row_in_every_table_that_leads_to_a_timeline(place: Place) -> None:
    assert place
    empty = {
        f"{model._meta.label}.{field.name}"
        for model, field in relations()
        if not model._default_manager.exclude(**{field.name: None}).exists()
    }

    assert empty <= {"timeline.Document.copy_of", "timeline.DocumentEvent.copy_of"}, "Put a row into the story above."


def test_no_word_of_a_purged_timeline_is_left_in_any_table(place: Place) -> None:
    Timeline.objects.filter(pk=place.timeline.pk).update(deleted_at=timezone.now() - timedelta(days=99))

    purge_deleted()

    assert rows_with(MARK) == []
    assert dangling() == []


def test_no_word_of_a_purged_document_is_left_in_the_history_of_passages(place: Place) -> None:
    Citation.objects.filter(document=place.deleted).delete()
    words = "is the text of a document."
    event = make_event(timeline=place.timeline)
    gone = make_citation(
        claim=event.claims.create(statement="x", status="accepted"), document=place.deleted, exact=words
    )
    Citation.objects.filter(pk=gone.pk).delete()
    Document.objects.filter(pk=place.deleted.pk).update(deleted_at=timezone.now() - timedelta(days=99))

    purge_deleted()

    history: Any = apps.get_model("timeline", "CitationEvent")
    assert not history.objects.filter(exact=words).exists()
    assert not any("del deleted" in str(row) for row in Document.objects.values_list("title"))
