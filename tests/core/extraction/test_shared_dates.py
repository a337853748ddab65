"""One date of several coordinated clauses: each that tells of an event of its own makes a claim."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims

Row = tuple[str, str, str]
"""Date, event type and headline."""


def claimed(text: str, language: str = "en") -> list[Row]:
    found = draft_claims(text, language=language, dct="2021-09-20")
    return [(one.edtf, one.frame.event_type, one.frame.headline) for one in found]


TWO_EVENTS = [
    (
        "en",
        "On 4 May a dam burst and killed nine, and the minister resigned.",
        [("collapse", "A dam burst"), ("resign", "The minister resigned")],
    ),
    (
        "en",
        "In July 2019, the ferry Orla sank off Selim, police arrested its captain and the owner fled.",
        [
            ("sink", "The ferry Orla sank off Selim"),
            ("arrest", "Police arrested its captain"),
            ("flee", "The owner fled"),
        ],
    ),
    (
        "en",
        "On 4 May Anna Berg visited Selim and signed a pilotage treaty.",
        [("visit", "Anna Berg visited Selim"), ("sign", "Anna Berg signed a pilotage treaty")],
    ),
    (
        "en",
        "A barge sank and the harbour chief resigned, both on 4 May.",
        [("resign", "The harbour chief resigned"), ("sink", "A barge sank")],
    ),
    (
        "de",
        "Am 4. Mai tötete ein Erdrutsch neun Menschen, und der Minister trat zurück.",
        [("kill", "Ein Erdrutsch tötete neun Menschen"), ("resign", "Der Minister trat zurück")],
    ),
    (
        "de",
        "Am 4. Mai ist die Fähre Orla gesunken und die Polizei hat den Kapitän verhaftet.",
        [("sink", "Die Fähre Orla ist gesunken"), ("arrest", "Die Polizei hat den Kapitän verhaftet")],
    ),
    (
        "fr",
        "Le 4 mai, un glissement de terrain a tué neuf personnes et le ministre a démissionné.",
        [("landslide", "Un glissement de terrain a tué neuf personnes"), ("resign", "Le ministre a démissionné")],
    ),
    (
        "fr",
        "Le 4 mai, le pont de Selim s’est effondré et le préfet a ordonné l’évacuation du quartier.",
        [
            ("collapse", "Le pont de Selim s’est effondré"),
            ("evacuate", "Le préfet a ordonné l’évacuation du quartier"),
        ],
    ),
    (
        "es",
        "El 4 de mayo el transbordador Orla se hundió y la policía detuvo a su capitán.",
        [("sink", "El transbordador Orla se hundió"), ("arrest", "La policía detuvo a su capitán")],
    ),
    (
        "it",
        "Il 4 maggio una frana ha ucciso nove persone e il ministro si è dimesso.",
        [("kill", "Una frana ha ucciso nove persone"), ("resign", "Il ministro si è dimesso")],
    ),
    (
        "tr",
        "4 Mayıs'ta heyelanda dokuz kişi öldü, bakan istifa etti.",
        [("die", "Heyelanda dokuz kişi öldü"), ("resign", "Bakan istifa etti")],
    ),
    (
        "ar",
        "في 4 مايو غرقت العبارة أورلا واستقال الوزير.",
        [("sink", "غرقت العبارة أورلا"), ("resign", "استقال الوزير")],
    ),
]


@pytest.mark.parametrize(("language", "text", "events"), TWO_EVENTS)
def test_a_date_covers_what_and_adds(language: str, text: str, events: list[tuple[str, str]]) -> None:
    date = "2019-07" if "2019" in text else "2021-05-04"

    assert claimed(text, language) == [(date, kind, headline) for kind, headline in events]


ONE_EVENT = [
    ("en", "On 4 May the ministers met and talked about the pier."),  # of one kind
    ("en", "On 4 May a blast shook Selim and nine people died."),
    ("en", "On 4 May Renn fell from the pier and died."),  # what came of it
    ("en", "On 4 May a barge sank and the chief then resigned."),  # at another time
    ("en", "On 4 May a barge sank, and later the chief resigned."),
    ("en", "On 4 May a barge sank and the chief is resigning."),
    ("en", "On 4 May a barge sank and the chief will resign."),
    ("en", "On 4 May a barge sank or the chief resigned."),
    ("en", "On 4 May a barge sank and nobody resigned."),
    ("en", "On 4 May a barge sank and the chief said that he had resigned."),
    ("en", "On 4 May the mayor said that a barge sank and the chief resigned."),
    ("en", "On 4 May the chief announced a pier and resigned."),
    ("en", "On 4 May a barge sank when the chief resigned."),
    ("en", "On 4 May Renn wept and signed the treaty."),
    ("en", "On 4 May Renn signed a treaty which was disputed and withdrawn."),
    ("en", "On 4 May a barge sank and the chief led the port during the protests."),
    ("en", "A barge sank on 4 May and the chief resigned."),  # only of the first
    ("en", "A barge sank and the chief resigned on 4 May."),  # only of the last
    ("en", "After Tuesday’s race a barge sank and the chief resigned."),  # only of the race
    ("en", "May 2021 saw a barge sink and the chief resigned."),
    ("en", "On 4 May a barge was sold and its owner arrested."),  # passive only by the first
    ("en", "On 4 May a barge sank and the chief had resigned."),  # what was before
    ("en", "On 4 May a barge sank and the chief had been arrested before."),
    ("en", "On 4 May a barge sank and the chief was arrested before that."),
    ("en", "On 4 May a barge sank and the chief would be arrested in turn."),
    ("en", "On 4 May a barge sank and in the end the chief resigned."),
    ("fr", "Le 4 mai, une barge a coulé et le patron avait été arrêté."),
    ("fr", "Le 4 mai, une barge a coulé et par la suite le patron fut arrêté."),
    ("fr", "Le 4 mai, une barge a coulé et le patron fut arrêté plus tard."),
    ("fr", "Le 4 mai, une barge a coulé et le patron serait arrêté."),
    ("es", "El 4 de mayo una barcaza se hundió y el patrón había sido detenido."),
    ("es", "El 4 de mayo una barcaza se hundió y más tarde el patrón fue detenido."),
    ("it", "Il 4 maggio una chiatta è affondata e il padrone era stato arrestato."),
    ("it", "Il 4 maggio una chiatta è affondata e in seguito il padrone fu arrestato."),
    ("it", "Il 4 maggio una chiatta è affondata e più tardi il padrone fu arrestato."),
    ("de", "Am 4. Mai sank ein Lastkahn und der Schiffer war verhaftet worden."),
    ("de", "Am 4. Mai sank ein Lastkahn und der Schiffer hatte den Vertrag unterzeichnet."),
    ("de", "Am 4. Mai sank ein Lastkahn und danach trat der Minister zurück."),
    ("tr", "4 Mayıs'ta mavna battı, kaptan tutuklanmıştı."),
    ("tr", "4 Mayıs'ta mavna battı, sonunda kaptan tutuklandı."),
    ("tr", "4 Mayıs'ta heyelanda dokuz kişi öldü, bakan daha sonra istifa etti."),
    ("ar", "في 4 مايو غرقت العبارة أورلا وكان الوزير قد استقال."),
    ("ar", "في 4 مايو غرقت العبارة أورلا ثم استقال الوزير."),
]


@pytest.mark.parametrize(("language", "text"), ONE_EVENT)
def test_a_date_covers_no_more_than_is_sure(language: str, text: str) -> None:
    assert len(claimed(text, language)) == 1


def test_a_date_covers_all_that_was_before_it() -> None:
    text = "On 4 May a barge had sunk and the chief had resigned."

    assert [(kind, headline) for _edtf, kind, headline in claimed(text)] == [
        ("sink", "A barge had sunk"),
        ("resign", "The chief had resigned"),
    ]


def test_each_date_covers_what_follows_it() -> None:
    text = "On 4 May a barge sank and the chief resigned, on 6 May the port closed and police arrested Renn."

    assert [(edtf, kind) for edtf, kind, _headline in claimed(text)] == [
        ("2021-05-04", "sink"),
        ("2021-05-04", "resign"),
        ("2021-05-06", "close"),
        ("2021-05-06", "arrest"),
    ]


def test_a_further_claim_has_its_own_clause_and_the_same_date_words() -> None:
    text = "On 4 May a barge sank, and the chief resigned."

    first, further = draft_claims(text, language="en", dct="2021-09-20")

    assert first.resolution == further.resolution
    assert (first.clause.of(text), further.clause.of(text)) == ("On 4 May a barge sank", "the chief resigned.")
    assert (first.is_further, further.is_further) == (False, True)


def test_a_sentence_that_goes_on_has_the_date_of_both_clauses() -> None:
    text = "On 4 May a barge sank, and the chief resigned. The same day, police sealed the pier."

    assert {edtf for edtf, _kind, _headline in claimed(text)} == {"2021-05-04"}
