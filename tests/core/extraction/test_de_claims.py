"""Draft claims and explanations of German sentences told on Wednesday 15 May 2024."""

from __future__ import annotations

import pytest

from timeline.core.extraction import Modality, draft_claims, find_timexes

CLAIMS = [
    (
        "Das Ministerium dementierte, dass der Minister am 3. Mai zurückgetreten war.",
        [("2024-05-03", Modality.DENIED, "Das Ministerium")],
    ),
    ("Die Firma wies den Vorwurf vom 3. Mai entschieden zurück.", [("2024-05-03", Modality.DENIED, "")]),
    (
        "Laut Innenministerium wird der Grenzposten am 20. Mai geöffnet.",
        [("2024-05-20", Modality.PLANNED, "Innenministerium")],
    ),
    ("Nach Angaben der Polizei wurde er gestern verhaftet.", [("2024-05-14", Modality.HAPPENED, "Polizei")]),
    ("Anna Berg sagte, der Vertrag wurde gestern unterzeichnet.", [("2024-05-14", Modality.HAPPENED, "Anna Berg")]),
    (
        "Der Vertrag sei gestern unterzeichnet worden, sagte Anna Berg.",
        [("2024-05-14", Modality.HAPPENED, "Anna Berg")],
    ),
    ("Der Vertrag wurde am 3. Mai unterzeichnet.", [("2024-05-03", Modality.HAPPENED, "")]),
    ("Bozen, 3. Mai.", []),
]


@pytest.mark.parametrize(("sentence", "claims"), CLAIMS)
def test_claim_is_drafted_in_german(sentence: str, claims: list[tuple[str, Modality, str]]) -> None:
    found = draft_claims(sentence, language="de", dct="2024-05-15")

    assert [(claim.edtf, claim.modality, claim.attribution) for claim in found] == claims


EXPLAINED = [
    (
        "Der Prozess begann vor drei Tagen.",
        "“vor drei Tagen” is 3 days before publication on Wednesday 15 May 2024: Sunday 12 May 2024.",
    ),
    (
        "Der Prozess begann vor einem Jahr.",
        "“vor einem Jahr” is a year before publication on Wednesday 15 May 2024: c. May 2023.",
    ),
    (
        "Der Prozess wird am Montag beginnen.",
        (
            "“Montag” is the first Monday after publication on Wednesday 15 May 2024, as the verb “wird” looks ahead: "
            "Monday 20 May 2024."
        ),
    ),
    (
        "Der Prozess endet Mitte August.",
        (
            "“Mitte August” is the August nearest to publication on Wednesday 15 May 2024: mid-August 2024. By "
            "convention this is the middle of August 2024."
        ),
    ),
    ("Er lebt seit 1984 hier.", "“seit 1984” is written out in full: since 1984."),
    (
        "Um 20.30 Uhr beginnt es.",
        "“20.30 Uhr” says no day, and no day is mentioned before it.",
    ),
]


@pytest.mark.parametrize(("sentence", "explanation"), EXPLAINED)
def test_reading_is_explained_in_german(sentence: str, explanation: str) -> None:
    (found,) = find_timexes(sentence, language="de", dct="2024-05-15")

    assert found.explanation == explanation
