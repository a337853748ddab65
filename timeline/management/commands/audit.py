"""manage.py audit: who decided what in a timeline, when and why, as JSON Lines; and whether it leads to what is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from timeline.models import Timeline
from timeline.selectors.audit_trail import audit_trail
from timeline.services.curation.replaying import replay as replay_acts

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator


class Command(BaseCommand):
    """Write the audit trail of a timeline."""

    help = "Write every decision, rule and act of the inbox of a timeline, oldest first, one JSON object a line."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("timeline", metavar="TIMELINE", help="its slug")
        parser.add_argument("out", metavar="OUT", nargs="?", default="-", help="a file, or - for standard output")
        parser.add_argument(
            "--replay",
            action="store_true",
            help="write nothing: go through the acts that OUT holds (or -: that the timeline has), and compare the end"
            " with what is stored",
        )

    def handle(self, *, timeline: str, out: str, replay: bool = False, **_options: Any) -> None:
        """Write line by line as it is read, all of one moment; or compare."""
        found = Timeline.objects.filter(slug=timeline).first()
        if found is None:
            known = ", ".join(Timeline.objects.order_by("slug").values_list("slug", flat=True)) or "none"
            raise CommandError(f"There is no timeline “{timeline}”. Timelines: {known}.")
        with transaction.atomic():
            if replay:
                self._replay(audit_trail(found) if out == "-" else _read(Path(out)))
                return
            if out == "-":
                for line in _lines(found):
                    self.stdout.write(line)
                return
            self._write(Path(out), _lines(found))

    def _replay(self, records: Iterator[dict[str, Any]]) -> None:
        """Say what the acts lead to; CommandError where something else is stored."""
        found = replay_acts(records)
        for gap in found.gaps:
            self.stdout.write(f"Changed outside the inbox: {gap}.")
        if wrong := found.differences():
            raise CommandError(f"{found.act_count:,} acts do not lead to what is stored: {', '.join(wrong[:20])}.")
        self.stdout.write(f"{found.act_count:,} acts lead to what is stored.")

    def _write(self, out: Path, lines: Iterator[str]) -> None:
        """Write the file beside its place and move it there, so that half a file is never taken for a whole one."""
        part = out.with_name(f".{out.name}.part")
        count = 0
        try:
            with part.open("w", encoding="utf-8") as file:
                for line in lines:
                    file.write(f"{line}\n")
                    count += 1
            part.replace(out)
        except OSError as error:
            raise CommandError(f"{out} cannot be written: {error.strerror}.") from error
        finally:
            part.unlink(missing_ok=True)
        self.stdout.write(f"{out}: {count:,} records.")


def _read(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file; CommandError where it is none."""
    try:
        with path.open(encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)
    except (OSError, ValueError) as error:
        raise CommandError(f"{path} is no audit trail: {error}.") from error


def _lines(timeline: Timeline) -> Iterator[str]:
    return (json.dumps(record, ensure_ascii=False, sort_keys=True) for record in audit_trail(timeline))
