"""The demo story is what it promises: whole, cited, exact, and loaded once however often."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models import Count

from timeline.core.temporal import parse_edtf
from timeline.core.text import quote_at
from timeline.models import (
    Actor,
    Citation,
    Claim,
    Document,
    Event,
    EventStatus,
    Modality,
    Outlet,
    Place,
    TextKind,
    TimelineChange,
)

FIXTURE = "turkiye_iraq_security"
MEMORANDUM = "Türkiye and Iraq sign a security memorandum in Ankara"

pytestmark = pytest.mark.django_db


def load() -> dict[str, int]:
    """Load the story and count the rows of every model, but for the log that loading itself is a change in."""
    call_command("loaddata", FIXTURE, verbosity=0)
    models = [model for model in apps.get_app_config("timeline").get_models() if model is not TimelineChange]
    return {model.__name__: model._default_manager.count() for model in models}


@pytest.fixture
def story() -> None:
    load()


def test_loading_twice_gives_the_same_rows() -> None:
    first = load()

    second = load()

    assert first["Document"] == 5
    assert second == first


@pytest.mark.usefixtures("story")
def test_the_story_runs_from_1984_to_26_december_2024() -> None:
    events = list(Event.objects.in_order())

    assert len(events) >= 18
    assert {event.status for event in events} == {EventStatus.PUBLISHED}
    assert (events[0].edtf, events[-1].edtf) == ("1984/..", "2024-12-26")


@pytest.mark.usefixtures("story")
def test_every_event_has_a_claim_and_every_claim_a_passage() -> None:
    assert not Event.objects.filter(claims__isnull=True).exists()
    assert not Claim.objects.filter(citations__isnull=True).exists()
    assert not Event.objects.filter(date_explanation="").exists()
    assert not Citation.objects.filter(explanation="").exists()


@pytest.mark.usefixtures("story")
def test_every_passage_stands_in_its_text_with_its_context_and_date_words() -> None:
    for citation in Citation.objects.select_related("document"):
        text = citation.document.text

        assert quote_at(text, citation.span) == citation.quote
        assert text[citation.timex_start or 0 : citation.timex_end or 0] == citation.timex_text


@pytest.mark.usefixtures("story")
@pytest.mark.parametrize("model", [Event, Citation])
def test_bounds_and_extent_follow_from_the_edtf(model: type[Event | Citation]) -> None:
    for dated in model.objects.exclude(edtf=""):
        value = parse_edtf(dated.edtf)

        assert (dated.edtf, dated.bounds, dated.extent) == (value.text, value.bounds, value.extent.value)


@pytest.mark.usefixtures("story")
def test_no_passage_excludes_the_date_of_its_event() -> None:
    citations = Citation.objects.exclude(edtf="").select_related("claim__event")

    assert [c.exact for c in citations if not c.bounds.overlaps(c.claim.event.bounds)] == []


@pytest.mark.usefixtures("story")
def test_all_texts_are_digests_that_link_to_the_original() -> None:
    documents = Document.objects.all()

    assert {document.text_kind for document in documents} == {TextKind.DIGEST}
    assert all(document.url and document.published_note for document in documents)
    assert [document.title for document in documents if document.published_known == "printed"] == [
        "Turkey, Iraq discuss increased military cooperation, countering border security threats"
    ]


@pytest.mark.usefixtures("story")
def test_the_memorandum_is_dated_in_the_words_of_several_outlets() -> None:
    citations = Citation.objects.filter(claim__event__title=MEMORANDUM).exclude(timex_text="")

    words = {(citation.document.outlet.name, citation.timex_text) for citation in citations}

    assert words >= {
        ("RCO News", "August 15"),
        ("Daily Sabah", "last week"),
        ("The New Region", "mid-August"),
        ("The Media Line", "Thursday"),
    }


@pytest.mark.usefixtures("story")
def test_one_claim_is_denied_and_what_was_announced_stays_planned() -> None:
    denied = Claim.objects.get(modality=Modality.DENIED)
    planned = Event.objects.filter(claims__modality=Modality.PLANNED).values_list("title", flat=True)

    assert denied.statement == "The pact ends the presence of Turkish troops in Iraq."
    assert set(planned) >= {
        "Joint Security Coordination Center to open in Baghdad",
        "Joint training centre planned at Bashiqa",
    }


@pytest.mark.usefixtures("story")
@pytest.mark.parametrize("model", [Actor, Place])
def test_every_actor_and_place_takes_part(model: type[Actor | Place]) -> None:
    counted = model.objects.annotate(event_count=Count("events"))

    assert [str(one) for one in counted if not one.event_count] == []


@pytest.mark.usefixtures("story")
def test_every_outlet_is_heard() -> None:
    assert not Outlet.objects.filter(documents__citations__isnull=True).exists()


@pytest.mark.usefixtures("story")
def test_names_are_found_in_the_spellings_of_the_outlets() -> None:
    aliases = {actor.name: actor.aliases for actor in Actor.objects.all()}

    assert "Yashar Güler" in aliases["Yaşar Güler"]
    assert "Fawad Hossein" in aliases["Fuad Hussein"]
    assert "Zaki Akturk" in aliases["Zeki Aktürk"]
    assert "Turkey" in aliases["Türkiye"]
