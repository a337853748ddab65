"""What a name sounds like, whatever alphabet it is written in: a coarse key that spellings of one name share.

“Corvina”, Turkish “Corvina’nın” and Arabic “كورفينا” have one key. Names that only sound alike share it too, so
that it serves to compare what is known to be near in other ways.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.core.text import fold

_FEWEST = 3  # sounds: of shorter names, too many have the same
_DIGRAPHS = (
    ("sch", "s"), ("tch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"),
    ("ph", "f"), ("dj", "g"), ("ck", "k"), ("cz", "s"), ("ts", "s"), ("tz", "s"), ("x", "ks"),
    ("تش", "s"), ("تس", "s"),
)  # fmt: skip
_SOUNDS = str.maketrans(
    {
        **dict.fromkeys("pب", "b"), **dict.fromkeys("vفڤ", "f"), **dict.fromkeys("تطث", "t"),
        **dict.fromkeys("دذض", "d"),
        **dict.fromkeys("cqكقگ", "k"), **dict.fromkeys("jجغ", "g"), **dict.fromkeys("zسشصزظ", "s"), "ر": "r", "ل": "l",
        "م": "m", "ن": "n",
        # Breath and vowels come and go between alphabets.
        **dict.fromkeys("aeiouwyhحهخعءاأإآؤئيو'-", None),
    }
)  # fmt: skip
_HISSING = str.maketrans("çčćÇČĆ", "ssssss")
_ARTICLE = re.compile(r"^(?:(?:وال|بال|فال|كال|ال)(?=\w{3})|لل(?=\w{3})|(?:al|el|as|ash|an|ar|at)-)")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def sound_key(word: str) -> str:
    """Return the key of one word; of a short one, the folded word itself behind “=”."""
    folded = _ARTICLE.sub("", fold(word.translate(_HISSING)))
    sounds = _sounds_of(folded)
    return sounds if len(sounds) >= _FEWEST else f"={folded}"


def faint_key(word: str) -> str:
    """Return the two sounds of a short word, which say little by themselves; "" of any other."""
    sounds = _sounds_of(_ARTICLE.sub("", fold(word)))
    return sounds if len(sounds) == _FEWEST - 1 else ""


def name_pair(one: str, other: str) -> str:
    """Return the key of two short words that are a name only together, "Paolo Renn"; "" of any others."""
    first, second = (_sounds_of(_ARTICLE.sub("", fold(word.translate(_HISSING)))) for word in (one, other))
    is_short = first and second and max(len(first), len(second)) < _FEWEST
    return f"{first} {second}" if is_short and len(first) + len(second) >= _FEWEST else ""


def _sounds_of(folded: str) -> str:
    sounds = folded
    for letters, sound in _DIGRAPHS:
        sounds = sounds.replace(letters, sound)
    return _DOUBLED.sub(r"\1", sounds.translate(_SOUNDS))
