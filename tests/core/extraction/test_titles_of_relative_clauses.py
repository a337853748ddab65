"""Titles of relative clauses and of what is said: of whom they tell, and of whom they do not."""

from __future__ import annotations

import pytest

from timeline.core.extraction import read_claims

HEADLINES = [
    (
        "en",
        "The pilot, whose wife, Anna Berg, died on 3 May 2001, resigned.",
        ["The pilot’s wife, Anna Berg, died"],
    ),
    (
        "it",
        "Il pilota, la cui moglie, Anna Berg, morì il 3 maggio 2001, tacque.",
        ["Il pilota, la cui moglie, Anna Berg, morì il 3 maggio 2001, tacque"],
    ),
    # A relative clause tells of the one right before it, and of nobody else.
    (
        "en",
        "The judge, Anna Berg, refused bail on the grounds that Witt, who was arrested on 3 May 2001, might flee.",
        ["Witt was arrested"],
    ),
    (
        "en",
        "The judge, Anna Berg, refused bail, agreeing that Jan Witt, who was fined on 3 May 2001, might flee.",
        ["Jan Witt was fined"],
    ),
    ("en", "He met the head of the port, Jan Witt, who was fined on 3 May 2001.", ["Jan Witt was fined"]),
    (
        "en",
        "The master knew the vote in Selim, which was held on 3 May 2001.",
        ["The master knew the vote in Selim, which was held on 3 May 2001"],
    ),
    (
        "en",
        "Talks relate to a fire of 3 May 2001 in which he is said to have burned a pier.",
        ["Said to have burned a pier"],
    ),
    ("en", "The clerk accused a master of robbing her on 3 May 2001.", ["The clerk accused a master of robbing her"]),
    (
        "en",
        "The council met the crew on 3 May 2001, saying that the pier was safe.",
        ["The council met the crew"],
    ),
    ("en", "“We closed the pier on 3 May 2001,” our master Anna said.", [""]),
    ("en", "On 3 May 2001 the pier fell and", [""]),
    ("en", "That Anna Berg on 3 May 2001 resigned she denied.", [""]),
    ("en", "Anna Berg met the crew. It has become usual since 3 May 2001 to meet crews.", [""]),
    ("en", "The pier closed. It became clear on 3 May 2001 that money was missing.", [""]),
    ("de", "Am 3. Mai 2001 räumte die Hafenbank ein, dass Geld fehlt.", ["Die Hafenbank räumte ein, dass Geld fehlt"]),
    ("de", "Am 3. Mai 2001 trat er zurück.", [""]),
    ("de", "Am 3. Mai 2001 wurde in Selim ein Pier eröffnet.", ["In Selim wurde ein Pier eröffnet"]),
    (
        "de",
        (
            "Die Fähre Orla, die am 3. Mai 2001 vor Selim sank, wird gehoben, nachdem sich die Eigner am 5. "
            "Mai 2001 geeinigt hatten."
        ),
        ["Die Fähre Orla sank vor Selim", "Die Eigner hatten sich geeinigt"],
    ),
    ("de", "Der Lotse ging, nachdem die Eigner am 5. Mai 2001 zahlten.", ["Die Eigner zahlten"]),
    ("de", "Der Lotse lief am 3. Mai 2001 auf Grund und blockierte den Hafen.", ["Der Lotse lief auf Grund"]),
    (
        "de",
        "Der Lotse, den die Wache am 3. Mai 2001 verhaftete, schwieg.",
        ["Der Lotse, den die Wache am 3. Mai 2001 verhaftete, schwieg"],
    ),
    (
        "fr",
        (
            "Le ferry Orla, qui a coulé le 3 mai 2001 devant Selim, sera renfloué après que les armateurs "
            "ont signé un accord le 5 mai 2001."
        ),
        ["Le ferry Orla a coulé devant Selim", "Les armateurs ont signé un accord"],
    ),
    (
        "es",
        (
            "El carguero Orla encalló el 3 de mayo de 2001 y bloqueó el puerto el 5 de mayo de 2001, "
            "después de que la tripulación firmara un pacto."
        ),
        ["El carguero Orla encalló", "El carguero Orla bloqueó el puerto"],
    ),
    # What is said takes its "that" along, even if no table has its verb.
    (
        "en",
        "The poll found on 3 May 2001 that 7% of the crew rate the weather as important.",
        ["The poll found that 7% of the crew rate the weather as important"],
    ),
    (
        "en",
        "If the mayor leaves the port on 3 May 2030, the crew will leave.",
        ["If the mayor leaves the port, the crew will leave"],
    ),
    (
        "de",
        "Wenn der Lotse am 3. Mai 2030 zurücktritt, geht die Wache.",
        ["Wenn der Lotse zurücktritt, geht die Wache"],
    ),
    (
        "en",
        "Nobody knows whether the crane was mended on 3 May 2001.",
        ["Nobody knows whether the crane was mended"],
    ),
    (
        "en",
        "The council released Jan Witt, 38, who was convicted of theft on 3 May 2001.",
        ["Jan Witt was convicted of theft"],
    ),
    # Who a relative clause is about: not an apposition, but what stands right before it.
    (
        "en",
        "Former mayor Anna Berg, still a towering figure in Selim, who hopes to run on 3 May 2030, slept.",
        ["Former mayor Anna Berg hopes to run"],
    ),
    (
        "en",
        "The port is led by Anna Berg, still a towering figure, who resigned on 3 May 2001.",
        ["Anna Berg resigned"],
    ),
    (
        "en",
        "She is a symbol of a clean, green port at odds with the waste that sparked protests on 3 May 2001.",
        ["The waste sparked protests"],
    ),
    (
        "de",
        "Anna Berg meldet am 3. Mai 2001 beim Patentamt einen Namen an.",
        ["Anna Berg meldet beim Patentamt einen Namen an"],
    ),
    ("tr", "Liman, Anna Berg'in 3 Mayıs 2001'de öldüğü iddiasını yalanladı.", [""]),
    ("tr", "Anna Berg'in 3 Mayıs 2001'de istifa etmesi bekleniyordu.", ["İstifa: Anna Berg"]),
    (
        "ar",
        "بعد مقتل الرئيس في 3 مايو 2001 أغلقت الحكومة الميناء في 5 مايو 2001.",
        ["مقتل الرئيس", "أغلقت الحكومة الميناء"],
    ),
    # Whom the text does not name, a title goes without.
    ("de", "Am 3. Mai 2001 meldet er beim Patentamt einen Namen an.", ["Anmeldung: Patentamt, Namen"]),
    ("en", "On 3 May 2001 she signed a long lease for the pier.", ["Signing: long lease for the pier"]),
    (
        "es",
        "El 3 de mayo de 2001 ella firmó un largo contrato para el muelle.",
        ["Firma: largo contrato para el muelle"],
    ),
    ("en", "On 3 May 2001 she met with the crew of the.", [""]),
    # No "he" is a palace, and no "it" the one who sent what came.
    ("en", "The Port Palace closed. He was arrested on 3 May 2001.", [""]),
    ("en", "Oslo sent a helicopter. It was deployed on 3 May 2001.", [""]),
    ("en", "Renn was asked simply on 3 May 2001.", [""]),
    ("en", "Renn could not know how prescient on 3 May 2001.", [""]),
    ("en", "Anna Berg, the only pilot to have been painted on 3 May 2001, left.", [""]),
    ("it", "Il cargo Orla, che è affondato il 3 maggio 2001, sarà recuperato.", ["Il cargo Orla è affondato"]),
    ("tr", "ilk gemi 3 Mayıs 2001'de Selim'de karaya oturdu.", ["İlk gemi Selim'de karaya oturdu"]),
    ("ar", "قال الوزير إن السفينة غرقت في 3 مايو 2001.", ["السفينة غرقت"]),
]


@pytest.mark.parametrize(("language", "text", "headlines"), HEADLINES)
def test_clause_tells_of_the_right_one(language: str, text: str, headlines: list[str]) -> None:
    _resolutions, claims = read_claims(text, language=language, dct="2024-08-15")

    assert [claim.frame.headline for claim in claims] == headlines
