"""manage.py verify_citations: the promise of the project, checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from timeline.models import Timeline
from timeline.services.curation.citing import verify_citations

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    """Check that every citation's passage and date words stand in the text exactly where they should."""

    help = "Check every citation against the text of its document; exit with 1 and a list where one fails."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("--timeline", metavar="SLUG", help="only the citations of this timeline")

    def handle(self, *, timeline: str | None, **_options: Any) -> None:
        """Print each citation that fails as it is met, and the count."""
        checked_count = failed_count = 0
        for verdict in verify_citations(timeline=_find_timeline(timeline)):
            checked_count += 1
            if verdict.problem:
                failed_count += 1
                citation = verdict.citation
                self.stderr.write(f"Citation {citation.pk} of document {citation.document_id}: {verdict.problem}")
        if failed_count:
            raise CommandError(f"{failed_count} of {checked_count} citations do not stand in their texts.")
        self.stdout.write(f"{checked_count} citations checked; every one stands in its text.")


def _find_timeline(slug: str | None) -> Timeline | None:
    if slug is None:
        return None
    try:
        return Timeline.objects.get(slug=slug)
    except Timeline.DoesNotExist as error:
        known = ", ".join(Timeline.objects.order_by("slug").values_list("slug", flat=True)) or "none"
        raise CommandError(f"There is no timeline “{slug}”. Timelines: {known}.") from error
