"""What a sentence denies: a denial of one thing says nothing about the rest of its sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.reconstruction.wording import content_stems

if TYPE_CHECKING:
    from timeline.core.reconstruction.statements import Statement

_REACH = 160  # code points behind the verb
_FEWEST = 3  # stems of what is denied
_SHORTEST = 2  # stems of which something is said at all
_MOSTLY = 0.6  # of those stems, the other sentence has
# Verbs that deny what follows. What somebody “was denied” was asked for and not said.
_VERB = re.compile(
    r"(?<!\bbe )(?<!\bbeen )(?<!\bbeing )(?<!\bwas )(?<!\bwere )(?<!\bis )(?<!\bare )(?<!\bor )"
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed)|refut(?:e|es|ed)|"  # English
    r"niega\w*|neg(?:ó|aron|ado)|desm(?:iente|entido|intió|intieron)|"  # Spanish
    r"dément\w*|nie|nient|nié|"  # French
    r"nega(?:to)?|negano|smenti\w+|"  # Italian
    r"bestr(?:eitet|eiten|itt|itten)|dementiert\w*|"  # German
    r"yalanla\w+|"  # Turkish, whose verb ends the sentence
    r"نف[ىيت]\w*|ينفي|تنفي)",  # Arabic
    re.IGNORECASE,
)
_ENDS = re.compile(r"[;.:!?]|,(?= (?:and|while|ma|\w+ing)\b)| but | mais | pero | aber ")
_REFUSED = re.compile(r"\bdenied\b")
_VERB_LAST = re.compile(r"yalanla", re.IGNORECASE)


def denied_stems(text: str) -> frozenset[str]:
    """Return the stems of what a text denies; without a verb that says so, all of it is denied."""
    verb = _VERB.search(text)
    if verb is None:
        return frozenset() if _REFUSED.search(text) else content_stems(text)
    if _VERB_LAST.match(verb[0]):
        return content_stems(text[max(0, verb.start() - _REACH) : verb.start()])
    rest = text[verb.end() : verb.end() + _REACH]
    end = _ENDS.search(rest)
    return content_stems(rest[: end.start()] if end else rest)


def is_denying(text: str) -> bool:
    """Whether a verb of a text denies anything."""
    return _VERB.search(text) is not None


def is_denied(text: str, stems: frozenset[str]) -> bool:
    """Whether a text denies what another sentence says, whose stems these are."""
    denied = denied_stems(text)
    if len(denied) < _SHORTEST:
        return False
    return len(denied & stems) >= max(min(_FEWEST, len(denied)), _MOSTLY * len(denied))


# Right before a date or, in Turkish, right behind it, these say that it is not the one.
_NOT_THEN = re.compile(r"(?:\b(?:not|nicht|pas|non|no)|ليس|وليس|لا)\s+(?:\S+\s+){0,2}$", re.IGNORECASE)
_IS_NOT = re.compile(r"[’'’]?\w{0,4},?\s+değil\b", re.IGNORECASE)


def dismisses_date(statement: Statement) -> bool:
    """Return whether a statement denies only its date: “not in November 2023 as the company claims”."""
    span = statement.date_span
    is_before = _NOT_THEN.search(statement.text[: span.start]) is not None
    return is_before or _IS_NOT.match(statement.text, span.end) is not None
