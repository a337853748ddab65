"""The groups of people."""

from __future__ import annotations

from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import CommandError, call_command

from tests.factories import make_timeline
from timeline.models import Timeline, Visibility

pytestmark = pytest.mark.django_db


def member_of(group: str) -> User:
    user = User.objects.create_user("member", is_staff=True)
    user.groups.add(Group.objects.get(name=group))
    return user


def test_running_it_again_mends_what_was_changed() -> None:
    call_command("setup_roles", verbosity=0)
    curators = Group.objects.get(name="Curators")
    curators.permissions.clear()

    out = StringIO()
    call_command("setup_roles", stdout=out)

    assert (
        out.getvalue()
        == "These groups stand with their permissions: Curators, Contributors, Readers of private timelines.\n"
    )
    assert Group.objects.count() == 3
    assert curators.permissions.count() == 32


def test_curators_curate_but_delete_no_event_claim_or_citation() -> None:
    call_command("setup_roles", verbosity=0)

    user = member_of("Curators")

    assert user.has_perms(["timeline.change_event", "timeline.add_citation", "timeline.view_decision"])
    refused = ["delete_event", "delete_claim", "delete_citation", "add_decision", "change_decision"]
    assert not any(user.has_perm(f"timeline.{name}") for name in refused)
    assert not user.has_perm("auth.change_user")


def test_contributors_bring_documents_and_change_nothing_else() -> None:
    call_command("setup_roles", verbosity=0)

    user = member_of("Contributors")

    assert user.get_all_permissions() == {"timeline.add_capture", "timeline.view_capture"}


def test_readers_open_private_timelines_and_change_nothing() -> None:
    call_command("setup_roles", verbosity=0)
    private = make_timeline(visibility=Visibility.PRIVATE)

    user = member_of("Readers of private timelines")

    assert list(Timeline.objects.readable_by(user)) == [private]
    assert user.get_all_permissions() == {"timeline.view_timeline"}


def test_before_migrate_it_says_so() -> None:
    Permission.objects.filter(codename="view_timeline").delete()

    with pytest.raises(CommandError, match=r"Permissions are missing \(view_timeline\); run migrate first."):
        call_command("setup_roles")
