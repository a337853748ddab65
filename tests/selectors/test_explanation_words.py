"""The sentences that explain dates, in the language of the page."""

from __future__ import annotations

import re

import pytest
from django.utils import translation

from timeline.core.extraction import find_timexes
from timeline.selectors.explanation_words import say_explanation
from timeline.templatetags.explained import explained

SENTENCES = (
    ("en", "The pier closed on Thursday, opened again two weeks later and will be sold by the end of next year."),
    (
        "en",
        "On the last Friday of March 2019 she left; since the late 1980s nobody had, for three months each winter.",
    ),
    ("en", "He resigned in the third quarter of 2012, a year after the strike, and returns in early May."),
    ("en", "Every Monday it rains. In those days it snowed. The ferry sails at 7 p.m. on 3 June, soon after Easter."),
    ("en", "In 490 BC the fleet came; the past two years were quiet, and the first half of the 19th century was not."),
    ("de", "Am vergangenen Wochenende sank das Boot, Anfang August wird es gehoben; im Winter 2009 lag es im Hafen."),
    ("fr", "Le pont a fermé jeudi dernier et rouvrira à la mi-octobre ; depuis 1998, il ferme chaque été."),
    ("es", "El puerto cerró hace tres días y abrirá el 12 de mayo, dentro de dos semanas."),
    ("it", "Il ponte è stato chiuso ieri e riaprirà a fine settembre, entro la prossima primavera."),
    ("tr", "Liman geçen perşembe kapandı, iki hafta önce de kapanmıştı; mart ortasında açılacak."),
    ("ar", "أغلق الميناء يوم الخميس وسيفتح في منتصف أيار المقبل بعد ثلاثة أسابيع."),
)


@pytest.mark.parametrize("language", ["tr", "ar"])
@pytest.mark.parametrize(("written", "text"), SENTENCES)
def test_every_reading_is_told_in_the_language_of_the_page(language: str, written: str, text: str) -> None:
    readings = [
        reading
        for found in find_timexes(text, language=written, dct="2024-08-22")
        for reading in found.readings
    ]  # fmt: skip
    assert readings

    for reading in readings:
        with translation.override(language):
            said = say_explanation(reading.explanation)
        assert said.language == language, reading.explanation
        assert not re.search(r"\b(the|is|before|after|of)\b", re.sub("[“«].*?[”»]", "", said.words)), said.words
        assert re.sub("%\\(", "", said.words) == said.words


@pytest.mark.parametrize(
    ("language", "english", "said"),
    [
        (
            "tr",
            (
                "“Thursday” is the latest Thursday on or before publication on Thursday 22 August 2024: "
                "Thursday 22 August 2024."
            ),
            (
                "“Thursday”: yayın günü olan 22 Ağustos 2024 Perşembe tarihinde veya ondan önceki son Perşembe, yani "
                "22 Ağustos 2024 Perşembe."
            ),
        ),
        (
            "ar",
            "“two years hence” is 2 years after publication on Thursday 22 August 2024: 2026.",
            "«two years hence» بعد يوم النشر الخميس 22 آب 2024 بمدة سنتين، أي 2026.",
        ),
        (
            "tr",
            "“late 2019” is written out in full: late 2019. By convention this is the late part of 2019.",
            "“late 2019”: tarih olarak tam yazılmış, yani 2019 sonu. Kural olarak bu, 2019 için son bölümdür.",
        ),
        (
            "tr",
            (
                "2 outlets (Gazette, Radio: North): 22 August 2024, from “Thursday”, “22 August”. "
                "Passages that exclude it: Herald: 23 August 2024."
            ),
            (
                "2 yayın organı (Gazette, Radio: North): 22 Ağustos 2024; dayanak: “Thursday”, “22 August”. "
                "Bunu dışlayan pasajlar: Herald: 23 Ağustos 2024."
            ),
        ),
    ],
)
def test_a_sentence_is_said_from_its_parts(language: str, english: str, said: str) -> None:
    with translation.override(language):
        assert explained(english).words == said
        assert explained(english).direction == ("rtl" if language == "ar" else "ltr")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The curator thought so.",
        "“Thursday” is anybody's guess: Thursday 22 August 2024.",
        "“Thursday” is the latest Thursday on or before publication on a fine day: Thursday 22 August 2024.",
        "“D-Day” is the latest D-Day before publication on Thursday 22 August 2024: Thursday 6 June 2024.",
        "Gazette: 99 August 2024, from “Thursday”.",
    ],
)
def test_what_does_not_fit_whole_stays_english_and_says_so(text: str) -> None:
    with translation.override("tr"):
        said = say_explanation(text)

    assert (said.words, said.language, said.direction) == (text, "en", "ltr")


def test_english_pages_say_what_is_stored() -> None:
    with translation.override("en"):
        said = say_explanation("“1984” is written out in full: 1984.")

    assert said.words == "“1984” is written out in full: 1984."
