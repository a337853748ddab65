"""The workbook is read by openpyxl, and no cell of it is a formula."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from tests.exports.conftest import HOSTILE
from timeline.exports.native_csv import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable


def test_workbook_holds_the_rows_as_words(written: Callable[[str], bytes]) -> None:
    sheet = load_workbook(io.BytesIO(written("xlsx"))).active

    rows = list(sheet.iter_rows())
    assert tuple(cell.value for cell in rows[0]) == COLUMNS
    titles = [row[1] for row in rows]
    assert HOSTILE in [cell.value for cell in titles]
    assert {cell.data_type for row in rows for cell in row} <= {"s", "inlineStr", "n"}
