"""Sentences that speak of an event and give no date for it."""

from __future__ import annotations

import pytest

from timeline.core.extraction import UndatedMention, read_story


def mentions(text: str, language: str = "en") -> list[UndatedMention]:
    return read_story(text, language=language, dct="2023-05-10")[2]


def types(text: str, language: str = "en") -> list[tuple[str, bool]]:
    return [(one.frame.event_type, one.is_definite) for one in mentions(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The flood is the largest on the coast since the 1953 Orlo flood.", "en", ("flood", True)),
        ("The explosion in Orlo killed nobody.", "en", ("explode", True)),
        ("Anna Renn resigned after the scandal over the pier.", "en", ("resign", False)),
        ("The deadly flood, the mayor said, has ruined the port.", "en", ("flood", True)),
        ("Das Erdbeben ist das stärkste in Orlo seit dem Beben von 1953.", "de", ("quake", True)),
        ("Le séisme est le plus violent à Orlo depuis celui de 1953.", "fr", ("quake", True)),
        ("El terremoto es el más fuerte en Orlo desde el de 1953.", "es", ("quake", True)),
        ("Il terremoto è il più forte a Orlo dal 1953.", "it", ("quake", True)),
        ("Bu deprem kentin en büyük depremi.", "tr", ("quake", True)),
        ("Orlo'daki büyük deprem kenti yıktı.", "tr", ("quake", True)),
        ("الزلزال هو الأقوى في مدينة أورلو منذ زلزال عام 1953.", "ar", ("quake", True)),
    ],
)
def test_an_event_that_is_known_or_past_is_mentioned(text: str, language: str, expected: tuple[str, bool]) -> None:
    assert types(text, language) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The flood struck Orlo on 8 May 2023.",  # has a date of its own
        "The flood will ruin the port of Orlo.",
        "If the flood ruins the port, it closes.",
        "The flood did not ruin the port of Orlo.",
        "A flood is a danger for every port.",
        "The mayor said nothing of the sort.",
        "Floods again.",
        "Orlo: the flood and a storm.",
    ],
)
def test_what_has_a_date_or_is_no_event_is_not(text: str) -> None:
    assert types(text) == []


def test_what_stands_beside_a_date_of_comparison_belongs_to_another_event() -> None:
    (one,) = mentions("The flood is the largest on the coast since the 1953 Orlo flood.")

    assert one.frame.participants == ()
    assert one.frame.clause.of(one.passage.of("The flood is the largest on the coast since")) == (
        "The flood is the largest on the coast"
    )


def test_it_says_who_says_so_and_only_the_rest_of_a_dated_text_is_read() -> None:
    text = "Selim flooded on 8 May 2023. He fled.\nThe flood ruined the port of Orlo, officials said.\n"

    assert [(one.passage.of(text)[:9], one.attribution) for one in mentions(text)] == [("The flood", "officials")]
