"""Negation: a clause whose verb is negated says that something did not happen; other negations leave the event."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims

NEGATED = [
    ("en", "Anna Berg did not meet the shipowner on 3 May 2001."),
    ("en", "Anna Berg didn't meet the shipowner on 3 May 2001."),
    ("en", "Anna Berg never met the shipowner on 3 May 2001."),
    ("en", "No meeting took place in Norbank on 3 May 2001."),
    ("en", "Anna Berg failed to sign the lease on 3 May 2001."),
    ("de", "Anna Berg hat den Pachtvertrag am 3. Mai 2001 nicht unterzeichnet."),
    ("de", "Anna Berg unterzeichnete den Pachtvertrag am 3. Mai 2001 nicht."),
    ("fr", "Anna Berg n'a pas signé le bail le 3 mai 2001."),
    ("fr", "Anna Berg a renoncé à signer le bail le 3 mai 2001."),
    ("es", "Anna Berg no firmó el contrato el 3 de mayo de 2001."),
    ("es", "Anna Berg no se reunió con el armador el 3 de mayo de 2001."),
    ("it", "Anna Berg non ha firmato il contratto il 3 maggio 2001."),
    ("tr", "Anna Berg 3 Mayıs 2001'de sözleşmeyi imzalamadı."),
    ("tr", "Anna Berg 3 Mayıs 2001'de armatörle görüşmedi."),
    ("tr", "Anna Berg 3 Mayıs 2001'de sözleşmeyi imzalamayacak."),
    ("ar", "لم توقع آنا بيرغ العقد على الرصيف في 3 مايو 2001."),
    ("ar", "لم يلتق المدير صاحب السفينة في 3 مايو 2001."),
]
STANDING = [
    ("en", "Without warning the crane fell on 3 May 2001."),
    ("en", "The ferry sank not far from Norbank on 3 May 2001."),
    ("en", "Anna Berg not only signed the lease on 3 May 2001."),
    ("en", "The storm struck Norbank on 3 May 2001 with no warning."),
    ("en", "It was not the first time that Anna Berg resigned on 3 May 2001."),
    ("de", "Die Fähre sank am 3. Mai 2001 nicht weit von Norbank."),
    ("de", "Ohne Vorwarnung stürzte am 3. Mai 2001 der Kran um."),
    ("fr", "Le bac a coulé sans prévenir le 3 mai 2001."),
    ("es", "El barco se hundió no lejos de Norbank el 3 de mayo de 2001."),
    ("it", "Il traghetto è affondato senza preavviso il 3 maggio 2001."),
    ("tr", "Anna Berg 3 Mayıs 2001'de sözleşmeyi imzaladı."),
    ("ar", "غرقت السفينة بلا سابق إنذار في 3 مايو 2001."),
]


@pytest.mark.parametrize(("language", "text"), NEGATED)
def test_a_negated_verb_negates_its_event(language: str, text: str) -> None:
    assert [draft.frame.is_negated for draft in draft_claims(text, language=language)] == [True]


@pytest.mark.parametrize(("language", "text"), STANDING)
def test_other_negations_leave_the_event(language: str, text: str) -> None:
    assert not any(draft.frame.is_negated for draft in draft_claims(text, language=language))
