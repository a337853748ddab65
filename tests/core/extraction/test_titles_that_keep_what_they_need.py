"""Titles of English clauses that keep their auxiliary, the verb behind an insertion, and who says what is quoted."""

from __future__ import annotations

import pytest

from timeline.core.extraction import read_claims

HEADLINES = [
    ("en", "The barge was sold and on 3 May 2001 renamed.", ["The barge was renamed"]),
    (
        "en",
        "The port ordered on 3 May 2001 that the master and a pilot, who hold shares in it, should leave.",
        ["The port ordered that the master and a pilot, who hold shares in it, should leave"],
    ),
    (
        "en",
        "A row broke out on 3 May 2001 as the pilot and singer Jan Witt left.",
        ["A row broke out as the pilot and singer Jan Witt left"],
    ),
    (
        "en",
        "Witt asked on 3 May 2001 to be known as a pilot and left.",
        ["Witt asked to be known as a pilot"],
    ),
    (
        "en",
        "The vote comes amid growing fears in Selim on 3 May 2001 that the pier is old.",
        ["The vote comes amid growing fears in Selim that the pier is old"],
    ),
    (
        "en",
        "The council heard of a storm on Tuesday and when the pier fell.",
        ["The council heard of a storm"],
    ),
    (
        "en",
        "Witt said divers and pilots claim to have heard cries on Tuesday and when the pier fell.",
        ["Witt said divers and pilots claim to have heard cries on Tuesday and when the pier fell"],
    ),
    ("en", "“The pier is shut and will stay so,” Jan Witt tweeted on 3 May 2001.", ["The pier is shut"]),
    ("en", "The port ordered on 3 May 2001 that", [""]),
    (
        "en",
        "A vote should be held on 3 May 2025 in a fair and free way so pilots can be given a choice.",
        ["A vote should be held in a fair and free way so pilots can be given a choice"],
    ),
    (
        "en",
        "A vote should be held on 3 May 2025 in a most fair and free way so pilots can be given a choice.",
        ["A vote should be held in a most fair and free way so pilots can be given a choice"],
    ),
    ("en", "And pilots left on 3 May 2001.", ["Pilots left"]),
    ("en", "Barely two weeks ago Witt was ill.", ["Witt was ill"]),
    ("en", "Witt indicated on 3 May 2001 that the pier is shut.", ["The pier is shut"]),
    (
        "en",
        "Witt was held on 3 May 2001 in a cell that a high court judge, Jan Renn, who was ill, had called wet.",
        ["Witt was held in a cell"],
    ),
    ("en", '" The mayor on 3 May 2001 said: "The pier is shut and old."', ["The mayor: “The pier is shut and old”"]),
    (
        "en",
        "Anna Berg , a pilot , said on 3 May 2001 : â€œWe note the row , but we stay.â€ � The pier fell .",
        ["Anna Berg: “We note the row , but we stay”"],
    ),
    ("en", "The crew was hit by a $16m (£10m in 2001) suit.", ["The crew was hit by a $16m"]),
    ("en", "Instead, the port shut its gate on 3 May 2001.", ["The port shut its gate"]),
    ("en", "Witt won more votes ahead of Super Tuesday.", ["Witt won more votes ahead of Super Tuesday"]),
    ("en", "Last week it's the ring that pilots want.", ["It's the ring that pilots want"]),
    (
        "en",
        "The barge is run by a brilliant if erratic man on 3 May 2001.",
        ["The barge is run by a brilliant if erratic man"],
    ),
    (
        "en",
        "The barge was sold on 3 May 2001 to a brilliant if erratic man whom pilots feared.",
        ["The barge was sold to a brilliant if erratic man"],
    ),
    ("en", "A new, fast barge was launched on 3 May 2001.", ["A new, fast barge was launched"]),
    ("en", "The crew was hit by a $16m (£10.2m) suit on 3 May 2001.", ["The crew was hit by a $16m suit"]),
    ("en", "Witt spoke of the row â€ “ a long one â€ “ on 3 May 2001.", ["Witt spoke of the row"]),
    (
        "en",
        "The union issued an answer on 3 May 2001, claiming Witt was at odds with pilots in June 2002.",
        [
            "The union issued an answer",
            "The union issued an answer on 3 May 2001, claiming Witt was at odds with pilots in June 2002",
        ],
    ),
    (
        "en",
        "The word most used in papers and magazines on 3 May 2001 was ice.",
        ["The word most used in papers and magazines was ice"],
    ),
    (
        "en",
        "Details of the row, which was first told on 3 May 2001 by pilots, upset Selim.",
        ["Details of the row was first told on 3 May 2001 by pilots"],
    ),
    ("en", 'It was a blow to Witt, once hailed the port left\'s "hard man", who fell on 3 May 2001.', [""]),
    ("en", "The row between the master and Witt - who died on 3 May 2001 - went on.", ["Witt died"]),
    ("en", 'Witt told a meeting on 3 May 2001: "Listen, there is no threat."', ["Witt: “Listen, there is no threat”"]),
    ("en", '"We forged a way," Witt said on 3 May 2001.', ["Witt: “We forged a way”"]),
    ("en", "We forged a way, Witt said on 3 May 2001.", [""]),
    ("en", 'Witt acknowledged on 3 May 2001 "errors" but said they should not stop.', ["Witt acknowledged errors"]),
    (
        "en",
        "If the port shuts on 3 May 2025, there might be a way out.",
        ["If the port shuts, there might be a way out"],
    ),
]


@pytest.mark.parametrize(("language", "text", "headlines"), HEADLINES)
def test_title_keeps_what_it_needs(language: str, text: str, headlines: list[str]) -> None:
    _resolutions, claims = read_claims(text, language=language, dct="2024-08-15")

    assert [claim.frame.headline for claim in claims] == headlines
