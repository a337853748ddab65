from __future__ import annotations

import pytest

from timeline.core.reconstruction.entities.discovery import DiscoveredName, discover_names
from timeline.core.reconstruction.entities.names import KnownName, NameMatcher, is_same_word
from timeline.core.text import fold


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Erdoğan", "Erdogan", True),
        ("Erdoğan", "Erdoan", True),
        ("Yaşar", "Yashar", True),
        ("Hussein", "Hossein", True),
        ("Hussein", "Husayn", True),
        ("Mohammed", "Muhammad", True),
        ("Shammari", "Şemmari", True),
        ("Sudani", "Sudani", True),
        ("Qaddafi", "Kaddafi", False),
        ("Iraq", "Iran", False),
        ("Syria", "Serbia", False),
        ("Ali", "Ala", False),
        ("Li", "Lu", False),
        ("Hakan", "Hasan", False),
        ("Ankara", "Anbar", False),
    ],
)
def test_spellings_of_one_name_are_told_from_other_names(one: str, other: str, is_same: bool) -> None:
    assert is_same_word(fold(one), fold(other)) is is_same


MARIN = KnownName("marin", ("Yaşar Marin",))
SELIM = KnownName("selim", ("Port Selim", "Selim"))
AZIZ = KnownName("aziz", ("Fuad al-Aziz", "فؤاد العزيز"))
MATCHER = NameMatcher([MARIN, SELIM, AZIZ, KnownName("empty", ("",))])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Yashar Marin came to Port Selim.", [("marin", "Yashar Marin"), ("selim", "Port Selim")]),
        ("Yaşar Marin’s deputy said so; Marin did not.", [("marin", "Yaşar Marin"), ("marin", "Marin")]),
        ("Marin alone is named nowhere else.", []),
        ("Yaşar Marin’in Selim’e gelişi", [("marin", "Yaşar Marin"), ("selim", "Selim")]),
        ("Fawad Al-Aziz spoke, and Al-Aziz left.", [("aziz", "Fawad Al-Aziz"), ("aziz", "Al-Aziz")]),
        ("وصل فؤاد العزيز إلى الميناء", [("aziz", "فؤاد العزيز")]),
        ("Yaşar, Marin and selim are others.", []),
        ("The marin of Yaşar Marin", [("marin", "Yaşar Marin")]),
        ("Yaşar", []),
        ("", []),
    ],
)
def test_known_names_are_found_however_spelt(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.identity, one.span.of(text)) for one in MATCHER.find(text)] == found


def test_names_of_several_documents_are_discovered_with_their_spellings() -> None:
    texts = [
        ("a", "They met Yaşar Marin twice. Yaşar Marin’s ship and Ada Lind left."),
        ("b", "Then Yashar Marin spoke in One Two Three Four Five words"),
    ]

    assert discover_names(texts) == [DiscoveredName(("Yaşar Marin", "Yashar Marin"), ("a", "b"))]
