"""Pairs of statements on one event: a conflict is called only where both cannot be true."""

from __future__ import annotations

import pytest

from tests.reconstruction.telling import told
from timeline.reconstruction.comparison import Kind, Verdict, compare, facets_of, find_conflicts
from timeline.reconstruction.statements import Modality

AGREE, COMPATIBLE, CONFLICT, NOTHING = Verdict.AGREE, Verdict.COMPATIBLE, Verdict.CONFLICT, None

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
    ("Jets destroyed 58 targets on the coast.", "Jets destroyed dozens of targets on the coast.", NOTHING),
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
    ("In Selim, Ruritania, the blast killed 27 people.", "In Harbin, Ruritania, the blast killed 45 people.", NOTHING),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "verdict"), NUMBERS)
def test_numbers_conflict_only_when_they_count_the_same(one: str, other: str, verdict: Verdict | None) -> None:
    found = compare(facets_of(told("a1", one)), facets_of(told("b1", other, outlet="Courier")))

    assert [finding.verdict for finding in found if finding.kind is Kind.NUMBER] == ([verdict] if verdict else [])


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
    ],
)
def test_a_denial_conflicts_with_what_it_denies(other: str, modality: Modality, verdict: Verdict | None) -> None:
    denied = facets_of(told("a1", DENIED, modality=Modality.DENIED))
    found = compare(denied, facets_of(told("b1", other, modality=modality)))

    assert [finding.verdict for finding in found if finding.kind is Kind.DENIAL] == ([verdict] if verdict else [])


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
        "On the number, Gazette: “27”; Courier (the mayor): “45”: conflict."
    ]
    assert "an outlet that is not named: “45”" in find_conflicts(statements[::2])[0].explanation
