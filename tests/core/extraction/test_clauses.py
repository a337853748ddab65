"""Clauses of a sentence: where each begins, what joins it to the rest, its subject and what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from timeline.core.extraction.clauses import clauses_of
from timeline.core.extraction.documents import read_document
from timeline.core.extraction.sentence_words import sentence_words
from timeline.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.extraction.clause import Clause
    from timeline.core.extraction.sentence_words import Word


def clauses_in(text: str, language: str) -> list[Clause]:
    """The clauses of a text that is one sentence."""
    document = read_document(text, language=language)
    words = sentence_words(document, Span(0, len(text)), range(len(document.resolutions)))
    return clauses_of(words, language)


def joined(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words if word.text != ".")


CLAUSES: list[tuple[str, str, list[tuple[str, str, str, str]]]] = [
    # Language, sentence, and of each clause its kind, what joins it, its words and its subject in another part.
    (
        "en",
        "The crane on which two men stood, collapsed on 3 May 2019.",
        [
            ("relative", "on which", "two men stood", "The crane"),
            ("main", "", "The crane collapsed on 3 May 2019", ""),
        ],
    ),
    (
        "en",
        "The boat that left Selim to escape the fire sank on 3 May 2019.",
        [
            ("relative", "that", "left Selim to escape the fire", "The boat"),
            ("main", "", "The boat sank on 3 May 2019", ""),
        ],
    ),
    (
        "en",
        "After arriving on 3 May 2019 the crew repaired the pump.",
        [
            ("participle", "", "After arriving on 3 May 2019", ""),
            ("content", "", "the crew repaired the pump", ""),
        ],
    ),
    (
        "en",
        "Two pilots, both of whom died on 3 May 2019, had left Selim.",
        [
            ("relative", "both of whom", "died on 3 May 2019", "Two pilots"),
            ("main", "", "Two pilots had left Selim", ""),
        ],
    ),
    (
        "en",
        "The ferry Orla (launched in 1990) sank on 3 May 2019.",
        [
            ("participle", "", "launched in 1990", "The ferry Orla"),
            ("main", "", "The ferry Orla sank on 3 May 2019", ""),
        ],
    ),
    (
        "en",
        "The ferry Orla (a steamer) sank on 3 May 2019.",
        [("main", "", "The ferry Orla a steamer sank on 3 May 2019", "")],
    ),
    (
        "en",
        "Leaving Selim on 3 May 2019, the ferry sank.",
        [("participle", "", "Leaving Selim on 3 May 2019", "the ferry"), ("main", "", "the ferry sank", "")],
    ),
    (
        "en",
        "In a campaign financed by Orla, the ferry sank on 3 May 2019.",
        [("main", "", "In a campaign financed by Orla the ferry sank on 3 May 2019", "")],
    ),
    (
        "en",
        "The ferry was rammed on 3 May 2019 and sunk by the tug.",
        [
            ("main", "", "The ferry was rammed on 3 May 2019", ""),
            ("joined", "and", "sunk by the tug", "The ferry was"),
        ],
    ),
    (
        "en",
        "The ferry, rammed by the tug on 3 May 2019, sank.",
        [("participle", "", "rammed by the tug on 3 May 2019", "The ferry"), ("main", "", "The ferry sank", "")],
    ),
    ("en", "3 May 2019, Selim", [("fragment", "", "3 May 2019 Selim", "")]),
    ("en", "The “old” ferry sank on 3 May 2019.", [("main", "", "The old ferry sank on 3 May 2019", "")]),
    (
        # Only a short clause is read as one that merely names who says it.
        "en",
        "The ferry sank on 3 May 2019, the master of the old tug and of the two new barges in the port of Selim said.",
        [
            ("main", "", "The ferry sank on 3 May 2019", ""),
            ("main", "", "the master of the old tug and of the two new barges in the port of Selim said", ""),
        ],
    ),
    (
        "es",
        "El buque encalló el 3 de mayo de 2019, después de que la tripulación abandonara el puerto.",
        [
            ("main", "", "El buque encalló el 3 de mayo de 2019", ""),
            ("adverbial", "después de que", "la tripulación abandonara el puerto", ""),
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), CLAUSES)
def test_sentence_has_these_clauses(language: str, text: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = clauses_in(text, language)

    assert [(one.kind, joined(one.lead), joined(one.words), joined(one.subject)) for one in found] == expected


SAID = [
    (
        "en",
        "The master told Radio Selim the bridge had collapsed on 3 May 2019.",
        "the bridge had collapsed on 3 May 2019",
    ),
    ("en", "The master said Orla sank on 3 May 2019.", "Orla sank on 3 May 2019"),
    ("en", "The master said on 3 May 2019 Orla sank off Selim.", "Orla sank off Selim"),
    ("en", "The master said that in May 2019, the ferry sank.", "in May 2019 the ferry sank"),
    ("en", "The ferry sank on 3 May 2019, the master said.", "The ferry sank on 3 May 2019"),
    ("es", "El 3 de mayo de 2019, el director dijo que el buque encalló.", "el buque encalló"),
    ("en", "The master said so on 3 May 2019.", ""),
]


@pytest.mark.parametrize(("language", "text", "said"), SAID)
def test_clause_of_saying_has_what_is_said(language: str, text: str, said: str) -> None:
    found = [one.said for one in clauses_in(text, language) if one.said is not None]

    assert [joined(one.words) for one in found] == [said] * bool(said)


def test_verb_of_finding_does_not_read_without_what_was_found() -> None:
    report, found = clauses_in("The report found that the ferry sank on 3 May 2019.", "en")

    assert report.content is found
