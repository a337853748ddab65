"""Letters and quotation marks that a wrong decoding made of UTF-8, written as they were meant."""

from __future__ import annotations

import re

_MARKS = {"™": "’", "˜": "‘", "œ": "“", "\x9d": "”", "\ufffd": "”", "“": "–", "”": "—", "¦": "…", "¢": "•"}
_MARK = re.compile(f"[âÂ]€ ?([{''.join(_MARKS)}])")
_SHORT = re.compile(r"(?<=\w) ?’ (?=(?:s|t|re|ve|ll|d|m)\b)")
_PAIR = re.compile("[ÂÃÄÅ][\x80-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_CLOSING = {"”": frozenset("“„”"), "“": frozenset("„")}
"""The quotation marks that each one closes."""
_FAR = 300  # characters of a quotation
_A_GRAVE = re.compile(r"(?<=[a-zà-ÿ])Ã(?=[ ,.;:!?)]|$)")  # its second byte became a space


def repair_mojibake(text: str) -> str:
    """Return a text with what was UTF-8 and read as Windows-1252, also where a tokeniser parted it: "Selimâ€ ™ s"."""
    if not any(one in text for one in "ÂÃÄÅâ"):
        return text
    repaired = _MARK.sub(lambda found: _MARKS[found[1]], text)
    if repaired != text:
        repaired = _SHORT.sub("’", repaired)
    if (
        repaired != text
        or _A_GRAVE.search(text)
        or not all(_is_sound(repaired, one) for one in _PAIR.finditer(repaired))
    ):
        repaired = _PAIR.sub(lambda found: _decoded(found[0]), repaired)
    return _A_GRAVE.sub("à", repaired)


def _is_sound(text: str, pair: re.Match[str]) -> bool:
    """Whether a capital letter and the mark behind it are meant: "“PÂ”", "SELÂ’s", but not "GÃ–TEBORG"."""
    if _decoded(pair[0]) == pair[0]:
        return True
    mark, before, behind = pair[0][1], text[max(0, pair.start() - 1) : pair.start()], text[pair.end() : pair.end() + 1]
    if mark in _CLOSING:
        ahead = text[max(0, pair.start() - _FAR) : pair.start()]
        return not (before.islower() or behind.isalpha() or _CLOSING[mark].isdisjoint(ahead))
    return mark in "’–—" and before.isupper() and not behind.isupper()


def _decoded(pair: str) -> str:
    try:
        decoded = pair.encode("cp1252").decode("utf-8")
        # "Â’": a quotation mark of Windows-1252 that was taken for a control character before.
        return decoded.encode("latin-1").decode("cp1252") if "\x80" <= decoded <= "\x9f" else decoded
    except UnicodeError:
        return pair
