from __future__ import annotations

import pytest

from tests.ingest.layouts.prose import ARABIC, ENGLISH, GERMAN, KURMANJI, PERSIAN, SORANI, TURKISH
from timeline.ingest import detect_language, read_content

AZERBAIJANI = (
    "Bu gün Bakıda görüş keçirildi və prezident çıxış etdi. Nazirlik bildirib ki, yeni qanun gələn ay qəbul olunacaq."
)
URDU = "وزیر اعظم نے منگل کو کہا کہ بندرگاہ جمعہ تک بند رہے گی اور متاثرین کی مدد کی جائے گی۔"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        *((text, "en") for text in ENGLISH),
        *((text, "de") for text in GERMAN),
        *((text, "tr") for text in TURKISH),
        *((text, "ar") for text in ARABIC),
        *((text, "fa") for text in PERSIAN),
        *((text, "ku") for text in KURMANJI),
        *((text, "ckb") for text in SORANI),
        (AZERBAIJANI, "az"),
        (URDU, "ur"),
        (ENGLISH[0].upper(), "en"),
        ("\n".join(ENGLISH) * 20, "en"),
        ("Menü Haberler Spor Yazarlar\n" + "\n".join(ENGLISH) * 5, "en"),
        ("", "und"),
        ("2024-05-07, 12:30, 4.5", "und"),
        ("Marnholm", "und"),
        ("https://courier.example/2024/05/07/harbour-stays-closed ada@courier.example", "und"),
        ("Zqx wvk plm zzt qrt bnm lkj hgf dsa.", "und"),
    ],
)  # fmt: skip
def test_the_language_is_found(text: str, language: str) -> None:
    assert detect_language(text) == language


def read(markup: str) -> tuple[str, str, tuple[str, ...]]:
    (text,) = read_content(markup.encode(), name="a.html").texts
    return text.language, text.language_known, text.notes


def test_a_page_is_believed_where_its_words_agree_or_are_few() -> None:
    body = "".join(f"<p>{words}</p>" for words in ENGLISH)

    assert read(f"<html lang=en-GB><body>{body}") == ("en-GB", "declared", ())
    assert read(f"<html lang=tr><body><p>{ENGLISH[1]}") == ("tr", "declared", ())
    assert read(f"<html><body>{body}") == ("en", "detected", ())
    assert read("<html lang=''><body><p>Marnholm") == ("und", "detected", ())
    assert read("<html lang='{{lang}}'><body><p>Marnholm") == ("und", "detected", ())
    assert read("<html lang='DE-AT-x-vienna-of-old'><body><p>Marnholm") == ("de-AT", "declared", ())


def test_the_words_of_a_long_page_are_believed_more_than_its_makers() -> None:
    body = "".join(f"<p>{words}</p>" for words in ENGLISH)

    assert read(f"<html lang=de_DE><body>{body}") == (
        "en", "detected", ("It calls its language de-DE, but its text is in another: en.",),
    )  # fmt: skip
