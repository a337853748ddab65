"""manage.py export: a timeline in one format, as a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import AnonymousUser, User
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from tqdm import tqdm

from timeline.exports import FORMATS, Export, write_export
from timeline.models import Capability, Timeline

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    """Write a timeline as a file."""

    help = "Write the published events of a timeline, or for --user what that person may see, in one format."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("timeline", metavar="TIMELINE", help="its slug")
        parser.add_argument("format", metavar="FORMAT", choices=sorted(FORMATS), help=", ".join(sorted(FORMATS)))
        parser.add_argument("out", metavar="OUT", help="a file, or - for standard output")
        parser.add_argument("--user", metavar="NAME", help="export what this user may see (default: every reader)")
        parser.add_argument("--site", default="http://localhost", help="where the pages are served, for links")
        parser.add_argument("--bom", action="store_true", help="begin CSV with a byte order mark, for Excel")

    def handle(self, **options: Any) -> None:
        """Write the file beside its place and move it there, so that half a file is never taken for a whole one."""
        export = _export(options)
        format_ = FORMATS[options["format"]]
        pieces = write_export(format_, export)
        if options["out"] == "-":
            for piece in pieces:
                sys.stdout.buffer.write(piece)
            return
        out = Path(options["out"])
        part = out.with_name(f".{out.name}.part")
        try:
            with part.open("wb") as file, tqdm(unit="B", unit_scale=True, disable=None) as progress:
                for piece in pieces:
                    file.write(piece)
                    progress.update(len(piece))
            part.replace(out)
        except OSError as error:
            raise CommandError(f"{out} cannot be written: {error.strerror}.") from error
        finally:
            part.unlink(missing_ok=True)
        self.stdout.write(f"{out}: {out.stat().st_size:,} bytes.")


def _export(options: dict[str, Any]) -> Export:
    user = _user(options["user"])
    timeline = Timeline.objects.filter(slug=options["timeline"]).first()
    # Who runs commands may read all; the events are still those of the person who is named.
    if timeline is None or (options["user"] and not timeline.is_readable_by(user)):
        known = ", ".join(Timeline.objects.order_by("slug").values_list("slug", flat=True)) or "none"
        raise CommandError(f"There is no timeline “{options['timeline']}” to read. Timelines: {known}.")
    return Export(
        timeline=timeline,
        events=timeline.events.visible_to(user),
        user=user,
        with_proposals=timeline.allows(user, Capability.REVIEW),
        site=options["site"].rstrip("/"),
        made_at=timezone.now(),
        with_bom=options["bom"],
    )


def _user(name: str | None) -> User | AnonymousUser:
    if not name:
        return AnonymousUser()
    user = User.objects.filter(username=name, is_active=True).first()
    if user is None:
        raise CommandError(f"There is no active user “{name}”.")
    return user
