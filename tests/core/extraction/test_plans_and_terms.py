"""What was a plan is one also when its day is over, and "not until" says when something was done after all."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims

PLANNED = [
    ("en", "The vote, originally scheduled for 12 May, was lost."),
    ("en", "The treaty was to be signed on 12 May."),
    ("en", "Renn wanted to leave on 12 May."),
    ("de", "Die Wahl war für den 12. Mai vorgesehen."),
    ("fr", "Renn devait signer le 12 mai."),
    ("es", "La votación estaba prevista para el 12 de mayo."),
    ("it", "Il voto era previsto per il 12 maggio."),
    ("tr", "12 Mayıs'ta yapılması planlanan oylama kaybedildi."),
    ("ar", "وكان من المقرر أن تجرى الانتخابات في 12 أيار."),
]

HAPPENED = [
    ("en", "Inflation was higher than expected in April."),
    ("en", "The fire was set on 12 May by two boys."),
    ("en", "Renn, who expected to lose, won on 12 May."),
    ("en", "The vote was due, and on 12 May it was lost."),
]

NOT_UNTIL = [
    ("en", "Renn did not tell the police until 12 May.", "2024-05-12"),
    ("en", "Renn didn't tell the police until 12 May.", "2024-05-12"),
    ("en", "It did not rain, and the port was shut until 12 May.", "../2024-05-12"),
    ("es", "Renn no avisó a la policía hasta el 12 de mayo.", "2024-05-12"),
    ("it", "Renn non avvisò la polizia fino al 12 maggio.", "2024-05-12"),
    ("fr", "Le port est resté fermé jusqu'au 12 mai.", "../2024-05-12"),
]


@pytest.mark.parametrize(("language", "text"), PLANNED)
def test_a_plan_stays_one_when_its_day_is_over(language: str, text: str) -> None:
    assert draft_claims(text, language=language, dct="2024-05-20")[0].modality.value == "planned"


@pytest.mark.parametrize(("language", "text"), HAPPENED)
def test_what_was_not_planned_happened(language: str, text: str) -> None:
    claim = draft_claims(text, language=language, dct="2024-05-20")[-1]

    assert claim.modality.value == "happened"
    assert (claim.edtf or "").startswith("2024-0")


@pytest.mark.parametrize(("language", "text", "edtf"), NOT_UNTIL)
def test_not_until_a_day_is_on_it(language: str, text: str, edtf: str) -> None:
    claim = draft_claims(text, language=language, dct="2024-05-20")[-1]

    assert claim.edtf == edtf
    assert not claim.frame.is_negated


def test_a_month_behind_a_year_that_another_clause_begins_with_is_of_this_year() -> None:
    text = "2021'de kocasını öldürmekle suçlanan Anna Berg'in davası 4 Haziran'da başlıyor."

    assert draft_claims(text, language="tr", dct="2024-05-20")[-1].edtf == "2024-06-04"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "By Monday morning the fire had destroyed the mill."),
        ("de", "Von Montag bis Mittwoch brannte der Wald."),
    ],
)
def test_by_before_a_day_is_no_line_of_an_author(language: str, text: str) -> None:
    assert draft_claims(text, language=language, dct="2024-05-22")


@pytest.mark.parametrize(
    ("language", "text"), [("en", "By Anna Marsh, 3 May 2024"), ("de", "Von Anna Marsh, 3. Mai 2024")]
)
def test_a_line_of_an_author_is_no_event(language: str, text: str) -> None:
    assert not draft_claims(text, language=language, dct="2024-05-22")
