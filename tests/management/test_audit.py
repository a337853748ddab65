"""manage.py audit: the record of a timeline as JSON Lines."""

from __future__ import annotations

import json
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.core.management import CommandError, call_command

from tests.factories import make_citation, make_claim, make_curator, make_document, make_event, make_timeline
from timeline.models import Act, Event, EventStatus
from timeline.services.curation.publication import publish_events, reject_claims, reject_events
from timeline.services.curation.review import Choice, decide
from timeline.services.curation.standing_rules import ignore_words
from timeline.services.curation.undoing import undo

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db


@pytest.fixture
def decided() -> None:
    """A timeline in which a person decided four times."""
    timeline, user = make_timeline(), make_curator()
    event = make_event(timeline=timeline, status=EventStatus.PROPOSED)
    claim = make_claim(event=event)
    make_citation(claim=claim, document=make_document(timeline=timeline))
    publish_events(events=[event], user=user)
    reject_events(events=[event], why="Ein Gerücht.", user=user)
    reject_claims(claims=[claim], why="Unfounded.", user=user)
    ignore_words(timeline=timeline, words="May", why="A verb here.", user=user)


@pytest.mark.usefixtures("decided")
def test_each_decision_is_a_line_oldest_first_and_rules_follow() -> None:
    out = StringIO()
    call_command("audit", "harbour", stdout=out)

    records = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [(one["record"], one.get("verb"), one["who"], one["why"]) for one in records] == [
        ("decision", "publish", "curator", ""),
        ("decision", "reject", "curator", "Ein Gerücht."),
        ("decision", "reject", "curator", "Unfounded."),
        ("rule", None, "curator", "A verb here."),
    ]
    assert (records[1]["before"], records[1]["after"]) == ({"status": "published"}, {"status": "rejected"})
    assert "Ein Gerücht." in out.getvalue()


def test_the_acts_of_the_inbox_are_replayed_from_the_file_to_what_is_stored(tmp_path: Path) -> None:
    timeline, user = make_timeline(), make_curator()
    event = make_event(timeline=timeline, status=EventStatus.PROPOSED)
    make_citation(claim=make_claim(event=event), document=make_document(timeline=timeline))
    event.refresh_from_db()
    act = decide(seen={event.pk: event.revision}, choice=Choice(Act.ACCEPT), user=user)[0]
    undo(act=act, user=user)
    event.refresh_from_db()
    decide(seen={event.pk: event.revision}, choice=Choice(Act.REJECT, "Tides."), user=user)
    file, out = str(tmp_path / "audit.jsonl"), StringIO()

    call_command("audit", "harbour", file, stdout=out)
    call_command("audit", "harbour", file, replay=True, stdout=out)
    call_command("audit", "harbour", replay=True, stdout=out)

    assert out.getvalue().count("3 acts lead to what is stored.") == 2
    Event.objects.update(title="Changed by nobody")
    with pytest.raises(CommandError, match=f"do not lead to what is stored: events {event.pk}"):
        call_command("audit", "harbour", file, replay=True)
    event.refresh_from_db()
    decide(seen={event.pk: event.revision}, choice=Choice(Act.ACCEPT), user=user)
    call_command("audit", "harbour", replay=True, stdout=out)
    assert f"Changed outside the inbox: events {event.pk}, before act" in out.getvalue()


def test_a_file_that_is_no_audit_trail_is_refused(tmp_path: Path) -> None:
    make_timeline()
    (tmp_path / "notes.txt").write_text("Hello", encoding="utf-8")

    with pytest.raises(CommandError, match="is no audit trail"):
        call_command("audit", "harbour", str(tmp_path / "notes.txt"), replay=True)


@pytest.mark.usefixtures("decided")
def test_it_may_go_to_a_file(tmp_path: Path) -> None:
    out = StringIO()
    call_command("audit", "harbour", str(tmp_path / "audit.jsonl"), stdout=out)

    assert len((tmp_path / "audit.jsonl").read_text(encoding="utf-8").splitlines()) == 4
    assert "4 records." in out.getvalue()
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("audit", "harbour", str(tmp_path / "nowhere" / "audit.jsonl"))


@pytest.mark.usefixtures("decided")
def test_a_timeline_that_is_not_there_is_said() -> None:
    with pytest.raises(CommandError, match=r"There is no timeline “habour”\. Timelines: harbour\."):
        call_command("audit", "habour")
