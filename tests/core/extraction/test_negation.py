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
    ("en", "No one signed the lease on 3 May 2001."),
    ("en", "Nobody signed the lease on 3 May 2001."),
    ("en", "Neither Anna Berg nor Karl Ott signed the lease on 3 May 2001."),
    ("en", "Anna Berg signed no lease on 3 May 2001."),
    ("en", "Anna Berg cannot sign the lease on 3 May 2001."),
    ("de", "Niemand unterzeichnete den Pachtvertrag am 3. Mai 2001."),
    ("de", "Weder Anna Berg noch Karl Ott unterzeichneten den Pachtvertrag am 3. Mai 2001."),
    ("fr", "Personne n'a signé le bail le 3 mai 2001."),
    ("fr", "Anna Berg ne signa aucun bail le 3 mai 2001."),
    ("es", "Nadie firmó el contrato el 3 de mayo de 2001."),
    ("it", "Nessuno firmò il contratto il 3 maggio 2001."),
    ("tr", "Anna Berg 3 Mayıs 2001'de istifa etmedi."),
    # A noun names the event, and it did not take place.
    ("en", "The meeting of 3 May 2001 in Norbank did not take place."),
    ("de", "Das Treffen in Norbank am 3. Mai 2001 kam nicht zustande."),
    ("de", "Das Treffen in Norbank fand am 3. Mai 2001 nicht statt."),
    ("fr", "La réunion du 3 mai 2001 à Norbank n'a pas eu lieu."),
    ("es", "La reunión del 3 de mayo de 2001 en Norbank no tuvo lugar."),
    ("it", "La riunione del 3 maggio 2001 a Norbank non ha avuto luogo."),
    ("de", "Anna Berg unterzeichnete am 3. Mai 2001 keinen Pachtvertrag."),
    ("de", "Anna Berg hat am 3. Mai 2001 keinen neuen langen Pachtvertrag unterzeichnet."),
    ("de", "Anna Berg hat am 3. Mai 2001 nichts unterzeichnet."),
    ("en", "Anna Berg signed nothing on 3 May 2001."),
    ("de", "Ein Treffen mit Karl Ott hat es am 3. Mai 2001 nicht gegeben."),
    ("en", "No new lease was signed in Norbank on 3 May 2001."),
    ("en", "On 3 May 2001 no lease was signed in Norbank."),
    ("en", "During 2001 no lease was signed in Norbank."),
    ("es", "Ningún contrato nuevo fue firmado el 3 de mayo de 2001."),
]
STANDING = [
    ("fr", "N'oublions pas que Karl Ott avait nommé chef celui qui avait tué neuf marins le 3 mai 2001."),
    ("fr", "Les bancs n'ont pas toujours signé le bail en 2001."),
    ("en", "Anna Berg did not always sign the lease in 2001."),
    ("en", "No friend of the town and few others signed the lease on 3 May 2001."),
    (
        "de",
        "Anna Berg hat am 3. Mai 2001 mit keinem Wort gesagt, dass sie kein Geld hat, und den Vertrag unterzeichnet.",
    ),
    ("en", "A man with no papers was arrested on 3 May 2001."),
    ("en", "The mayor of no party was elected on 3 May 2001."),
    ("en", "The crane at no pier in Norbank was repaired on 3 May 2001."),
    ("de", "Der Mann mit keinen Papieren wurde am 3. Mai 2001 verhaftet."),
    ("de", "Die Polizei hat am 3. Mai 2001 nichts ahnend den Mann erschossen."),
    ("fr", "Aucun rescapé après le naufrage du 3 mai 2001 à Lyon qui a tué dix marins."),
    ("en", "Without warning the crane fell on 3 May 2001."),
    ("en", "The ferry sank not far from Norbank on 3 May 2001."),
    ("en", "Anna Berg not only signed the lease on 3 May 2001."),
    ("en", "The storm struck Norbank on 3 May 2001 with no warning."),
    ("en", "It was not the first time that Anna Berg resigned on 3 May 2001."),
    ("en", "Anna Berg didn't just sign the lease on 3 May 2001."),
    ("en", "The waves never stopped hitting the pier on 3 May 2001."),
    ("en", "Anna Berg did not resign quietly on 3 May 2001."),
    ("en", "Anna Berg did not resign because of the flood on 3 May 2001."),
    ("en", "The ferry could not have sunk without the storm on 3 May 2001."),
    ("en", "Why did Anna Berg not resign on 3 May 2001?"),
    ("en", "Anna Berg resigned, not without regret, on 3 May 2001."),
    ("fr", "Une personne a signé le bail le 3 mai 2001."),
    ("de", "Anna Berg wurde am 3. Mai 2001 nicht etwa verhaftet."),
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
