"""Event types: which are speech, which say little beside a noun, and which may describe the same event."""

from __future__ import annotations


def _types(text: str) -> frozenset[str]:
    return frozenset(text.split())


SPEECH = _types(
    "say announce deny accuse warn threaten demand apologise condemn praise confirm admit promise propose publish "
    "reveal report doubt"
)
"""Somebody says something: what is said matters more, where a clause has both."""
WEAK = _types("hit hold begin work find end postpone cancel resume")
"""Beside a noun that names an event, these say only that it took place, began or ended."""
VICTIMS = _types("die kill injure go-missing")
"""What became of people in another event."""
SUFFERED = _types(
    "arrest charge convict sentence acquit execute dismiss release pardon deport expel evacuate demolish elect "
    "appoint nominate hospitalise"
)
"""Done to somebody or something: a verb without an object behind "was arrested and" is passive for sure."""

# Types that one event may be described by: who attacks with a bomb bombs, explodes, kills and injures.
_FAMILIES = (
    "die kill injure attack bomb shell shoot explode stab crash collapse hit quake flood storm burn sink derail",
    "die kill injure clash",
    "die kill injure landslide erupt find rescue execute",
    "attack bomb shell shoot clash invade capture besiege explode riot coup hit destroy damage storm",
    "run-aground block hit sink crash refloat",
    "collapse hit destroy damage demolish",
    "burn destroy damage explode extinguish",
    "revoke reject cancel end reform",
    "arrest charge surrender question capture search investigate",
    "try convict acquit sentence rule appeal testify plead begin hold",
    "resign dismiss leave retire leave-body announce suspend succeed appoint end",
    "appoint elect inaugurate nominate win succeed begin join",
    "elect vote win hold lose campaign begin",
    "sign agree negotiate pass ratify meet announce approve settle",
    "meet visit negotiate arrive host hold summon return call speak",
    "build complete replace repair open reopen expand demolish begin",
    "open reopen launch begin inaugurate hold perform found",
    "launch announce publish reveal present open list",
    "close end dissolve ban suspend cancel block",
    "buy sell acquire pay agree fund invest",
    "insolvency announce request close dissolve",
    "rise fall earn",
    "steal fall missing-money admit lose",
    "protest riot strike clash hold",
    "release pardon acquit refloat",
    "leave withdraw flee evacuate deport expel return arrive move deploy cross",
    "refloat rescue move raise release",
    "demolish destroy explode bomb collapse",
    "pass approve vote sign decide reject veto",
    "ban sanction suspend fine",
    "postpone cancel end suspend extend",
    "infect outbreak diagnose hospitalise treat die",
    "bury celebrate hold die",
    "win award lose play compete perform",
    "request register found sue",
    "sue charge",
    "ceasefire agree sign announce negotiate begin",
    "kidnap hijack",
    "extradite deliver deport",
)
_BY_TYPE: dict[str, frozenset[str]] = {}
for _family in _FAMILIES:
    for _type in _types(_family):
        _BY_TYPE[_type] = _BY_TYPE.get(_type, frozenset()) | _types(_family)


def are_compatible(one: str, other: str) -> bool:
    """Whether two event types may describe the same event; an unknown type, and speech, may describe any."""
    if one == other or not (one and other) or one in SPEECH or other in SPEECH:
        return True
    return other in _BY_TYPE.get(one, ())
