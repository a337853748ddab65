"""Texts that a wrong decoding spoilt."""

from __future__ import annotations

import pytest

from timeline.core.text.mojibake import repair_mojibake


@pytest.mark.parametrize(
    ("spoilt", "meant"),
    [
        ("Selimâ€ ™ s pier", "Selim’s pier"),
        ("the â€œold pierâ€\x9d", "the “old pier”"),
        ("2014 â€ “ none", "2014 – none"),
        ("JosÃ© SÃO FÃ©vrier", "José SÃO Février"),
        ("la societÃ , la bontÃ a Selim", "la società , la bontà a Selim"),
        ("Ä°skele", "İskele"),
        ("Åland, pâté, Âge", "Åland, pâté, Âge"),
        ("Ãé", "Ãé"),
        ("a plain pier", "a plain pier"),
        ("the port didnÂ’t open", "the port didn’t open"),
        ("ORLA Â– a pier", "ORLA – a pier"),
        ("GÃ–TEBORG, Ã–l, Å’uvre, MAÃ‘ANA", "GÖTEBORG, Öl, Œuvre, MAÑANA"),
        ("“PÂ” JosÃ©", "“P” José"),
    ],
)
def test_mojibake_is_written_as_it_was_meant(spoilt: str, meant: str) -> None:
    assert repair_mojibake(spoilt) == meant


@pytest.mark.parametrize(
    "text", ["“PÂ”", "SELÂ’s", "“Ä” und „Å“", "“Ålesund Å” y", "”Å”", "NÅ–x", "“Orlaâ” SELÂ’s", "Ä\x9d"]
)
def test_a_capital_before_a_mark_that_makes_sense_stays(text: str) -> None:
    assert repair_mojibake(text) == text
