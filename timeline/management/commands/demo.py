"""manage.py demo: what script/demo runs once the requirements are installed."""

from __future__ import annotations

import secrets
import shutil
import socket
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from timeline.management.serving import serve
from timeline.models import Membership, Role, Timeline

if TYPE_CHECKING:
    from argparse import ArgumentParser

FIXTURE = "turkiye_iraq_security"
CURATOR = "curator"


class Command(BaseCommand):
    """Set up the database, load the demo story and serve it on this machine."""

    help = "Migrate, load the demo story, make a curator's login and serve on 127.0.0.1."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("--port", type=int, default=8000, help="port to serve on (default: 8000)")
        parser.add_argument("--no-serve", action="store_true", help="set up and stop")
        parser.add_argument("--reset", action="store_true", help="delete the demo's database and originals first")

    def handle(self, *, port: int, no_serve: bool, reset: bool, **_options: Any) -> None:
        """Set up, print the address and the login, serve until Ctrl-C."""
        if not no_serve:
            _refuse_taken_port(port)
        if reset:
            self._reset()
        call_command("migrate", verbosity=0)
        call_command("setup_roles", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        if not Timeline.objects.exists():
            call_command("loaddata", FIXTURE, verbosity=0)
        call_command("refresh_cards", verbosity=0)
        self._tell(port)
        if not no_serve:
            serve("127.0.0.1", port, processes=2, with_worker=True)

    def _reset(self) -> None:
        """Drop every table of the embedded database; a database of the user's own is never touched."""
        if settings.DATABASES["default"]["ENGINE"] != "timeline.database.embedded":
            raise CommandError("--reset only serves the embedded database; DATABASE_URL is set, so nothing was done.")
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
        shutil.rmtree(settings.DATA_DIR / "originals", ignore_errors=True)

    def _tell(self, port: int) -> None:
        self.stdout.write(f"Chronology: http://127.0.0.1:{port}/")
        self.stdout.write(f"Curation:   http://127.0.0.1:{port}/admin/")
        password = _new_curator()
        if password:
            self.stdout.write(f"Login:      {CURATOR} / {password}   (shown this once)")
        else:
            self.stdout.write(
                f"Login:      {CURATOR}, with the password shown at the first run (--reset makes another)"
            )


def _new_curator() -> str | None:
    """Make the curator with a random password and return it; None if there is one already."""
    if User.objects.filter(username=CURATOR).exists():
        return None
    password = secrets.token_urlsafe(12)
    user = User.objects.create_user(username=CURATOR, password=password)
    for timeline in Timeline.objects.all():
        Membership.objects.create(user=user, timeline=timeline, role=Role.OWNER)
    return password


def _refuse_taken_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError) as error:
            raise CommandError(f"Port {port} cannot be used ({error}). Choose another: --port {port + 1}.") from error
