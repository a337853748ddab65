from __future__ import annotations

from typing import Any

import pytest

from tests.core.reconstruction.telling import told
from timeline.core.reconstruction import Modality, Statement, corroborate
from timeline.core.reconstruction.corroboration.copied_passages import find_copies
from timeline.core.reconstruction.entities.agencies import find_agency

SIGNED = "The two ports of the bay signed a treaty on pilotage in the old town hall of Selim."
ALSO_SIGNED = "A treaty on pilotage was signed in Selim by both ports."


def one(outlet: str, text: str = SIGNED, **kwargs: Any) -> Statement:
    return told(f"{outlet}1", text, outlet=outlet, **kwargs)


@pytest.mark.parametrize(
    ("statements", "count", "derivation"),
    [
        ([one("Gazette")], 1, "1 outlet: Gazette."),
        ([one("Gazette"), one("Gazette", ALSO_SIGNED)], 1, "1 outlet: Gazette."),
        ([one(""), one("Herald", ALSO_SIGNED)], 2, "2 independent outlets: an outlet that is not named, Herald."),
        (
            [one("Gazette"), one("Herald", SIGNED.replace("old ", ""))],
            1,
            ("2 outlets, 1 of them independent: Gazette, Herald. "
            "Gazette and Herald say it in nearly the same words, and count once."),
        ),
        (
            [
                one("Courier", ALSO_SIGNED),
                one("Gazette", group="Bay Press"),
                one("Herald", "Signed.", group="Bay Press"),
            ],
            2,
            ("3 outlets, 2 of them independent: Courier, Gazette, Herald. "
            "Gazette and Herald belong to Bay Press, and count once."),
        ),
        (
            [
                one("Courier", f"{ALSO_SIGNED} Reuters reported."),
                one("Gazette", "Ports signed, said a Reuters report."),
                one("Reuters", "Two ports sign."),
            ],
            1,
            ("3 outlets, 1 of them independent: Courier, Gazette, Reuters. "
            "Courier and Gazette and Reuters have it from Reuters, and count once."),
        ),
        (
            [one("Courier", "They signed, Reuters reported."), one("Courier"), one("Herald", "Signed, AFP said.")],
            2,
            "2 independent outlets: Courier, Herald.",
        ),
        ([one("Courier", ALSO_SIGNED), one("Gazette", modality=Modality.DENIED)], 1, "1 outlet: Courier."),
        ([one("Gazette", modality=Modality.DENIED)], 1, "1 outlet: Gazette."),
        ([one("Courier"), one("Gazette", "It is planned.", modality=Modality.PLANNED)], 1, "1 outlet: Courier."),
        ([one("Courier"), one("Gazette", "It would.", modality=Modality.CONDITIONAL)], 1, "1 outlet: Courier."),
        (
            [one("Courier"), one("Gazette", "Signed.", copy_of="C"), one("Herald", "Ports sign.")],
            2,
            ("3 outlets, 2 of them independent: Courier, Gazette, Herald. "
            "Courier and Gazette carry one text, the one from the other, and count once."),
        ),
    ],
)  # fmt: skip
def test_outlets_count_as_often_as_they_are_independent(
    statements: list[Statement], count: int, derivation: str
) -> None:
    corroboration = corroborate(statements)

    assert (corroboration.count, corroboration.derivation) == (count, derivation)


@pytest.mark.parametrize(
    ("text", "attribution", "agency"),
    [
        ("The ports signed, Reuters reported.", "", "Reuters"),
        ("SELIM (AFP) - The ports signed.", "", "AFP"),
        ("Selim, Reuters - The ports signed.", "", "Reuters"),
        ("According to the Anadolu Agency, they signed.", "", "Anadolu"),
        ("Los puertos firmaron, según EFE.", "", "EFE"),
        ("نقلت وكالة رويترز عن مصدر", "", "Reuters"),
        ("The ports signed.", "Associated Press", "AP"),
        ("Police stormed the offices of Reuters in Selim.", "", ""),
        ("The ports signed.", "", ""),
    ],
)
def test_an_agency_is_named_where_the_news_is_its_own(text: str, attribution: str, agency: str) -> None:
    assert find_agency(text, attribution) == agency


def test_copies_are_found_between_documents_only() -> None:
    statements = [told("a1", SIGNED), told("a2", SIGNED), told("b1", SIGNED + " So it was."), told("c1", "So it was.")]

    assert find_copies(statements) == [(0, 2), (1, 2)]


@pytest.mark.parametrize(
    ("language", "text", "other", "are_copies"),
    [
        ("en", "A landslide buried {} huts above the hamlet of Orle on the lake before dawn.", ("40", "46"), False),
        ("en", "A landslide buried {} huts above the hamlet of Orle on the lake before dawn.", ("six", "nine"), False),
        ("en", "A landslide buried {} huts above the hamlet of Orle on the lake before dawn.", ("six", "6"), True),
        ("en", "A landslide buried {} huts above the hamlet of Orle on the lake before dawn.", ("six", "the"), True),
        (
            "de",
            "Ein Erdrutsch begrub {} Hütten über dem Weiler Orle am See vor Tagesanbruch.",
            ("drei", "fünf"),
            False,
        ),
        ("fr", "Un glissement a enseveli {} cabanes au-dessus du hameau de Orle avant l’aube.", ("2,5", "2,7"), False),
        ("ar", "دفن انهيار أرضي {} كوخا فوق قرية أورلي على البحيرة قبل الفجر بساعة", ("٤٠", "٤٦"), False),
    ],
)
def test_outlets_that_differ_in_a_number_are_no_copies(
    language: str, text: str, other: tuple[str, str], *, are_copies: bool
) -> None:
    statements = [
        told(f"{letter}1", text.format(number), outlet=letter, language=language, copy_of="a")
        for letter, number in zip("ab", other, strict=True)
    ]

    assert find_copies(statements) == ([(0, 1)] if are_copies else [])
    assert corroborate(statements).count == (1 if are_copies else 2)


def test_of_many_copies_the_first_stand_for_the_rest() -> None:
    statements = [told(f"{chr(200 + number)}1", SIGNED) for number in range(60)]

    assert len(find_copies(statements)) < 60 * 59 / 2
    assert {other for _one, other in find_copies(statements)} == set(range(1, 60))


def test_two_who_say_as_little_as_can_be_said_need_not_copy() -> None:
    one = told("a1", "A deckhand choked to death on 12 May 2024 in Selim.", "12 May 2024", "2024-05-12")
    other = told("b1", "A deckhand choked to death on May 12.", "May 12", "2024-05-12")

    assert find_copies([one, other]) == []
