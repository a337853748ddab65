"""manage.py ingest: documents in, proposals out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from tqdm import tqdm

from timeline.core.extraction import LANGUAGES
from timeline.ingest import CapturedText, CaptureError, find_captures
from timeline.management.owners import find_owner, give_owner
from timeline.models import Timeline
from timeline.services.captures.capture_reading import reading_limits
from timeline.services.captures.drafting import Defaults
from timeline.services.captures.originals import keep_original
from timeline.services.captures.submission import submit_addresses
from timeline.services.documents.storage import NearPolicy, Outcome
from timeline.services.ingestion.ingestion import CHUNK, IngestReport, ingest_captures

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterable, Iterator

    from django.contrib.auth.models import User

_LISTS = frozenset({".csv", ".tsv"})


class Command(BaseCommand):
    """Take in documents and propose events from their dated statements."""

    help = (
        "Take in files of any kind that is read, folders, JSONL manifests (fields: file or text, outlet, title, url, "
        "published, language; .xz and .gz too) and CSVs of addresses, find their dated statements, propose events. "
        "Running it twice changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument(
            "paths", nargs="+", type=Path, metavar="PATH", help="file, folder, .jsonl manifest or .csv"
        )
        parser.add_argument("--timeline", required=True, metavar="SLUG", help="the timeline they belong to")
        parser.add_argument("--create", metavar="TITLE", help="make the timeline (private) if there is none yet")
        parser.add_argument("--owner", metavar="NAME", help="the user who owns a timeline that is made")
        parser.add_argument("--outlet", default="", help="who publishes the documents that do not say it themselves")
        parser.add_argument("--published", default="", metavar="DATE", help="likewise their date, EDTF or in words")
        parser.add_argument("--language", default="", help="likewise their language (default: detected)")
        parser.add_argument(
            "--near",
            choices=[policy.value for policy in NearPolicy],
            default=NearPolicy.AUTO.value,
            help="what to do with near-copies (auto, the default: a new version at the same address, else a copy)",
        )
        parser.add_argument("--workers", type=int, default=1, help="how many processes read (default: 1)")
        chunk = f"how many documents are stored at once (default: {CHUNK}); a run that is killed loses so many"
        parser.add_argument("--chunk", type=int, default=CHUNK, metavar="COUNT", help=chunk)

    def handle(self, *, paths: list[Path], timeline: str, create: str | None, near: str, **options: Any) -> None:
        """Ingest and report; exit code 1 if anything was refused."""
        defaults, policy = self._defaults(**options), NearPolicy(near)
        into = self._timeline(timeline, create, find_owner(options["owner"]))
        lists = [path for path in paths if path.suffix.lower() in _LISTS]
        refused = sum(self._bring(path, into, defaults, policy) for path in lists)
        if others := [path for path in paths if path not in lists]:
            refused += self._ingest(others, into, defaults, policy, **options)
        if refused:
            raise CommandError(f"{_count(refused, 'document')} refused; the others are stored.")

    def _timeline(self, slug: str, title: str | None, owner: User | None) -> Timeline:
        timeline = Timeline.objects.filter(slug=slug).first()
        if timeline:
            return timeline
        if title is None:
            known = ", ".join(Timeline.objects.values_list("slug", flat=True)) or "none yet"
            raise CommandError(f"There is no timeline {slug!r} ({known}). Add --create TITLE to make it.")
        made, _is_new = Timeline.objects.get_or_create(slug=slug, defaults={"title": title})
        self.stdout.write(give_owner(made, owner))
        return made

    def _bring(self, path: Path, timeline: Timeline, defaults: Defaults, near: NearPolicy) -> int:
        """Bring the addresses of a list, report, and return how many were refused."""
        try:
            text = path.read_text(encoding="utf-8-sig", errors="strict")
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"{path} cannot be read: {error}. Give a CSV in UTF-8 with a column “url”.") from error
        report = submit_addresses(timeline=timeline, text=text, defaults=defaults, near=near)
        for sentence in report.notes:
            self.stdout.write(f"Note: {sentence}")
        for sentence in report.refused:
            self.stderr.write(f"Refused: {path}: {sentence}")
        states = ", ".join(f"{count} {state}" for state, count in sorted(report.states.items())) or "none"
        self.stdout.write(f"Addresses:   {states}")
        return len(report.refused)

    def _ingest(
        self, paths: list[Path], timeline: Timeline, defaults: Defaults, near: NearPolicy, *, chunk: int, workers: int,
        **_rest: Any,
    ) -> int:  # fmt: skip
        """Ingest files, report, and return how many were refused."""
        with tqdm(desc="Reading", unit=" documents", disable=None) as bar:
            report = ingest_captures(
                timeline=timeline, captures=_captures(paths), defaults=defaults, near=near,
                chunk_size=max(chunk, 1), workers=workers, progress=bar.update,
            )  # fmt: skip
        self._report(report)
        return len(report.refused)

    def _defaults(self, *, outlet: str, published: str, language: str, **_rest: Any) -> Defaults:
        if language and language not in LANGUAGES:
            raise CommandError(f"Language {language!r} is not read. Languages that are: {', '.join(LANGUAGES)}.")
        today = timezone.localdate().toordinal()
        return Defaults(today=today, outlet=outlet, published=published, language=language)

    def _report(self, report: IngestReport) -> None:
        for sentence in report.notes:
            self.stdout.write(f"Note: {sentence}")
        for sentence in report.refused:
            self.stderr.write(f"Refused: {sentence}")
        counts = report.outcomes
        stored = counts[Outcome.STORED] + counts[Outcome.COPY] + counts[Outcome.VERSION]
        skipped = counts[Outcome.KNOWN] + counts[Outcome.SKIPPED]
        self.stdout.write(
            f"Documents:   {stored} stored, {counts[Outcome.ADDED]} known and added, {skipped} skipped, "
            f"{len(report.refused)} refused"
        )
        if counts[Outcome.ASKING]:
            self.stdout.write(f"             {counts[Outcome.ASKING]} wait for a choice on the captures’ page")
        for outcome, words in ((Outcome.COPY, "as copies"), (Outcome.VERSION, "as new versions")):
            if counts[outcome]:
                self.stdout.write(f"             {counts[outcome]} of them {words} of others")
        found = report.proposals
        self.stdout.write(
            f"Expressions: {found.expression_count} found, {found.resolved_count} resolved, "
            f"{found.unresolved.total()} not"
        )
        for reason, count in sorted(found.unresolved.items()):
            self.stdout.write(f"             {count} × {reason}")
        for use, count in sorted(found.other_uses.items()):
            self.stdout.write(f"             {count} × {use}: not the time of an event")
        self.stdout.write(f"Claims:      {found.claim_count} proposed")
        self.stdout.write(f"Events:      {found.event_count} proposed")


def _captures(paths: Iterable[Path]) -> Iterator[CapturedText | CaptureError]:
    for path in paths:
        yield from find_captures(path, keep=partial(keep_original, is_durable=False), limits=reading_limits())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
