"""Words as every language stems them."""

from __future__ import annotations

import pytest
from django.db import connection

from timeline.models.searching import CONFIGURATIONS, folded_sql
from timeline.selectors.word_stems import stems_of

pytestmark = pytest.mark.django_db


def stems_of_the_phrase(words: str) -> set[str]:
    """Return how PostgreSQL stems the words together, in each language, as typed and folded."""
    found = set()
    with connection.cursor() as cursor:
        for name in ("simple", *CONFIGURATIONS.values()):
            for text in ("%s", folded_sql("%s")):
                cursor.execute(f"SELECT plainto_tsquery('{name}', {text})::text", [words])
                found.add(cursor.fetchone()[0])
    return found - {""}


@pytest.mark.parametrize(
    "words",
    [
        "harbours",
        "the bridges were reopened",
        "Häfen und Brücken",
        "les grèves annoncées",
        "köprüler açıldı",
        "الجسور الجديدة",
        "3 may 2024 a1",
        "the",
    ],
)
def test_words_are_stemmed_one_by_one_as_together(words: str) -> None:
    for _again in range(2):
        assert {one[1:-1] for one in stems_of(words).split(" | ")} == stems_of_the_phrase(words)


def test_stems_are_a_query_that_finds_every_form() -> None:
    query = stems_of("closing bridges")

    with connection.cursor() as cursor:
        cursor.execute("SELECT to_tsvector('english', 'The bridge was closed') @@ to_tsquery('simple', %s)", [query])
        assert cursor.fetchone() == (True,)
