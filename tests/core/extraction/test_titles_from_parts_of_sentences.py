"""Titles from parts of sentences: without what they go without, of participles, words that are quoted, and denials."""

from __future__ import annotations

import pytest

from timeline.core.extraction import read_claims

HEADLINES = [
    # What a sentence goes without, so that it stands alone.
    (
        "en",
        "The strike, called in May 2001 but ended in June 2001, was costly.",
        ["The strike was called", "The strike was ended"],
    ),
    (
        "en",
        "The master asked the council, a body of sailors, to close the port on 3 May 2001.",
        ["The master asked the council, a body of sailors, to close the port"],
    ),
    ("en", "The pier, whose owner died on 3 May 2001, was sold.", ["The pier’s owner died"]),
    (
        "fr",
        "La jetée, dont le maître est mort le 3 mai 2001, fut vendue.",
        ["La jetée, dont le maître est mort le 3 mai 2001, fut vendue"],
    ),
    ("en", "Every ship that sank on 3 May 2001 was raised.", ["Every ship that sank on 3 May 2001 was raised"]),
    ("en", "The only ship that sank on 3 May 2001 was raised.", ["The only ship that sank on 3 May 2001 was raised"]),
    ("en", "The ferry was late on 3 May 2001.", ["The ferry was late"]),
    ("en", "The wedding is on 3 May 2001.", ["The wedding is on 3 May 2001"]),
    ("en", "The master lost the vote held on 3 May 2001.", ["The master lost the vote held on 3 May 2001"]),
    ("en", "The strike was called off on 3 May 2001", ["The strike was called off"]),
    ("en", "A pilot was killed and two sailors hurt on 3 May 2001.", ["A pilot was killed and two sailors hurt"]),
    ("en", "Worried pilots closed the port on 3 May 2001.", ["Worried pilots closed the port"]),
    ("en", "The pier on which the sailors had stood collapsed on 3 May 2001.", ["The pier collapsed"]),
    (
        "en",
        "The barge that sank last year is to be raised on 3 May 2030.",
        ["The barge sank", "The barge is to be raised"],
    ),
    ("en", "The pier collapsed on 3 May 2001 when Anna Berg, a sailor, fell.", ["The pier collapsed"]),
    ("en", "The council found on 3 May 2001 that Anna Berg.", [""]),
    ("en", "In a letter of 3 May 2001 the master, a sailor, is named.", ["The master is named"]),
    ("en", "Anna Berg, until she resigned on 3 May 2001, led the port.", ["Anna Berg resigned"]),
    (
        "en",
        "The names of the pilots who died in Oslo and Bergen since 3 May 2001 were read.",
        ["The pilots died in Oslo and Bergen since 3 May 2001"],
    ),
    ("en", "The ferry ran aground and it was refloated on 5 May 2001.", ["The ferry was refloated"]),
    ("en", "It was clear on 3 May 2001 that the pier was unsafe.", [""]),
    ("en", "The pier was old and on 3 May 2001 was.", [""]),
    ("en", "That Anna Berg resigned on 3 May 2001 is known.", ["Resignation of Anna Berg"]),
    # Participles go on with a clause beside them.
    ("en", "While sailing to Oslo on 3 May 2001, the crew signed the book.", ["The crew signed the book"]),
    ("en", "The barge struck the pier, killing six sailors on 3 May 2001.", ["The barge struck the pier"]),
    (
        "en",
        "The barge struck the pier on 2 May 2001, killing six sailors on 3 May 2001.",
        ["The barge struck the pier", "The barge struck the pier on 2 May 2001, killing six sailors on 3 May 2001"],
    ),
    # What somebody says of himself is quoted.
    ("en", "“We closed the pier on 3 May 2001,” Anna Berg said.", ["Anna Berg: “We closed the pier”"]),
    ("en", "“We closed the pier on 3 May 2001.”", [""]),
    ("en", "The master asked: “Shall we close the pier on 3 May 2001?”", [""]),
    ("en", "The master told us on 3 May 2001: “The pier is unsafe.”", ["The master: “The pier is unsafe”"]),
    ("en", "He told us on 3 May 2001: “The pier is unsafe.”", [""]),
    ("de", "Anna Berg sagte am 3. Mai 2001: „Der Pier ist gesperrt.“", ["Anna Berg: “Der Pier ist gesperrt”"]),
    # A pronoun stands for nobody but the one named before.
    ("en", "News of Anna Berg spread. She resigned on 3 May 2001.", [""]),
    ("en", "The Oslo concert ended. She resigned on 3 May 2001.", [""]),
    ("de", "Es wurde am 3. Mai 2001 geheiratet.", [""]),
    # A name for an event says nothing that the frame does not.
    ("en", "He won on 3 May 2001 against Jan Witt.", ["Won against Jan Witt"]),
    ("en", "He left Norbank on 3 May 2001.", [""]),
    ("en", "He sued Norbank over Oslo in Bergen on 3 May 2001.", ["Lawsuit: Norbank over Oslo in Bergen"]),
    ("de", "Bevor Anna Berg am 3. Mai 2001 zurücktrat, schwieg sie.", ["Anna Berg trat zurück"]),
    ("fr", "Le pont sur lequel les pilotes se tenaient s'est effondré le 3 mai 2001.", ["Le pont s'est effondré"]),
    ("fr", "La ministre, qui se taisait, a été arrêtée le 3 mai 2001.", ["La ministre a été arrêtée"]),
    (
        "fr",
        "« Nous avons fermé le port le 3 mai 2001 », a déclaré Anna Berg.",
        ["Anna Berg: “Nous avons fermé le port”"],
    ),
    ("es", "«Cerramos el puerto el 3 de mayo de 2001», dijo Anna Berg.", ["Anna Berg: “Cerramos el puerto”"]),
    ("es", "El ministro, que callaba, fue detenido el 3 de mayo de 2001.", ["El ministro fue detenido"]),
    ("it", "Il ministro, che taceva, è stato arrestato il 3 maggio 2001.", ["Il ministro è stato arrestato"]),
    ("ar", "السفينة التي غرقت في 3 مايو 2001 سيتم رفعها.", ["السفينة غرقت"]),
    ("ar", "قال الوزير الذي استقال في 3 مايو 2001 إن الحكومة سقطت.", ["الوزير استقال"]),
    ("en", "The pilots met in Oslo and on 3 May 2001.", ["The pilots met in Oslo"]),
    ("en", "— which sank on 3 May 2001, was raised.", [""]),
    ("es", "Que el puerto cerró el 3 de mayo de 2001 es seguro.", [""]),
    # What is denied is not asserted.
    (
        "de",
        "Der Sprecher dementierte, dass das Schiff am 3. Mai 2001 sank.",
        ["Der Sprecher dementierte, dass das Schiff sank"],
    ),
    (
        "de",
        "Anna Berg streitet ab, am 3. Mai 2001 dort gewesen zu sein.",
        ["Anna Berg streitet ab dort gewesen zu sein"],
    ),
    ("en", "Anna Berg never denied that she met Jan on 3 May 2001.", ["Anna Berg never denied that she met Jan"]),
    (
        "en",
        "Anna Berg also resigned on 3 May 2001 and was later fined on 4 May 2001.",
        ["Anna Berg also resigned", "Anna Berg was later fined"],
    ),
]


@pytest.mark.parametrize(("language", "text", "headlines"), HEADLINES)
def test_part_of_a_sentence_stands_alone(language: str, text: str, headlines: list[str]) -> None:
    _resolutions, claims = read_claims(text, language=language, dct="2024-08-15")

    assert [claim.frame.headline for claim in claims] == headlines
