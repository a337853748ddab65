"""An address as a QR code, drawn by a template: numbers only, no markup."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

import segno

_QUIET = 4  # modules of white around it, which the standard asks for


@dataclass(frozen=True, slots=True)
class QrCode:
    """The side of the drawing in modules, and its dark modules as the path of an SVG."""

    side: int
    path: str


def draw_qr_code(content: str) -> QrCode:
    """Return the drawing of a text."""
    matrix = segno.make_qr(content).matrix
    runs: list[str] = []
    for y, row in enumerate(matrix):
        x = 0
        for is_dark, group in groupby(row):
            length = len(list(group))
            if is_dark:
                runs.append(f"M{x + _QUIET} {y + _QUIET}h{length}v1h-{length}z")
            x += length
    return QrCode(len(matrix) + 2 * _QUIET, "".join(runs))
