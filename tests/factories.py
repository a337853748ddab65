"""Plain functions that store one row each, with fixed defaults."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission, User
from django.db.models import Q

from timeline.core.text import Span, quote_at
from timeline.models import (
    Actor,
    ActorKind,
    Citation,
    Claim,
    ClaimStatus,
    Document,
    Event,
    EventStatus,
    Membership,
    Outlet,
    Place,
    PublishedKnown,
    Release,
    Role,
    Story,
    StoryStep,
    Timeline,
    Visibility,
)

TEXT = "The harbour reopened on Thursday, the ministry said. Two ferries had left in mid-August.\n"


def make_timeline(*contributors: User, **kwargs: Any) -> Timeline:
    """Store a public timeline with some contributors."""
    defaults = {
        "slug": "harbour",
        "title": "The harbour",
        "visibility": Visibility.PUBLIC,
        "languages": ["en"],
    }
    timeline = Timeline.objects.create(**defaults | kwargs)
    for user in contributors:
        Membership.objects.create(user=user, timeline=timeline, role=Role.CONTRIBUTOR)
    return timeline


def make_outlet(**kwargs: Any) -> Outlet:
    """Store an outlet, or return the one of that name: shared, unless a timeline is to keep it."""
    name, keeper = kwargs.pop("name", "Harbour Gazette"), kwargs.pop("timeline", None)
    return Outlet.objects.get_or_create(name=name, timeline=keeper, defaults=kwargs)[0]


def make_document(
    *, timeline: Timeline | None = None, published: str = "2024-08-22", is_released: bool = True, **kwargs: Any
) -> Document:
    """Store a document that readers may read, published on Thursday 22 August 2024 unless told otherwise."""
    text = kwargs.pop("text", TEXT)
    outlet = kwargs.pop("outlet", None) or make_outlet()
    document = Document(**{"title": "Harbour reopens", "language": "en", "outlet": outlet} | kwargs)
    document.set_text(text)
    document.set_published(published, PublishedKnown.PRINTED)
    document.save()
    if timeline:
        document.timelines.add(timeline)
        if is_released:
            Release.objects.create(document=document, timeline=timeline)
    return document


def make_event(*, timeline: Timeline, edtf: str = "2024-08-22", **kwargs: Any) -> Event:
    """Store a published event."""
    event = Event(timeline=timeline, **{"title": "Harbour reopens", "status": EventStatus.PUBLISHED} | kwargs)
    event.set_date(edtf)
    event.save()
    return event


def make_claim(*, event: Event, **kwargs: Any) -> Claim:
    """Store an accepted claim."""
    defaults = {"statement": "The harbour reopened.", "status": ClaimStatus.ACCEPTED}
    return Claim.objects.create(event=event, **defaults | kwargs)


def make_citation(
    *,
    claim: Claim,
    document: Document,
    exact: str = "The harbour reopened on Thursday",
    edtf: str = "2024-08-22",
    **kwargs: Any,
) -> Citation:
    """Store a citation of the first place where the document has these words."""
    start = document.text.index(exact)
    quote = quote_at(document.text, Span(start, start + len(exact)))
    citation = Citation(
        claim=claim, document=document, start=start, end=start + len(exact),
        exact=quote.exact, prefix=quote.prefix, suffix=quote.suffix, **kwargs,
    )  # fmt: skip
    citation.set_date(edtf)
    citation.save()
    return citation


def make_actor(**kwargs: Any) -> Actor:
    """Store an actor."""
    return Actor.objects.create(**{"name": "Ada Marin", "kind": ActorKind.PERSON} | kwargs)


def make_place(**kwargs: Any) -> Place:
    """Store a place."""
    return Place.objects.create(**{"name": "Port Selim"} | kwargs)


def make_story(*events: Event, timeline: Timeline, **kwargs: Any) -> Story:
    """Store a published story that says a sentence about each of these events."""
    story = Story.objects.create(timeline=timeline, **{"title": "How it reopened", "is_published": True} | kwargs)
    for number, event in enumerate(events):
        StoryStep.objects.create(story=story, event=event, sequence=number, sentence=f"Then: {event.title}.")
    return story


def make_curator(**kwargs: Any) -> User:
    """Store a user who may see and change everything: an administrator of the site."""
    user = User.objects.create_user(
        username=kwargs.pop("username", "curator"), password="a-long-password", is_staff=True
    )
    user.user_permissions.set(Permission.objects.filter(~Q(content_type__app_label="auth")))
    return user


def make_contributor(*timelines: Timeline, **kwargs: Any) -> User:
    """Store a user who may add documents to these timelines, or to every one that there is, and nothing else."""
    return make_member(*timelines, role=Role.CONTRIBUTOR, **{"username": "contributor"} | kwargs)


def make_member(*timelines: Timeline, role: Role, **kwargs: Any) -> User:
    """Store a user with a role in these timelines, or in every timeline that there is."""
    username = kwargs.pop("username", str(role))
    user = User.objects.create_user(username=username, password="a-long-password", **kwargs)
    for timeline in timelines or Timeline.objects.all():
        Membership.objects.create(user=user, timeline=timeline, role=role)
    return user
