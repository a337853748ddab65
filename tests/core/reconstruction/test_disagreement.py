"""What passages of one event disagree on is named: when, how many, how strong, where, whether; an update is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.reconstruction.telling import framed, told
from timeline.core.reconstruction import Modality, Standing, Statement, attest, date_event
from timeline.core.reconstruction.grouping.comparison import (
    Kind,
    Verdict,
    compare,
    facets_of,
    find_conflicts,
    find_updates,
)


def explanations(*statements: Statement) -> list[str]:
    attestation = attest(statements)
    return [finding.explanation for finding in (*attestation.conflicts, *attestation.updates)]


def toll(key: str, text: str, published: int = 7, language: str = "en") -> Statement:
    return told(key, text, outlet=f"Outlet {key[0]}", published=published, language=language)


def test_a_toll_that_rises_from_report_to_report_is_an_update() -> None:
    first, later = toll("a1", "The landslide killed 14 people."), toll("b1", "The landslide killed 22 people.", 9)

    assert explanations(later, first) == ["How many were killed: rose from “14” (Outlet a) to “22” (Outlet b)."]
    assert attest([first, later]).standing is Standing.CORROBORATED


def test_who_is_found_is_missing_no_more() -> None:
    before, after = toll("a1", "Nine hikers are missing."), toll("b1", "Four hikers are missing.", 9)

    assert explanations(before, after) == ["How many are missing: fell from “Nine” (Outlet a) to “Four” (Outlet b)."]
    assert explanations(before, replace(after, published=7)) == [
        "How many are missing? Outlet a: “Nine”; Outlet b: “Four”: conflict."
    ]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "The flood killed 344 people in the province.", "The flood killed 912 people."),
        ("en", "The flood killed 344 people in Orsa.", "The flood killed 912 people."),
        ("en", "The flood killed 344 people in Orsa.", "The flood killed 912 people in Velm."),
        ("en", "The bodies of two divers killed in the cave were found.", "Six divers were killed in the cave."),
        (
            "de",
            "Bei der Flut wurden 344 Menschen in der Provinz getötet.",
            "Bei der Flut wurden 912 Menschen getötet.",
        ),
        ("fr", "La crue a tué 344 personnes dans la province.", "La crue a tué 912 personnes."),
        ("es", "La riada dejó 344 muertos en la provincia.", "La riada dejó 912 muertos."),
        ("it", "La piena ha ucciso 344 persone nella provincia.", "La piena ha ucciso 912 persone."),
        ("tr", "Selde Orsa ilinde 344 kişi öldü.", "Selde 912 kişi öldü."),
        ("ar", "قتل 344 شخصا في محافظة أورسا", "قتل 912 شخصا"),
    ],
)
def test_a_part_is_not_the_whole(language: str, one: str, other: str) -> None:
    found = find_conflicts([toll("a1", one, language=language), toll("b1", other, language=language)])

    assert found == []


def test_a_place_that_both_name_parts_nothing() -> None:
    statements = [
        toll("a1", "The flood killed 344 people in Orsa."),
        toll("b1", "The Orsa flood killed 351 people."),
        toll("c1", "Some 990 people were killed in Orsa."),
    ]

    assert explanations(statements[0], statements[1]) == [
        "How many were killed? Outlet a: “344”; Outlet b: “351”: conflict."
    ]
    assert explanations(statements[0], statements[2]) == [
        "How many were killed? Outlet a: “344”; Outlet c: “Some 990”: conflict."
    ]


QUAKE = "A quake of magnitude {} shook Orsa on 6 July."
LOAN = "The Orsa bank was fined ${} million on 6 July."


@pytest.mark.parametrize(
    ("text", "numbers", "verdict", "question"),
    [
        (QUAKE, ("7.8", "7.4"), Verdict.CONFLICT, "How strong"),
        (QUAKE, ("7.8", "7.8"), Verdict.AGREE, "How strong"),
        (LOAN, ("40", "45"), Verdict.CONFLICT, "How much"),
    ],
)
def test_measures_of_one_event_exclude_each_other(
    text: str, numbers: tuple[str, str], verdict: Verdict, question: str
) -> None:
    one, other = (
        facets_of(framed(key, text.format(number), "6 July", "2022-07-06"))
        for key, number in zip(("a1", "b1"), numbers, strict=True)
    )
    found = [finding for finding in compare(one, other) if finding.kind is Kind.NUMBER]

    assert [(finding.verdict, finding.question) for finding in found] == [(verdict, question)]


@pytest.mark.parametrize(
    "other",
    [
        "The Orsa bank sold a mill for $45 million on 6 July.",
        "The Orsa bank was fined €45 million on 6 July.",
        "The Orsa bank was fined on 6 July.",
    ],
)
def test_sums_of_other_matters_are_not_compared(other: str) -> None:
    fined = framed("a1", LOAN.format("40"), "6 July", "2022-07-06")
    found = compare(facets_of(fined), facets_of(framed("b1", other, "6 July", "2022-07-06")))

    assert [finding.kind for finding in found] == [Kind.DATE]


CLOSED = told("b1", "The mill was closed in October 2022.", "October 2022", "2022-10", outlet="Herald")
DISMISSALS = [
    ("en", "The mill closed earlier, not in October 2022 as said.", "October 2022"),
    ("de", "Die Mühle schloss früher, nicht im Oktober 2022.", "Oktober 2022"),
    ("fr", "Le moulin a fermé avant, et non en octobre 2022.", "octobre 2022"),
    ("es", "El molino cerró antes, no en octubre de 2022.", "octubre de 2022"),
    ("it", "Il mulino chiuse prima, non in ottobre 2022.", "ottobre 2022"),
    ("tr", "Değirmen Ekim 2022'de değil, daha önce kapandı.", "Ekim 2022"),
    ("ar", "أغلقت الطاحونة قبل ذلك وليس في أكتوبر 2022", "أكتوبر 2022"),
]


@pytest.mark.parametrize(("language", "text", "words"), DISMISSALS, ids=[case[0] for case in DISMISSALS])
def test_a_dismissed_date_is_disputed_and_supports_nothing(language: str, text: str, words: str) -> None:
    against = told("a1", text, words, "2022-10", language=language, modality=Modality.DENIED)

    assert explanations(against, CLOSED) == ["When? Gazette: “not October 2022”; Herald: “October 2022”: conflict."]
    assert attest([against, CLOSED]).corroboration.count == 1
    assert date_event([against, CLOSED]).explanation == "Herald: October 2022, from “October 2022”."


def test_a_date_that_is_dismissed_excludes_no_other() -> None:
    against = told("a1", DISMISSALS[0][1], "October 2022", "2022-10", modality=Modality.DENIED)

    assert explanations(against, replace(CLOSED, date=told("c1", "x", edtf="2021-05").date)) == []


def test_who_only_names_others_denies_nothing() -> None:
    one = framed("a1", "The defence chiefs Holt and Brekke signed the accord in Velm on 3 May.", "3 May", "2022-05-03")
    other = framed("b1", "Envoy Ana Orlov spoke after signing the accord in Velm on 3 May.", "3 May", "2022-05-03")

    assert find_conflicts([one, other]) == []
    assert find_updates([one]) == []


def test_what_was_paid_for_a_thing_is_what_it_was_bought_for() -> None:
    bought = framed("a1", "Tessel bought the yard Quarn for 900 million euros on 15 August.", "15 August")
    paid = framed("b1", "Tessel paid 1.1 billion euros for the yard Quarn on 15 August.", "15 August")
    earned = framed("b1", "Tessel earned 1.1 billion euros with the yard Quarn on 15 August.", "15 August")

    assert explanations(bought, paid) == ["How much? Outlet a: “900 million”; Outlet b: “1.1 billion”: conflict."]
    assert explanations(bought, earned) == []
