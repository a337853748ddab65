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
        [
            "The barge Orla sank off Selim",
            "The barge Orla will be raised",
            "The barge Orla’s owners reached an accord",
        ],
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
