"""What a chronology's pages count is worked out again only for the part of the events that changed."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_document,
    make_event,
    make_outlet,
    make_place,
    make_timeline,
)
from timeline.models import Event, Place
from timeline.models.timeline_change import EVENTS_IN_PART
from timeline.selectors.event_numbers import EventNumbers, find_weightiest, numbers_of
from timeline.selectors.kept_numbers import Part, find_published, find_sources
from timeline.selectors.revisions import find_part_names

if TYPE_CHECKING:
    from timeline.models import Timeline

pytestmark = pytest.mark.django_db

FAR = 900 * EVENTS_IN_PART


@pytest.fixture
def timeline() -> Timeline:
    timeline = make_timeline()
    for key in (FAR, FAR + EVENTS_IN_PART):
        make_event(timeline=timeline, pk=key, edtf="2024-08-20")
    return timeline


def published(timeline: Timeline) -> Part:
    return find_published(timeline, find_part_names(timeline.pk))


def test_a_change_of_one_event_leaves_the_other_parts_as_they_were(timeline: Timeline) -> None:
    before = find_part_names(timeline.pk)

    Event.objects.filter(pk=FAR).update(summary="Another.")

    after = find_part_names(timeline.pk)
    assert {part for part in after if after[part] != before.get(part)} == {900}


def test_only_the_part_that_changed_is_counted_again(timeline: Timeline) -> None:
    published(timeline)
    Event.objects.filter(pk=FAR).update(status="rejected")

    with CaptureQueriesContext(connection) as queries:
        counted = published(timeline)

    assert counted.numbers.keys.tolist() == [FAR + EVENTS_IN_PART]
    assert len([one for one in queries if "FROM timeline_event e" in one["sql"]]) == 3
    assert not any(str(FAR + EVENTS_IN_PART * 2) in one["sql"] for one in queries)


def test_nothing_is_asked_of_events_where_nothing_changed(timeline: Timeline) -> None:
    first = published(timeline)

    with CaptureQueriesContext(connection) as queries:
        assert published(timeline) is first

    assert len(queries) == 1


def test_actors_and_places_are_counted_where_readers_see_their_events(timeline: Timeline) -> None:
    actor, place = make_actor(name="Mira Sel"), make_place(name="Eastvale")
    for status in ("published", "published", "proposed"):
        make_event(timeline=timeline, status=status, place=place).actors.add(actor)
    make_event(timeline=make_timeline(slug="elsewhere")).actors.add(actor)

    counted = published(timeline)

    assert (dict(counted.actors), dict(counted.places)) == ({actor.pk: 2}, {place.pk: 2})


def test_a_change_of_an_outlet_counts_the_sources_again(timeline: Timeline) -> None:
    outlet = make_outlet(name="Gazette")
    make_document(timeline=timeline, outlet=outlet)
    assert find_sources(timeline, find_part_names(timeline.pk)).offered == ((outlet.pk, "Gazette"),)

    outlet.name = "The Gazette"
    outlet.save()

    sources = find_sources(timeline, find_part_names(timeline.pk))
    assert (sources.document_count, sources.outlet_count, sources.offered) == (1, 1, ((outlet.pk, "The Gazette"),))


def test_chosen_events_keep_their_numbers(timeline: Timeline) -> None:
    numbers = published(timeline).numbers

    assert find_weightiest(numbers.only([FAR]), 5) == [FAR]
    assert numbers.only([]).count == 0


def test_what_is_kept_of_events_is_what_they_hold(timeline: Timeline) -> None:
    Event.objects.filter(pk=FAR).update(sequence=7, importance=0.5)
    claim = make_claim(event=Event.objects.get(pk=FAR), modality="planned")
    for name, stance in (("Gazette", "supports"), ("Courier", "supports"), ("Quay Review", "contradicts")):
        document = make_document(timeline=timeline, text=f"{name} on the pier.", outlet=make_outlet(name=name))
        make_citation(claim=claim, document=document, exact="on the pier", stance=stance)
    make_event(timeline=timeline, edtf="2024-08/2024-10")
    make_event(timeline=timeline, edtf="")

    kept, asked = published(timeline).numbers, numbers_of(timeline.events.all())

    def rows(numbers: EventNumbers) -> list[tuple[float, ...]]:
        return sorted(zip(*(getattr(numbers, one.name).tolist() for one in fields(numbers)), strict=True))

    assert rows(kept) == rows(asked)
    assert rows(kept.only([FAR]))[0][4:] == (7, 0.5, 2, 1, 1)


def test_it_is_located_where_a_place_that_readers_see_has_coordinates(timeline: Timeline) -> None:
    place, hidden = make_place(), make_place(name="Hidden Bay", latitude=50.0, longitude=5.0)
    make_event(timeline=timeline, place=place)
    make_event(timeline=timeline, place=hidden, status="proposed")
    assert not published(timeline).is_located

    Place.objects.filter(pk=place.pk).update(latitude=41.0, longitude=29.0)
    assert published(timeline).is_located

    Place.objects.filter(pk=place.pk).update(latitude=None, longitude=None)
    assert not published(timeline).is_located
