"""Headlines: the clause of an event as a sentence that stands alone, without its date and without who said so."""

from __future__ import annotations

import pytest

from timeline.core.extraction import read_claims
from timeline.core.extraction.documents import read_document
from timeline.core.extraction.sentence_parts import Kind, cut
from timeline.core.extraction.sentence_words import sentence_words

HEADLINES = [
    (
        "en",
        "On 3 May 2001 the council found that the pier was unsafe.",
        ["The council found that the pier was unsafe"],
    ),
    ("en", "The pier was unsafe, the master warned on 3 May 2001.", ["The pier was unsafe"]),
    ("en", "… and on 3 May 2001 the pier fell.", ["The pier fell"]),
    (
        "en",
        "The ferry accident on 3 May 1999 was told of on 3 May 2001.",
        ["Ferry accident", "The ferry accident was told of"],
    ),
    ("de", "Dieser Pier wurde am 3. Mai 2001 gesperrt.", ["Dieser Pier wurde gesperrt"]),
    ("en", "SELIM, 3 May 2001 (Reuters) - The pier collapsed.", ["The pier collapsed"]),
    (
        "en",
        (
            "The barge Orla, which sank off Selim on April 4, will be raised on August 30 after its owners "
            "reached an accord on Sunday."
        ),
        ["The barge Orla sank off Selim", "The barge Orla will be raised", "The owners reached an accord"],
    ),
    (
        "en",
        "The pier, opened in May 1990, was closed by the army on 3 June 2001, sailors said.",
        ["The pier was opened", "The pier was closed by the army"],
    ),
    ("en", "The pilots, led by Anna Berg on 3 May 2001, were paid.", ["The pilots were led by Anna Berg"]),
    ("en", "Renn was arrested and charged with fraud on 3 May 2001.", ["Renn was charged with fraud"]),
    ("en", "The clerk was questioned and on 3 May 2001 confessed.", ["The clerk confessed"]),
    ("en", "Anna Berg, who turns 60 on 3 May 2025, runs the port.", ["Anna Berg turns 60"]),
    ("en", "Six pilots, two of whom were fined on 3 May 2001, left the port.", ["Six pilots were fined"]),
    ("en", "The pier, in which ten sailors died on 3 May 2001, was sold.", ["Ten sailors died"]),
    ("en", "The pier, which the army closed on 3 May 2001, was sold.", ["The army closed the pier"]),
    ("en", "The storm that hit Selim on 3 May 2001 left ten sailors dead.", ["The storm hit Selim"]),
    ("en", "Before sailing to Oslo on 3 May 2001 the crew signed the book.", [""]),
    ("en", "Having left Oslo on 3 May 2001, the crew sold the ship.", ["The crew had left Oslo"]),
    ("en", "The council found that the pier was sold on 3 May 2001.", ["The pier was sold"]),
    ("en", "The master said that in May 2001, the port was sold.", ["The port was sold"]),
    (
        "en",
        "The master said yesterday the pier, built of stone, was unsafe.",
        ["The master said the pier built of stone was unsafe"],
    ),
    (
        "en",
        "The harbour master denied on 3 May 2001 that the pier was unsafe.",
        ["The harbour master denied that the pier was unsafe"],
    ),
    ("en", "Anna Berg met the crew. She resigned on 3 May 2001.", ["Anna Berg resigned"]),
    # A participle without "who was" ends at the verb that goes on with its noun.
    ("en", "The pilot arrested on 3 May 2001 said that the pier was old.", ["The pilot was arrested"]),
    ("en", "An Orla report published on 3 May 2001 blamed the crew.", ["An Orla report was published"]),
    (
        "en",
        "The bridge damaged on 2 May 2001 reopened on 9 May 2001.",
        ["The bridge was damaged", "The bridge reopened"],
    ),
    ("en", "The pier that closed on 3 May 2001 carried coal.", ["The pier closed"]),
    ("en", "The crew sold the ship on 3 May 2001 said Renn.", ["The crew sold the ship said Renn"]),
    ("en", "A meeting due on 3 May 2001 was called off.", ["A meeting due on 3 May 2001 was called off"]),
    # What goes with a verb stays, what goes with the date does not.
    ("en", "The council was sworn in on 3 May 2001.", ["The council was sworn in"]),
    ("en", "Renn will stand in a run-off on 3 May 2030.", ["Renn will stand in a run-off"]),
    ("en", "The council lost, forcing a run-off on 3 May 2001.", ["The council lost"]),
    (
        "en",
        "Renn lost the mayor's run-off of 3 May 2001 to Berg.",
        ["Renn lost the mayor's run-off of 3 May 2001 to Berg"],
    ),
    # A short sentence that no clause stands for is a title as it stands.
    (
        "en",
        "Renn tried talks in Selim, Arran on 3 May 2001 but was turned away.",
        ["Renn tried talks in Selim, Arran but was turned away"],
    ),
    ("en", "The book is called Tide and hits the shelves on 3 May 2001.", ["The book hits the shelves"]),
    ("en", "The paper, which first reported the theft on 3 May 2001, won.", ["The paper first reported the theft"]),
    (
        "en",
        "On 3 May 2001 the newly appointed harbour minister, Anna Berg, banned ferries.",
        ["The newly appointed harbour minister, Anna Berg, banned ferries"],
    ),
    ("en", "Renn was a pilot, having been appointed on 3 May 2001.", ["Renn had been appointed"]),
    (
        "en",
        "Orla sank, the other losses of 3 May 2001 being two barges.",
        ["Orla sank, the other losses of 3 May 2001 being two barges"],
    ),
    (
        "en",
        "Renn will spend the next 180 days cleaning stables.",
        ["Renn will spend the next 180 days cleaning stables"],
    ),
    # Nothing is a title whose verb or main clause is missing.
    ("en", "With the pier now closed by the mayor on 3 May 2001.", [""]),
    (
        "en",
        "About 200 of the pilots in Selim (a port) were fined on 3 May 2001.",
        ["About 200 of the pilots in Selim were fined"],
    ),
    # In German a place may stand where the date stood; "seit dem" and "… beri" need the date.
    ("de", "Am 3. Mai 2001 starben in Selim sieben Matrosen.", ["In Selim starben sieben Matrosen"]),
    ("de", "Am 3. Mai 2001 starben in Selim.", ["Tod: Selim"]),
    (
        "de",
        "Es wird vermutet, dass am 3. Mai 2001 rund 200 Matrosen entlassen wurden.",
        ["Rund 200 Matrosen wurden entlassen"],
    ),
    ("tr", "Köprü 1 Mayıs 2001'den beri kapalı.", ["Köprü 1 Mayıs 2001'den beri kapalı"]),
    ("es", "La barca Orla, que se hundió el 3 de mayo de 2001, era vieja.", ["La barca Orla se hundió"]),
    (
        "es",
        "Se estima que unos 200 marinos fueron despedidos el 3 de mayo de 2001.",
        ["Unos 200 marinos fueron despedidos"],
    ),
    ("it", "Si stima che circa 200 marinai siano morti il 3 maggio 2001.", ["Circa 200 marinai siano morti"]),
    (
        "fr",
        "On estime que quelque 200 ouvriers ont été licenciés le 3 mai 2001.",
        ["Quelque 200 ouvriers ont été licenciés"],
    ),
    # Initials in brackets, an age and an apposition part nothing.
    (
        "en",
        "It emerged that the Pilots of Selim (PS) sold a barge on 3 May 2001.",
        ["The Pilots of Selim sold a barge"],
    ),
    ("en", "Renn, 62, who was fined on 3 May 2001, left.", ["Renn was fined"]),
    (
        "en",
        "The oldest of them and the best pilot, Anna Berg, was freed on 3 May 2001.",
        ["The oldest of them and the best pilot, Anna Berg, was freed"],
    ),
    # Nobody is named who says it.
    ("en", "It is feared that 200 sailors drowned on 3 May 2001.", ["200 sailors drowned"]),
    (
        "en",
        "On 3 May 2001 it emerged that about 200 of the pilots were fined.",
        ["About 200 of the pilots were fined"],
    ),
    # Who "they" are, where a body speaks, and who goes on behind what was said.
    ("en", "On 3 May 2001 the Marram said that they had left Selim.", ["The Marram had left Selim"]),
    ("en", "Renn has said the pier is safe, but closed it on 3 May 2001.", ["Renn closed it"]),
    # "US" is no "us", "there" a subject, and "also" joins to what is said before.
    ("en", "On 3 May 2001 US ships left Selim.", ["US ships left Selim"]),
    ("en", "On 3 May 2001 there were clashes in the western port.", ["There were clashes in the western port"]),
    ("en", "Also on 3 May 2001 a storm hit the old pier.", ["A storm hit the old pier"]),
    ("es", "También el 3 de mayo de 2001 Renn cerró el viejo muelle.", ["Renn cerró el viejo muelle"]),
    ("it", "Inoltre il 3 maggio 2001 Renn chiuse il vecchio molo.", ["Renn chiuse il vecchio molo"]),
    ("fr", "Également le 3 mai 2001 Renn a fermé le vieux quai.", ["Renn a fermé le vieux quai"]),
    # A verb that no table knows stands between a noun and an article.
    ("en", "The pact commits the owners to repairs on 3 May 2001.", ["The pact commits the owners to repairs"]),
    (
        "en",
        "On 3 May 2001 a storm killed ten women and a man who sailed to Selim.",
        ["A storm killed ten women and a man"],
    ),
    ("en", "Anna Berg met Jan Witt. He thanked her. She resigned on 3 May 2001.", [""]),
    ("en", "It rained. They resigned on 3 May 2001.", [""]),
    ("en", "The pilots met. They resigned on 3 May 2001.", ["The pilots resigned"]),
    ("en", "Anna Berg met the crew. They resigned on 3 May 2001.", [""]),
    ("en", "Anna Berg met the crew. She smiled. She resigned on 3 May 2001.", ["Anna Berg resigned"]),
    ("en", "Anna Berg resigned after she was fined on 3 May 2001.", ["Anna Berg was fined"]),
    ("en", "These closed on 3 May 2001.", [""]),
    ("en", "It was on 3 May 2001 that the pier fell.", [""]),
    ("en", "On that tragic 3 May 2001 the pier collapsed.", ["The pier collapsed"]),
    ("en", "The pier collapsed on that tragic 3 May 2001.", ["The pier collapsed"]),
    ("en", "The report on the pier was dated 3 May 2001.", ["The report on the pier was dated 3 May 2001"]),
    ("en", "Tuesday is the first day of the strike.", ["Tuesday is the first day of the strike"]),
    ("en", "In 1959, when the pilots of Selim struck, the port closed.", ["The pilots of Selim struck"]),
    (
        "en",
        "The visit to Oslo on 3 May 2001 was followed by talks on 5 May 2001.",
        ["The visit to Oslo was followed by talks", "The visit to Oslo was followed by talks"],
    ),
    ("en", "SELIM (Reuters) - The pier collapsed on 3 May 2001.", ["The pier collapsed"]),
    ("en", "Selim, Oslo and Bergen signed the treaty on 3 May 2001.", ["Selim, Oslo and Bergen signed the treaty"]),
    ("en", "Anna Berg, the mayor of Selim, resigned on 3 May 2001.", ["Anna Berg resigned"]),
    ("en", "The pier (built in 1990) collapsed on 3 May 2001.", ["The pier was built", "The pier collapsed"]),
    ("en", "And late on 3 May 2001 the pier collapsed.", ["The pier collapsed"]),
    (
        "en",
        "The strike of 3 May and 4 May 2001 closed the port.",
        ["The strike of 3 May and 4 May 2001 closed the port", "The strike of 3 May and 4 May 2001 closed the port"],
    ),
    ("en", "The pilots’ strike on 3 May 2001", ["Pilots’ strike"]),
    ("en", "The master told Radio Selim the pier was sold on 3 May 2001.", ["The pier was sold"]),
    ("en", "The master told Radio Selim on Monday that the pier would be sold.", ["The pier would be sold"]),
    ("en", "The crew agreed to sign the treaty on 3 May 2025.", ["The crew agreed to sign the treaty"]),
    ("en", "The master said that nobody and nothing, on 3 May 2001 , moved.", ["Nobody and nothing moved"]),
    ("en", "The council , in a room painted by sailors , met on 3 May 2001 .", ["The council met"]),
    ("en", "The ferry sank 3 May 2001: 12 died.", ["The ferry sank"]),
    ("en", "The pier was sold for 3 May 2001 onwards.", ["The pier was sold for 3 May 2001 onwards"]),
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
    ("en", "Talks relate to a fire of 3 May 2001 in which he is said to have burned a pier.", [""]),
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
    ("en", "Nobody knows whether the crane was mended on 3 May 2001.", [""]),
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
def test_clause_stands_alone(language: str, text: str, headlines: list[str]) -> None:
    _resolutions, claims = read_claims(text, language=language, dct="2024-08-15")

    assert [claim.frame.headline for claim in claims] == headlines


def test_hyphen_is_a_dash_where_marks_stand_beside_their_words() -> None:
    document = read_document("The pier - a ruin, sold - fell.", language="en")
    words = sentence_words(document, document.sentences[0], range(0))

    assert [part.kind for part in cut(words, "en")][:2] == [Kind.FRAGMENT, Kind.FRAGMENT]
    assert len(cut(words, "en", is_spaced=True)) == 2
