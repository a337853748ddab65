"""What a name stands for, by its own words."""

from __future__ import annotations

import pytest

from timeline.core.reconstruction.entities.kinds import is_like_a_person, kind_of_name


@pytest.mark.parametrize(
    "name",
    [
        "Brackwater Utilities", "Tarn Ferries Ltd", "Tarn Ferries Ltd.", "Ministry of Works", "Selim Port Authority",
        "Bank of Tarn", "Tarn Savings Bank", "Church of the Harbour", "Orla Shipping Co.", "Marin & Sons plc",
        "PKK", "N.A.T.O.", "Hafenwerke AG", "Nordwind GmbH", "Verkehrsministerium", "Hafenbehörde Tarn",
        "Ministère de la Mer", "Société du Port", "Banco del Puerto", "Ministerio de Pesca", "Autorità Portuale",
        "Banca del Golfo", "Porto S.p.A.", "Ulaştırma Bakanlığı", "Liman Başkanlığı", "Deniz Bankası", "Körfez A.Ş.",
        "Selim Belediyesi", "وزارة الموانئ", "الشركة البحرية", "بنك الخليج", "هيئة الميناء",
    ],
)  # fmt: skip
def test_words_of_many_languages_tell_an_organisation(name: str) -> None:
    assert kind_of_name(name) == "organisation"


@pytest.mark.parametrize(
    "name",
    [
        "Iraq",
        "Türkiye",
        "Republic of Iraq",
        "Deutschland",
        "جمهورية العراق",
        "Estados Unidos",
        "République de Belgique",
    ],
)
def test_states_are_known_by_name(name: str) -> None:
    assert kind_of_name(name) == "state"


@pytest.mark.parametrize(
    "name", ["Ada Marin", "Margaret Court", "Dr Court Union", "Brackwater", "Ayşe Gül", "عمر حسن", "", "1914"]
)
def test_of_other_names_nothing_is_said(name: str) -> None:
    assert kind_of_name(name) == ""


@pytest.mark.parametrize(
    ("name", "is_like"),
    [
        ("Ada Marin", True), ("Fuad bin Hussein", True), ("Dr. Marin", True), ("Brackwater", False),
        ("Tarn 24", False), ("Margaret Court", False), ("Big ORLA", False), ("The Quiet", False),
        ("All the Ships of Tarn", False),
    ],
)  # fmt: skip
def test_a_person_has_a_name_of_some_words(name: str, is_like: bool) -> None:
    assert is_like_a_person(name) is is_like
