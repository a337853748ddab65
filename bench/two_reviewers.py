"""Two people work through one inbox at once over HTTP: what is stored, and whether anything is lost or doubled.

    bench/two_reviewers.py [--decisions 200] [--seed 1]

Uses a test database of its own and a threaded server. Ends with 1 where the record does not lead to what is stored.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter

from live_site import live_site

from tests.access.interleaved_decisions import decide_at_once
from tests.factories import make_citation, make_claim, make_document, make_event, make_member, make_timeline
from timeline.models import ClaimStatus, EventStatus, ReviewAct, Role
from timeline.selectors.audit_trail import audit_trail
from timeline.services.curation.replaying import replay


def main() -> int:
    """Decide and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--decisions", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with live_site() as site:
        return _measure(site, count=asked.decisions, seed=asked.seed)


def _measure(site: str, *, count: int, seed: int) -> int:
    timeline = make_timeline()
    document = make_document(timeline=timeline)
    for number in range(count):
        event = make_event(timeline=timeline, status=EventStatus.PROPOSED, title=f"Event {number}")
        make_citation(claim=make_claim(event=event, status=ClaimStatus.PROPOSED), document=document)
    people = [make_member(timeline, role=Role.EDITOR, username=name).username for name in ("ada", "bo")]
    begun = time.monotonic()
    sent = decide_at_once(site, timeline.slug, people, each=count // len(people), seed=seed)
    taken = time.monotonic() - begun
    done = Counter(one.who for one in sent if one.is_done)
    stored = Counter(ReviewAct.objects.values_list("user__username", flat=True))
    found = replay(json.loads(json.dumps(record)) for record in audit_trail(timeline))
    wrong = [*found.gaps, *found.differences()]
    print(
        f"{len(sent)} decisions: {sum(done.values())} answered as done, {sum(stored.values())} stored,"
        f" {len(sent) - sum(done.values())} refused with a reason; {found.act_count} replayed, {len(wrong)} values"
        f" other than stored; {taken:.1f} s"
    )
    return int(done != stored or bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
