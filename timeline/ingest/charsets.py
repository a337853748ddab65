"""Bytes into characters: by what is declared, by what they begin with, and by what they look like."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{2,40})""", re.IGNORECASE)
_XML_DECLARATION = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([a-zA-Z0-9_:.-]{2,40})""")
# As browsers do: what calls itself Latin or ASCII may use the signs that Windows adds to it.
_AS_BROWSERS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Charsets that write everything in the bytes of ASCII, and so look like it: by how they change over.
_SEVEN_BIT = (
    (re.compile(rb"\x1b\$\)C"), "iso2022_kr"),
    (re.compile(rb"\x1b(?:\$[@B]|\([IJ]|\$\([CD])"), "iso2022_jp_ext"),
    (re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])+~\}"), "hz"),
    (re.compile(rb"\A\+/v[89+/]"), "utf-7"),
)
_DECLARED_ONLY = frozenset({"utf-7", "hz", "iso2022_kr"})
_SAMPLE = 60_000
# A declared charset is kept in spite of a few broken signs, which are reported.
_FEW = 0.001


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, the charset that gave them, and how many could not be read."""

    text: str
    charset: str
    lost_count: int = 0

    @property
    def note(self) -> str:
        """A sentence about what could not be read, or nothing."""
        if not self.lost_count:
            return ""
        signs = "One sign" if self.lost_count == 1 else f"{self.lost_count} signs"
        verb = "stands" if self.lost_count == 1 else "stand"
        return f"{signs} could not be read as {self.charset} and {verb} as \N{REPLACEMENT CHARACTER}."


def decode_bytes(content: bytes, *, declared: str = "", is_markup: bool = False) -> Decoded:
    """Return the characters: by BOM, valid UTF-8, what is declared (header before meta), or the likeliest charset."""
    for mark, charset in _BOMS:
        if content.startswith(mark):
            return _lossy(content[len(mark) :], charset)
    candidates = [declared, *(_declared_inside(content) if is_markup else [])]
    known = list(filter(None, map(_known, candidates)))
    if content.isascii():
        return _seven_bit(content, known)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    for charset in known:
        decoded = _lossy(content, charset)
        if decoded.lost_count <= len(decoded.text) * _FEW:
            return decoded
    return _likeliest(content)


def _seven_bit(content: bytes, declared: list[str]) -> Decoded:
    """Bytes of ASCII: they may stand for Japanese, Korean or Chinese, or for UTF-7 where that is declared."""
    shown = [charset for mark, charset in _SEVEN_BIT if mark.search(content)]
    for charset in (*shown, *(one for one in declared if one in _DECLARED_ONLY)):
        try:
            return Decoded(content.decode(charset).removeprefix("\ufeff"), charset)
        except UnicodeDecodeError:
            continue
    return Decoded(content.decode("ascii"), "utf-8")


def _declared_inside(content: bytes) -> list[str]:
    head = content[:8192]
    return [found[1].decode("ascii") for pattern in (_XML_DECLARATION, _META) if (found := pattern.search(head))]


def _known(charset: str) -> str | None:
    """The codec of a charset's name, or None for one that is no charset of texts."""
    try:
        found = codecs.lookup(charset.strip(" \t\"'"))
    except (LookupError, ValueError):
        return None
    # Python has codecs that are no charsets at all: base64, rot13, zlib.
    return _AS_BROWSERS.get(found.name, found.name) if found._is_text_encoding else None


def _lossy(content: bytes, charset: str) -> Decoded:
    text = content.decode(charset, "replace")
    return Decoded(text, charset, text.count("\N{REPLACEMENT CHARACTER}"))


def _likeliest(content: bytes) -> Decoded:
    import charset_normalizer  # it takes a while to load, and most texts are UTF-8

    step = max(1, len(content) // _SAMPLE)
    sample = content[:_SAMPLE] if step == 1 else _with_letters(content)
    best = charset_normalizer.from_bytes(sample).best()
    return _lossy(content, _known(best.encoding if best else "") or "cp1252")


def _with_letters(content: bytes) -> bytes:
    """A sample from where the first bytes beyond ASCII stand."""
    first = next(re.finditer(rb"[\x80-\xff]", content)).start()
    start = max(0, first - 2_000)
    return content[start : start + _SAMPLE]
