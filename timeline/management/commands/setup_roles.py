"""manage.py setup_roles: the group of those who administer the site."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from timeline.services.roles import grant_roles


class Command(BaseCommand):
    """Make the group with its permissions; running it again mends what was changed."""

    help = "Make the group “Administrators” with its permissions."

    def handle(self, *, verbosity: int, **_options: Any) -> None:
        """Say that the group stands."""
        try:
            granted = grant_roles()
        except LookupError as error:
            raise CommandError(str(error)) from error
        if verbosity:
            self.stdout.write(f"This group stands with its permissions: {', '.join(granted)}.")
