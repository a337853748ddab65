"""A title for an event, taken from what its passages say."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from timeline.core.frames.event_types import SPEECH, WEAK
from timeline.core.reconstruction.statements import Modality
from timeline.core.reconstruction.titles.title_words import rules_of
from timeline.core.reconstruction.titles.trimming import quote, shorten, trim
from timeline.core.reconstruction.wording import content_stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from timeline.core.reconstruction.statements import Statement
    from timeline.core.reconstruction.titles.title_words import TitleRules
    from timeline.core.reconstruction.titles.trimming import Trimmed
    from timeline.core.text import Span

_MOST_CONSIDERED = 40  # statements
_SHORTEST_CLAUSE = 25
_OLD = 9  # faults of a sentence as it stands beside a clause that stands alone
_NAMED = 6  # faults of a name for the event, "Grounding: Orla", beside a whole clause
_QUOTED = 3  # likewise of a sentence in quotation marks beside one that reads without them
# A clause inside a sentence has a subject of its own where it begins with a name, a number or an article.
_SUBJECT = re.compile(r"(?:the|an?|el|la|los|las|un|una|le|les|il|lo|gli|i|der|die|das|ein|eine|bir)\b|[A-ZÀ-Þ0-9]")
_LABEL = re.compile(r"[^:“«\"]{3,30}: (?![“«\"])")
_NAMELESS = re.compile(r"(?:The|An?|Some|Two|Three|Four|[A-Z][a-z]+s) [^A-ZÀ-Þ]*$")
_FURNITURE = re.compile(r"^[^\w«“\"\'¿¡]|[|©@#?]|https?:|^[+=<>*\d.,%\s]*$|\b\d{1,2}[:h]\d{2}\b")
_DASH = re.compile(r" [-–—](?= )")


class _Fitness(NamedTuple):
    """How ill a title serves, the worst faults first."""

    faults: int
    is_other: bool
    """Whether its clause tells of another kind of event than most of the group."""
    width: float
    strangeness: float
    length: int
    title: str
    language: str


def title_event(statements: Sequence[Statement], *, language: str = "") -> str:
    """Return a title of at most 110 characters, or up to 150 where it cannot be cut: a whole clause where any has one.

    Statements in `language` come first where there are any; a title in another language names it: "… [de]".
    """
    ordered = sorted(statements, key=lambda statement: statement.rank)[:_MOST_CONSIDERED]
    own = [statement for statement in ordered if not language or _base(statement.language) == _base(language)]
    stems = Counter(stem for statement in ordered for stem in content_stems(statement.text))
    happened = [statement for statement in own or ordered if statement.modality is Modality.HAPPENED]
    # "Will open" is wrong once somebody says that it opened.
    chosen = happened or own or ordered
    kind = _commonest_kind(chosen)
    best = min(fitness for statement in chosen for fitness in _candidates(statement, stems, kind))
    return best.title if own else f"{best.title} [{best.language}]"


def _commonest_kind(statements: Sequence[Statement]) -> str:
    """Return the type that most clauses of the group tell of, of equals the first by name; "" for none."""
    kinds = Counter(_kind(one) for one in statements)
    del kinds[""]
    return min(kinds, key=lambda kind: (-kinds[kind], kind), default="")


def _kind(statement: Statement) -> str:
    kind = "" if statement.frame is None else statement.frame.event_type
    return "" if kind in SPEECH or kind in WEAK else kind


def _base(language: str) -> str:
    return language.partition("-")[0]


def _candidates(statement: Statement, stems: Mapping[str, int], kind: str) -> Iterator[_Fitness]:
    """Yield the headline, what the sentence may give as it stands, and the clause of its date words."""
    rules, width = rules_of(statement.language), statement.bounds.width
    frame = statement.frame
    penalty = _OLD if frame is not None else 0
    found = [(trim(text, date, rules), penalty) for text, date in _parts(statement)]
    faults = [(trimmed, _faults(trimmed, rules) + penalty) for trimmed, penalty in found]
    if frame is not None and frame.headline:
        headline = shorten(frame.headline, rules)
        is_name = _LABEL.match(headline.text) is not None and "“" not in headline.text
        fault_count = _NAMED if is_name else _faults(headline, rules)
        # A noun phrase is short and has no verb, but the sentence around it tells of another event.
        faults.append((headline, fault_count if rules.verbs.search(headline.text) else min(fault_count, _NAMED)))
    elif frame is not None:
        faults.append((quote(statement.text, statement.attribution, rules), _OLD + _QUOTED))
    for trimmed, fault_count in faults:
        yield _Fitness(
            faults=fault_count,
            is_other=_kind(statement) != kind,
            width=math.inf if width is None else width,
            strangeness=-_familiarity(trimmed.text, stems),
            length=len(trimmed.text),
            title=trimmed.text,
            language=_base(statement.language),
        )


def _parts(statement: Statement) -> list[tuple[str, Span]]:
    text, date, clause = statement.text, statement.date_span, statement.clause
    if (
        clause is None
        or statement.frame is not None
        or not (clause.contains(date) and _SUBJECT.match(clause.of(text)))
    ):
        return [(text, date)]
    # A hyphen after the clause may have held a word together: “US - led”.
    is_torn = text[clause.end :].lstrip().startswith("-")
    return [(text, date)] if is_torn else [(text, date), (clause.of(text), date.shifted(-clause.start))]


def _faults(trimmed: Trimmed, rules: TitleRules) -> int:
    text = trimmed.text
    return sum(
        weight
        for weight, is_fault in (
            (8, trimmed.is_broken),
            (6, rules.unended.search(text) or _is_unbalanced(text)),
            (5, len(text) < _SHORTEST_CLAUSE),
            (5, _FURNITURE.search(text)),
            (4, rules.unclear.match(text) or rules.dependent.match(text)),
            (4, rules.speaking.search(text) and "“" not in text),
            (4, not rules.verbs.search(text) or _LABEL.match(text)),
            (6, _LABEL.match(text) and "," not in text),
            (2, trimmed.is_cut),
            (2, _names_nobody(text, rules)),
            (2, text.endswith(("!", "?", '"', "”", "»"))),
        )
        if is_fault
    )


def _names_nobody(text: str, rules: TitleRules) -> bool:
    """Whether somebody is only "he" or "her", without a name before: "a maid came into his room"."""
    person = rules.persons.search(text)
    return person is not None and _NAMELESS.match(text[: person.start()]) is not None


def _familiarity(text: str, stems: Mapping[str, int]) -> float:
    """Return how much of the title other passages of the event say too."""
    words = content_stems(text)
    return round(sum(stems[stem] for stem in words) / len(words), 1) if words else 0.0


def _is_unbalanced(text: str) -> bool:
    """Whether a quotation or a bracket is opened and not closed, or closed and not opened, or a dash left open."""
    is_open = text.count('"') % 2 > 0 or any(text.count(one) != text.count(other) for one, other in ("()", "“”", "«»"))
    return is_open or len(_DASH.findall(text)) == 1
