"""In which direction a text runs, and where its signs of direction end."""

from __future__ import annotations

import re

_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ku-arab", "ps", "sd", "syr", "ug", "ur", "yi"}


def direction_of(language: str) -> str:
    """Return the value of `dir` for a text of this BCP 47 language."""
    code = language.lower()
    return "rtl" if code in _RIGHT_TO_LEFT or code.split("-")[0] in _RIGHT_TO_LEFT else "ltr"


# Embeddings and overrides, which U+202C ends, and isolates, which U+2069 ends (Unicode UAX 9, BD 9 and X1 to X8). One
# that is left open reorders what follows it on a page, in its source, in a file or in a terminal. Marks of direction
# (U+200E, U+200F) only order their word.
_END_OF_EMBEDDING, _END_OF_ISOLATE = "\u202c", "\u2069"
_ENDS = dict.fromkeys("\u202a\u202b\u202d\u202e", _END_OF_EMBEDDING) | dict.fromkeys(
    "\u2066\u2067\u2068", _END_OF_ISOLATE
)
_SIGNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def without_directions(text: str) -> str:
    """Return the words without signs that could turn what stands beside them."""
    return _SIGNS.sub("", text)


def close_directions(text: str) -> str:
    """Return a text that leaves none of its signs of direction open, so that it reorders nothing behind it.

    Its own words and signs stay as they are: what ends the open ones is written behind them.
    """
    waiting: list[str] = []
    for sign in _SIGNS.findall(text):
        if sign in _ENDS:
            waiting.append(_ENDS[sign])
        elif sign == _END_OF_ISOLATE and sign in waiting:
            del waiting[len(waiting) - 1 - waiting[::-1].index(sign) :]  # and the embeddings inside it
        elif sign == _END_OF_EMBEDDING and waiting[-1:] == [sign]:
            waiting.pop()
    return text + "".join(reversed(waiting))
