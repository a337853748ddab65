"""manage.py setup_roles: the groups that people are put in."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from timeline.services.roles import grant_roles


class Command(BaseCommand):
    """Make the groups with their permissions; running it again mends what was changed."""

    help = "Make the groups “Curators”, “Contributors” and “Readers of private timelines” with their permissions."

    def handle(self, *, verbosity: int, **_options: Any) -> None:
        """Say which groups stand."""
        try:
            granted = grant_roles()
        except LookupError as error:
            raise CommandError(str(error)) from error
        if verbosity:
            self.stdout.write(f"These groups stand with their permissions: {', '.join(granted)}.")
