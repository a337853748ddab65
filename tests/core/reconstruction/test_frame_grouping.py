"""Grouping by what clauses say happened, to whom and when, whatever their language and wording."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from tests.core.reconstruction.telling import framed, told
from timeline.core.extraction import draft_claims
from timeline.core.reconstruction import (
    Modality,
    Reach,
    Statement,
    cluster_statements,
    date_event,
    reach_of,
    reconstruct_events,
)
from timeline.core.temporal import day_number, parse_edtf
from timeline.core.text import Span

# Of other days and matters, so that words have a rarity.
NOISE = [told(f"n{n}", f"Ship{n} left{n} pier{n} then{n}.", "", f"2019-09-{n:02}", "Herald") for n in range(1, 10)]


def grouped(*statements: Statement) -> list[set[str]]:
    groups = cluster_statements([*statements, *NOISE])
    return [keys for _event, members in groups if not (keys := {one.key for one in members}) <= {n.key for n in NOISE}]


RESIGNED = [
    framed("a1", "Harbour chief Tomas Brekke resigned on 3 March over the silting.", "3 March", "2022-03-03"),
    framed("b1", "Hafenchef Tomas Brekke trat am 3. März zurück.", "3. März", "2022-03-03", language="de"),
    framed("c1", "Tomas Brekke a démissionné le 3 mars.", "3 mars", "2022-03-03", language="fr"),
    framed("d1", "Tomas Brekke dimitió el 3 de marzo tras el encallado.", "3 de marzo", "2022-03-03", language="es"),
    framed("e1", "Il 3 marzo Tomas Brekke si è dimesso.", "3 marzo", "2022-03-03", language="it"),
    framed("f1", "Liman müdürü Tomas Brekke 3 Mart'ta istifa etti.", "3 Mart'ta", "2022-03-03", language="tr"),
    framed("g1", "استقال مدير الميناء توماس بريكي في 3 مارس", "3 مارس", "2022-03-03", language="ar"),
]


@pytest.mark.parametrize("other", RESIGNED[1:], ids=lambda one: one.language)
def test_one_event_is_one_in_any_two_languages(other: Statement) -> None:
    assert grouped(RESIGNED[0], other) == [{"a1", other.key}]


def test_a_verb_that_no_table_knows_is_the_same_in_other_words() -> None:
    one = framed("a1", "Tomas Brekke greased the old crane on 3 March.", "3 March", "2022-03-03")
    other = framed("b1", "On 3 March the winch was greased by harbour chief Tomas Brekke.", "3 March", "2022-03-03")
    another = framed("c1", "Anna Berg praised new lamps on 3 March.", "3 March", "2022-03-03")

    assert grouped(one, other, another) == [{"a1", "b1"}, {"c1"}]


def test_places_of_one_town_are_not_two() -> None:
    told_in = ("Holm Quay", "Selim")
    one = framed("a1", "A crane killed a pilot in Selim on 3 March.", "3 March", "2022-03-03", places=told_in[1:])
    other = framed(
        "b1", "A pilot was killed by a crane in Holm Quay on 3 March.", "3 March", "2022-03-03", places=told_in
    )

    assert grouped(one, other) == [{"a1", "b1"}]


def test_one_event_is_one_in_all_languages_together_in_any_order() -> None:
    assert grouped(*RESIGNED) == [{one.key for one in RESIGNED}]
    assert grouped(*reversed(RESIGNED)) == [{one.key for one in RESIGNED}]


@pytest.mark.parametrize(
    ("texts", "language", "words"),
    [
        (("Lena Vik was arrested in Selim on 9 May.", "Lena Vik was sentenced in Selim on 9 May."), "en", "9 May"),
        (("Lena Vik wurde am 9. Mai verhaftet.", "Lena Vik wurde am 9. Mai verurteilt."), "de", "9. Mai"),
        (("Lena Vik fue detenida el 9 de mayo.", "Lena Vik dimitió el 9 de mayo."), "es", "9 de mayo"),
        (("Lena Vik 9 Mayıs'ta tutuklandı.", "Lena Vik 9 Mayıs'ta istifa etti."), "tr", "9 Mayıs'ta"),
    ],
)
def test_steps_of_one_course_stay_apart_however_alike(texts: tuple[str, str], language: str, words: str) -> None:
    arrested, sentenced = (
        framed(key, text, words, "2022-05-09", language=language)
        for key, text in zip(("a1", "b1"), texts, strict=True)
    )

    assert grouped(arrested, sentenced) == [{"a1"}, {"b1"}]


QUAKE = "An earthquake of magnitude {} shook the valley of Orsa on 6 July{}."


def quake(key: str, magnitude: str, time: str = "") -> Statement:
    return framed(key, QUAKE.format(magnitude, time), "6 July", "2022-07-06")


QUAKES = [
    quake("a1", "7.1", " at 04:17"),
    quake("a2", "6.8", " at 13:24"),
    quake("b1", "7.1"),
    quake("c1", "6.8", " at 1.24 p.m."),
]


@pytest.mark.parametrize("statements", list(permutations(QUAKES)))
def test_two_quakes_of_one_day_stay_two(statements: tuple[Statement, ...]) -> None:
    assert sorted(map(sorted, grouped(*statements))) == [["a1", "b1"], ["a2", "c1"]]


def test_what_one_document_measures_twice_happened_twice() -> None:
    assert grouped(quake("a1", "7.1"), quake("a2", "6.8")) == [{"a1"}, {"a2"}]
    assert grouped(quake("a1", "7.1"), quake("b1", "6.8")) == [{"a1", "b1"}]


PLANS = [
    framed("a1", "The port plans to replace the Orsa Lock by spring 2031.", "by spring 2031", "[..2031-21]",
           modality=Modality.PLANNED),
    framed("b1", "The rebuilding of the Orsa Lock is to be completed in the spring of 2031.", "the spring of 2031",
           "2031-21", modality=Modality.PLANNED),
    framed("c1", "The rebuilding of the Orsa Lock will be completed by 2031.", "by 2031", "[..2031]",
           modality=Modality.PLANNED),
]  # fmt: skip


def test_one_plan_under_several_wordings_of_its_term_is_one() -> None:
    (event,) = (one for one in reconstruct_events([*PLANS, *NOISE]) if one.date.date.text == "2031-21")

    assert {one.key for one in event.statements} == {"a1", "b1", "c1"}
    assert event.attestation.corroboration.count == 3
    assert date_event(PLANS).date.text == "2031-21"


def test_plans_of_other_years_and_of_other_things_stay_apart() -> None:
    later = replace(PLANS[1], key="d1", document="d", date=parse_edtf("2033-21"))
    other = framed("e1", "A school for pilots is to open by 2031.", "by 2031", "[..2031]", modality=Modality.PLANNED)

    assert sorted(map(sorted, grouped(PLANS[0], later, other))) == [["a1"], ["d1"], ["e1"]]


def test_the_reach_of_a_plan_is_the_year_in_which_its_term_ends() -> None:
    reach = reach_of([PLANS[0]])

    assert reach == Reach((), frozenset({"[..2031-21]"}), ((day_number(2031, 1, 1), day_number(2031, 12, 31)),))
    assert [reach.holds(one) for one in (*PLANS, replace(PLANS[2], modality=Modality.HAPPENED))] == [
        True, True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "is_one"),
    [
        (("The dredger Nokta ran aground off Selim on {}.", "On {} the Nokta was stranded on a sandbank."), True),
        (("The old crane of Selim was demolished on {}.", "Engineers dismantled the crane of Selim on {}."), True),
        (("The army shelled Selim on {}.", "Rebels in Selim were shelled on {}."), False),
        (("The dredger Nokta ran aground off Selim on {}.", "The barge Vela ran aground off Porto on {}."), False),
    ],
)
def test_what_befalls_somebody_once_meets_under_two_dates(texts: tuple[str, str], *, is_one: bool) -> None:
    one, other = (
        framed(key, text.format(words), words, edtf)
        for key, text, words, edtf in zip(
            ("a1", "b1"), texts, ("11 May", "13 May"), ("2022-05-11", "2022-05-13"), strict=True
        )
    )

    assert grouped(one, other) == ([{"a1", "b1"}] if is_one else [{"a1"}, {"b1"}])
    assert grouped(one, replace(other, document="a")) == [{"a1"}, {"b1"}]


def test_steps_a_few_days_apart_are_no_contested_date() -> None:
    arrested = framed("a1", "Lena Vik was arrested in Selim on 9 May.", "9 May", "2022-05-09")
    acquitted = framed("b1", "Lena Vik was acquitted in Selim on 10 May.", "10 May", "2022-05-10")

    assert grouped(arrested, acquitted) == [{"a1"}, {"b1"}]


@pytest.mark.parametrize(
    ("texts", "is_one"),
    [
        # The same type says little where it is a weak one, and another type asks for more of the same words.
        (("The Orsa fair was held on 3 June.", "Cavers held a vigil in Velm on 3 June."), False),
        (("A fair with dancers was held on 3 June.", "Dancers held a fair with drums on 3 June."), True),
        (("The Orsa fair was held on 3 June with dancers.", "The fair of Orsa was held on 3 June."), True),
        (("The fair in Orsa was closed on 3 June by rain.", "The fair in Velm was closed on 3 June by hail."), False),
        (("The envoys met in Velm on 3 June.", "The envoys signed a pact in Velm on 3 June."), False),
        (("Guests of Bo Lind met in Orsa on 3 June.", "Guests of Bo Lind dined in Velm on 3 June."), True),
        (("A bus in Orsa burned on 3 June after rain.", "A bus in Velm burned on 3 June after hail."), False),
        (("Orsa banned dogs on 3 June after bites.", "Orsa sold dogs on 3 June at a loss."), False),
        (("Orsa banned stray dogs on 3 June.", "Stray dogs were banned by Orsa on 3 June."), True),
        (("The Orsa viaduct collapsed on 3 June.", "On 3 June a viaduct was destroyed in Orsa."), True),
        (("The viaduct collapsed on 3 June at noon.", "A collapse killed no one on 3 June; the viaduct fell."), True),
    ],
)
def test_types_and_names_say_how_alike_the_words_must_be(texts: tuple[str, str], *, is_one: bool) -> None:
    one, other = (framed(key, text, "3 June", "2022-06-03") for key, text in zip(("a1", "b1"), texts, strict=True))

    assert grouped(one, other) == ([{"a1", "b1"}] if is_one else [{"a1"}, {"b1"}])


BOTH = "On 4 May a landslide killed nine people in Orla, and the minister Tomas Brekke resigned."


def statements_of(document: str, text: str, language: str = "en") -> list[Statement]:
    """The statements of all claims of a sentence."""
    return [
        replace(
            told(f"{document}{number}", text, draft.resolution.text, draft.edtf, f"Outlet {document}"),
            frame=draft.frame,
            clause=draft.clause,
            language=language,
        )
        for number, draft in enumerate(draft_claims(text, language=language, dct="2021-06-01"))
    ]


@pytest.mark.parametrize(
    "other",
    [
        "On 4 May nine people died in a landslide in Orla, and Tomas Brekke, the minister, resigned.",
        "Tomas Brekke resigned on 4 May, the day of a landslide that killed nine people in Orla.",
    ],
)
def test_two_clauses_of_one_date_are_two_events_that_others_join(other: str) -> None:
    told_by = [*statements_of("a", BOTH), *statements_of("b", other)]

    groups = grouped(*told_by)

    by_type = {one.key: one.frame.event_type for one in told_by if one.frame}
    assert len(groups) == 2
    assert {frozenset(by_type[key] for key in group) & {"resign"} for group in groups} == {
        frozenset({"resign"}),
        frozenset(),
    }
    assert all(grouped(*order) == groups for order in permutations(told_by))


def test_clauses_that_say_the_same_of_one_date_stay_two() -> None:
    one = told("a1", "On 4 May Selim fell and Selim fell.", "4 May", "2021-05-04", clause=Span(0, 20))
    other = replace(one, key="a2", clause=Span(24, 34))

    assert grouped(one, other) == [{"a1"}, {"a2"}]


SEPARATE = [
    ("en", "Two pilots died in separate accidents off Selim on 4 May 2021.", "4 May 2021"),
    ("de", "Zwei Lotsen starben am 4. Mai 2021 bei getrennten Unfällen vor Selim.", "4. Mai 2021"),
    ("fr", "Deux pilotes sont morts dans des accidents distincts à Selim le 4 mai 2021.", "4 mai 2021"),
    ("es", "Dos pilotos murieron en accidentes separados en Selim el 4 de mayo de 2021.", "4 de mayo de 2021"),
    ("it", "Due piloti sono morti in incidenti distinti a Selim il 4 maggio 2021.", "4 maggio 2021"),
    ("tr", "4 Mayıs 2021'de Selim'de ayrı kazalarda iki kılavuz öldü.", "4 Mayıs 2021"),
    ("ar", "توفي مرشدان في حادثين منفصلين في سليم في 4 مايو 2021.", "4 مايو 2021"),
]


@pytest.mark.parametrize(("language", "text", "words"), SEPARATE)
def test_what_tells_of_separate_events_is_none_of_them(language: str, text: str, words: str) -> None:
    one = framed("a1", "Pilot Anna Berg died in an accident off Selim on 4 May 2021.", "4 May 2021", "2021-05-04")
    several = framed("b1", text, words, "2021-05-04", language=language)

    assert grouped(one, several) == [{"a1"}, {"b1"}]
