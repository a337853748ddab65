"""The language of a text, found offline."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

UNDETERMINED = "und"
_SHORTEST = 20  # letters
_SAMPLE = 3_000
_LEAST_SURE = 0.6
_LETTER = re.compile(r"[^\W\d_]")
_SPACE = re.compile(r"\s+")
_LINK = re.compile(r"\S*(?:://|@|www\.)\S*")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
# Letters of Central Kurdish that neither Persian nor Arabic writes.
_SORANI = re.compile(r"[ێۆڵڕە]")
_PERSIAN = re.compile(r"[پچژگکی]")

# Languages that nobody publishes news or papers in are left out, so that short texts are not taken for them.
_LANGUAGES = (
    "af", "am", "ar", "as", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu",
    "fa", "fi", "fr", "ga", "gl", "gu", "ha", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km",
    "kn", "ko", "ku", "ky", "lo", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "my", "ne", "nl", "nn", "no", "om", "or",
    "pa", "pl", "ps", "pt", "ro", "ru", "si", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "tg", "th", "tk",
    "tl", "tr", "tt", "ug", "uk", "ur", "uz", "vi", "zh", "arz", "ary", "sdh",
)  # fmt: skip
_SAME = {"nn": "no", "arz": "ar", "ary": "ar", "sdh": "ckb"}


def detect_language(text: str) -> str:
    """Return the BCP 47 code of the language that most of the text is in, or “und” where there is too little text."""
    sample = _LINK.sub(" ", _sample(text))
    letters = _LETTER.findall(sample)
    if len(letters) < _SHORTEST:
        return UNDETERMINED
    if kurdish_or_persian := _by_script(sample, len(letters)):
        return kurdish_or_persian
    code, certainty = load_model().classify(_SPACE.sub(" ", sample).strip())
    if certainty < _LEAST_SURE:
        return UNDETERMINED
    return _SAME.get(code, str(code))


def _sample(text: str) -> str:
    if len(text) <= _SAMPLE:
        return text
    # The beginning of a page may be a menu in another language; the middle is seldom.
    middle = len(text) // 2
    return text[: _SAMPLE // 2] + "\n" + text[middle : middle + _SAMPLE // 2]


def _by_script(sample: str, letter_count: int) -> str | None:
    arabic = len(_ARABIC.findall(sample))
    if arabic < letter_count / 2:
        return None
    return "ckb" if len(_SORANI.findall(sample)) > arabic / 25 else None


@lru_cache(maxsize=1)
def load_model() -> LanguageIdentifier:
    """Return the model, which takes a second to unpack the first time."""
    from py3langid import langid

    identifier = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
    identifier.set_languages(_LANGUAGES)
    return identifier
