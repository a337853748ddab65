"""What the card of an event says."""

from __future__ import annotations

import pytest

from tests.factories import (
    TEXT,
    make_actor,
    make_citation,
    make_claim,
    make_document,
    make_event,
    make_outlet,
    make_place,
    make_timeline,
)
from timeline.models import ClaimStatus, Event, EventStatus, Modality, Stance
from timeline.web.cards.event_card import Chip, present_event, visible_claims
from timeline.web.cards.status import Status

pytestmark = pytest.mark.django_db

HAPPENED, PLANNED, DENIED, CONDITIONAL = Modality
NO_OUTLET, SINGLE = Status("one", "no outlet in support"), Status("one", "single source")
GAZETTE = Status("disputed", "denied by Harbour Gazette")


@pytest.fixture
def event() -> Event:
    return make_event(timeline=make_timeline())


def cite(event: Event, *, outlet: str = "Harbour Gazette", **kwargs: object) -> None:
    """Store an accepted claim that a document of its own carries."""
    number = event.claims.count()
    words = {name: kwargs.pop(name) for name in ("exact", "stance", "timex_text") if name in kwargs}
    group = str(kwargs.pop("group", ""))
    document = make_document(text=f"{TEXT}{number}", outlet=make_outlet(name=outlet, group=group))
    if "timex_text" in words:
        start = document.text.index(str(words["timex_text"]))
        words |= {"timex_start": start, "timex_end": start + len(str(words["timex_text"]))}
    make_citation(claim=make_claim(event=event, **kwargs), document=document, **words)


@pytest.mark.parametrize(
    ("edtf", "words", "iso", "has_whisker"),
    [
        ("2024-08-22", "22 August 2024", "2024-08-22", True),
        ("2024-08", "August 2024", "2024-08", True),
        ("1984", "1984", "1984", True),
        ("1984~", "c. 1984", "", True),
        ("2024-08-22?", "22 August 2024 (uncertain)", "", True),
        ("2024-21", "spring 2024", "", True),
        ("199X", "1990s", "", True),
        ("[2024-08-11..2024-08-20]", "mid-August 2024", "", True),
        ("1984/..", "since 1984", "", False),
        ("-0043-03-15", "15 March 44 BCE", "", True),
        ("", "Date unknown", "", False),
    ],
)
def test_a_date_is_said_in_words_and_as_html_has_it(
    event: Event, edtf: str, words: str, iso: str, *, has_whisker: bool
) -> None:
    event.set_date(edtf)

    card = present_event(event, with_proposals=False)

    assert (card.edtf, card.date_words, card.iso, card.whisker is not None) == (edtf, words, iso, has_whisker)


def test_a_card_names_its_event_and_leads_to_it_and_to_its_names(event: Event) -> None:
    actor, event.place, event.summary = make_actor(), make_place(), "After nine weeks."
    event.actors.add(actor)

    card = present_event(event, with_proposals=False)

    assert (card.key, card.title, card.summary) == (event.pk, "Harbour reopens", "After nine weeks.")
    assert card.href == f"/harbour/events/{event.pk}-harbour-reopens/"
    assert card.chips == (
        Chip("Ada Marin", f"/harbour/?actor={actor.pk}", f"/harbour/actors/{actor.pk}/"),
        Chip("Port Selim", f"/harbour/?place={event.place.pk}", f"/harbour/places/{event.place.pk}/"),
    )


@pytest.mark.parametrize(
    ("claims", "statuses"),
    [
        ([], (NO_OUTLET,)),
        ([{}], (SINGLE,)),
        ([{}, {}], (SINGLE,)),
        ([{}, {"outlet": "Courier"}], (Status("many", "2 independent outlets"),)),
        ([{"group": "Harbour Media"}, {"outlet": "Courier", "group": "Harbour Media"}], (SINGLE,)),
        ([{"stance": Stance.CONTRADICTS}], (GAZETTE, NO_OUTLET)),
        ([{"modality": PLANNED}], (Status("planned", "announced only"), SINGLE)),
        ([{"modality": CONDITIONAL}], (Status("planned", "conditional"), SINGLE)),
        ([{"modality": PLANNED}, {"modality": HAPPENED}], (SINGLE,)),
        ([{"modality": DENIED}], (GAZETTE, SINGLE)),
        ([{"modality": DENIED, "attribution": "the union"}, {}], (Status("disputed", "denied by the union"), SINGLE)),
        (
            [
                {"modality": DENIED},
                *({"stance": Stance.CONTRADICTS, "outlet": name} for name in ("Courier", "Herald")),
            ],
            (Status("disputed", "denied by Harbour Gazette, Courier …"), SINGLE),
        ),
        ([{"status": ClaimStatus.PROPOSED}], (NO_OUTLET,)),
        ([{"status": ClaimStatus.REJECTED, "rejected_why": "A slip."}], (NO_OUTLET,)),
    ],
)
def test_how_an_event_stands_follows_from_its_claims(
    event: Event, claims: list[dict[str, object]], statuses: tuple[Status, ...]
) -> None:
    for claim in claims:
        cite(event, **claim)

    event.refresh_from_db()
    assert present_event(event, with_proposals=False).statuses == statuses


