"""A date that is dismissed is denied, and the date that stands for it happened."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims
from timeline.core.extraction.dismissals import is_dismissed
from timeline.core.extraction.modality import Modality

DISMISSALS = [
    ("en", "The mill was closed in May 2021, not in October 2022 as the owners say.", "2022-10"),
    ("de", "Die Mühle wurde im Mai 2021 geschlossen, nicht im Oktober 2022.", "2022-10"),
    ("fr", "Le moulin a été fermé en mai 2021, et non en octobre 2022.", "2022-10"),
    ("es", "El molino fue cerrado en mayo de 2021, no en octubre de 2022.", "2022-10"),
    ("it", "Il mulino fu chiuso nel maggio 2021, non nell’ottobre 2022.", "2022-10"),
    ("tr", "Değirmen Ekim 2022'de değil, Mayıs 2021'de kapatıldı.", "2022-10"),
    ("ar", "أغلقت الطاحونة في مايو 2021 وليس في أكتوبر 2022.", "2022-10"),
]


@pytest.mark.parametrize(("language", "text", "dismissed"), DISMISSALS, ids=[case[0] for case in DISMISSALS])
def test_a_dismissed_date_is_denied(language: str, text: str, dismissed: str) -> None:
    found = {draft.edtf: draft.modality for draft in draft_claims(text, language=language, dct="2024-02-20")}

    assert found == {"2021-05": Modality.HAPPENED, dismissed: Modality.DENIED}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mill was not closed until 3 May 2021."),
        ("tr", "Değirmen 3 Mayıs 2021'de kapandı."),
        ("xx", "3 May"),
    ],
)
def test_other_negations_dismiss_no_date(language: str, text: str) -> None:
    start = text.index("3")

    assert not is_dismissed(text, start, start + 10, language)
