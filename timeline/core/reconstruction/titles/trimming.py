"""A sentence trimmed to a title: without dateline, date words, attribution and apposition, cut where a clause ends."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.core.text.mojibake import repair_mojibake

if TYPE_CHECKING:
    from timeline.core.reconstruction.titles.title_words import TitleRules
    from timeline.core.text import Span

LONGEST_TITLE = 110
_LONGEST_WHOLE = 150  # of a sentence that no clause end shortens
_SHORTEST_CUT = 40
_SHORTEST_PHRASE = 70  # before "of", where nothing else ends
_LONGEST_SPEAKER = 40
_SPACE = re.compile(r"\s+")
_LOOSE = re.compile(r" (?=[,.)]|['’]s\b|n['’]t\b)|(?<=\() ")  # what tokenisers leave
_DATELINE = re.compile(r"^[A-ZÀ-Þ]{3,}[^.;:]{0,60}? [-–—] ")
_APPOSITION = re.compile(r", (?:an?|the|head|chief|spokes\w+|heading|which|who|whose)\b[^,]*,(?= )", re.IGNORECASE)
_NAME_BESIDE = re.compile(r"(?<=[a-zß-ÿ]), [A-ZÀ-Þ]\S*(?: [A-ZÀ-Þ][^\s,]*){0,3},(?= )")
_OPENING = re.compile(
    r"^[\s,;:)•·*–—-]*(?:(?:and|but|also|however|meanwhile|y|pero|sin embargo|mientras tanto|et|mais|par ailleurs|e|ma"
    r"|inoltre|intanto|und|aber|ve|ama|ancak)\b(?!['’]))?[\s,]*",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[;:] | [–—] |, (?!(?:and|or|y|o|et|ou|e|und|oder|ve)\b)")
_BEFORE_CLAUSE_END = re.compile(r"^[^,;]{3,60}, (?=(?:the|an?|el|la|los|las|le|les|il|lo|gli|der|die|das|[A-ZÀ-Þ]))")
_REST = re.compile(r"\s*(?:$|[,.;:)–—]|\s)")
_CLINGING = re.compile(
    r"\s?['’]s\b|-\w|\s(?:and|or|to|y|o|al|et|ou|au|e|und|oder|bis|ve)\s+(?:on\s|the\s|el\s|le\s|il\s|am\s)?\d",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“„«\"]\s*(\w[^“”„«»\"]{24,}?)\s*[”“»\"]")
_LONE_WORD = re.compile(r"[,(]\s*\w+$")
_MARK = re.compile(r"\A\s*[,)]\s*")


@dataclass(frozen=True, slots=True)
class Trimmed:
    """Words that may serve as a title, and how they were come by."""

    text: str
    is_cut: bool = False  # at the end of a clause
    is_broken: bool = False  # in the middle of one


def trim(text: str, date: Span, rules: TitleRules) -> Trimmed:
    """Return a sentence trimmed, with its date words where it would not read without them."""
    whole = _tidy(text)
    words = _tidy(_without_date(text, date, rules))
    for pattern in (_DATELINE, _OPENING, rules.attribution, _OPENING):
        words = pattern.sub("", words)
    if rules.dependent.match(words):
        words = _BEFORE_CLAUSE_END.sub("", words)
    if len(words) > LONGEST_TITLE:
        words = _APPOSITION.sub("", words)
    return _cut(words.rstrip(" .,;:–—-"), rules) if words.strip(" .,;:–—-") else _cut(whole, rules)


def shorten(text: str, rules: TitleRules) -> Trimmed:
    """Return a clause that stands alone, cut where it is too long; a quotation that is cut ends with dots."""
    text = _tidy(text)
    text = _NAME_BESIDE.sub("", text, count=1) if len(text) > LONGEST_TITLE else text
    if len(text) <= _LONGEST_WHOLE:
        return Trimmed(_capitalised(text, rules))
    cut = _cut(text, rules)
    is_open = cut.text.count("“") > cut.text.count("”")
    return replace(cut, text=f"{cut.text.rstrip('…')}…”") if is_open else cut


def quote(text: str, speaker: str, rules: TitleRules) -> Trimmed:
    """Return the beginning of a sentence as a quotation: where no clause stands alone, a quotation is better.

    The speaker is named where the sentence quotes him, or says "I".
    """
    text = repair_mojibake(text)
    quoted = _QUOTED.search(text)
    is_his = quoted is not None or rules.speaking.search(text) is not None
    is_named = is_his and speaker[:1].isalpha() and len(speaker) <= _LONGEST_SPEAKER and " " in speaker
    words = quoted[1] if is_named and quoted is not None else re.sub(r"[\"“”«»„]", "", text)
    words = _tidy(words).strip(" '’‘.,")
    room = LONGEST_TITLE - 2
    if len(words) > room:
        words = words[: words.rfind(" ", 0, room)].rstrip(" ,;:") + "…"
    return Trimmed(f"{speaker}: “{_upper(words)}”" if is_named else f"“{words}”")


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _without_date(text: str, date: Span, rules: TitleRules) -> str:
    before, after = text[: date.start], text[date.end :]
    if _CLINGING.match(after) or rules.after_date.match(after) or not _REST.match(after):
        return text
    if rules.leading.fullmatch(before):
        return text if rules.keeps_leading_date else _MARK.sub("", after)
    opened = rules.before_date.search(before)
    if opened is None and rules.holding.search(before):
        return text
    before = before[: opened.start()] if opened else before.rstrip()
    # “…, launched in May, …” is nothing without its date.
    return text if _LONE_WORD.search(before) and _MARK.match(after) else _joined(before, after)


def _joined(before: str, after: str) -> str:
    """Return what stands around a date, without the brackets or commas that enclosed it."""
    if before.endswith("("):
        return before[:-1].rstrip() + after.lstrip().removeprefix(")")
    if before.endswith(","):
        return before[:-1].rstrip() + _MARK.sub(" ", after) if _MARK.match(after) else before + after
    return before + after


def _tidy(text: str) -> str:
    return _LOOSE.sub("", _SPACE.sub(" ", repair_mojibake(text))).strip()


def _cut(text: str, rules: TitleRules) -> Trimmed:
    if len(text) <= LONGEST_TITLE:
        return Trimmed(_capitalised(text, rules))
    loose: list[int] = []
    for end in (_CLAUSE_END, rules.clauses, rules.additions, rules.phrases):
        if end in (rules.additions, rules.phrases) and len(text) <= _LONGEST_WHOLE:
            return Trimmed(_capitalised(text, rules))
        shortest = _SHORTEST_PHRASE if end is rules.phrases else _SHORTEST_CUT
        found = [match.start() for match in end.finditer(text) if shortest <= match.start() <= LONGEST_TITLE]
        found = [at for at in found if not rules.unended.search(text[:at])]
        # "… that many voted for": a verb goes on with what stands behind it.
        sound = [at for at in found if not _parts_verb(text, at, rules)]
        ends = [at for at in sound if not _ends_with_verb(text[:at], rules)] or sound
        loose = loose or found
        if ends:
            return Trimmed(_capitalised(text[: ends[-1]].rstrip(" ,;:–—-"), rules), is_cut=True)
    if loose:
        return Trimmed(_capitalised(text[: loose[-1]].rstrip(" ,;:–—-"), rules), is_cut=True)
    return Trimmed(_capitalised(text[: text.rfind(" ", 0, LONGEST_TITLE)].rstrip(" ,;:") + "…", rules), is_broken=True)


def _ends_with_verb(text: str, rules: TitleRules) -> bool:
    return rules.verbs.fullmatch(text, text.rfind(" ") + 1) is not None


def _parts_verb(text: str, at: int, rules: TitleRules) -> bool:
    """Whether a cut leaves a subject without its verb: "faded when the unions, | acting for the port, struck"."""
    opened = [match.end() for match in rules.contents.finditer(text, 0, at)]
    within = opened[-1] if opened else 0
    if text[at] == "," and "," not in text[:at] and rules.dependent.match(text):
        return True  # "After the long strike of the pilots"
    behind = rules.verbs.match(text, at + 2) if text[at] == "," else None
    return behind is not None or (
        rules.verbs.search(text, within, at) is None and rules.verbs.search(text, at) is not None
    )


def _capitalised(text: str, rules: TitleRules) -> str:
    first = "İ" if rules.has_dotted_capital and text[:1] == "i" else text[:1].upper()
    return first + text[1:]
