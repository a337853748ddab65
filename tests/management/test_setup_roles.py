"""The group of administrators."""

from __future__ import annotations

from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import CommandError, call_command

from tests.factories import make_timeline
from timeline.models import Capability, Timeline, Visibility

pytestmark = pytest.mark.django_db


def test_running_it_again_mends_what_was_changed() -> None:
    call_command("setup_roles", verbosity=0)
    group = Group.objects.get(name="Administrators")
    group.permissions.clear()

    out = StringIO()
    call_command("setup_roles", stdout=out)

    assert out.getvalue() == "This group stands with its permissions: Administrators.\n"
    assert Group.objects.count() == 1
    assert group.permissions.count() == 4


def test_administrators_may_do_everything_in_every_timeline() -> None:
    call_command("setup_roles", verbosity=0)
    private = make_timeline(visibility=Visibility.PRIVATE)
    user = User.objects.create_user("ada", is_staff=True)
    user.groups.add(Group.objects.get(name="Administrators"))

    assert list(Timeline.objects.readable_by(user)) == [private]
    assert private.allows(user, Capability.MANAGE)
    assert user.has_perms(["auth.add_user", "auth.change_user"])
    assert not user.has_perm("auth.delete_user")


def test_before_migrate_it_says_so() -> None:
    Permission.objects.filter(codename="administer_site").delete()

    with pytest.raises(CommandError, match=r"Permissions are missing \(administer_site\); run migrate first."):
        call_command("setup_roles")
