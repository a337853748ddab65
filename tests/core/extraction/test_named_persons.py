"""Lone names that a pronoun stands for."""

from __future__ import annotations

import pytest

from timeline.core.extraction import read_claims

HEADLINES = [
    (
        "en",
        "Arcade Renn was a pilot. Renn, 49, swam from a barge. He was appointed master of the port on 3 May 2001.",
        ["Renn was appointed master of the port"],
    ),
    (
        "en",
        "President Witt spoke. Witt is on the old side. He was appointed master of the port on 3 May 2001.",
        ["Witt was appointed master of the port"],
    ),
    (
        "en",
        "Boats lie in Selim. Selim is on the bay. He was appointed master of the port on 3 May 2001.",
        [""],
    ),
    ("en", "Dockers struck. Divers resigned. He was appointed master of the port on 3 May 2001.", [""]),
    (
        "en",
        "Anna Berg and Jan Witt met. Witt has praised Berg since he was appointed master of the port on 3 May 2001.",
        ["Witt has praised Berg since he was appointed master of the port"],
    ),
    (
        "en",
        "Anna Berg spoke. Berg has been glad since she was appointed master of the port on 3 May 2001.",
        ["Berg was appointed master of the port"],
    ),
    (
        "fr",
        "Anna Berg a parlé. Berg est pilote. Elle a été nommée à Selim le 3 mai 2001.",
        ["Berg a été nommée à Selim"],
    ),
    (
        "de",
        "Jan Witt sprach. Witt ist Lotse. Er wurde am 3. Mai 2001 zum Hafenmeister ernannt.",
        ["Witt wurde zum Hafenmeister ernannt"],
    ),
    ("en", "Until 3 May 2001, they had not called the pier old.", [""]),
]


@pytest.mark.parametrize(("language", "text", "headlines"), HEADLINES)
def test_a_pronoun_stands_for_a_person_whom_the_text_names_elsewhere(
    language: str, text: str, headlines: list[str]
) -> None:
    _resolutions, claims = read_claims(text, language=language, dct="2024-08-15")

    assert [claim.frame.headline for claim in claims] == headlines
