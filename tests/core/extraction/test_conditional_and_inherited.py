"""Statements that depend on something, and sentences that inherit the date of the one before."""

from __future__ import annotations

import pytest

from timeline.core.extraction import Modality, draft_claims
from timeline.core.extraction.languages import grammar_of

CONDITIONAL = [
    ("en", "If the dam holds until Friday, the valley will be reopened.", Modality.CONDITIONAL),
    ("en", "The ferry will sail on Friday unless the strike goes on.", Modality.CONDITIONAL),
    ("en", "The ferry could sail on Friday.", Modality.CONDITIONAL),
    ("en", "If the bolts had been changed in 2019, the bridge would have stood.", Modality.CONDITIONAL),
    ("en", "The ferry will sail on Friday.", Modality.PLANNED),
    ("en", "The union threatened on Monday to walk out unless it was paid.", Modality.HAPPENED),
    ("en", "The mayor said on Monday that the pier would reopen if the repairs held.", Modality.CONDITIONAL),
    ("en", "On Monday the crew asked if the pier was safe.", Modality.HAPPENED),
    ("en", "The mayor denied on Monday that the pier would close if it rained.", Modality.DENIED),
    ("en", "In May the crew moved the crane.", Modality.HAPPENED),
    ("tr", "Köprü dayanırsa vadi cumartesi açılacak.", Modality.CONDITIONAL),
    ("de", "Falls der Damm hält, wird das Tal am Freitag geöffnet.", Modality.CONDITIONAL),
    ("de", "Die Fähre könnte am Freitag auslaufen.", Modality.CONDITIONAL),
    ("fr", "Si la digue tient, la vallée sera rouverte vendredi.", Modality.CONDITIONAL),
    ("es", "Si el dique aguanta, el valle se abrirá el viernes.", Modality.CONDITIONAL),
    ("it", "Se la diga regge, la valle sarà riaperta venerdì.", Modality.CONDITIONAL),
    ("ar", "إذا صمد السد فسيُفتح الوادي يوم الجمعة.", Modality.CONDITIONAL),
]


@pytest.mark.parametrize(("language", "sentence", "modality"), CONDITIONAL)
def test_condition_is_reported(language: str, sentence: str, modality: Modality) -> None:
    claims = draft_claims(sentence, language=language, dct="2024-08-14")

    assert claims
    assert {claim.modality for claim in claims} == {modality}


INHERITING = [
    ("en", "A gas main blew up in the old town on Monday.", "The blast killed four people, the brigade said."),
    ("en", "A gas main blew up in the old town on Monday.", "At least 12 people were taken to hospital."),
    ("tr", "Pazartesi günü eski kentte bir boru hattı patladı.", "Patlamada dört kişi öldü."),
    ("de", "Am Montag brannte in der Altstadt ein Lager ab.", "Dabei wurden vier Menschen verletzt."),
    ("fr", "Une conduite a sauté lundi dans la vieille ville.", "L’explosion avait tué quatre ouvriers."),
    ("es", "Una tubería estalló el lunes en el casco viejo.", "La explosión mató a cuatro obreros y causó daños."),
    ("it", "Lunedì un magazzino bruciò nella città vecchia.", "L’incendio distrusse quattro case."),
    ("ar", "انفجر أنبوب غاز في البلدة القديمة يوم الاثنين.", "وأسفر الانفجار عن مقتل أربعة عمال وأصيب آخرون."),
]


@pytest.mark.parametrize(("language", "dated", "following"), INHERITING)
def test_sentence_inherits_the_day_of_the_one_before(language: str, dated: str, following: str) -> None:
    text = f"{dated} {following}"

    first, second = draft_claims(text, language=language, dct="2024-08-14")

    assert second.edtf == first.edtf == "2024-08-12"
    assert second.statement == following
    assert second.passage.of(text) == text  # the words that give the date stand in the passage
    assert second.clause.of(text) == following


ALONE = [
    ("A gas main blew up on Monday.", "A committee was formed.", "it does not go on with the event"),
    ("A gas main blew up in May.", "The blast killed four people.", "no day is given"),
    ("A gas main will be laid on Friday.", "The operation killed traffic.", "it has not happened yet"),
    ("The brigade said on Monday that gas leaks.", "The blast killed four people.", "Monday is when it was said"),
    ("A gas main blew up on Monday.", "The blast will be looked into.", "it looks ahead"),
    ("Gas blew up on Monday and pipes burst on Tuesday.", "The blast killed four people.", "two days are given"),
]


@pytest.mark.parametrize(("dated", "following", "why"), ALONE)
def test_sentence_does_not_inherit(dated: str, following: str, why: str) -> None:
    claims = draft_claims(f"{dated} {following}", language="en", dct="2024-08-14")

    assert following not in [claim.statement for claim in claims], why


def test_every_language_knows_what_goes_on() -> None:
    for language in ("en", "tr", "ar", "de", "fr", "es", "it"):
        cues = grammar_of(language).grammar.claims
        assert cues.continues
        assert cues.conditional
        assert cues.possible
