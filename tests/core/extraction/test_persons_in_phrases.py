"""What only persons do or suffer is told of the person in "the trial of Anna Berg", and not of the trial."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims

PERSONS = [
    ("en", "The trial of Anna Berg, accused of theft in 2021, begins.", "Anna Berg was accused of theft"),
    ("en", "The trial of Anna Berg, who killed her husband in 2021, begins.", "Anna Berg killed her husband"),
    ("en", "The case against Anna Berg, arrested on 3 May 2021, collapsed.", "Anna Berg was arrested"),
    ("en", "The case against Anna Berg, who fled in 2021, was dropped.", "Anna Berg fled"),
    ("en", "The visit of Anna Berg, held in 2021, was short.", "The visit of Anna Berg was held"),
    ("en", "The owner of Selim Mills, arrested on 3 May 2021, fled.", "The owner of Selim Mills was arrested"),
    (
        "de",
        "Der Prozess gegen Anna Berg, die 2021 ihren Mann getötet hat, beginnt.",
        "Anna Berg hat ihren Mann getötet",
    ),
    ("fr", "Le procès d'Anna Berg, accusée de vol en 2021, s'ouvre.", "Anna Berg a été accusée de vol"),
    ("es", "El juicio contra Anna Berg, que mató a su marido en 2021, comienza.", "Anna Berg mató a su marido"),
    ("it", "Il processo ad Anna Berg, che ha ucciso il marito nel 2021, inizia.", "Anna Berg ha ucciso il marito"),
]

LEADING = [
    ("Founded in 1898, the club won its first title.", "The club was founded"),
    ("Built in 1967, the bridge collapsed.", "The bridge was built"),
]


@pytest.mark.parametrize(("language", "text", "headline"), PERSONS)
def test_a_clause_is_about_the_person(language: str, text: str, headline: str) -> None:
    assert draft_claims(text, language=language, dct="2024-05-20")[0].frame.headline == headline


@pytest.mark.parametrize(("text", "headline"), LEADING)
def test_a_participle_that_leads_a_sentence_is_of_its_subject(text: str, headline: str) -> None:
    assert draft_claims(text, language="en", dct="2024-05-20")[0].frame.headline == headline
