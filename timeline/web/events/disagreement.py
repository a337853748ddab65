"""Where passages of one event disagree: who says what, word for word, beside those who say the same."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from django.utils.translation import gettext as _

from timeline.core.reconstruction import Finding, Kind, Modality, compare, facets_of
from timeline.core.reconstruction import Verdict as Found
from timeline.core.reconstruction.grouping.contradictions import AGAINST
from timeline.selectors.preferences import preferences_of
from timeline.web.events.date_evidence import Verdict
from timeline.web.isolated_words import isolated
from timeline.web.lists_in_words import in_a_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.core.reconstruction import Statement
    from timeline.models import Event
    from timeline.web.cards.passages import PassageView

_MOST_COMPARED = 40  # passages of one event; more would only repeat them
_Side: TypeAlias = "tuple[Statement, str]"  # a statement and what it says of one matter


@dataclass(frozen=True, slots=True)
class Saying:
    """What one passage says, cut where the words that differ stand, and with which others it can be true."""

    passage: PassageView
    attribution: str
    says: str
    before: str
    marked: str
    after: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One matter on which passages exclude each other, with all that is said of it."""

    kind: str
    title: str
    line: str
    rows: tuple[Saying, ...]
    key: str = ""  # what a preference is kept under
    preferred: int = 0  # the key of the passage that an editor prefers
    preferred_why: str = ""


def present_disagreements(
    statements: Sequence[Statement], passages: Mapping[str, PassageView], contradictions: Sequence[Finding] = ()
) -> tuple[Disagreement, ...]:
    """Return what passages disagree on, without the date, which is shown for every passage.

    `passages` are by the key of their statement; statements without one are left out. `contradictions` are what a
    curator found, so that the passages that contradict are compared with nothing else.
    """
    against = {finding.one.key for finding in contradictions}
    ranked = sorted(statements, key=lambda one: one.rank)
    shown = [one for one in ranked if one.key in passages and one.key not in against]
    facets = [facets_of(statement) for statement in shown[:_MOST_COMPARED]]
    findings = [
        finding
        for index, other in enumerate(facets)
        for one in facets[:index]
        for finding in compare(one, other)
        if finding.kind is not Kind.DATE or one.is_dismissal is not other.is_dismissal
    ]
    stated = [one for one in contradictions if {one.one.key, one.other.key} <= passages.keys()]
    matters = _matters([*findings, *stated])
    return tuple(_disagreement(matter, passages) for matter in matters if _is_disputed(matter))


def with_preferences(
    matters: Iterable[Disagreement], event: Event, passages: Mapping[str, PassageView]
) -> tuple[Disagreement, ...]:
    """Return disagreements with what an editor prefers of each; one query."""
    preferred = preferences_of(event)
    return tuple(
        replace(matter, preferred=passages[chosen.citation].key, preferred_why=chosen.why)
        if (chosen := preferred.get(matter.key)) and chosen.citation in passages
        else matter
        for matter in matters
    )


