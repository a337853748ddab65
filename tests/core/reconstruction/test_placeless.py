""" "The blast", in a report whose title names a place, is the one blast of that day that others tell of there."""

from __future__ import annotations

from dataclasses import replace

from tests.core.reconstruction.telling import framed
from timeline.core.reconstruction import Statement, reconstruct_events
from timeline.core.reconstruction.profiles import profile_of

ENGLISH = "An explosion tore through the harbour of Selby on Tuesday."
FRENCH = "L'explosion a été causée mardi par deux tonnes d'engrais."
OTHERS = (
    "An explosion destroyed the mill of Orford on 3 May.",
    "A tank exploded in the yard of Tarn on 3 May.",
    "Six were hurt in a blast in Ostby on 3 May.",
    "Blasts were heard in the hills of Renna on 3 May.",
)


def statement(key: str, text: str, words: str, title: str = "", language: str = "en") -> Statement:
    return replace(framed(key, text, words, "2001-05-01", language=language), title=title)


def groups(*statements: Statement) -> list[list[str]]:
    """The keys of each event, beside events of other days that say what is common in such reports."""
    others = [framed(f"{letter}1", text, "3 May", "2002-05-03") for letter, text in zip("wxyz", OTHERS, strict=True)]
    events = reconstruct_events([*statements, *others])
    found = sorted([one.key for one in event.statements] for event in events)
    return [keys for keys in found if keys[0][0] < "w"]


def test_a_disaster_without_a_place_is_that_of_the_title() -> None:
    there = statement("a1", ENGLISH, "Tuesday")
    french = statement("b1", FRENCH, "mardi", "Selby : les secours cherchent encore", "fr")
    english = statement(
        "c1", "The blast happened shortly after noon on Tuesday.", "Tuesday", "Selby's harbour is shut"
    )
    harm = statement("e1", "Am Dienstag starben dabei sechs Menschen.", "Dienstag", "Trauer in Selby", "de")
    inside = statement(
        "d1", "Two clerks were charged over the explosion of 1 May.", "1 May", "Clerks charged in Selby"
    )

    assert groups(there, french, english, inside, harm) == [["a1", "b1", "c1", "d1", "e1"]]


def test_where_nobody_says_a_place_the_titles_meet() -> None:
    french = statement("b1", FRENCH, "mardi", "Selby : les secours cherchent encore", "fr")
    english = statement(
        "c1", "The blast happened shortly after noon on Tuesday.", "Tuesday", "Selby's harbour is shut"
    )

    assert groups(french, english) == [["b1", "c1"]]


def test_a_title_of_another_place_or_none_joins_nothing() -> None:
    there = statement("a1", ENGLISH, "Tuesday")

    assert groups(there, statement("b1", FRENCH, "mardi", "Norbank : les secours cherchent", "fr")) == [["a1"], ["b1"]]
    assert groups(there, statement("b1", FRENCH, "mardi", "Les secours cherchent à Norbank", "fr")) == [["a1"], ["b1"]]
    assert groups(there, statement("b1", FRENCH, "mardi", "", "fr")) == [["a1"], ["b1"]]


def test_of_two_blasts_in_the_places_of_a_title_it_may_be_either() -> None:
    here = statement("a1", ENGLISH, "Tuesday")
    there = statement("b1", "A gas tank exploded in a school of Norbank on Tuesday.", "Tuesday")
    french = statement("c1", FRENCH, "mardi", "Entre Selby et Norbank, la peur", "fr")

    assert groups(here, there, french) == [["a1"], ["b1"], ["c1"]]


def test_one_noun_with_a_capital_in_two_german_titles_is_no_place() -> None:
    text = "Die Explosion erschreckte am Dienstag alle."
    titles = ("Viele Tote bei Explosion in Selby", "Sechs Tote nach Brand", "Sechs Tote nach Explosion in Selby")

    one, other, same = (
        profile_of(statement(key, text, "Dienstag", title, "de")) for key, title in zip("abc", titles, strict=True)
    )

    assert one.is_set_where(same)
    assert not one.is_set_where(other)


def test_the_group_of_a_decided_event_stays_as_it_is() -> None:
    there = statement("a1", ENGLISH, "Tuesday")
    french = statement("b1", FRENCH, "mardi", "Selby : les secours cherchent encore", "fr")

    events = reconstruct_events([there, french], fixed={"a1": "one", "b1": "other"})

    assert sorted([one.key for one in event.statements] for event in events) == [["a1"], ["b1"]]


