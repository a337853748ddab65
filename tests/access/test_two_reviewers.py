"""Two people work through one inbox at once, over real HTTP and in threads."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.access.interleaved_decisions import decide_at_once
from tests.factories import make_citation, make_claim, make_document, make_event, make_member, make_timeline
from timeline.models import ClaimStatus, Event, EventStatus, ReviewAct, Role, Timeline
from timeline.selectors.audit_trail import audit_trail
from timeline.services.curation.replaying import replay

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer


def propose(timeline: Timeline, count: int) -> None:
    document = make_document(timeline=timeline)
    for number in range(count):
        event = make_event(timeline=timeline, status=EventStatus.PROPOSED, title=f"Event {number}")
        make_citation(claim=make_claim(event=event, status=ClaimStatus.PROPOSED), document=document)


@pytest.mark.django_db(transaction=True)
def test_of_what_two_decide_at_once_nothing_is_lost_or_doubled_and_the_record_leads_to_what_stands(
    live_server: LiveServer,
) -> None:
    timeline = make_timeline()
    propose(timeline, 12)
    people = [make_member(timeline, role=Role.EDITOR, username=name).username for name in ("ada", "bo")]

    sent = decide_at_once(live_server.url, "harbour", people, each=12, seed=1)

    done = Counter(one.who for one in sent if one.is_done)
    assert Counter(ReviewAct.objects.values_list("user__username", flat=True)) == done
    assert sum(done.values()) > 8
    found = replay(json.loads(json.dumps(record)) for record in audit_trail(timeline))
    assert (found.act_count, found.gaps, found.differences()) == (sum(done.values()), [], [])
    assert Event.objects.filter(status=EventStatus.PUBLISHED).exists()
