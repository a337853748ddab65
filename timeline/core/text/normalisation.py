"""Text made the same once, when it is captured, and folded for comparison."""

from __future__ import annotations

import re
import unicodedata

# Page and line breaks of PDF, Windows and old Mac texts all end a line.
_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

_COMBINING = {code: None for code in range(0x300, 0x10000) if unicodedata.combining(chr(code))}
_LETTERS = str.maketrans(
    {
        **dict(zip("ıłøđðħŧþœæ", ("i", "l", "o", "d", "d", "h", "t", "th", "oe", "ae"), strict=True)),
        **dict(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789", strict=True)),
        **dict.fromkeys("‘’‚‛ʼ", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        # Arabic spellings that writers mix, and the stretching tatweel.
        "ى": "ي",
        "ة": "ه",
        "ک": "ك",
        "ی": "ي",
        "ـ": "",
    }
)


def normalise_text(raw: str) -> str:
    """Return the text in NFC with LF line ends, without control characters, BOM or spaces before line ends."""
    text = _LINE_BREAK.sub("\n", raw)
    text = _UNWANTED.sub("", text)
    # PostgreSQL cannot store half a surrogate pair.
    text = _LONE_SURROGATE.sub("\ufffd", text)
    text = unicodedata.normalize("NFC", text)
    return "\n".join(line.rstrip() for line in text.split("\n"))


def fold(text: str) -> str:
    """Return the text in lower case without accents, for matching only: its length may change."""
    if text.isascii():
        return text.casefold()
    # Compatibility forms may hide capitals, so that decomposing comes before lowering, and again after it.
    lowered = unicodedata.normalize("NFKD", text).translate(_COMBINING).casefold()
    return unicodedata.normalize("NFKD", lowered).translate(_COMBINING).translate(_LETTERS)
