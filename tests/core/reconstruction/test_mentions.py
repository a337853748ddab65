"""Events that a document speaks of without a date."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.core.reconstruction.telling import framed
from timeline.core.extraction import read_story
from timeline.core.reconstruction import Mention, Statement, attach_mentions, reconstruct_events
from timeline.core.temporal import day_number, edtf_from_day, parse_edtf
from timeline.core.text import Span

PUBLISHED = day_number(2023, 5, 10)
FLOOD = framed("a", "A flood struck the pier of Marram on 8 May 2023.", "8 May 2023", "2023-05-08")


def mentioned(document: str, text: str, published: int | None = PUBLISHED, **kwargs: Any) -> Mention:
    """What a text speaks of without a date."""
    language = kwargs.pop("language", "en")
    (found,) = read_story(text, language=language, dct="2023-05-10")[2]
    return Mention(
        Statement(
            f"{document}/undated", document, f"Outlet {document}", found.passage.of(text), Span(0, 0),
            parse_edtf(edtf_from_day(published or 0)), published=published, frame=found.frame, language=language,
        ),
        found.is_definite,
    )  # fmt: skip


def attached(groups: list[list[Statement]], *mentions: Mention) -> dict[int, list[str]]:
    return {place: [one.document for one in ones] for place, ones in attach_mentions(groups, mentions).items()}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The flood in Marram is the largest since 1953.", "en"),
        ("The flood is the largest at the pier since the 1953 Orlo flood.", "en"),
        ("Das Hochwasser in Marram ist das schwerste seit dem Hochwasser von 1953.", "de"),
        ("La inundación es la peor en Marram desde la de 1953.", "es"),
    ],
)
def test_what_takes_an_event_for_known_is_of_the_one_that_was_news(text: str, language: str) -> None:
    assert attached([[FLOOD]], mentioned("b", text, language=language)) == {0: ["b"]}


def test_a_verb_with_a_name_is_of_the_event_that_befell_it() -> None:
    resigned = framed("a", "Mayor Anna Renn resigned on 8 May 2023.", "8 May 2023", "2023-05-08")

    assert attached([[resigned]], mentioned("b", "Renn resigned after the scandal.")) == {0: ["b"]}
    assert attached([[resigned]], mentioned("b", "Selim resigned after the scandal.")) == {}


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The flood in Porthaven killed nobody.", PUBLISHED),
        ("The fire in Marram killed nobody.", PUBLISHED),
        ("The flood in Marram killed nobody.", PUBLISHED + 30),
        ("The flood in Marram killed nobody.", PUBLISHED - 3),
        ("The flood in Marram killed nobody.", None),
    ],
)
def test_another_place_kind_or_time_is_another_event(text: str, published: int | None) -> None:
    assert attached([[FLOOD]], mentioned("b", text, published)) == {}


def test_of_two_days_that_fit_as_well_neither_is_meant() -> None:
    again = framed("c", "A flood struck the pier of Marram on 6 May 2023.", "6 May 2023", "2023-05-06")
    one = mentioned("b", "The flood in Marram killed nobody.")

    assert attached([[FLOOD], [again]], one) == {}
    assert attached([[FLOOD], [replace(FLOOD, key="d", document="d")]], one) == {0: ["b"]}


def test_a_document_goes_on_to_speak_of_what_it_dates_itself() -> None:
    again = framed("b", "A flood struck the pier of Marram on 6 May 2023.", "6 May 2023", "2023-05-06")

    assert attached([[FLOOD], [again]], mentioned("b", "The flood in Marram killed nobody.")) == {1: ["b"]}


def test_steps_of_one_course_are_not_each_other() -> None:
    arrested = framed("a", "Police arrested Anna Renn at her trial on 8 May 2023.", "8 May 2023", "2023-05-08")

    assert attached([[arrested]], mentioned("b", "The trial of Anna Renn shocked the port.")) == {}


def test_what_is_vague_undated_or_only_planned_is_not_what_was_news() -> None:
    month = framed("a", "A flood struck the pier of Marram in May 2023.", "May 2023", "2023-05")
    open_ended = replace(FLOOD, date=parse_edtf("2023-05-08/.."))
    unframed = replace(FLOOD, frame=None)
    one = mentioned("b", "The flood in Marram killed nobody.")

    assert attached([[month], [open_ended], [unframed]], one) == {}
    assert attached([[FLOOD]], replace(one, statement=replace(one.statement, frame=None))) == {}
    assert attached([[FLOOD]]) == {}


def test_a_document_is_attached_by_what_is_most_alike_in_whatever_order() -> None:
    mentions = [
        mentioned("b", "The flood in Marram killed nobody, said the head of the old council of Selim."),
        mentioned("b", "The flood struck the pier of Marram."),
        mentioned("b", "The flood struck Marram."),
        mentioned("b", "The flood in Marram was deep."),
        mentioned("c", "The flood in Marram is over."),
    ]
    mentions = [replace(one, statement=replace(one.statement, key=f"{at}")) for at, one in enumerate(mentions)]
    expected = attach_mentions([[FLOOD]], mentions)

    assert [one.text for one in expected[0]] == [
        "The flood struck the pier of Marram.",
        "The flood struck Marram.",
        "The flood in Marram was deep.",
        "The flood in Marram is over.",
    ]
    mentions.reverse()
    assert attach_mentions([[FLOOD]], mentions) == expected


def test_mentions_corroborate_their_event() -> None:
    (event,) = reconstruct_events([FLOOD], mentions=[mentioned("b", "The flood in Marram is the largest since 1953.")])

    assert event.statements == (FLOOD,)
    assert event.attestation.corroboration.derivation == "2 independent outlets: Outlet a, Outlet b."
