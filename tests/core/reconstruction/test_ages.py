"""The ages in a clause, as each language gives them, and other numbers of years, which are none."""

from __future__ import annotations

import pytest

from timeline.core.reconstruction.ages import ages_in

AGES = (
    "The 36-year-old diver died",
    "Anna Renn, 36, died",
    "Anna Renn died at the age of 36",
    "Karl Ott, aged 36, died",
    "Der 36-Jährige starb",
    "Anna Renn starb im Alter von 36 Jahren",
    "Anna Renn murió a los 36 años",
    "El buzo, de 36 años, murió",
    "Anna Renn est morte à 36 ans",
    "Le plongeur, âgé de 36 ans, est mort",
    "Anna Renn, 36 anni, è morta",
    "È morta Anna Renn di 36 anni",
    "Un 36enne è morto",
    "36 yaşında öldü",
    "توفيت عن عمر 36 عاما",
)
YEARS = (
    "Two died in a fire lit by a 12-year-old boy",
    "Zwei starben in dem von einem 12-Jährigen gelegten Brand",
    "Anna Renn murió tras 12 años de enfermedad",
    "Anna Renn est morte après 12 ans de maladie",
    "Anna Renn è morta dopo 12 anni di malattia",
    "È morta dopo una malattia di 12 anni",
    "توفيت بعد 12 سنة من المرض",
)


@pytest.mark.parametrize("clause", AGES)
def test_the_age_of_somebody(clause: str) -> None:
    assert ages_in(clause) == {36}


@pytest.mark.parametrize("clause", YEARS)
def test_years_that_something_went_on_are_no_age(clause: str) -> None:
    assert ages_in(clause) == frozenset()
