"""A chronology or event as a picture, which networks show beside a link: SVG of our own, made into PNG by resvg."""

from __future__ import annotations

import textwrap
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import resvg_py
from django.template.loader import render_to_string

from timeline import exports

if TYPE_CHECKING:
    from timeline.web.small_axis import SmallAxis

WIDTH, HEIGHT = 1200, 630  # as Open Graph wants it
_FONTS = Path(exports.__file__).parent / "evidence" / "pdf" / "fonts"
_ACROSS, _LINES = 28, 4  # letters of a title in a line, and lines


@dataclass(frozen=True, slots=True)
class Picture:
    """What stands on a picture."""

    title: str
    kicker: str
    foot: str
    axis: SmallAxis | None


def draw_picture(picture: Picture) -> bytes:
    """Return the picture as PNG; it needs no font of the machine."""
    context = {
        "picture": picture,
        "lines": _lines(picture.title),
        "is_rtl": _is_right_to_left(picture.title),
        "width": WIDTH,
        "height": HEIGHT,
    }
    svg = render_to_string("timeline/picture.svg", context)
    fonts = [str(_FONTS / "DejaVuSans.ttf"), str(_FONTS / "DejaVuSans-Bold.ttf")]
    drawn = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=fonts, font_family="DejaVu Sans")
    return bytes(drawn)


def _is_right_to_left(text: str) -> bool:
    """Return how a text is set: as its first letter is."""
    ways = (unicodedata.bidirectional(sign) for sign in text)
    return next((way for way in ways if way in {"L", "R", "AL"}), "L") != "L"


def _lines(title: str) -> list[tuple[int, str]]:
    """Return the lines of a title with their places; signs that no SVG may hold are left out."""
    plain = "".join(sign for sign in title if unicodedata.category(sign) not in {"Cc", "Cs"})
    lines = textwrap.wrap(plain, _ACROSS, max_lines=_LINES, placeholder=" …") or [""]
    return [(185 + 66 * number, line) for number, line in enumerate(lines)]