def _matters(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Return findings on one matter together: those that share what a statement says."""
    matters: list[list[Finding]] = []
    for finding in findings:
        own = {_node(finding.kind, side) for side in _sides(finding)}
        touching = [matter for matter in matters if any(own & _nodes(known) for known in matter)]
        matters = [matter for matter in matters if matter not in touching]
        matters.append([known for matter in touching for known in matter] + [finding])
    return matters


def _is_disputed(matter: Iterable[Finding]) -> bool:
    return any(finding.verdict in (Found.CONFLICT, Found.UPDATE) for finding in matter)


def _is_conflict(matter: Iterable[Finding]) -> bool:
    return any(finding.verdict is Found.CONFLICT for finding in matter)


def _change(finding: Finding) -> str:
    """Return how a number changed from an earlier report to a later one."""
    words = (
        _("Rose from %(before)s to %(after)s.") if finding.turn == "rose" else _("Fell from %(before)s to %(after)s.")
    )
    sides = {"before": finding.one, "after": finding.other}
    says = {"before": finding.one_says, "after": finding.other_says}
    return words % {
        side: f"{isolated(f'“{says[side]}”')} ({isolated(statement.outlet)})" for side, statement in sides.items()
    }


def _disagreement(matter: Sequence[Finding], passages: Mapping[str, PassageView]) -> Disagreement:
    kind = matter[0].kind
    verdicts: dict[tuple[str, str], dict[Found, set[int]]] = defaultdict(lambda: defaultdict(set))
    sides: dict[tuple[str, str], _Side] = {}
    for finding in matter:
        one, other = _sides(finding)
        for side, against in ((one, other), (other, one)):
            key = (side[0].key, side[1])
            sides[key] = side
            verdicts[key][finding.verdict].add(passages[against[0].key].number)
    rows = (_saying(kind, side, verdicts[key], passages[key[0]]) for key, side in sides.items())
    ordered = tuple(sorted(rows, key=lambda row: row.passage.number))
    matter_key = f"{kind.value}/{matter[0].matter}"
    return Disagreement(kind.value, _title(matter), _line(matter, ordered), ordered, matter_key)


def _saying(kind: Kind, side: _Side, verdicts: Mapping[Found, set[int]], passage: PassageView) -> Saying:
    statement, says = side
    before, marked, after = _cut(statement.text, says)
    return Saying(
        passage=passage,
        attribution=statement.attribution,
        says=denial_words(says) if kind is Kind.DENIAL else says or _("names others"),
        before=before,
        marked=marked,
        after=after,
        verdict=_verdict(verdicts),
    )


def _verdict(verdicts: Mapping[Found, set[int]]) -> Verdict:
    """Return the gravest verdict, with the numbers of the passages that it is about."""
    for found, kind, words in (
        (Found.CONFLICT, "conflict", _("conflicts with %(numbers)s")),
        (Found.UPDATE, "compatible", _("an earlier or later count than %(numbers)s")),
        (Found.COMPATIBLE, "compatible", _("compatible with %(numbers)s")),
        (Found.AGREE, "agree", _("agrees with %(numbers)s")),
    ):
        if verdicts.get(found):
            numbers = in_a_row(sorted(verdicts[found]))
            return Verdict(kind, words % {"numbers": numbers})
    raise ValueError("A side of a finding has a verdict.")


def _title(matter: Sequence[Finding]) -> str:
    """Return what is disagreed on; what only changed from report to report is shown as such."""
    kind, topic = matter[0].kind, matter[0].matter
    about = {
        "killed": _("On how many were killed"),
        "wounded": _("On how many were injured"),
        "arrested": _("On how many were arrested"),
        "missing": _("On how many are missing"),
        "displaced": _("On how many were displaced"),
        "found": _("On how many bodies were found"),
        "magnitude": _("On how strong it was"),
        "money": _("On how much it was"),
    }.get(topic) or {
        Kind.NUMBER: _("On the number"),
        Kind.PLACE: _("On the place"),
        Kind.DENIAL: _("On whether it happened"),
        Kind.ACTOR: _("On who took part"),
        Kind.DATE: _("On the date"),
    }[kind]
    verdict = _("conflict") if _is_conflict(matter) else _("update")
    return _("%(about)s: %(verdict)s") % {"about": about, "verdict": verdict}


def _line(matter: Sequence[Finding], rows: Iterable[Saying]) -> str:
    """Return who says what in one sentence, each saying once, or how a number changed."""
    if not _is_conflict(matter):
        return " ".join(dict.fromkeys(_change(finding) for finding in matter if finding.verdict is Found.UPDATE))
    kind = matter[0].kind
    outlets: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.passage.outlet not in outlets[row.says]:
            outlets[row.says].append(row.passage.outlet)
    differences = "; ".join(
        f"{in_a_row(map(isolated, names))}: {says if kind is Kind.DENIAL else isolated(f'“{says}”')}"
        for says, names in outlets.items()
    )
    return _("%(differences)s. Not all of this can be true.") % {"differences": differences}


def denial_words(says: str) -> str:
    return {
        Modality.DENIED.value: _("denied"),
        Modality.HAPPENED.value: _("affirmed"),
        Modality.PLANNED.value: _("announced"),
        AGAINST: _("contradicts it"),
    }.get(says, _("conditional"))


def _cut(text: str, says: str) -> tuple[str, str, str]:
    """Return a passage cut where the words stand; whole where they do not stand in it as such."""
    words = r"\W+".join(re.escape(word) for word in says.split())
    found = re.search(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE) if words else None
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")


def _sides(finding: Finding) -> tuple[_Side, _Side]:
    return (finding.one, finding.one_says), (finding.other, finding.other_says)


def _node(kind: Kind, side: _Side) -> tuple[str, str, str]:
    return (kind.value, side[0].key, side[1])


def _nodes(finding: Finding) -> set[tuple[str, str, str]]:
    return {_node(finding.kind, side) for side in _sides(finding)}
