"""One event counts its victims in two clauses: both are its title, and both numbers are its toll."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims

TOLLS = [
    (
        "en",
        "At least 36 people died and 85 were hurt in Selim on 3 May.",
        "At least 36 people died and 85 were hurt in Selim",
    ),
    ("en", "On 3 May 36 people died and 85 were hurt.", "36 people died and 85 were hurt"),
    (
        "fr",
        "Au moins 36 personnes sont mortes et 85 ont été blessées le 3 mai.",
        "Au moins 36 personnes sont mortes et 85 ont été blessées",
    ),
    (
        "de",
        "Bei dem Unglück starben 36 Menschen und 85 wurden am 3. Mai verletzt.",
        "Bei dem Unglück starben 36 Menschen und 85 wurden verletzt",
    ),
    (
        "es",
        "Al menos 36 personas murieron y 85 resultaron heridas el 3 de mayo.",
        "Al menos 36 personas murieron y 85 resultaron heridas",
    ),
    (
        "it",
        "Almeno 36 persone sono morte e 85 sono rimaste ferite il 3 maggio.",
        "Almeno 36 persone sono morte e 85 sono rimaste ferite",
    ),
    ("tr", "Kazada 36 kişi öldü ve 85 kişi 3 Mayıs'ta yaralandı.", "Kazada 36 kişi öldü ve 85 kişi yaralandı"),
]

APART = [
    ("fr", "12 personnes sont mortes dans un incendie à Lyon et 30 ont été tuées à Nice le 3 mai."),
    ("en", "At least 36 people died in a fire in Selim and 85 were hurt in a crash in Orsa on 3 May."),
]

OTHERS = [
    ("Anna Berg died and 85 people were hurt on 3 May.", {"injured"}),
    ("At least 36 people died, but 85 were hurt on 3 May.", {"injured"}),
    ("At least 36 people died in 1990 and 85 were hurt on 3 May.", {"injured"}),
    ("Divers, of whom 85 were hurt on 3 May, left.", {"injured"}),
    ("At least 36 people fled and 85 were hurt on 3 May.", {"injured"}),
]


@pytest.mark.parametrize(("language", "text", "headline"), TOLLS)
def test_clauses_that_count_victims_are_one(language: str, text: str, headline: str) -> None:
    (claim,) = draft_claims(text, language=language, dct="2021-05-19")

    assert claim.frame.headline == headline
    assert {one.low for one in claim.frame.quantities} == {36, 85}


@pytest.mark.parametrize(("language", "text"), APART)
def test_two_disasters_stay_two(language: str, text: str) -> None:
    (claim,) = draft_claims(text, language=language, dct="2021-05-19")

    assert not {36, 12} & {one.low for one in claim.frame.quantities}


@pytest.mark.parametrize(("text", "kinds"), OTHERS)
def test_only_clauses_that_and_joins_and_that_count_are(text: str, kinds: set[str]) -> None:
    claim = draft_claims(text, language="en", dct="2021-05-19")[-1]

    assert {one.kind for one in claim.frame.quantities} == kinds
