"""Who says what a sentence reports, in the words of the sentence."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims

SPEAKERS = [
    ("en", "The pier, pilots said, reopened on Monday.", "pilots"),
    ("en", "The pier was reported by the harbour guard to have reopened on Monday.", "the harbour guard"),
    ("de", "Die Mole sei am Montag wieder frei, gab die Lotsenstation Selim bekannt.", "die Lotsenstation Selim"),
    ("de", "Wie die Lotsenstation Selim mitteilte, wurde die Mole am Montag geräumt.", "die Lotsenstation Selim"),
    ("de", "Die Mole wurde am Montag geräumt, wie die Lotsenstation berichtete.", "die Lotsenstation"),
    ("de", "Die Mole wurde am Montag geräumt, hieß es aus der Lotsenstation Selim.", "Lotsenstation Selim"),
    ("fr", "Le môle a rouvert lundi, a indiqué la capitainerie de Selim.", "la capitainerie de Selim"),
    ("es", "El muelle reabrió el lunes, informó la capitanía de Selim.", "la capitanía de Selim"),
    ("it", "Il molo ha riaperto lunedì, ha detto il sindaco di Selim.", "il sindaco di Selim"),
    ("it", "Il molo ha riaperto lunedì, ha detto il sindaco.", "il sindaco"),
    ("es", "La capitanía de Selim comunicó que el muelle reabrió el lunes.", "La capitanía de Selim"),
    ("it", "Il molo ha riaperto lunedì, ha reso noto la capitaneria di Selim.", "la capitaneria di Selim"),
    ("tr", "Selim Limanı'ndan yapılan açıklamaya göre iskele pazartesi günü açıldı.", "Selim Limanı"),
    ("tr", "İskele pazartesi günü açıldı, dedi kaptan Deniz Ak.", "kaptan Deniz Ak"),
    ("de", "Der Lotsenstation zufolge wurde die Mole am Montag geräumt.", "Der Lotsenstation"),
    ("tr", "İskele pazartesi günü açıldı, diye konuştu kaptan Deniz Ak.", "kaptan Deniz Ak"),
    ("tr", "İskele pazartesi günü açıldı, diye konuştu Deniz Ak.", "Deniz Ak"),
    ("fr", "Le môle a rouvert lundi, a-t-on appris auprès de la capitainerie.", "la capitainerie"),
    ("ar", "قالت هيئة الميناء يوم الثلاثاء إن الرصيف افتتح يوم الاثنين.", "هيئة الميناء"),
    ("ar", "قالت هيئة الميناء إنها افتتحت الرصيف يوم الاثنين.", "هيئة الميناء"),
    ("ar", "افتتح الرصيف يوم الاثنين، حسبما أعلنت هيئة الميناء.", "هيئة الميناء"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), SPEAKERS)
def test_who_says_so_is_named(language: str, text: str, speaker: str) -> None:
    drafts = draft_claims(text, language=language, dct="2024-08-15")

    assert speaker in [draft.attribution for draft in drafts if draft.edtf == "2024-08-12"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        # What a name hangs on is part of it, up to a verb or a date.
        ("fr", "Le môle a rouvert lundi, a indiqué le maire de", "le maire"),
        ("es", "El muelle reabrió el lunes, informó la capitanía de ayer.", "la capitanía"),
        ("it", "Il molo ha riaperto lunedì, ha detto il capo dell'ufficio di Selim.", "il capo dell'ufficio di Selim"),
    ],
)
def test_a_speaker_ends_where_the_name_does(language: str, text: str, speaker: str) -> None:
    drafts = draft_claims(text, language=language, dct="2024-08-15")

    assert speaker in [draft.attribution for draft in drafts]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The result was announced by 3 May 2021.", ""),
        ("On 3 May 2021, the mayor resigned and later said, all was over.", ""),
        ("On 3 May 2021, the mayor resigned later said, all was over.", ""),
        ("On 3 May 2021, nobody said, the pier fell.", ""),
        ("The pier fell on 3 May 2021, critics never said, and the crane too.", ""),
        ("The pier was reported by the bank at a price on 3 May 2021.", "the bank"),
        ("The pier fell on 3 May 2021, Pilots Without Boats said, and the crane too.", "Pilots Without Boats"),
        ("The pier fell on 3 May 2021, the newly elected master said, and the crane too.", "the newly elected master"),
        ("The pier fell on 3 May 2021, nobody said, and the crane too, according to Anna Berg.", "Anna Berg"),
    ],
)
def test_a_date_a_clause_and_nobody_say_nothing(text: str, speaker: str) -> None:
    drafts = draft_claims(text, language="en", dct="2024-08-15")

    assert {draft.attribution for draft in drafts if (draft.edtf or "").strip("[.]") == "2021-05-03"} == {speaker}
