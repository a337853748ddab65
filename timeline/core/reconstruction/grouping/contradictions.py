"""What a passage contradicts that a curator set against a claim: when, how many, whether, or who took part."""

from __future__ import annotations

import re

from timeline.core.reconstruction.corroboration.denials import is_denying
from timeline.core.reconstruction.entities.name_words import TITLES
from timeline.core.reconstruction.grouping.comparison import Finding, Kind, Verdict, compare, facets_of
from timeline.core.reconstruction.statements import Modality, Statement
from timeline.core.text import fold

AGAINST = "contradicts"  # what a passage says that neither denies nor names anything else
_NAME = re.compile(r"[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*)+")


def name_contradiction(against: Statement, claimed: Statement) -> Finding:
    """Return the finding on a passage against a claim and one for it, by what they really differ in.

    Only a passage with a verb that denies is said to deny.
    """
    for finding in compare(facets_of(against), facets_of(claimed)):
        if finding.verdict is Verdict.CONFLICT and finding.kind is not Kind.DENIAL:
            return finding
    if is_denying(against.text, against.language):
        return _finding(Kind.DENIAL, against, Modality.DENIED.value, claimed, claimed.modality.value)
    others = [name for name in _names(against.text) if fold(name) not in fold(claimed.text)]
    if others:
        own = [name for name in _names(claimed.text) if fold(name) not in fold(against.text)]
        return _finding(Kind.ACTOR, against, ", ".join(others), claimed, ", ".join(own))
    return _finding(Kind.DENIAL, against, AGAINST, claimed, claimed.modality.value)


def _finding(kind: Kind, against: Statement, says: str, claimed: Statement, claims: str) -> Finding:
    return Finding(kind, Verdict.CONFLICT, against, says, claimed, claims)


def _names(text: str) -> list[str]:
    """Return runs of words with a capital, without the titles that lead them."""
    found = []
    for match in _NAME.finditer(text):
        words = match[0].split()
        while words and fold(words[0]) in TITLES:
            words.pop(0)
        if len(words) > 1:
            found.append(" ".join(words))
    return list(dict.fromkeys(found))
