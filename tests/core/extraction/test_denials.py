"""Denials: a verb that denies what is said; not one that is negated, nor a refusal."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims
from timeline.core.extraction.modality import Modality

DENIALS = [
    ("en", "Anna Berg denied that she took money on 3 May 2001."),
    ("de", "Anna Berg bestreitet, am 3. Mai 2001 Geld genommen zu haben."),
    ("de", "Anna Berg streitet ab, am 3. Mai 2001 Geld genommen zu haben."),
    ("de", "Norbank wies den Vorwurf zurück, am 3. Mai 2001 Geld genommen zu haben."),
    ("fr", "Anna Berg nie avoir pris de l'argent le 3 mai 2001."),
    ("es", "Anna Berg niega que cobrara dinero el 3 de mayo de 2001."),
    ("it", "Anna Berg nega di aver preso denaro il 3 maggio 2001."),
    ("tr", "Anna Berg, 3 Mayıs 2001'de para aldığı iddiasını yalanladı."),
    ("ar", "نفت الوزارة أن السفينة غرقت في 3 مايو 2001."),
]
NO_DENIALS = [
    ("en", "Anna Berg never denied that she took money on 3 May 2001."),
    ("en", "Anna Berg didn't deny that she took money on 3 May 2001."),
    ("en", "The court denied bail to Anna Berg on 3 May 2001."),
    ("en", "On 3 May 2001 the mayor received the flood-denying chief of the port."),
    ("en", "On 3 May 2001 the mayor received the flood - denying chief of the port."),
    ("de", "Am 3. Mai 2001 empfing der Bürgermeister den die Flut leugnenden Hafenchef."),
    ("en", "Anna Berg was denied entry on 3 May 2001."),
    ("en", "On 3 May 2001, Anna Berg, who denies the charges, was arrested."),
    ("de", "Anna Berg hat nie bestritten, dass sie am 3. Mai 2001 Geld nahm."),
    ("de", "Anna Berg bestreitet nicht, dass sie am 3. Mai 2001 Geld nahm."),
    ("es", "Anna Berg no niega que cobrara dinero el 3 de mayo de 2001."),
    ("es", "Anna Berg se negó a cobrar dinero el 3 de mayo de 2001."),
    ("it", "Anna Berg non nega di aver preso denaro il 3 maggio 2001."),
    ("tr", "Anna Berg, 3 Mayıs 2001'de para aldığı iddiasını yalanlamadı."),
]


@pytest.mark.parametrize(("language", "text"), DENIALS)
def test_what_a_verb_denies_is_denied(language: str, text: str) -> None:
    assert [draft.modality for draft in draft_claims(text, language=language)] == [Modality.DENIED]


@pytest.mark.parametrize(("language", "text"), NO_DENIALS)
def test_a_negated_denial_and_a_refusal_deny_nothing(language: str, text: str) -> None:
    assert [draft.modality for draft in draft_claims(text, language=language)] == [Modality.HAPPENED]
