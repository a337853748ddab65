"""manage.py restore: put back what manage.py backup wrote."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from timeline.management.backups import BackupError, restore_backup

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    """Restore a backup into an empty database."""

    help = "Put back what manage.py backup wrote, after checking all of it; stop web and worker first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("file", type=Path, help="the backup")
        parser.add_argument("--replace", action="store_true", help="delete what the database holds now")

    def handle(self, *, file: Path, replace: bool, **_options: Any) -> None:
        """Restore, and bring an older backup up to date."""
        try:
            count = restore_backup(file, replace=replace)
        except (BackupError, OSError) as error:
            raise CommandError(str(error)) from error
        call_command("migrate", verbosity=0)
        self.stdout.write(f"The database and {count} originals are back.")
