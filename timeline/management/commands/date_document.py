"""manage.py date_document: when a document was published, and what follows from it."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q

from timeline.core.extraction import LANGUAGES, parse_date_words
from timeline.core.temporal import parse_edtf
from timeline.models import Document, PublishedKnown
from timeline.services.documents.publication_date import preview_publication_date, set_publication_date
from timeline.services.errors import RefusedError
from timeline.services.proposals.publication_candidates import days_in_words, find_candidates

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator

    from timeline.services.documents.publication_date_report import PassageChange, PublicationDateReport

_UNKNOWN = "unknown"
_KNOWN = [value for value in PublishedKnown.values if value != PublishedKnown.UNKNOWN]


class Command(BaseCommand):
    """Set when a document was published; what no person decided about is resolved again."""

    help = (
        "Set the day of publication of a stored document, in EDTF or in words of its language, or “unknown”. "
        "All that no person decided about is resolved again. Without --published: say which days its text fits."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("document", metavar="DOCUMENT", help="its number, its uid or its address")
        parser.add_argument("--published", metavar="DATE", help="2024-08-22, “22 August 2024”, or “unknown”")
        parser.add_argument("--timeline", metavar="SLUG", help="look for it in this timeline only")
        parser.add_argument("--known", choices=_KNOWN, default=PublishedKnown.GIVEN.value, help="how it is known")
        parser.add_argument("--why", default="", help="the reason, kept beside the date")
        parser.add_argument("--dry-run", action="store_true", help="say what would change, change nothing")

    def handle(self, *, document: str, timeline: str | None, published: str | None, **options: Any) -> None:
        """Date it, and say what changed."""
        found = _find_document(document, timeline)
        if published is None:
            self._tell_candidates(found)
            return
        edtf = _parse_published(published, found)
        try:
            report = self._date(found, edtf, **options)
        except RefusedError as refusal:
            raise CommandError(str(refusal)) from refusal
        for line in _lines(report):
            self.stdout.write(line)
        self.stdout.write(
            f"Published: {report.becomes_words or _UNKNOWN}, was {report.was_words or _UNKNOWN}\n"
            f"Passages:  {len(report.dated)} dated, {len(report.changed)} dated otherwise, {len(report.lost)} without "
            f"a date now, {len(report.kept)} kept as a person decided\n"
            f"Events:    {len(report.added)} new, {len(report.redated)} dated otherwise, {len(report.removed)} removed"
            f"{'; a dry run, nothing is stored' if options['dry_run'] else ''}"
        )

    def _date(
        self, document: Document, edtf: str, *, dry_run: bool, known: str, why: str, **_rest: Any
    ) -> PublicationDateReport:
        if dry_run:
            return preview_publication_date(document, edtf)
        is_known = PublishedKnown(known) if edtf else PublishedKnown.UNKNOWN
        return set_publication_date(document, edtf=edtf, known=is_known, why=why, user=None)

    def _tell_candidates(self, document: Document) -> None:
        guess = find_candidates(document)
        if guess is None:
            self.stdout.write(f"“{document}” is dated: {document.published_edtf}.")
            return
        fits = f"fits {days_in_words(guess.candidates)}" if guess.candidates else "does not say enough"
        self.stdout.write(f"“{document}” is undated; its text {fits}.")
        for reason in guess.reasons:
            self.stdout.write(f"  {reason}")


def _find_document(named: str, timeline: str | None) -> Document:
    documents = Document.objects.select_related("outlet")
    if timeline is not None:
        documents = documents.filter(timelines__slug=timeline)
    found = list(documents.filter(_named(named)).order_by("pk")[:5])
    if len(found) == 1:
        return found[0]
    where = f" in the timeline “{timeline}”" if timeline else ""
    if not found:
        raise CommandError(f"There is no document “{named}”{where}; name it by its number, its uid or its address.")
    numbers = ", ".join(f"{one.pk} ({one.outlet})" for one in found)
    raise CommandError(f"Several documents have this address{where}: {numbers}. Name one by its number.")


def _named(named: str) -> Q:
    if named.isdecimal():
        return Q(pk=int(named)) if len(named) < 19 else Q(pk__isnull=True)
    try:
        return Q(uid=uuid.UUID(named))
    except ValueError:
        return Q(url=named) | Q(final_url=named) | Q(canonical_url=named)


def _parse_published(words: str, document: Document) -> str:
    if words.strip().casefold() in {"", _UNKNOWN}:
        return ""
    language = document.language.split("-")[0]
    try:
        reading = parse_date_words(words, language=language if language in LANGUAGES else "en")
    except ValueError as error:
        raise CommandError(str(error)) from error
    return parse_edtf(reading.edtf or "").text


def _lines(report: PublicationDateReport) -> Iterator[str]:
    for change in report.dated:
        yield _passage("Dated", change)
    for change in report.changed:
        yield _passage("Changed", change)
    for change in report.lost:
        yield f"Undated:   “{change.words}” was {change.was_words}. {change.reason}".rstrip()
    for change in report.kept:
        now = change.becomes_words or "no date"
        yield f"Kept:      “{change.words}” stays {change.was_words} in “{change.event}”; it would read {now} now."
    for event in report.added:
        yield f"New:       {event.becomes_words}: {event.title}"
    for event in report.redated:
        yield f"Redated:   {event.was_words} → {event.becomes_words}: {event.title}"
    for event in report.removed:
        yield f"Removed:   {event.was_words}: {event.title}"


def _passage(heading: str, change: PassageChange) -> str:
    was = f"{change.was_words} → " if change.was else ""
    return f"{heading + ':':<11}“{change.words}”: {was}{change.becomes_words}, in “{change.event}”"
