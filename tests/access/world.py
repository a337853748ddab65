"""Three timelines, one of each visibility, each with something of every kind, and a person in each role."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import AnonymousUser, Permission, User
from django.utils import timezone

from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_document,
    make_event,
    make_member,
    make_outlet,
    make_place,
    make_story,
    make_timeline,
)
from timeline.models import (
    ApiToken,
    Capture,
    ClaimStatus,
    Decision,
    Document,
    Event,
    EventStatus,
    ImportRun,
    Invitation,
    Pack,
    Role,
    RuleKind,
    StandingRule,
    Story,
    Timeline,
    Verb,
    Visibility,
    Webhook,
)
from timeline.models.names import keeper_of_names
from timeline.services.captures.originals import keep_original

if TYPE_CHECKING:
    from collections.abc import Callable

ROLES = ("anonymous", "outsider", *(str(role) for role in Role), "administrator", "elsewhere")
TOKEN = "x" * 43


@dataclass(frozen=True)
class Place:
    """A timeline with what stands in it; every word that gives it away begins with its mark."""

    mark: str
    timeline: Timeline
    shown: Document
    hidden: Document
    deleted: Document
    published: Event
    proposal: Event
    asking: Capture
    invitation: Invitation
    decision: Decision
    rule: StandingRule
    token: ApiToken
    webhook: Webhook
    run: ImportRun
    pack: Pack
    story: Story
    draft: Story

    def keyword(self, name: str, *, is_hidden: bool) -> Any:
        """Return what an address names by a keyword."""
        document, event = (self.hidden, self.proposal) if is_hidden else (self.shown, self.published)
        values: dict[str, Any] = {
            "slug": self.timeline.slug, "address": document.address, "uid": self.asking.uid, "title": "x",
            "token": TOKEN, "key": "csv", "code": "en", "number": 1, "start": 0, "end": 7,
            "step": (self.draft if is_hidden else self.story).steps.get().pk,
            "claim_pk": event.claims.get().pk,
            "citation_pk": event.claims.get().citations.get().pk,
        }  # fmt: skip
        return values[name]


def build_place(visibility: Visibility) -> Place:
    """Store a timeline with a document and an event that readers see, and of each one that they do not."""
    mark = f"Q{visibility}Z"
    timeline = make_timeline(slug=f"a-{visibility}", title=f"{mark} title", visibility=visibility)
    outlet = make_outlet(name=f"{mark} outlet", timeline=keeper_of_names(timeline))
    hidden_outlet = make_outlet(name=f"{mark}hid outlet", timeline=keeper_of_names(timeline))
    shown = _document(timeline, f"{mark} shown", outlet=outlet, url="https://gazette.example/1")
    hidden = _document(timeline, f"{mark}hid hidden", is_released=False, outlet=hidden_outlet)
    deleted = _document(timeline, f"{mark}del deleted", deleted_at=timezone.now())
    published = make_event(timeline=timeline, title=f"{mark} published", place=make_place(name=f"{mark} place"))
    published.actors.add(make_actor(name=f"{mark} actor"))
    make_citation(claim=make_claim(event=published, statement=f"{mark} claim"), document=shown, exact=shown.text[:20])
    proposal = make_event(timeline=timeline, title=f"{mark}hid proposal", status=EventStatus.PROPOSED)
    claim = make_claim(event=proposal, statement=f"{mark}hid claim", status=ClaimStatus.PROPOSED)
    make_citation(claim=claim, document=hidden, exact=hidden.text[:20])
    return Place(
        mark,
        timeline,
        shown,
        hidden,
        deleted,
        published,
        proposal,
        *_rows_of_a_clerk(mark, timeline, shown, published),
        make_story(published, timeline=timeline, title=f"{mark} story", opening=f"{mark} opening"),
        make_story(published, timeline=timeline, title=f"{mark}hid draft", is_published=False),
    )


def _rows_of_a_clerk(
    mark: str, timeline: Timeline, shown: Document, published: Event
) -> tuple[Capture, Invitation, Decision, StandingRule, ApiToken, Webhook, ImportRun, Pack]:
    """Store what somebody who works on a timeline leaves there."""
    clerk = User.objects.create_user(f"clerk of {timeline.visibility}")
    asking = Capture.objects.create(
        timeline=timeline, user=clerk, method="paste", name=f"{mark}hid capture", state="asking", nearest=shown,
        message=f"{mark} nearest", content_sha256=keep_original(f"{mark}hid bytes.".encode()),
    )  # fmt: skip
    invitation = Invitation.objects.create(
        timeline=timeline, role=Role.READER, made_by=clerk, expires_at=timezone.now() + timedelta(days=1),
        token_sha256=f"{timeline.visibility}",
    )  # fmt: skip
    decision = Decision.objects.create(verb=Verb.EDIT, user=clerk, event=published, why=f"{mark}hid reason")
    rule = StandingRule.objects.create(
        timeline=timeline,
        kind=RuleKind.IGNORE,
        words="may",
        value=f"{mark}hid may",
        why=f"{mark}hid why",
        made_by=clerk,
    )
    token = ApiToken.objects.create(user=clerk, name=f"{mark}hid token", role=Role.CURATOR, token_sha256=mark)
    webhook = Webhook.objects.create(timeline=timeline, url="https://programs.example/called", made_by=clerk)
    content_sha256 = keep_original(f"Date,Title\n2020,{mark}hid row\n".encode())
    run = ImportRun.objects.create(
        timeline=timeline, name=f"{mark}hid file", content_sha256=content_sha256, row_count=1, user=clerk
    )
    pack = Pack.objects.create(
        timeline=timeline, user=clerk, format="pdf", filters=[["Words", f"{mark}hid words"]], with_proposals=False
    )
    return asking, invitation, decision, rule, token, webhook, run, pack


def _document(timeline: Timeline, words: str, **kwargs: Any) -> Document:
    return make_document(timeline=timeline, title=words, text=f"{words} is the text of a document.\n", **kwargs)


def build_people(places: list[Place]) -> dict[str, User | AnonymousUser]:
    """Store a person in each role, the members in all of these timelines, and one who owns another timeline."""
    timelines = [place.timeline for place in places]
    people: dict[str, User | AnonymousUser] = {str(role): make_member(*timelines, role=role) for role in Role}
    administrator = User.objects.create_user("administrator")
    administrator.user_permissions.set(Permission.objects.filter(codename="administer_site"))
    elsewhere = make_member(make_timeline(slug="elsewhere", title="Elsewhere"), role=Role.OWNER, username="elsewhere")
    outsider = User.objects.create_user("outsider")
    return people | {
        "anonymous": AnonymousUser(), "administrator": administrator, "elsewhere": elsewhere, "outsider": outsider,
    }  # fmt: skip


# What an admin address names by number, by the model that it is about.
ADMIN_ROWS: dict[str, Callable[[Place], int]] = {
    "timeline": lambda place: place.timeline.pk,
    "document": lambda place: place.shown.pk,
    "event": lambda place: place.published.pk,
    "claim": lambda place: place.published.claims.get().pk,
    "citation": lambda place: place.published.claims.get().citations.get().pk,
    "capture": lambda place: place.asking.pk,
    "decision": lambda place: place.decision.pk,
    "outlet": lambda place: place.shown.outlet_id,
    "actor": lambda place: place.published.actors.get().pk,
    "place": lambda place: place.published.place_id or 0,
    "user": lambda place: place.asking.user_id or 0,
    "story": lambda place: place.story.pk,
    "group": lambda place: 0,  # noqa: ARG005 - there is none
}
