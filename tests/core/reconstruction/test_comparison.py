"""Pairs of statements on one event: a conflict is called only where both cannot be true."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.reconstruction.telling import framed, told
from timeline.core.frames import Quantity
from timeline.core.reconstruction.grouping.comparison import Kind, Verdict, compare, facets_of, find_conflicts
from timeline.core.reconstruction.statements import Modality

AGREE, COMPATIBLE, CONFLICT, NOTHING = Verdict.AGREE, Verdict.COMPATIBLE, Verdict.CONFLICT, None
UPDATE = Verdict.UPDATE

NUMBERS = [
    ("Over 300 villagers have been killed.", "At least 344 villagers were killed.", COMPATIBLE),
    ("The blast killed 27 people.", "Dozens were killed in the blast.", COMPATIBLE),
    ("The army killed 38 rebels in a week.", "The army killed 45 rebels in a week.", CONFLICT),
    ("The blast killed 27 people.", "The blast killed 27 people on the quay.", AGREE),
    ("Twenty-seven people died.", "27 people died.", AGREE),
    ("More than 40 people were injured.", "The fire injured 52 people.", COMPATIBLE),
    ("More than 40 people were injured.", "The fire injured 31 people.", CONFLICT),
    ("Up to 50 people were killed.", "The fire killed 31 people.", COMPATIBLE),
    ("Up to 50 people were killed.", "The fire killed 61 people.", CONFLICT),
    ("About 100 people died.", "The storm killed 93 people.", COMPATIBLE),
    ("About 100 people died.", "The storm killed 214 people.", CONFLICT),
    ("Nearly 50 people died.", "The storm killed 47 people.", COMPATIBLE),
    ("Hundreds died in the flood.", "The flood killed 12 people.", CONFLICT),
    ("Thousands died in the flood.", "The flood killed 1,204 people.", COMPATIBLE),
    ("Hundreds were arrested.", "Police arrested 450 people.", COMPATIBLE),
    ("Several people were wounded.", "The shot wounded 60 people.", CONFLICT),
    ("Several people were wounded.", "The shot wounded four people.", COMPATIBLE),
    ("Forty-five or more died.", "The blast left 52 dead.", COMPATIBLE),
    ("Police arrested 27 very very angry men.", "Police arrested 31 very very angry men.", CONFLICT),
    ("The fleet has 27 very very old boats.", "The fleet has 31 boats.", NOTHING),
    ("The death toll rose to 45.", "The blast left 38 dead.", CONFLICT),
    ("The death toll rose to 45.", "The blast left 45 dead.", AGREE),
    ("Two thousand people were displaced.", "The flood displaced 2,000 people.", AGREE),
    ("Police detained 12 protesters.", "Police detained 19 protesters.", CONFLICT),
    ("Police detained 12 protesters.", "Twelve protesters were detained.", AGREE),
    ("Three sailors are missing.", "Five sailors are missing.", CONFLICT),
    ("The ministers signed 27 agreements.", "The ministers signed 26 treaties.", CONFLICT),
    ("The ministers signed 27 agreements.", "In Selim the ministers signed 27 pacts.", AGREE),
    ("Jets destroyed 58 targets on the coast.", "Jets destroyed 40 targets on the coast.", CONFLICT),
    ("Jets destroyed 58 targets on the coast.", "Jets destroyed dozens of targets on the coast.", COMPATIBLE),
    ("Al menos 38 personas murieron.", "Murieron 45 personas.", COMPATIBLE),
    ("Murieron 38 personas.", "Murieron 45 personas.", CONFLICT),
    ("Plus de 30 personnes ont été tuées.", "L’attentat a tué 28 personnes.", CONFLICT),
    ("Oltre 30 persone uccise.", "Sono 34 le persone uccise.", COMPATIBLE),
    ("Mindestens 30 Menschen getötet.", "34 Menschen getötet.", COMPATIBLE),
    # Different things: no comparison, whatever the numbers.
    ("The blast killed 27 people.", "The blast wounded 45 people.", NOTHING),
    ("The blast killed 12 soldiers.", "The blast killed 30 villagers.", NOTHING),
    ("The blast killed 27 people, including 5 children.", "The blast killed 27 people.", AGREE),
    ("The blast killed 5 children.", "Of the dead, among them 7 children, most were killed at once.", NOTHING),
    ("Officials of two countries met.", "Officials of three countries met.", NOTHING),
    ("The talks took 3 hours.", "The talks took 5 hours.", NOTHING),
    ("In 1912 rebels killed three men.", "In 1914 rebels killed three men.", AGREE),
    ("The ministers signed 27 agreements.", "The parliament rejected 3 agreements.", NOTHING),
    ("The firm sold 40 boats.", "The firm sold 40 engines.", NOTHING),
    ("Prices rose by 4 percent.", "Prices rose by 6 percent.", NOTHING),
    ("The army killed 38 rebels and then 12 more rebels were killed.", "The army killed 45 rebels.", NOTHING),
    ("The army killed 45 rebels.", "The army killed 38 rebels and then 12 more rebels were killed.", NOTHING),
    ("A gunman, 27, was killed.", "A gunman, 45, was killed.", NOTHING),
    ("Police arrested 27 Selimians.", "Police arrested 45 people.", NOTHING),
    ("The fleet has 20 ships.", "The 31 ships belong to a fleet of Selim.", NOTHING),
    ("The fleet of Selim has 20 ships.", "The 31 ships belong to a fleet of Selim.", CONFLICT),
    ("The fleet has 20 ships.", "A storm sank 31 ships.", NOTHING),
    # An age, a term, shots, a rank in a row, one of many; articles and look-alikes of other languages.
    ("He killed his 29-year-old rival.", "He killed his rival with four shots.", NOTHING),
    ("He killed his rival and was to serve ten years.", "He was held 12 months for killing his rival.", NOTHING),
    ("He was shot dead, hit four times.", "Nine people were shot dead.", NOTHING),
    ("The 100th sailor to die was named.", "So far 62 sailors have died.", NOTHING),
    ("It was one of the deadliest fires.", "The fire killed 500 people.", NOTHING),
    ("The man was due to die.", "Nine people died.", NOTHING),
    ("Bin Marin was killed.", "Nine people were killed.", NOTHING),
    ("Killed five miles away, they were found.", "Nine people were killed.", NOTHING),
    ("The glass was 1½ feet deep where the boy died.", "Nine people died.", NOTHING),
    # Different wholes.
    ("French troops lost 62 soldiers killed.", "The 87 British soldiers killed were buried.", NOTHING),
    ("French jets destroyed 4 targets on the coast.", "Jets destroyed 40 targets on the coast.", NOTHING),
    ("In Selim, Ruritania, the blast killed 27 people.", "In Harbin, Ruritania, the blast killed 45 people.", NOTHING),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "verdict"), NUMBERS)
def test_numbers_conflict_only_when_they_count_the_same(one: str, other: str, verdict: Verdict | None) -> None:
    found = compare(facets_of(told("a1", one)), facets_of(told("b1", other, outlet="Courier")))

    assert [finding.verdict for finding in found if finding.kind is Kind.NUMBER] == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("language", "one", "other", "verdict"),
    [
        ("es", "Murieron dos personas.", "Murieron siete personas.", CONFLICT),
        ("es", "Un atentado dejó nueve muertos.", "Dejó un muerto.", NOTHING),
        ("fr", "Sept personnes ont été tuées.", "Neuf personnes ont été tuées.", CONFLICT),
        ("it", "Sono due i morti.", "I morti sono tre.", CONFLICT),
        ("de", "Zwei Menschen wurden getötet.", "Drei Menschen wurden getötet.", CONFLICT),
        ("tr-TR", "Saldırıda iki kişi öldü.", "Saldırıda beş kişi öldü.", CONFLICT),
        ("ar", "قتل عشرات في الهجوم.", "قتل 45 شخصا في الهجوم.", COMPATIBLE),
    ],
)
def test_number_words_are_those_of_the_language(language: str, one: str, other: str, verdict: Verdict | None) -> None:
    left, right = told("a1", one, language=language), told("b1", other, language=language)

    found = compare(facets_of(left), facets_of(right))

    assert [finding.verdict for finding in found if finding.kind is Kind.NUMBER] == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("one", "other", "days", "verdict"),
    [
        ("The blast killed 27 people.", "The blast killed 38 people.", (7, 8), UPDATE),
        ("The blast killed 38 people.", "The blast killed 27 people.", (8, 7), UPDATE),
        ("The blast killed 38 people.", "The blast killed 27 people.", (7, 8), CONFLICT),
        ("The blast killed 27 people.", "The blast killed 38 people.", (7, 7), CONFLICT),
        ("The blast killed 27 people.", "The blast killed 38 people.", (None, 8), CONFLICT),
        ("The ministers signed 26 pacts.", "The ministers signed 27 pacts.", (7, 8), CONFLICT),
    ],
)
def test_a_toll_that_a_later_report_gives_higher_has_grown(
    one: str, other: str, days: tuple[int | None, int | None], verdict: Verdict
) -> None:
    left, right = told("a1", one, published=days[0]), told("b1", other, published=days[1])

    found = compare(facets_of(left), facets_of(right))

    assert [finding.verdict for finding in found if finding.kind is Kind.NUMBER] == [verdict]


def test_numbers_of_what_was_announced_are_not_those_of_what_happened() -> None:
    left, right = (
        told("a1", "Nine people died."),
        told("b1", "Up to four people would die.", modality=Modality.PLANNED),
    )

    assert [finding.kind for finding in compare(facets_of(left), facets_of(right))] == [Kind.DATE]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("2024-08-15", "2024-08-15", AGREE),
        ("2024-08-15", "[2024-08-11..2024-08-20]", COMPATIBLE),
        ("2024-08-15", "2024-08", COMPATIBLE),
        ("2024-08-15", "2024-08-16", CONFLICT),
        ("2019-03", "2019-04", CONFLICT),
        ("2019", "2019-04-03", COMPATIBLE),
        ("1984/..", "1985/..", COMPATIBLE),
        ("1984/1986", "1990/1992", NOTHING),
    ],
)
def test_dates_conflict_when_they_share_no_day(one: str, other: str, verdict: Verdict | None) -> None:
    left, right = told("a1", "It began.", edtf=one), told("b1", "It began so.", edtf=other)

    assert [finding.verdict for finding in compare(facets_of(left), facets_of(right))] == (
        [verdict] if verdict else []
    )


DENIED = "The board denied that pilotage fees would double in winter."


@pytest.mark.parametrize(
    ("other", "modality", "verdict"),
    [
        ("Pilotage fees would double in winter, the union said.", Modality.HAPPENED, CONFLICT),
        ("Pilotage fees will double in winter.", Modality.PLANNED, CONFLICT),
        ("The board denied that pilotage fees would double.", Modality.DENIED, NOTHING),
        ("The board met dockers in Selim.", Modality.HAPPENED, NOTHING),
        ("Fees were paid.", Modality.HAPPENED, NOTHING),
        ("Pilotage fees would double in winter if ice came.", Modality.CONDITIONAL, NOTHING),
        ("The union denied that pilotage fees would double in winter.", Modality.HAPPENED, NOTHING),
    ],
)
def test_a_denial_conflicts_with_what_it_denies(other: str, modality: Modality, verdict: Verdict | None) -> None:
    denied = facets_of(told("a1", DENIED, modality=Modality.DENIED))
    found = compare(denied, facets_of(told("b1", other, modality=modality)))

    assert [finding.verdict for finding in found if finding.kind is Kind.DENIAL] == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("denial", "other", "is_denied"),
    [
        # What a sentence tells besides is not denied, and what was refused was not said.
        ("The dockers struck for wages in Selim, but denied harming the pilots.", "Dockers struck in Selim.", False),
        ("The dockers were denied wages and pilotage bonuses.", "Dockers got wages and pilotage bonuses.", False),
        ("The dockers denied that pilots were harmed in Selim.", "Pilots were harmed in Selim by dockers.", True),
        ("Bakanlık limanda kılavuz ücretlerinin arttığını yalanladı.", "Limanda kılavuz ücretleri arttı.", True),
        ("The ports did not sign any pilotage treaty.", "The ports signed a pilotage treaty.", True),
        ("Le port dément la hausse des tarifs.", "Le port annonce la hausse des tarifs.", True),
    ],
)
def test_only_what_is_denied_is_contradicted(denial: str, other: str, is_denied: bool) -> None:
    language = {"Bakanlık": "tr", "Le": "fr"}.get(denial.split()[0], "en")
    denied, told_so = told("a1", denial, modality=Modality.DENIED, language=language), told("b1", other)

    found = compare(facets_of(denied), facets_of(told_so))

    assert (Kind.DENIAL in [finding.kind for finding in found]) is is_denied


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("They met in Selim, Ruritania.", "They met at Selim, Ruritania.", AGREE),
        ("They met in Selim, Ruritania.", "They met in Harbin, Ruritania.", CONFLICT),
        ("They met in Selim, Ruritania.", "They met in Ruritania.", NOTHING),
        ("They met in Selim, Ruritania.", "They met in Harbin, Lutania.", NOTHING),
    ],
)
def test_places_conflict_only_inside_one_region(one: str, other: str, verdict: Verdict | None) -> None:
    found = compare(facets_of(told("a1", one)), facets_of(told("b1", other)))

    assert [finding.verdict for finding in found if finding.kind is Kind.PLACE] == ([verdict] if verdict else [])


def test_a_sentence_does_not_contradict_itself() -> None:
    text = "Signed in May, the treaty took force in June."
    may, june = told("a1", text, "May", "2024-05"), told("a2", text, "June", "2024-06")

    assert compare(facets_of(may), facets_of(june)) == []


def test_a_conflict_says_who_says_what() -> None:
    statements = [
        told("a1", "The blast killed 27 people."),
        told("b1", "The blast killed 45 people.", outlet="Courier", attribution="the mayor"),
        told("c1", "The blast killed 45 people.", outlet=""),
    ]

    found = find_conflicts(statements)

    assert [finding.explanation for finding in found] == [
        "How many were killed? Gazette: “27”; Courier (the mayor): “45”: conflict."
    ]
    assert "an outlet that is not named: “45”" in find_conflicts(statements[::2])[0].explanation


def test_what_a_person_wrote_into_a_frame_is_compared() -> None:
    one = framed("a1", "The blast killed 27 people on 3 March.", "3 March", "2022-03-03")
    assert one.frame is not None
    mended = replace(
        one, frame=replace(one.frame, quantities=(Quantity("deaths", 31, 31, words="thirty-one in all"),))
    )
    other = framed("b1", "On 3 March the blast killed 31 people.", "3 March", "2022-03-03")

    found = compare(facets_of(mended), facets_of(other))

    assert [finding.verdict for finding in found if finding.kind is Kind.NUMBER] == [AGREE]
