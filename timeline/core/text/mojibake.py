"""Letters and quotation marks that a wrong decoding made of UTF-8, written as they were meant."""

from __future__ import annotations

import re

_MARKS = {"™": "’", "˜": "‘", "œ": "“", "\x9d": "”", "\ufffd": "”", "“": "–", "”": "—", "¦": "…", "¢": "•"}
_MARK = re.compile(f"[âÂ]€ ?([{''.join(_MARKS)}])")
_SHORT = re.compile(r"(?<=\w) ?’ (?=(?:s|t|re|ve|ll|d|m)\b)")
_PAIR = re.compile("[ÂÃÄÅ][\x80-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_A_GRAVE = re.compile(r"(?<=[a-zà-ÿ])Ã(?=[ ,.;:!?)]|$)")  # its second byte became a space


def repair_mojibake(text: str) -> str:
    """Return a text with what was UTF-8 and read as Windows-1252, also where a tokeniser parted it: "Selimâ€ ™ s"."""
    if not any(one in text for one in "ÂÃÄÅâ"):
        return text
    repaired = _MARK.sub(lambda found: _MARKS[found[1]], text)
    if repaired != text:
        repaired = _SHORT.sub("’", repaired)
    return _A_GRAVE.sub("à", _PAIR.sub(lambda found: _decoded(found[0]), repaired))


def _decoded(pair: str) -> str:
    try:
        return pair.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return pair
