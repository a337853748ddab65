"""Offices that stand for those who hold them: “the Turkish defence minister”, where the document names him."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from timeline.core.reconstruction.entities.countries import origins
from timeline.core.reconstruction.entities.name_words import HEADS, OFFICES
from timeline.core.reconstruction.entities.names import WORD, bare_word
from timeline.core.text import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.core.reconstruction.entities.names import NameMention

_AHEAD, _BEHIND = 3, 4  # words on either side of the head that may say of what and of where
_NEAR = 2  # code points between an office and the name of its holder
_WINDOW = 60  # code points around the head in which all of that stands
# How the heads begin, as texts write them: looked for before anything else, for most texts have few.
_BEGINNINGS = (
    "minist", "president", "président", "präsident", "bakan", "başkan", "chancellor", "kanzler", "diplomat",
    "ambass", "embajador", "ambasciator", "botschafter", "spokes", "portavo", "sprecher", "premier",
)  # fmt: skip
_ENDS = frozenset(".,;:()")
_SAME_OFFICE = {"top diplomat": "foreign minister", "prime minister prime": "prime minister"}


class Office(NamedTuple):
    """An office and the state that it is of."""

    title: str
    state: str


@dataclass(frozen=True, slots=True)
class RoleMention:
    """Where a text speaks of an office."""

    office: Office
    span: Span


class _Word(NamedTuple):
    """A word of a text, folded, and where it stands."""

    folded: str
    span: Span


def find_roles(text: str) -> list[RoleMention]:
    """Return the offices of states that a text speaks of, in text order."""
    lowered = text.replace("İ", "I").lower()
    heads = sorted(place for beginning in _BEGINNINGS for place in _places_of(beginning, lowered))
    found = (_role_around(text, head) for head in heads)
    return list(dict.fromkeys(role for role in found if role is not None))


def _places_of(beginning: str, lowered: str) -> Iterator[int]:
    place = lowered.find(beginning)
    while place != -1:
        yield place
        place = lowered.find(beginning, place + 1)


def _role_around(text: str, head: int) -> RoleMention | None:
    start = max(0, head - _WINDOW)
    around = text[start : head + _WINDOW]
    words = [_Word(fold(bare_word(match[0])), Span(*match.span())) for match in WORD.finditer(around)]
    place = next((index for index, word in enumerate(words) if word.span.end > head - start), None)
    role = None if place is None or words[place].folded not in HEADS else _role(words, place, around)
    return role and RoleMention(role.office, role.span.shifted(start))


def holders(text: str, mentions: Sequence[NameMention]) -> dict[Office, str]:
    """Return who holds which office where a text names both side by side."""
    found: dict[Office, str] = {}
    for role, mention in _beside(find_roles(text), mentions):
        found.setdefault(role.office, mention.identity)
    return found


def _beside(
    roles: Iterable[RoleMention], mentions: Sequence[NameMention]
) -> Iterator[tuple[RoleMention, NameMention]]:
    people = [mention for mention in mentions if not mention.is_place]
    for role in roles:
        for mention in people:
            if 0 <= mention.span.start - role.span.end <= _NEAR:
                yield role, mention


def unnamed_holders(text: str, mentions: Sequence[NameMention], known: dict[Office, str]) -> list[str]:
    """Return those whom a text speaks of by an office alone."""
    roles = find_roles(text) if known else []
    named = {role for role, _mention in _beside(roles, mentions)}
    return [known[role.office] for role in roles if role not in named and role.office in known]


def _role(words: Sequence[_Word], place: int, text: str) -> RoleMention | None:
    """Return the office whose head stands at a place, if the words around it say of which state."""
    around = [place]
    for step, reach in ((-1, _AHEAD), (1, _BEHIND)):
        for index in range(place + step, place + step * (reach + 1), step):
            if not 0 <= index < len(words) or _is_broken(words, index - step, index, text):
                break
            around.append(index)
    states = [index for index in around if words[index].folded in origins()]
    offices = {OFFICES[words[index].folded] for index in around if words[index].folded in OFFICES}
    title = " ".join([*sorted(offices), HEADS[words[place].folded]])
    if not states or title == "minister":
        return None
    found = [index for index in around if index in states or words[index].folded in OFFICES or index == place]
    state = origins()[words[states[0]].folded]
    span = Span(words[min(found)].span.start, words[max(found)].span.end)
    return RoleMention(Office(_SAME_OFFICE.get(title, title), state), span)


def _is_broken(words: Sequence[_Word], one: int, other: int, text: str) -> bool:
    first, last = sorted((one, other))
    return not _ENDS.isdisjoint(text[words[first].span.end : words[last].span.start])
