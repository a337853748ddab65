"""Say who signs in with a code, or take the second factor of an account away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from timeline.services.access.two_factor import remove_second_factor

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    """For who lost both the app and the recovery codes, or was locked out by wrong ones."""

    help = "Takes away the second factor of an account, so that its password alone signs in until a new one is set up."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the name of the account."""
        parser.add_argument("user", help="The name of the account.")
        parser.add_argument("--remove", action="store_true", required=True, help="Take the second factor away.")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Remove it, and say whether there was one."""
        user = User.objects.filter(username=options["user"]).first()
        if user is None:
            raise CommandError(f"There is no user “{options['user']}”.")
        if remove_second_factor(user=user):
            self.stdout.write(f"{user} signs in with the password alone now.")
        else:
            self.stdout.write(f"{user} had no second factor.")
