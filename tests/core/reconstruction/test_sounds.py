"""Names by their sound, in any spelling."""

from __future__ import annotations

import pytest

from timeline.core.reconstruction.entities.sounds import sound_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Corvina", "كورفينا"),
        ("Erdoğan", "أردوغان"),
        ("al-Sudani", "السوداني"),
        ("Basra", "والبصرة"),
        ("Sèlim", "Selim"),
        ("Mitsotakis", "Miçotakis"),
        ("Mitsotakis", "ميتسوتاكيس"),
    ],
)
def test_spellings_of_one_name_sound_alike(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other)


def test_short_names_are_only_themselves() -> None:
    assert (sound_key("Rhea"), sound_key("Kiel")) == ("=rhea", "=kiel")
