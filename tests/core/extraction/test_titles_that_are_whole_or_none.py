"""Clauses that make no title by themselves: the whole sentence with its date, a name for the event, or nothing."""

from __future__ import annotations

import pytest

from timeline.core.extraction import read_claims

HEADLINES = [
    (
        "en",
        "A quarrel between Galbraith and the port has grown. It grew since he was sacked on 3 May 2001.",
        [""],
    ),
    (
        "en",
        "Anna Berg resigned. A quarrel between Orla and Jan Witt grew when he was sacked on 3 May 2001.",
        [""],
    ),
    (
        "en",
        "The crew were told in Selim they would be tried in 2003, with a first hearing set for 3 May 2001.",
        ["The crew were told in Selim they would be tried", "A first hearing set for 3 May 2001"],
    ),
    (
        "en",
        '"I think we are reaping what we sowed on 3 May 2001," said Anna Berg.',
        ["Anna Berg: “I think we are reaping what we sowed on 3 May 2001”"],
    ),
    ("en", "The 3 May 2001 was the day the pier fell.", ["The 3 May 2001 was the day the pier fell"]),
    (
        "en",
        "Berg is accused of robbing Witt in the week of the 3 May 2001 fair.",
        ["Berg is accused of robbing Witt in the week of the 3 May 2001 fair"],
    ),
    (
        "en",
        "The review of the berths ordered on 3 May 2001 was long.",
        ["The review of the berths ordered on 3 May 2001 was long"],
    ),
    (
        "en",
        "The search of the piers opened on 3 May 2001 was long.",
        ["The search of the piers opened on 3 May 2001 was long"],
    ),
    ("en", "He burst into tears on 3 May 2001.", [""]),
    ("en", "Others disagree, pointing out that he sold the barge on 3 May 2001.", ["Sale: barge"]),
    ("en", "Renn , a pilot , led the post - 3 May 2001 world .", ["Renn led the post - 3 May 2001 world"]),
    (
        "en",
        "Torrential rain was named after the storm of 3 May 2001 by those whom it struck and by no other.",
        ["Torrential rain was named after the storm of 3 May 2001 by those whom it struck and by no other"],
    ),
    (
        "en",
        "The barge was sold to a crew that in 1990 robbed Witt, said Renn, and that on 3 May 2001 sank.",
        [
            "A crew robbed Witt",
            "The barge was sold to a crew that in 1990 robbed Witt, said Renn, and that on 3 May 2001 sank",
        ],
    ),
    (
        "en",
        "The long party, which observers agree was robbed on 3 May 2001, left.",
        ["The long party, which observers agree was robbed on 3 May 2001, left"],
    ),
    (
        "en",
        "The crew hoped to sail late in 2000 or into 3 May 2001 unless it rained.",
        ["The crew hoped to sail unless it rained", ""],
    ),
    ("en", "Of a pilot of the port of Selim was said on 3 May 2001 to have gone.", [""]),
    ("en", "He was completely ill on 3 May 2001.", [""]),
    ("en", "The latter left the port of Selim on 3 May 2001.", [""]),
    ("en", "This change of the council was slow. It closed three ports on 3 May 2001.", [""]),
]


@pytest.mark.parametrize(("language", "text", "headlines"), HEADLINES)
def test_clause_alone_is_no_title(language: str, text: str, headlines: list[str]) -> None:
    _resolutions, claims = read_claims(text, language=language, dct="2024-08-15")

    assert [claim.frame.headline for claim in claims] == headlines
