"""Over real HTTP and in threads: nobody overwrites what they have not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.access.interleaved_edits import edit_at_once, lost_edits, stored_titles
from tests.factories import make_citation, make_claim, make_document, make_event, make_member, make_timeline
from timeline.models import EventStatus, Role

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer


@pytest.mark.django_db(transaction=True)
def test_of_two_who_edit_at_once_nobody_overwrites_what_they_have_not_seen(live_server: LiveServer) -> None:
    event = make_event(timeline=make_timeline(), status=EventStatus.PROPOSED)
    make_citation(claim=make_claim(event=event), document=make_document(timeline=event.timeline))
    people = [make_member(role=Role.EDITOR, username=name, is_staff=True).username for name in ("ada", "bo")]

    edits = edit_at_once(live_server.url, f"/admin/timeline/event/{event.pk}/change/", people, each=12, seed=1)

    assert len(edits) == 24
    assert len(stored_titles(event)) > 12
    assert lost_edits(edits, stored_titles(event)) == []
