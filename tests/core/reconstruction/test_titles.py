from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.reconstruction.telling import framed, told
from timeline.core.reconstruction import Modality, Statement, title_event
from timeline.core.reconstruction.titles.title_words import rules_of
from timeline.core.reconstruction.titles.trimming import Trimmed, shorten
from timeline.core.text import Span


def titled(text: str, words: str, language: str = "en") -> str:
    """The title of an event of one statement."""
    return title_event([told("a1", text, words, language=language)])


@pytest.mark.parametrize(
    ("language", "text", "words", "title"),
    [
        ("en", "The King, 91, yesterday opened the new harbour.", "yesterday", "The King, 91, opened the new harbour"),
        (
            "en",
            "Since 3 May the pilots of Selim have been on strike.",
            "3 May",
            "The pilots of Selim have been on strike",
        ),
        (
            "en",
            "The strike (3 May) stopped all ferries of the bay.",
            "3 May",
            "The strike stopped all ferries of the bay",
        ),
        ("en", "The ferries, on 3 May, did not leave the harbour.", "3 May", "The ferries did not leave the harbour"),
        ("en", "3 May: the ferries did not leave the harbour.", "3 May", "The ferries did not leave the harbour"),
        ("en", "The port signed , said its master , on 3 May .", "3 May", "The port signed, said its master"),
        ("es", "La ministra dijo el lunes que el puerto reabriría.", "el lunes", "El puerto reabriría"),
        ("es", "En 1977 la autoridad del puerto cerró la lonja.", "1977", "La autoridad del puerto cerró la lonja"),
        ("fr", "La ministre a annoncé lundi que le port rouvrirait.", "lundi", "Le port rouvrirait"),
        ("it", "Secondo il porto, lunedì il molo riapre alle navi.", "lunedì", "Il molo riapre alle navi"),
        (
            "de",
            "Die Minister trafen sich am 3. Mai in der Hauptstadt.",
            "3. Mai",
            "Die Minister trafen sich in der Hauptstadt",
        ),
        (
            "de",
            "Am Montag trafen sich die Minister in Selim.",
            "Montag",
            "Am Montag trafen sich die Minister in Selim",
        ),
        ("tr", "Pazartesi günü iki bakan bir anlaşma imzaladı.", "Pazartesi günü", "İki bakan bir anlaşma imzaladı"),
        ("ar", "في 15 أغسطس وقع الوزيران مذكرة تفاهم.", "15 أغسطس", "وقع الوزيران مذكرة تفاهم"),
        ("xx", "On 3 May the ferries did not leave.", "3 May", "The ferries did not leave"),
    ],
)
def test_a_title_goes_without_date_words(language: str, text: str, words: str, title: str) -> None:
    assert titled(text, words, language) == title


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The grant to the port was dated 3 May", "3 May"),
        ("en", "Fees rose between 3 May and the end of the month", "3 May"),
        ("en", "The meetings of 3 May and 4 May changed nothing", "3 May"),
        ("en", "The ferry came in second in yesterday's race", "yesterday"),
        ("en", "The pilots remember the 3 May uprising of the docks", "3 May"),
        ("en", "The repair of the quay, begun in May, will last for years", "May"),
        ("es", "La revolución del 25 de enero llegó hasta los puertos", "25 de enero"),
        ("fr", "La révolution du 25 janvier a gagné tous les ports", "25 janvier"),
        ("tr", "Limanda grev 15 Ağustos’tan beri sürüyor", "15 Ağustos’tan"),
    ],
)
def test_a_title_keeps_a_date_that_it_would_not_read_without(language: str, text: str, words: str) -> None:
    assert titled(f"{text}.", words, language) == text


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        (
            "Image of the pilots in the harbour of Selim on 15 August",
            "The pilots of both ports went on strike on 15 August.",
        ),
        (
            "She opened the harbour of Selim to ferries on 15 August.",
            "The pilots of both ports went on strike on 15 August.",
        ),
        (
            "After the ferries came back to the port on 15 August",
            "The pilots of both ports went on strike on 15 August.",
        ),
        (
            "Harbour: the strike (photo gallery | news), 15 August",
            "The pilots of both ports went on strike on 15 August.",
        ),
        ("Strike on 15 August.", "The pilots of both ports went on strike on 15 August."),
        (
            '"It is a strike for all of us!" they cried on 15 August: "Go',
            "The pilots of both ports went on strike on 15 August.",
        ),
        (
            "The strike - a first for pilots of the bay on 15 August",
            "The pilots of both ports went on strike on 15 August.",
        ),
        (
            "On 15 August the master of the port and of the bay said",
            "The pilots of both ports went on strike on 15 August.",
        ),
    ],
)
def test_a_clause_is_preferred_to_what_is_none(worse: str, better: str) -> None:
    statements = [told("a1", worse, "15 August"), told("b1", better, "15 August")]

    assert title_event(statements) == "The pilots of both ports went on strike"


def test_a_title_says_what_most_passages_say() -> None:
    statements = [
        told("a1", "The union was proud of its band on 15 August.", "15 August"),
        told("b1", "The pilots of both ports went on strike on 15 August.", "15 August"),
        told("c1", "On 15 August the pilots went on strike in both ports of the bay.", "15 August"),
    ]

    assert title_event(statements) == "The pilots of both ports went on strike"


def test_an_introduction_gives_way_to_the_main_clause() -> None:
    text = "With elections due in the autumn, the pilots of Selim went on strike on 15 August."

    assert titled(text, "15 August") == "The pilots of Selim went on strike"


