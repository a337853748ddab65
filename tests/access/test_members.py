"""Chronologies made and shared on the pages: members, roles, invitations, and who opened the door."""

from __future__ import annotations

import itertools
import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from tests.factories import make_member, make_timeline
from tests.web.reading import get_html, opened, read_text
from timeline.models import Capability, Invitation, Membership, Role, Timeline, Visibility
from timeline.models.roles import CAPABILITIES
from timeline.services.access.guards import ForbiddenError
from timeline.services.access.invitations import invite
from timeline.services.access.members import change_role

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline(slug="files", title="The files", visibility=Visibility.PRIVATE)


@pytest.fixture
def owner(timeline: Timeline) -> User:
    return make_member(timeline, role=Role.OWNER)


def roles(timeline: Timeline) -> dict[str, str]:
    return dict(timeline.memberships.order_by("user").values_list("user__username", "role"))


def test_each_role_may_do_what_the_one_before_may_and_more() -> None:
    allowed = [CAPABILITIES[role] for role in Role]

    assert all(less < more for less, more in itertools.pairwise(allowed))
    assert allowed[-1] == frozenset(Capability)


def test_who_is_signed_in_makes_a_chronology_and_owns_it(client: Client) -> None:
    user = User.objects.create_user("ada", password="a-long-password")
    assert client.get("/new/")["Location"] == "/login/?next=/new/"
    client.force_login(user)

    sent = {"title": "Ports & piers", "standfirst": "What closed.", "visibility": "private", "languages": ["en", "tr"]}
    response = client.post("/new/", sent)

    made = Timeline.objects.get()
    assert response["Location"] == made.get_absolute_url() == "/ports-piers/"
    assert (made.visibility, made.languages, roles(made)) == ("private", ["en", "tr"], {"ada": "owner"})
    assert client.post("/new/", sent)["Location"] == "/ports-piers-2/"


@pytest.mark.parametrize(
    ("title", "slug"), [("Account", "account-2"), ("قضية الميناء", "chronology"), ("New", "new-2")]
)
def test_addresses_are_never_those_of_the_site(client: Client, title: str, slug: str) -> None:
    client.force_login(User.objects.create_user("ada"))

    client.post("/new/", {"title": title, "visibility": "public"})

    assert Timeline.objects.get().slug == slug


def test_a_title_of_signs_alone_is_refused_beside_its_box(client: Client) -> None:
    client.force_login(User.objects.create_user("ada"))

    response = client.post("/new/", {"title": "…", "visibility": "public"})

    assert response.status_code == 400
    assert "at least one letter or digit" in response.content.decode()


def test_a_link_makes_one_person_a_member_once(client: Client, timeline: Timeline, owner: User) -> None:
    client.force_login(owner)
    html = client.post("/files/members/", {"role": "curator", "note": "Bo"}).content.decode()
    link = re.search(r'value="http://testserver(/invitations/[^"]+/)"', html)
    assert link is not None
    assert Invitation.objects.get().token_sha256 not in html

    client.force_login(User.objects.create_user("bo"))
    assert client.get("/files/").status_code == 404
    assert "You are invited to The files" in read_text(get_html(client, link[1]))
    assert client.post(link[1])["Location"] == "/files/"
    assert client.get("/files/").status_code == 200

    client.force_login(User.objects.create_user("eve"))
    assert client.get(link[1]).status_code == 404
    assert "This link is no longer valid" in client.post(link[1]).content.decode()
    assert roles(timeline) == {"owner": "owner", "bo": "curator"}


@pytest.mark.parametrize("change", ["expires_at", "revoked_at", "owner gone", "deleted"])
def test_a_link_that_is_over_opens_nothing(client: Client, timeline: Timeline, owner: User, change: str) -> None:
    made, token = invite(timeline=timeline, role=Role.EDITOR, user=owner)
    past = timezone.now() - timedelta(seconds=1)
    if change == "owner gone":
        owner.memberships.update(role=Role.EDITOR)
    elif change == "deleted":
        Timeline.objects.update(deleted_at=past)
    else:
        Invitation.objects.filter(pk=made.pk).update(**{change: past})
    client.force_login(User.objects.create_user("eve"))

    client.post(f"/invitations/{token}/")

    assert "eve" not in roles(timeline)