def test_what_is_no_disaster_joins_what_other_languages_tell_under_a_title_of_the_same_state() -> None:
    english = statement(
        "a1", "Rail workers staged a strike on Tuesday.", "Tuesday", "What we know about the Greek crash"
    )
    italian = statement("b1", "I ferrovieri hanno scioperato martedì.", "martedì", "Grecia, dopo lo scontro", "it")
    turkish = statement("c1", "Demir yolu çalışanları salı günü greve gitti.", "salı günü", "Yunanistan'da yas", "tr")
    arabic = statement("d1", "بدأ عمال السكك إضرابا يوم الثلاثاء.", "يوم الثلاثاء", "الحكومة اليونانية تعتذر", "ar")

    assert groups(english, italian, turkish, arabic) == [["a1", "b1", "c1", "d1"]]


def test_in_its_own_language_only_the_wording_joins_what_is_no_disaster() -> None:
    one = statement(
        "a1", "Rail workers staged a strike over safety on Tuesday.", "Tuesday", "What the Greek unions want"
    )
    other = statement(
        "b1", "A strike emptied all schools, nurseries and museums on Tuesday.", "Tuesday", "Greek mourning"
    )

    assert groups(one, other) == [["a1"], ["b1"]]


def test_a_state_is_no_place_that_tells_a_disaster_from_another() -> None:
    there = statement(
        "a1", "Two trains collided in Selby on Tuesday.", "Tuesday", "What we know about the Greek crash"
    )
    turkish = statement(
        "b1", "Yunanistan'da salı günü iki tren çarpıştı.", "salı günü", "Yunanistan'da tren kazası", "tr"
    )
    english = statement("c1", "Two trains collided in Greece on Tuesday.", "Tuesday", "Greek mourning over trains")

    assert profile_of(turkish).is_placeless
    assert groups(there, turkish) == [["a1", "b1"]]
    assert not profile_of(there).is_set_where(profile_of(english))


FERRY = statement("a1", "The ferry sank on Tuesday.", "Tuesday", "Anna Berg and the ferry")
CUTTER = statement("b1", "Ein Fischkutter ist am Dienstag gesunken.", "Dienstag", "Anna Berg besucht Kiel", "de")
YACHT = statement("c1", "Un voilier a coulé mardi.", "mardi", "Anna Berg à Lyon", "fr")


def test_a_person_in_two_titles_joins_nothing() -> None:
    assert groups(FERRY, CUTTER, YACHT) == [["a1"], ["b1"], ["c1"]]
    assert groups(CUTTER, YACHT) == [["b1"], ["c1"]]


def test_a_state_in_two_titles_joins_a_disaster_only_of_two_outlets_or_with_the_same_number() -> None:
    ferry = replace(FERRY, title="What we know about the Greek ferry")
    yacht = replace(YACHT, title="La police grecque enquête, Grèce")
    again = statement("d1", "The ferry sank on Tuesday.", "Tuesday", "The Greek ferry")
    two = statement("e1", "Two ferries sank on Tuesday.", "Tuesday", "The Greek ferries")
    deux = statement("f1", "Deux voiliers ont coulé mardi.", "mardi", "La police en Grèce", "fr")

    assert groups(ferry, yacht) == [["a1"], ["c1"]]
    assert groups(ferry, again, yacht) == [["a1", "c1", "d1"]]
    assert groups(two, deux) == [["e1", "f1"]]


def test_what_is_on_the_right_is_not_of_yemen() -> None:
    right, yemeni = (
        profile_of(statement("a1", "غرقت العبارة يوم الثلاثاء.", "يوم الثلاثاء", title, "ar"))
        for title in ("الحكومة واليد اليمنى", "الحكومة اليمنية تعتذر")
    )

    assert "@yemen" in yemeni.setting
    assert "@yemen" not in right.setting


def test_a_document_that_tells_of_two_such_things_joins_neither_by_its_state() -> None:
    english = statement("a1", "Rail workers staged a strike on Tuesday.", "Tuesday", "What the Greek unions want")
    teachers = statement("a2", "Teachers held a walkout in all schools on Tuesday.", "Tuesday", english.title)
    italian = statement("b1", "I ferrovieri hanno scioperato martedì.", "martedì", "Grecia, dopo lo scontro", "it")

    assert groups(english, italian) == [["a1", "b1"]]
    assert len(groups(english, teachers, italian)) > 1
