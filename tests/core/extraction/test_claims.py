"""Draft claims: which sentences tell an event, when, how it is presented, and who says so."""

from __future__ import annotations

import pytest

from timeline.core.extraction import Modality, draft_claims, read_claims
from timeline.core.text import Span

CLAIMS = [
    (
        "Envoys from the two states are set to hold talks in Oslo on Friday, according to a Norwegian diplomat.",
        [("2024-08-16", Modality.PLANNED, "Norwegian diplomat")],
    ),
    (
        "The mayor said on Monday that a new bridge will be built.",
        [("2024-08-12", Modality.PLANNED, "The mayor")],
    ),
    (
        "Harbour officials said on Monday that the crane would be moved.",
        [("2024-08-12", Modality.PLANNED, "Harbour officials")],
    ),
    (
        "Anna Berg told reporters on Monday that divers found two wrecks.",
        [("2024-08-12", Modality.HAPPENED, "Anna Berg")],
    ),
    (
        "The ministry denied on Tuesday that the port had been closed.",
        [("2024-08-13", Modality.DENIED, "The ministry")],
    ),
    ("The port opens on 3 March 2025.", [("2025-03-03", Modality.PLANNED, "")]),
    ("Photo of the port, 3 March 1990.", []),
    ("– 3 March 1990: a new pier for the port.", [("1990-03-03", Modality.HAPPENED, "")]),
    ("3 March 1990: the port.", []),
    ("The port opened on 3 March 2025.", [("2025-03-03", Modality.PLANNED, "")]),
    ("The port will open today.", [("2024-08-15", Modality.PLANNED, "")]),
    ("The port was to open in 1990, and it will stay.", [("1990", Modality.HAPPENED, "")]),
    (
        "The count rose to 90 between 3 and 5 May, and rose again on 3 May.",
        [("2024-05-03/2024-05-05", Modality.HAPPENED, ""), ("2024-05-03", Modality.HAPPENED, "")],
    ),
    ("It was closed on 3 May, and on 3 May it was sold.", [("2024-05-03", Modality.HAPPENED, "")] * 2),
    ("Aug. 14, 2024 • 2 min read", []),
    ("They have met every week, and waited for three days, until recently.", []),
]


@pytest.mark.parametrize(("sentence", "claims"), CLAIMS)
def test_claim_is_drafted(sentence: str, claims: list[tuple[str, Modality, str]]) -> None:
    found = draft_claims(sentence, language="en", dct="2024-08-15")

    assert [(claim.edtf, claim.modality, claim.attribution) for claim in found] == claims


def test_claim_without_publication_date_takes_the_tense() -> None:
    (claim,) = draft_claims("The port will open in 1990.", language="en")

    assert claim.modality is Modality.PLANNED


def test_claim_carries_passage_and_statement() -> None:
    text = "Nothing happened.\nThe  port was closed on 3 May 1990. It rained."

    (claim,) = draft_claims(text, language="en")

    assert claim.passage == Span(18, 53)
    assert claim.statement == "The port was closed on 3 May 1990."


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        (
            "On Monday, the guards left the camp, and the gate was closed.",
            ["On Monday, the guards left the camp", "the gate was closed."],
        ),
        (
            "The bridge, opened in May 1990, was closed by the army on 3 June 2001, witnesses said.",
            ["opened in May 1990", "was closed by the army on 3 June 2001"],
        ),
        (
            "The council said on Monday that the bridge, built of 1,200 stones, was safe.",
            ["The council said on Monday that the bridge, built of 1,200 stones, was safe."],
        ),
        ("He was there, in May 1990", ["He was there, in May 1990"]),
        ("Fog, in May 1990, was rare.", ["Fog, in May 1990, was rare."]),
        ("It was seen that, in May 1990, fog", ["It was seen that, in May 1990, fog"]),
    ],
)
def test_clause_holds_the_words_that_the_date_belongs_to(sentence: str, clauses: list[str]) -> None:
    found = draft_claims(sentence, language="en", dct="2024-08-15")

    assert [claim.clause.of(sentence) for claim in found] == clauses


def test_one_pass_gives_expressions_and_claims() -> None:
    resolutions, claims = read_claims("They met on 3 May 1990. 1995", language="en")

    assert [found.text for found in resolutions] == ["3 May 1990", "1995"]
    assert [claim.resolution for claim in claims] == resolutions[:1]


def test_weekday_to_come_is_the_same_where_no_verb_tells() -> None:
    text = "Officials are set to meet in Oslo on Friday. Friday's meeting marks the first session."

    assert [claim.edtf for claim in draft_claims(text, language="en", dct="2024-08-14")] == ["2024-08-16"] * 2


def test_weekday_that_a_past_verb_dates_is_past_all_the_same() -> None:
    text = "Officials are set to meet in Oslo on Friday. They had met in Bergen on Friday."

    found = [claim.edtf for claim in draft_claims(text, language="en", dct="2024-08-14")]

    assert found == ["2024-08-16", "2024-08-09"]


def test_a_sentence_of_very_many_dates_is_read_in_parts() -> None:
    text = ", ".join(f"the ferry sank on {day} May {year}" for year in range(1990, 1999) for day in range(1, 11)) + "."

    claims = draft_claims(text, language="en", dct="2024-08-15")

    assert [claim.edtf for claim in claims] == [f"{y}-05-{d:02}" for y in range(1990, 1999) for d in range(1, 11)]
    assert sum(len(claim.passage.of(text)) for claim in claims) < 50 * len(text)
    assert all(claim.passage.of(text) == claim.passage.of(text).strip() for claim in claims)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Seit dem 1. Mai 2001 ist der Pier gesperrt.", "2001-05-01/.."),
        ("Der Pier ist seit dem 1. Mai 2001 gesperrt.", "2001-05-01/.."),
        ("Der 1. Mai 2001 war warm.", "2001-05-01"),
    ],
)
def test_an_article_stands_between_since_and_its_date(text: str, edtf: str) -> None:
    _resolutions, claims = read_claims(text, language="de", dct="2024-08-15")

    assert [claim.edtf for claim in claims] == [edtf]
