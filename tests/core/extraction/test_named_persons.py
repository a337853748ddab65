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
        ["Appointed master of the port"],
    ),
    (
        "en",
        "Dockers struck. Divers resigned. He was appointed master of the port on 3 May 2001.",
        ["Appointed master of the port"],
    ),
    ("en", "SELIM spoke. He was appointed master of the port on 3 May 2001.", ["Appointed master of the port"]),
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


PLACES = [
    ("en", "Selim burned. He died there on 3 May 2010. North Selim was quiet."),
    ("en", "Selim burned. He died there on 3 May 2010. St. Selim was quiet."),
    ("de", "Selim brannte. Er starb dort am 3. Mai 2010. Bad Selim war ruhig."),
    ("fr", "Selim a brûlé. Il est mort le 3 mai 2010. Nouveau Selim était calme."),
    ("it", "Selim bruciò. Lui morì il 3 maggio 2010. Porto Selim era calmo."),
    ("es", "Selim ardió. Ella murió el 3 de mayo de 2010. Puerto Selim estaba tranquilo."),
]


@pytest.mark.parametrize(("language", "text"), PLACES)
def test_a_pronoun_stands_for_no_place_with_a_point_of_the_compass_or_a_size(language: str, text: str) -> None:
    _resolutions, claims = read_claims(text, language=language, dct="2024-08-15")

    assert not any("Selim" in claim.frame.headline for claim in claims)


FIRST_NAMES = [
    ("Jan-Luc Renn", "Renn died"),
    ("el-Amin Renn", "Renn died"),
    ("Şule Renn", "Renn died"),
    ("the new Renn", ""),
    ("J Renn", ""),
    ("praised. Renn", ""),
    ("x" * 3000 + " Renn", ""),
    ("Dr. Renn", "Renn died"),
]


@pytest.mark.parametrize(("name", "headline"), FIRST_NAMES)
def test_a_lone_name_is_of_a_person_where_a_first_name_stands_before_it(name: str, headline: str) -> None:
    text = f"Renn fell ill. He died on 3 May 2010. They saw {name} once."

    _resolutions, claims = read_claims(text, language="en", dct="2024-08-15")

    assert [claim.frame.headline for claim in claims] == [headline]
