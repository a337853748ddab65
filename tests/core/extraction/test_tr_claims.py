"""Draft claims and explanations of Turkish sentences told on Wednesday 15 May 2024."""

from __future__ import annotations

import pytest

from timeline.core.extraction import Modality, draft_claims, find_timexes

CLAIMS = [
    ("Bakanlık, askerlerin 3 Mayıs'ta öldüğü iddiasını yalanladı.", [("2024-05-03", Modality.DENIED, "")]),
    ("Bakan, gemiyi 3 Mayıs'ta sattığını reddetti.", [("2024-05-03", Modality.DENIED, "")]),
    ("Denetçi 3 Mayıs'ta hesapları imzalamayı reddetti.", [("2024-05-03", Modality.HAPPENED, "")]),
    ("Mahkeme 3 Mayıs'ta başvuruyu reddetti.", [("2024-05-03", Modality.HAPPENED, "")]),
    (
        "Dışişleri Bakanı, heyetin 20 Mayıs'ta Bağdat'a gideceğini söyledi.",
        [("2024-05-20", Modality.PLANNED, "Dışişleri Bakanı")],
    ),
    (
        "Dışişleri Bakanlığına göre anlaşma geçen hafta imzalandı.",
        [("[2024-05-06..2024-05-12]", Modality.HAPPENED, "Dışişleri Bakanlığı")],
    ),
    ("Ahmet Kaya dün Ankara'da konuştuğunu açıkladı.", [("2024-05-14", Modality.HAPPENED, "Ahmet Kaya")]),
    ("Ajans'a göre üs dün vuruldu.", [("2024-05-14", Modality.HAPPENED, "Ajans")]),
    ("Anlaşma 3 Mayıs'ta imzalandı.", [("2024-05-03", Modality.HAPPENED, "")]),
    ("Ankara, 3 Mayıs.", []),
]


@pytest.mark.parametrize(("sentence", "claims"), CLAIMS)
def test_claim_is_drafted_in_turkish(sentence: str, claims: list[tuple[str, Modality, str]]) -> None:
    found = draft_claims(sentence, language="tr", dct="2024-05-15")

    assert [(claim.edtf, claim.modality, claim.attribution) for claim in found] == claims


EXPLAINED = [
    (
        "Yangın hazirandan beri sürüyor.",
        "“hazirandan” is the June nearest to publication on Wednesday 15 May 2024: since June 2024.",
    ),
    (
        "Görüşmeler salı günü başlayacak.",
        (
            "“salı günü” is the first Tuesday after publication on Wednesday 15 May 2024, as the verb "
            "“başlayacak” looks ahead: Tuesday 21 May 2024."
        ),
    ),
    (
        "Bayramda yollar dolacak.",
        ("“Bayramda” is taken as Eid al-Adha, the first on or after Wednesday 15 May 2024: Sunday 16 June 2024."),
    ),
    (
        "Konser ramazan ayında yapıldı.",
        (
            "“ramazan ayında” is Ramadan 1445 of the Hijri calendar, the nearest to Wednesday 15 May 2024: "
            "between 11 March and 9 April 2024."
        ),
    ),
    (
        "Yangın iki hafta önce çıktı.",
        (
            "“iki hafta önce” is 2 weeks before publication on Wednesday 15 May 2024: the week of 29 April 2024 "
            "– 5 May 2024."
        ),
    ),
    (
        "Görüşmeler ay ortasında bitti.",
        (
            "“ay ortasında” is the month of publication on Wednesday 15 May 2024: mid-May 2024. By convention "
            "this is the middle of May 2024."
        ),
    ),
]


@pytest.mark.parametrize(("sentence", "explanation"), EXPLAINED)
def test_reading_is_explained_in_turkish(sentence: str, explanation: str) -> None:
    (found,) = find_timexes(sentence, language="tr", dct="2024-05-15")

    assert found.explanation == explanation