def test_nobody_loses_by_accepting_a_lesser_role(client: Client, timeline: Timeline, owner: User) -> None:
    _made, token = invite(timeline=timeline, role=Role.READER, user=owner)
    client.force_login(make_member(timeline, role=Role.EDITOR))

    client.post(f"/invitations/{token}/")

    assert roles(timeline)["editor"] == "editor"


def test_the_last_owner_can_neither_leave_nor_step_down(client: Client, timeline: Timeline, owner: User) -> None:
    client.force_login(owner)
    own = Membership.objects.get()

    told = client.post("/files/leave/", follow=True).content.decode()
    client.post(f"/files/members/{own.pk}/", {"action": "change", "role": "reader"})
    client.post(f"/files/members/{own.pk}/", {"action": "remove"})

    assert "A chronology needs an owner" in told
    assert roles(timeline) == {"owner": "owner"}


def test_an_owner_hands_over_and_stays_as_an_editor(client: Client, timeline: Timeline, owner: User) -> None:
    other = make_member(timeline, role=Role.CURATOR)
    client.force_login(owner)

    response = client.post(f"/files/members/{other.memberships.get().pk}/", {"action": "hand-over"})

    assert response["Location"] == "/account/"
    assert roles(timeline) == {"owner": "editor", "curator": "owner"}
    client.post("/files/leave/")
    assert roles(timeline) == {"curator": "owner"}


@pytest.mark.parametrize("role", [role for role in Role if role != Role.OWNER])
def test_only_owners_open_the_door(client: Client, timeline: Timeline, owner: User, role: Role) -> None:
    member = make_member(timeline, role=role)
    client.force_login(member)
    owning = owner.memberships.get()

    assert client.get("/files/members/").status_code == 403
    assert client.post("/files/members/", {"role": "owner"}).status_code == 403
    assert (
        client.post(
            f"/files/members/{member.memberships.get().pk}/", {"action": "change", "role": "owner"}
        ).status_code
        == 403
    )
    with pytest.raises(ForbiddenError):
        change_role(membership=owning, role=Role.READER, user=member)
    assert not Invitation.objects.exists()


def test_members_of_one_timeline_are_not_reached_through_another(client: Client, owner: User) -> None:
    other = make_timeline(slug="other")
    stranger = make_member(other, role=Role.OWNER, username="stranger")
    client.force_login(owner)

    response = client.post(f"/files/members/{stranger.memberships.get().pk}/", {"action": "remove"})

    assert response.status_code == 404
    assert roles(other) == {"stranger": "owner"}


def test_the_page_says_who_opened_the_door(client: Client, timeline: Timeline, owner: User) -> None:
    _made, token = invite(timeline=timeline, role=Role.CURATOR, user=owner)
    client.force_login(User.objects.create_user("bo"))
    client.post(f"/invitations/{token}/")
    client.force_login(owner)
    client.post(
        f"/files/members/{Membership.objects.get(user__username='bo').pk}/", {"action": "change", "role": "editor"}
    )

    told = read_text(get_html(client, "/files/members/").split('id="opened"')[1])

    assert re.search(r"bo became editor by owner .* bo became curator by owner", told)


def test_settings_are_for_owners_and_take_effect_at_once(client: Client, timeline: Timeline, owner: User) -> None:
    client.force_login(owner)

    sent = {"title": "The open files", "visibility": "public", "standfirst": "", "method": "Read twice."}
    assert client.post("/files/settings/", sent | opened(client, "/files/settings/"))["Location"] == "/files/"

    timeline.refresh_from_db()
    assert (timeline.title, timeline.visibility, timeline.method) == ("The open files", "public", "Read twice.")
    client.logout()
    assert client.get("/files/").status_code == 200
