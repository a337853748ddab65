"""Cells that a spreadsheet would compute, there and back."""

from __future__ import annotations

import pytest

from timeline.core.text.cells import escape_cell, unescape_cell


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''=1", "'x", "plain", "", "-0043"])
def test_cells_that_a_spreadsheet_would_compute_are_words_and_come_back(text: str) -> None:
    cell = escape_cell(text)

    assert cell[:1] not in {"=", "+", "-", "@", "\t", "\r"}
    assert unescape_cell(cell) == text


def test_nothing_is_an_empty_cell() -> None:
    assert escape_cell(None) == ""
