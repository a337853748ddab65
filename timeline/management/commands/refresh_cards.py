"""manage.py refresh_cards: what to run after an upgrade, so that the first readers need not wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from timeline.models import Event, Timeline
from timeline.services.cards import refresh_cards

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    """Render the cards of published events that are missing or stale."""

    help = "Render and store the cards of published events that are missing or stale; pages are quick with them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command line takes."""
        parser.add_argument("--timeline", metavar="SLUG", help="only the events of this timeline")

    def handle(self, *, timeline: str | None, verbosity: int, **_options: Any) -> None:
        """Refresh the cards and print how many were."""
        events = Event.objects.all()
        if timeline is not None:
            if not Timeline.objects.filter(slug=timeline).exists():
                raise CommandError(f"There is no timeline “{timeline}”.")
            events = events.filter(timeline__slug=timeline)
        count = sum(refresh_cards(events))
        if verbosity:
            self.stdout.write(f"Cards rendered: {count}; the others were current.")
