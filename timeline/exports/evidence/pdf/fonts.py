"""Two faces of one family: how wide words are, which glyphs show them, and what of a face goes into the file."""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import uharfbuzz as hb  # type: ignore[import-untyped]
from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from timeline.exports.evidence.pdf.objects import pdf_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.evidence.pdf.objects import PdfObjects

_FOLDER = Path(__file__).parent / "fonts"
_NAMES = {False: "DejaVuSans", True: "DejaVuSans-Bold"}
_UNITS = 1000  # of PDF, to the size of a face
_RANGES = 100  # lines of a map of characters may have at most a hundred entries


@dataclass(frozen=True, slots=True)
class Word:
    """What shows some characters: operands of TJ, and their width in thousandths of the size."""

    shown: str
    width: float


class Face:
    """A face, and which of its glyphs a file uses."""

    def __init__(self, *, is_bold: bool) -> None:
        path = _FOLDER / f"{_NAMES[is_bold]}.ttf"
        self.name = _NAMES[is_bold]
        self._path = path
        self._glyphs, self._widths = _metrics(path)
        self._letters = {glyph: chr(letter) for letter, glyph in reversed(self._glyphs.items())}
        self._used: dict[int, str] = {0: "\ufffd"}
        self.word = lru_cache(maxsize=20_000)(self._word)
        self.turned_word = lru_cache(maxsize=20_000)(self._shape)

    def _word(self, text: str) -> Word:
        """Return characters one after the other, as they stand."""
        glyphs = [self._glyphs.get(ord(letter), 0) for letter in text]
        self._used.update((glyph, letter) for glyph, letter in zip(glyphs, text, strict=True) if glyph)
        shown = "".join(f"{glyph:04X}" for glyph in glyphs)
        return Word(f"<{shown}>", sum(self._widths[glyph] for glyph in glyphs))

    def _shape(self, text: str, is_rtl: bool) -> Word:
        """Return characters of a script whose letters join, in the order in which they are seen."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if is_rtl else "ltr"
        hb.shape(_harfbuzz(self._path), buffer, {})
        scale = _UNITS / _harfbuzz(self._path).face.upem
        shown, width = [], 0.0
        for info, position in zip(buffer.glyph_infos or (), buffer.glyph_positions or (), strict=True):
            glyph = info.codepoint
            self._used[glyph] = self._letters.get(glyph, text[info.cluster])  # brackets are mirrored
            before, advance = position.x_offset * scale, position.x_advance * scale
            after = self._widths[glyph] + before - advance
            shown.append(f"{-before:.0f} <{glyph:04X}> {after:.0f}")
            width += advance
        return Word(" ".join(shown), width)

    def write(self, objects: PdfObjects, number: int) -> Iterator[bytes]:
        """Yield the face as far as it is used."""
        child, descriptor, file, meaning = (objects.reserve() for _object in range(4))
        name = f"TLINEA+{self.name}"
        yield objects.write(
            number,
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
            f"/DescendantFonts[{child} 0 R]/ToUnicode {meaning} 0 R>>",
        )
        widths = " ".join(f"{glyph} [{self._widths[glyph]:.0f}]" for glyph in sorted(self._used))
        yield objects.write(
            child,
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDToGIDMap/Identity/DW 600/W[{widths}]"
            f"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R>>",
        )
        yield objects.write(
            descriptor,
            f"<</Type/FontDescriptor/FontName/{name}/Flags 32/FontBBox[-1021 -463 1794 1232]/ItalicAngle 0"
            f"/Ascent 928/Descent -236/CapHeight 729/StemV 80/FontFile2 {file} 0 R>>",
        )
        outlines = _outlines(self._path, set(self._used))
        yield objects.write_stream(file, outlines, f"/Length1 {len(outlines)}")
        yield objects.write_stream(meaning, self._meaning().encode())

    def _meaning(self) -> str:
        """Return which characters the glyphs stand for (ISO 32000-1, 9.10.3): words can be found and copied."""
        pairs = [f"<{glyph:04X}> {pdf_text(text).replace('FEFF', '')}" for glyph, text in sorted(self._used.items())]
        parts = [pairs[start : start + _RANGES] for start in range(0, len(pairs), _RANGES)]
        body = "\n".join(f"{len(part)} beginbfchar\n{chr(10).join(part)}\nendbfchar" for part in parts)
        return (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
            f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{body}\n"
            "endcmap CMapName currentdict /CMap defineresource pop end end"
        )


@lru_cache(maxsize=2)
def _metrics(path: Path) -> tuple[dict[int, int], list[float]]:
    """Return the glyph of each character, and the width of each glyph."""
    with TTFont(path, lazy=True) as font:
        scale = _UNITS / font["head"].unitsPerEm
        order = font.getGlyphOrder()
        places = {name: number for number, name in enumerate(order)}
        glyphs = {letter: places[name] for letter, name in font.getBestCmap().items()}
        return glyphs, [font["hmtx"][name][0] * scale for name in order]


@lru_cache(maxsize=2)
def _harfbuzz(path: Path) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))


def _outlines(path: Path, used: set[int]) -> bytes:
    """Return the file of a face with no more than the glyphs that are used, under their numbers."""
    logging.getLogger("fontTools.subset").setLevel(logging.ERROR)
    options = Options(retain_gids=True, layout_features=[], notdef_outline=True, drop_tables=["GSUB", "GPOS", "GDEF"])
    subsetter = Subsetter(options)
    subsetter.populate(gids=sorted(used))
    out = io.BytesIO()
    with TTFont(path) as font:
        subsetter.subset(font)
        font.save(out)
    return out.getvalue()
