"""Event frames: predicate, type, participants and place of one clause."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims
from timeline.core.extraction.documents import read_document
from timeline.core.extraction.event_frames import frame_of
from timeline.core.extraction.languages import LANGUAGES
from timeline.core.extraction.predicates import lexicon_of
from timeline.core.extraction.sentence_words import sentence_words
from timeline.core.frames import EventFrame, Participant, Role, are_compatible
from timeline.core.text import Span


def framed(text: str, language: str = "en") -> EventFrame:
    """The frame of a whole text."""
    document = read_document(text, language=language)
    words = sentence_words(document, Span(0, len(text)), range(len(document.resolutions)))
    return frame_of(words, Span(0, len(text)), language)


TYPES = [
    ("en", "The old dairy building in Selim was destroyed by a fire", "destroy"),
    ("en", "Crews are building a pier that was planned", "build"),
    # A beginning of few letters needs a verb's ending.
    ("fr", "Le journal de Turin est paru", ""),
    ("fr", "Deux pilotes ont été tués à Selim", "kill"),
    ("fr", "Le conseil élu siège", "elect"),
    ("es", "El barco negro pasó", ""),
    ("es", "El equipo ganó la copa", "win"),
    ("fr", "200 ouvriers ont été licenciés le 3 mai", "lay-off"),
    ("it", "Sette persone sono morte il 3 maggio", "die"),
    ("it", "La banca ha presentato istanza di fallimento il 3 maggio", "insolvency"),
    ("es", "200 marinos fueron despedidos el 3 de mayo", "lay-off"),
    ("tr", "Mahkeme 3 Mayıs'ta başvuruyu reddetti", "reject"),
    ("en", "The barge Orla ran aground off Selim", "run-aground"),
    ("en", "Talks between the owners began in Oslo", "negotiate"),
    ("en", "Crews carried out a demolition of the fallen crane", "demolish"),
    ("en", "the death of the painter in Selim", "die"),
    ("en", "The harbour master said that the crane collapsed", "collapse"),
    ("en", "The harbour master said so in a statement", "say"),
    ("en", "A fog lay over the bay", ""),
    # Words of many meanings need the thing they are said of.
    ("en", "He burst into tears", ""),
    ("en", "The water main burst in Selim", "leak"),
    ("en", "The mayor stepped aside", "resign"),
    ("de", "Der Lotse kam um 10 Uhr nach Selim", ""),
    ("de", "Eine Umfrage ergab eine Mehrheit", ""),
    ("de", "Der Kapitän stellte sich der Polizei", "surrender"),
    ("fr", "Le pilote s'est rendu à Selim", "visit"),
    ("fr", "Le pilote s'est rendu à la police", "surrender"),
    ("it", "La nave fu consegnata al porto", "deliver"),
    ("it", "Il pilota si è consegnato alla polizia", "surrender"),
    ("es", "La lista de pilotos para el puerto", ""),
    ("es", "Hubo una fuga de gas en Selim", "leak"),
    ("es", "El piloto se entregó a la policía", "surrender"),
    ("tr", "Aile Orla'ya göçtü", ""),
    ("tr", "Maden dün göçtü", "collapse"),
    ("en", "The old dam burst above Selim", "collapse"),
    ("en", "Lights went off in Selim", ""),
    ("en", "A bomb went off in Selim", "explode"),
    ("en", "The wind blew across the bridge", ""),
    ("en", "Engineers blew the old bridge", "demolish"),
    ("en", "Guards freed 20 hostages on a ferry", "release"),
    ("en", "Tugs freed the ferry", "refloat"),
    ("en", "The Orla was freed from the canal", "refloat"),
    ("en", "The freighter Orla went down off Selim", "sink"),
    ("en", "Tolls went down off Selim", ""),
    ("en", "Tolls fell in Selim", "fall"),
    ("en", "The roof fell in", "collapse"),
    ("en", "She stepped aside to let him pass", ""),
    ("en", "She stepped aside as harbour master", "resign"),
    ("en", "The port placed its pilot on Injured Reserve for a month", ""),
    ("en", "Crew Injured In Port Selim", "injure"),
    ("de", "Der Kahn Orla lief vor Selim auf Grund", "run-aground"),
    ("de", "Der Leiter trat wegen des Verdachts gegen ihn zurück", "resign"),
    ("fr", "Le cargo Orla s’est échoué devant Selim", "run-aground"),
    ("es", "El carguero Orla encalló frente a Selim", "run-aground"),
    ("it", "Il cargo Orla si è incagliato davanti a Selim", "run-aground"),
    ("tr", "Orla adlı gemi Selim’de karaya oturdu", "run-aground"),
    ("ar", "وجنحت السفينة أمام الميناء", "run-aground"),
    ("ar", "المحاكمة في الميناء", "try"),
]


@pytest.mark.parametrize(("language", "text", "event_type"), TYPES)
def test_clause_has_the_type_of_its_predicate(language: str, text: str, event_type: str) -> None:
    assert framed(text, language).event_type == event_type


def test_frame_holds_who_did_what_to_whom_and_where() -> None:
    text = "On 3 May the tug Bora of Port Selim was not rammed by the Corvina off Cape Sorin near Jan de Witt"

    assert framed(text) == EventFrame(
        clause=Span(0, len(text)),
        predicate="ramm",
        event_type="hit",
        participants=(
            Participant("Bora of Port Selim", Role.SUBJECT),
            Participant("Corvina", Role.AGENT),
        ),
        place="Cape Sorin",
        is_negated=True,
    )


def test_what_follows_the_verb_is_its_object() -> None:
    found = framed("Anna Berg met Jan Witt with Ola Ness", "en")

    assert found.participants == (
        Participant("Anna Berg", Role.SUBJECT),
        Participant("Jan Witt", Role.OBJECT),
        Participant("Ola Ness", Role.OTHER),
    )


def test_turkish_endings_tell_where_and_by_whom() -> None:
    found = framed("Bora tarafından Selim'de bir anlaşma imzalandı", "tr")

    assert (found.participants, found.place) == ((Participant("Bora", Role.AGENT),), "Selim")


def test_where_is_no_event_and_no_name_behind_a_date() -> None:
    assert framed("Bei der Explosion in Selim starben Fischer", "de").place == "Selim"
    assert framed("In May 1999, Anna Berg rowed home").place == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_knows_its_predicates(language: str) -> None:
    assert len(lexicon_of(language).exact) + len(lexicon_of(language).beginnings) > 200


@pytest.mark.parametrize(
    ("one", "other", "is_compatible"),
    [("die", "kill", True), ("die", "sign", False), ("", "sign", True), ("say", "sign", True), ("sign", "sign", True)],
)
def test_types_that_may_tell_of_one_event_are_compatible(one: str, other: str, is_compatible: bool) -> None:
    assert are_compatible(one, other) is is_compatible
    assert are_compatible(other, one) is is_compatible


def dated_frames(text: str, language: str) -> list[tuple[str, str]]:
    """The type and the participants of each claim of a text."""
    claims = draft_claims(text, language=language, dct="2021-06-15")
    return [(one.frame.event_type, ", ".join(each.name for each in one.frame.participants)) for one in claims]


WITH_WHAT_GOES_ALONG = [
    # Who says so in passing takes no part in it.
    ("en", "According to Port Authority investigators, a pilot drowned on 3 May.", [("die", "")]),
    ("de", "Ein Lotse ertrank laut Hafenpolizei am 3. Mai.", [("die", "Lotse")]),
    ("it", "Il secondo pilota morì il 3 maggio, secondo Anna Berg.", [("die", "")]),
    ("tr", "Anna Berg'e göre bir pilot 3 Mayıs'ta öldü.", [("die", "")]),
    # What somebody only says happened is what happened.
    ("en", "The port said on Tuesday that Tomas Brekke resigned.", [("resign", "Tomas Brekke")]),
    ("en", "The port said on Tuesday that Tomas Brekke will resign.", [("say", "Tomas Brekke")]),
    ("en", "The port said on Tuesday that fog lies over Selim.", [("say", "Selim")]),
    # What went on meanwhile tells only when.
    ("en", "Anna Berg was killed as she was on her way home on Friday.", [("kill", "Anna Berg")]),
    ("de", "Anna Berg wurde getötet, als sie am Freitag unterwegs war.", [("kill", "Anna Berg")]),
    (
        "en",
        "Anna Berg resigned on Monday as she was on her way home on Friday.",
        [("resign", "Anna Berg"), ("", "Anna Berg")],
    ),
    ("en", "Anna Berg was killed because she was on her way home on Friday.", [("", "Anna Berg")]),
    # A clause inside another ends with its verb, and has its own date.
    ("tr", "3 Mayıs 2019'da batan feribot Orla, 30 Ağustos 2019'da satıldı.", [("sink", "Orla"), ("sell", "Orla")]),
    ("tr", "Bakanın 3 Mayıs 2019'da istifa etmesi beklenmiyordu.", [("resign", "Bakanın")]),
    ("tr", "Müdür, geminin 3 Mayıs 2019'da battığını söyledi.", [("sink", "")]),
    (
        "tr",
        "Köprünün 3 Mayıs 2019'da yıkılmasının ardından liman 5 Mayıs 2019'da kapatıldı.",
        [("collapse", "Köprünün"), ("close", "")],
    ),
    ("ar", "ألغت المحكمة في 5 يونيو 2019 العقد الذي وقعته آنا بيرغ في 3 مايو 2019.", [("cancel", ""), ("sign", "")]),
    ("ar", "بعد مقتل الرئيس في 3 مايو 2019 أغلقت الحكومة الميناء في 5 مايو 2019.", [("kill", ""), ("close", "")]),
    # A pronoun at the head stands for somebody.
    ("en", "Anna Berg left the court. She resigned on Friday.", [("resign", "Anna Berg")]),
]


@pytest.mark.parametrize(("language", "text", "frames"), WITH_WHAT_GOES_ALONG)
def test_frame_tells_of_those_who_take_part(language: str, text: str, frames: list[tuple[str, str]]) -> None:
    assert dated_frames(text, language) == frames


def test_verb_that_no_table_knows_is_the_predicate() -> None:
    text = "On Friday the crew greased the crane"

    assert [one.frame.predicate for one in draft_claims(text, language="en", dct="2021-06-15")] == ["greased"]