@pytest.mark.parametrize(
    ("disputes", "outlets", "words"),
    [
        (["number"], ["Courier"], "outlets disagree on the number"),
        (["place", "date"], ["Courier"], "outlets disagree on the date and the place"),
        (["place", "number", "date"], ["Courier"], "outlets disagree on the date, the number and the place"),
        (["date"], ["Harbour Gazette"], "passages disagree on the date"),
    ],
)
def test_what_outlets_disagree_on_is_said(event: Event, disputes: list[str], outlets: list[str], words: str) -> None:
    for outlet in ("Harbour Gazette", *outlets):
        cite(event, outlet=outlet)
    event.refresh_from_db()
    event.disputes = disputes

    assert present_event(event, with_proposals=False).statuses[0] == Status("disputed", words)


def test_a_denial_without_a_passage_names_nobody(event: Event) -> None:
    make_claim(event=event, modality=DENIED)
    event.refresh_from_db()

    assert present_event(event, with_proposals=False).statuses[0] == Status("disputed", "denied")


def test_proposals_are_for_those_who_may_see_them_and_rejected_claims_for_nobody(event: Event) -> None:
    for status in ClaimStatus:
        cite(event, statement=status.value, status=status, rejected_why="A slip.")

    readers, curators = (visible_claims(event, with_proposals=one) for one in (False, True))

    assert [claim.statement for claim in readers] == ["accepted"]
    assert [claim.statement for claim in curators] == ["proposed", "accepted"]
    assert [claim.is_proposed for claim in present_event(event, with_proposals=True).claims] == [True, False]


def test_a_proposed_event_says_so(event: Event) -> None:
    assert not present_event(event, with_proposals=True).is_proposed

    event.status = EventStatus.PROPOSED

    assert present_event(event, with_proposals=True).is_proposed


def test_passages_are_numbered_through_the_event_in_the_order_of_its_claims(event: Event) -> None:
    cite(event, statement="Second.", sequence=2, modality=PLANNED)
    cite(event, statement="First.", sequence=1, attribution="the ministry")
    make_citation(claim=event.claims.get(sequence=1), document=make_document(), exact="Two ferries")

    claims = present_event(event, with_proposals=False).claims

    assert [(one.statement, [passage.number for passage in one.passages]) for one in claims] == [
        ("First.", [1, 2]),
        ("Second.", [3]),
    ]
    assert [(one.attribution, one.modality_words) for one in claims] == [("the ministry", ""), ("", "planned")]


def test_other_words_for_the_date_are_quoted_once_each(event: Event) -> None:
    cite(event, timex_text="Thursday")
    cite(event, timex_text="Thursday")
    cite(event, timex_text="mid-August")  # which stands outside the passage

    assert present_event(event, with_proposals=False).how == "“Thursday”, “mid-August”"


@pytest.mark.parametrize(
    ("edtf", "how"),
    [
        ("2024-08", "“Thursday”, “mid-August”"),
        ("[2024-08-11..2024-08-20]", "“Thursday”"),
        ("", "“Thursday”, “mid-August”"),
    ],
)
def test_words_that_the_date_has_itself_are_not_repeated(event: Event, edtf: str, how: str) -> None:
    event.set_date(edtf)
    cite(event, timex_text="Thursday")
    cite(event, timex_text="mid-August")

    assert present_event(event, with_proposals=False).how == how


def test_of_many_words_four_are_shown(event: Event) -> None:
    for words in ("The", "harbour", "reopened", "on", "Thursday"):
        cite(event, timex_text=words)

    assert present_event(event, with_proposals=False).how == "“The”, “harbour”, “reopened”, “on” …"
