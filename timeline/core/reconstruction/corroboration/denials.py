"""What a sentence denies: a denial of one thing says nothing about the rest of its sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from timeline.core.reconstruction.wording import content_stems

if TYPE_CHECKING:
    from timeline.core.reconstruction.statements import Statement

_REACH = 160  # code points behind the verb
_FEWEST = 3  # stems of what is denied
_SHORTEST = 2  # stems of which something is said at all
_MOSTLY = 0.6  # of those stems, the other sentence has
# Verbs that deny what follows, by language, for "nie" denies in French and means never in German. What somebody "was
# denied" was asked for and not said.
_VERBS = {
    "en": (
        r"(?<!\bbe )(?<!\bbeen )(?<!\bbeing )(?<!\bwas )(?<!\bwere )(?<!\bis )(?<!\bare )(?<!\bor )"
        r"(?<!not )(?<!n't )(?<!n’t )(?<!never )(?<![-‐–])(?<![-‐–] )"
        r"\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed)|refut(?:e|es|ed))"
    ),
    "es": r"(?<!no )\b(?:niega\w*|neg(?:ó|aron|ado)|desm(?:iente|ienten|entido|intió|intieron))",
    "fr": r"\b(?:dément\w*|nie|nient|nié)(?! pas)",
    "it": r"(?<!non )\b(?:nega(?:to)?|negano|negò|smenti\w+)",
    "de": (
        r"(?<!nie )(?<!nicht )\b(?:bestr(?:eitet|eiten|itt|itten)|dementier\w+|leugne(?!nd)\w*"
        r"|(?:weist|wies|weisen|wiesen)\b(?=[^.;]{0,80}\bzurück\b)"
        r"|(?:streitet|streiten|stritt|stritten)\b(?=[^.;]{0,80}\bab\b)|abgestritten)(?! nicht)"
    ),
    "tr": r"(?:yalanla|inkâr e|inkar e)(?!t?m[ae][dmyz])\w+",
    "ar": r"(?<!لم )(?:نف[ىيت]\w*|ينفي|تنفي|أنكر\w*)",
}
_ENDS = re.compile(r"[;.:!?]|,(?= (?:and|while|ma|\w+ing)\b)| but | mais | pero | aber ")
_REFUSED = re.compile(r"\bdenied\b")
_VERB_LAST = re.compile(r"yalanla|ink[âa]r", re.IGNORECASE)  # Turkish


def denied_stems(text: str, language: str) -> frozenset[str]:
    """Return the stems of what a text denies; without a verb that says so, all of it is denied."""
    verb = _verb_of(language).search(text)
    if verb is None:
        return frozenset() if _REFUSED.search(text) else content_stems(text)
    if _VERB_LAST.match(verb[0]):
        return content_stems(text[max(0, verb.start() - _REACH) : verb.start()])
    rest = text[verb.end() : verb.end() + _REACH]
    end = _ENDS.search(rest)
    return content_stems(rest[: end.start()] if end else rest)


@cache
def _verb_of(language: str) -> re.Pattern[str]:
    return re.compile(_VERBS.get(language.partition("-")[0], "(?!)"), re.IGNORECASE)


def is_denying(text: str, language: str) -> bool:
    """Whether a verb of a text denies anything."""
    return _verb_of(language).search(text) is not None


def is_denied(text: str, language: str, stems: frozenset[str]) -> bool:
    """Whether a text denies what another sentence says, whose stems these are."""
    denied = denied_stems(text, language)
    if len(denied) < _SHORTEST:
        return False
    return len(denied & stems) >= max(min(_FEWEST, len(denied)), _MOSTLY * len(denied))


# Right before a date or, in Turkish, right behind it, these say that it is not the one.
_NOT_THEN = re.compile(r"(?:\b(?:not|nicht|pas|non|no)|(?<!\w)(?:ليس|وليس|لا))\s+(?:\S+\s+){0,2}$", re.IGNORECASE)
_IS_NOT = re.compile(r"[’'’]?\w{0,4},?\s+değil\b", re.IGNORECASE)


def dismisses_date(statement: Statement) -> bool:
    """Return whether a statement denies only its date: “not in November 2023 as the company claims”."""
    span = statement.date_span
    is_before = _NOT_THEN.search(statement.text[: span.start]) is not None
    return is_before or _IS_NOT.match(statement.text, span.end) is not None
