"""Names in a timeline's documents that nobody has yet, added with one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_document, make_member, make_outlet, make_timeline
from timeline.models import Actor, Place, Role, Timeline

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

TOLD = "On Monday the envoy {0} spoke in the town hall. Then {0} left the old town."


@pytest.fixture
def timeline(db: None) -> Timeline:  # noqa: ARG001 - asks for the database
    timeline = make_timeline()
    make_document(timeline=timeline, text=TOLD.format("Fuad Husein"))
    text = TOLD.format("Fuad Hussein") + " Fuad Hussein smiled."
    make_document(timeline=timeline, text=text, outlet=make_outlet(name="Courier"))
    return timeline


def path(timeline: Timeline) -> str:
    return f"/admin/timeline/timeline/{timeline.pk}/names/"


def test_the_timelines_form_leads_to_them(admin: Client, timeline: Timeline) -> None:
    page = admin.get(f"/admin/timeline/timeline/{timeline.pk}/change/").content.decode()

    assert f'<a href="{path(timeline)}">Unknown names</a>' in page


def test_a_name_is_added_with_its_spellings_and_leaves_the_list(
    admin: Client, timeline: Timeline, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(12):
        response = admin.get(path(timeline))
    (row,) = response.context["names"]

    said = admin.post(path(timeline), row.form.initial | {"kind": "person"}, follow=True).content.decode()

    assert (row.name, row.others, row.document_count) == ("Fuad Hussein", "Fuad Husein", 2)
    actor = Actor.objects.get()
    assert (actor.name, actor.aliases, actor.kind) == ("Fuad Hussein", ["Fuad Husein"], "person")
    assert "“Fuad Hussein” is known now." in said
    assert "None: every name" in said


def test_a_place_is_added_as_a_place(admin: Client, timeline: Timeline) -> None:
    admin.post(path(timeline), {"name": "Tarn", "aliases": "", "kind": "place"})

    assert Place.objects.get().name == "Tarn"


@pytest.mark.parametrize(
    ("sent", "complaint"),
    [
        ({"name": "Tarn", "kind": "planet"}, "Nothing was added: choose what the name is."),
        ({"name": "Ada Marin", "kind": "person"}, "“Ada Marin” exists already."),
    ],
)
def test_what_cannot_be_added_is_named(
    admin: Client, timeline: Timeline, sent: dict[str, str], complaint: str
) -> None:
    Actor.objects.create(name="Ada Marin", kind="person")

    said = admin.post(path(timeline), sent, follow=True).content.decode()

    assert complaint in said
    assert Actor.objects.count() == 1


def test_only_who_may_add_actors_and_places_comes_here(client: Client, timeline: Timeline) -> None:
    client.force_login(make_member(make_timeline(slug="own"), role=Role.OWNER))

    assert client.get(path(timeline)).status_code == 403
    assert client.get(path(Timeline(pk=timeline.pk + 100))).status_code in {403, 404}