def test_a_clause_that_a_hyphen_tore_is_no_title() -> None:
    text = "On 15 August the port hired a Selim - based pilot, whose fees all the ferries of the bay have to share in."
    torn = Span(text.index("the port"), text.index(" - based"))
    statement = told("a1", text, "15 August", clause=Span(0, torn.end))

    assert title_event([statement]) != "The port hired a Selim"


def test_words_that_are_no_title_at_all_still_make_one() -> None:
    statements: list[Statement] = [told("a1", "…", "…"), told("b1", "15 August.", "15 August")]

    assert title_event(statements) == "15 August."


def test_a_sentence_that_no_clause_tells_is_quoted() -> None:
    text = (
        "We were so glad on 15 August that nobody in our port minded when our own ferries were late again, or early."
    )

    assert title_event([framed("a1", text, "15 August")]) == (
        "“We were so glad on 15 August that nobody in our port minded when our own ferries were late again, or early”"
    )
    long = framed("a1", f"So glad: {text}", "15 August", attribution="Anna Berg")
    assert title_event([long]).startswith("Anna Berg: “So glad: We were so glad on 15 August that nobody")
    assert title_event([long]).endswith("were late again…”")


def test_a_title_is_in_the_language_of_the_timeline_where_a_member_is() -> None:
    german = framed("a1", "Die Lotsen streikten am 15. August in allen Häfen.", "15. August", language="de")
    english = framed("b1", "The pilots of both ports went on strike on 15 August.", "15 August", language="en")

    assert title_event([german, english], language="en-GB") == "The pilots of both ports went on strike"
    assert title_event([german, english], language="de") == "Die Lotsen streikten in allen Häfen"
    assert title_event([german], language="en") == "Die Lotsen streikten in allen Häfen [de]"


def test_what_happened_titles_an_event_before_what_was_planned() -> None:
    planned = framed(
        "a1", "The port will open its new pier on 3 March.", "3 March", "2022-03-03", modality=Modality.PLANNED
    )
    happened = framed(
        "b1", "The port opened its long new pier in the old harbour on 3 March.", "3 March", "2022-03-03"
    )

    assert title_event([planned, happened]) == "The port opened its long new pier in the old harbour"
    assert title_event([planned]) == "The port will open its new pier"


def test_a_title_tells_of_what_most_of_the_group_tell_of() -> None:
    texts = {
        "a": "On 15 August 2024 the port lost its best pilot.",
        "b": "Chief pilot Anna Berg resigned on 15 August 2024 in Selim.",
        "c": "Anna Berg, the chief pilot, resigned on 15 August 2024.",
    }

    assert title_event([framed(key, text, "15 August 2024") for key, text in texts.items()]).startswith("Chief pilot")


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ("The maid came into his room in Selim on 15 August 2024.", "A maid of Selim accused Renn on 15 August 2024."),
    ],
)
def test_a_title_names_whom_it_is_about(worse: str, better: str) -> None:
    one, other = framed("a", worse, "15 August 2024"), framed("b", better, "15 August 2024")

    assert title_event([one, other]) == title_event([other])


def test_a_title_that_cannot_be_cut_is_kept_whole_up_to_150_characters() -> None:
    people = "pilot and docker and clerk and stoker and diver"
    whole = f"The harbour and its master and each old {people} were given a cap and a coat"

    assert titled(f"{whole} on Monday.", "Monday") == whole
    assert shorten(whole, rules_of("en")) == Trimmed(whole)


def test_a_cut_quotation_is_closed() -> None:
    quotation = (
        "We were glad that nobody in our port minded when all our own old ferries were late again and again, and sank"
    )
    plain = framed("a1", f"So it was on 3 May: {quotation}.", "3 May")
    assert plain.frame is not None
    frame = replace(plain.frame, headline=f"Anna Berg: “{quotation} to the last of them in the bay”")

    assert title_event([replace(plain, frame=frame)]).endswith("…”")


def test_only_a_quotation_names_its_speaker() -> None:
    said = framed(
        "a1", 'It is so on Monday "the old pier will be sold to the crew".', "Monday", attribution="Anna Berg"
    )
    told_of = framed("a1", "It was so on Monday behind the pier, if not.", "Monday", attribution="Anna Berg")

    assert title_event([said]) == "Anna Berg: “The old pier will be sold to the crew”"
    assert title_event([told_of]).startswith("“It was so")


def test_a_long_title_goes_without_the_name_beside_an_office() -> None:
    title = "The speaker of the lower chamber of the port of Selim{} began a case against the pilots of the old ferry"
    plain = framed("a1", "It was so on 3 May that the case began.", "3 May")
    assert plain.frame is not None
    frame = replace(plain.frame, headline=title.format(", Anna Berg,"))

    assert title_event([replace(plain, frame=frame)]) == title.format("")


LONG = "the pilots of the old port and the dockers of the new yard and the clerks of the bank of the bay of Selim"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # Behind its first comma stands the sentence itself.
        (
            f"After the long strike of all the pilots of the port, Renn sold {LONG} and left for the north",
            (
                "After the long strike of all the pilots of the port, Renn sold the pilots of the old port and the "
                "dockers"
            ),
        ),
        (
            f"Renn knew when the unions of Selim and its bay, waiting for a vote, lost {LONG} and left the port",
            "Renn knew when the unions of Selim and its bay, waiting for a vote, lost the pilots",
        ),
        (
            f"Renn said that {LONG}, the divers of the bay and all the crews of the ferries, wanted a vote soon",
            "Renn said that the pilots of the old port and the dockers of the new yard and the clerks of the bank",
        ),
        (f"Renn{' never' * 30}", f"Renn{' never' * 17}…"),
    ],
)
def test_a_long_title_keeps_the_verb_of_a_clause_where_it_can(text: str, title: str) -> None:
    assert shorten(text, rules_of("en")).text == title
