"""Two people work through one inbox at once over HTTP: what is stored, and whether anything is lost or doubled.

    bench/two_reviewers.py [--decisions 200] [--seed 1]

Uses a test database of its own and a threaded server. Ends with 1 where the record does not lead to what is stored.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

django.setup()

from django.contrib.staticfiles.handlers import StaticFilesHandler  # noqa: E402
from django.test.testcases import LiveServerThread  # noqa: E402
from django.test.utils import setup_databases, setup_test_environment, teardown_databases  # noqa: E402

from tests.access.interleaved_decisions import decide_at_once  # noqa: E402
from tests.factories import make_citation, make_claim, make_document, make_event, make_member, make_timeline  # noqa: E402
from timeline.models import ClaimStatus, EventStatus, ReviewAct, Role  # noqa: E402
from timeline.selectors.audit_trail import audit_trail  # noqa: E402
from timeline.services.curation.replaying import replay  # noqa: E402


def main() -> int:
    """Decide and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--decisions", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    setup_test_environment(debug=False)
    databases = setup_databases(verbosity=0, interactive=False)
    server = LiveServerThread("localhost", StaticFilesHandler)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    try:
        return _measure(f"http://localhost:{server.port}", count=asked.decisions, seed=asked.seed)
    finally:
        server.terminate()
        teardown_databases(databases, verbosity=0)


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
