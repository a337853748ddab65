"""Two curators edit one event at once over HTTP: how many edits are stored, and whether any is lost without a word.

    bench/interleaved.py [--edits 200] [--seed 1]

Uses a test database of its own and a threaded server. Ends with 1 where somebody overwrote what they had not seen.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

django.setup()

from django.contrib.staticfiles.handlers import StaticFilesHandler  # noqa: E402
from django.test.testcases import LiveServerThread  # noqa: E402
from django.test.utils import setup_databases, setup_test_environment, teardown_databases  # noqa: E402

from tests.access.interleaved_edits import edit_at_once, lost_edits, stored_titles  # noqa: E402
from tests.factories import make_citation, make_claim, make_document, make_event, make_member, make_timeline  # noqa: E402
from timeline.models import EventStatus, Role  # noqa: E402


def main() -> int:
    """Edit and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    setup_test_environment(debug=False)
    databases = setup_databases(verbosity=0, interactive=False)
    server = LiveServerThread("localhost", StaticFilesHandler)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    try:
        return _measure(f"http://localhost:{server.port}", edits=asked.edits, seed=asked.seed)
    finally:
        server.terminate()
        teardown_databases(databases, verbosity=0)


def _measure(site: str, *, edits: int, seed: int) -> int:
    event = make_event(timeline=make_timeline(), status=EventStatus.PROPOSED)
    make_citation(claim=make_claim(event=event), document=make_document(timeline=event.timeline))
    people = [make_member(role=Role.EDITOR, username=name, is_staff=True).username for name in ("ada", "bo")]
    begun = time.monotonic()
    path = f"/admin/timeline/event/{event.pk}/change/"
    done = edit_at_once(site, path, people, each=edits // len(people), seed=seed)
    lost, asked = lost_edits(done, stored_titles(event)), sum(edit.is_asked for edit in done)
    print(
        f"{len(done)} edits: {len(done) - asked} stored, {asked} asked once more, {len(lost)} lost without a word,"
        f" {time.monotonic() - begun:.0f} s"
    )
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
