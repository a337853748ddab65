"""A machine of its own: a data folder with its embedded server, and real processes of manage.py on it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg

from timeline.database.embedded.server import EmbeddedServer, running_server

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]
BRING = """
import sys
import django
django.setup()
from timeline.services.captures.submission import submit_capture
from timeline.models import Timeline
timeline = Timeline.objects.get_or_create(slug=sys.argv[1], defaults={"title": "Ports"})[0]
for text in sys.stdin.read().split("\\n\\n"):
    said = {"outlet": "Gazette", "published": "2024-08-22", "language": "en"}
    content = text.encode()
    submit_capture(
        timeline=timeline, user=None, method="paste", name=text[:20], content=content, user_metadata=said
    )  # fmt: skip
"""


class Machine:
    """Starts and asks; whoever makes it stops it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("TIMELINE", "DATABASE"))},
            "TIMELINE_DATA_DIR": str(folder),
            "TIMELINE_TASKS": "queue",
            "DJANGO_SETTINGS_MODULE": "timeline.settings",
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
        }
        self.server: EmbeddedServer = running_server(folder / "postgresql")
        self.manage("migrate", "--verbosity", "0")

    def manage(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(
            self.command(*arguments), env=self.environment | environment, cwd=ROOT, capture_output=True, text=True,
            timeout=300, check=False,
        )  # fmt: skip

    def begin(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a command; whoever calls it ends it."""
        return subprocess.Popen(
            self.command(*arguments), env=self.environment, cwd=ROOT, text=True, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )  # fmt: skip

    def submit(self, timeline: str, texts: Sequence[str]) -> None:
        """Bring pasted texts, to be read by a worker."""
        subprocess.run(
            [sys.executable, "-c", BRING, timeline], input="\n\n".join(texts), env=self.environment, cwd=ROOT,
            text=True, timeout=300, check=True,
        )  # fmt: skip

    def run(self, module: str, *arguments: str) -> int:
        """Return the number that a script prints."""
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments], env=self.environment, cwd=ROOT, text=True, timeout=300,
            stdout=subprocess.PIPE, check=True,
        )  # fmt: skip
        return int(done.stdout.split()[-1])

    def ask(self, query: str, *parameters: Any) -> list[tuple[Any, ...]]:
        """Return the rows that a query finds."""
        with psycopg.connect(**self.server.connection, dbname="timeline") as connection:
            return connection.execute(query, parameters).fetchall()

    def passages(self, timeline: str) -> list[tuple[Any, ...]]:
        """Return every passage that is cited in a timeline, with its date, however it was stored."""
        return self.ask(
            """
            SELECT d.text_sha256, k.start, k."end", k.timex_start, k.edtf FROM timeline_citation k
            JOIN timeline_claim c ON c.id = k.claim_id JOIN timeline_event e ON e.id = c.event_id
            JOIN timeline_timeline t ON t.id = e.timeline_id JOIN timeline_document d ON d.id = k.document_id
            WHERE t.slug = %s ORDER BY 1, 2, 3, 4, 5
            """,
            timeline,
        )

    def command(self, *arguments: str) -> list[str]:
        """Return the command line of a command of manage.py."""
        return [sys.executable, str(ROOT / "manage.py"), *arguments]
