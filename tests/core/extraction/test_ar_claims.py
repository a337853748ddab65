"""Draft claims and explanations of Arabic sentences told on Wednesday 15 May 2024."""

from __future__ import annotations

import pytest

from timeline.core.extraction import Modality, draft_claims, find_timexes

CLAIMS = [
    ("نفت الوزارة أن يكون الهجوم وقع في 3 مايو.", [("2024-05-03", Modality.DENIED, "")]),
    (
        "قال وزير الخارجية العراقي إن الوفد سيصل يوم الاثنين.",
        [("2024-05-20", Modality.PLANNED, "وزير الخارجية العراقي")],
    ),
    ("وبحسب وكالة الأنباء، وقع الاتفاق أمس.", [("2024-05-14", Modality.HAPPENED, "وكالة الأنباء")]),
    ("أعلنت وزارة الدفاع التركية أن الجنود قتلوا أمس.", [("2024-05-14", Modality.HAPPENED, "وزارة الدفاع التركية")]),
    ("وقع الجانبان الاتفاق يوم الأحد.", [("2024-05-12", Modality.HAPPENED, "")]),
    ("ضرب فيضان مدينة فيينا يوم الأحد.", [("2024-05-12", Modality.HAPPENED, "")]),
    ("بغداد، 3 مايو.", []),
]


@pytest.mark.parametrize(("sentence", "claims"), CLAIMS)
def test_claim_is_drafted_in_arabic(sentence: str, claims: list[tuple[str, Modality, str]]) -> None:
    found = draft_claims(sentence, language="ar", dct="2024-05-15")

    assert [(claim.edtf, claim.modality, claim.attribution) for claim in found] == claims


EXPLAINED = [
    ("ولد في 15 رمضان 1444.", "“15 رمضان 1444” is 15 Ramadan 1444 of the Hijri calendar: Thursday 6 April 2023."),
    (
        "ولد في شهر شعبان.",
        (
            "“شهر شعبان” is Sha'ban 1445 of the Hijri calendar, the nearest to Wednesday 15 May 2024: between "
            "11 February and 10 March 2024."
        ),
    ),
    (
        "سافر بعد العيد.",
        "“بعد العيد” is taken as Eid al-Adha, the nearest to Wednesday 15 May 2024: from 17 June 2024.",
    ),
    (
        "سيصل الوفد الاثنين.",
        (
            "“الاثنين” is the first Monday after publication on Wednesday 15 May 2024, as the verb “سيصل” looks "
            "ahead: "
            "Monday 20 May 2024."
        ),
    ),
    (
        "قتل جنديان قبل يومين.",
        "“قبل يومين” is 2 days before publication on Wednesday 15 May 2024: Monday 13 May 2024.",
    ),
    ("أغلق المعبر بعد 2003.", "“بعد 2003” is written out in full: from 2004."),
]


@pytest.mark.parametrize(("sentence", "explanation"), EXPLAINED)
def test_reading_is_explained_in_arabic(sentence: str, explanation: str) -> None:
    (found,) = find_timexes(sentence, language="ar", dct="2024-05-15")

    assert found.explanation == explanation
