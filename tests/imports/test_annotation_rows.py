"""JSON of another Timeline and annotations of Hypothesis become events whose words are found again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.factories import make_document, make_member, make_timeline
from timeline.imports.errors import BrokenFileError
from timeline.imports.files import plan_import
from timeline.models import Citation, Event, Role
from timeline.services.importing.importer import import_events

if TYPE_CHECKING:
    from django.test import Client

    from tests.web.conftest import Story
    from timeline.models import Timeline
    from timeline.services.importing.imported_events import ImportReport

PAGE = "https://gazette.example/1"


def take_in(timeline: Timeline, data: Any) -> ImportReport:
    events = plan_import(json.dumps(data).encode()).events(language="en")
    user = make_member(timeline, role=Role.CURATOR, username="importer")
    return import_events(timeline=timeline, events=events, source="file.json", user=user)


def annotation(exact: str, *, text: str = "", uri: str = PAGE) -> dict[str, Any]:
    selectors = [{"type": "RangeSelector"}, {"type": "TextQuoteSelector", "exact": exact, "prefix": "", "suffix": ""}]
    target = [{"source": uri, "selector": selectors}]
    return {"uri": uri, "text": text, "user": "acct:ada@hypothes.is", "tags": ["harbour"], "target": target}


@pytest.mark.django_db
def test_annotations_cite_where_their_words_stand_and_say_where_they_do_not() -> None:
    timeline = make_timeline()
    make_document(timeline=timeline, url=PAGE)
    rows = [
        annotation("Two ferries had left in mid-August.", text="The ferries go"),
        annotation("Nobody ever wrote this."),
        annotation("The harbour reopened", uri="https://elsewhere.example/"),
    ]

    report = take_in(timeline, {"total": 3, "rows": rows})

    assert [event.title for event in Event.objects.order_by("pk")] == [
        "The ferries go", "Nobody ever wrote this.", "The harbour reopened",
    ]  # fmt: skip
    assert [one.exact for one in Citation.objects.all()] == ["Two ferries had left in mid-August."]
    assert [bool(row.notes) for row in report.rows] == [False, True, True]
    assert Event.objects.earliest("pk").claims.get().attribution == "ada"


def test_native_json_comes_back_with_claims_and_citations(client: Client, story: Story) -> None:
    export = json.loads(client.get("/harbour/download/json/").getvalue())
    other = make_timeline(slug="other", title="Other")
    story.gazette.timelines.add(other)
    for event in export["events"]:
        event["uid"] = event["uid"][:-4] + "0000"

    take_in(other, export)

    made = Event.objects.get(timeline=other, title="Harbour reopens")
    assert (made.edtf, made.place and made.place.name, [one.name for one in made.actors.all()]) == (
        "2024-08-22", "Port Selim", ["Ada Marin"],
    )  # fmt: skip
    assert [one.exact for one in Citation.objects.filter(claim__event=made)] == ["The harbour reopened on Thursday"]


@pytest.mark.parametrize(
    "data",
    [
        {"schema": "timeline-export/1"},
        {"schema": "timeline-export/1", "documents": [], "events": [{"uid": "x"}]},
        {"schema": "timeline-export/1", "documents": [], "events": []},
        {"rows": [{"target": [{"selector": None}]}]},
        [{"target": 5, "uri": "x"}],
    ],
)
def test_json_that_is_not_built_as_it_says_is_refused(data: Any) -> None:
    with pytest.raises(BrokenFileError):
        plan_import(json.dumps(data).encode())
