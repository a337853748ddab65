"""Two curators edit one event at once over HTTP: how many edits are stored, and whether any is lost without a word.

    bench/interleaved.py [--edits 200] [--seed 1]

Uses a test database of its own and a threaded server. Ends with 1 where somebody overwrote what they had not seen.
"""

from __future__ import annotations

import argparse
import sys
import time

from live_site import live_site

from tests.access.interleaved_edits import edit_at_once, lost_edits, stored_titles
from tests.factories import make_citation, make_claim, make_document, make_event, make_member, make_timeline
from timeline.models import EventStatus, Role


def main() -> int:
    """Edit and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with live_site() as site:
        return _measure(site, edits=asked.edits, seed=asked.seed)


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
