"""What English says of tenses in several words, and who says something."""

from __future__ import annotations

from timeline.core.extraction.patterns import Cue

CUES = (
    Cue("past", "had been AWAITED to"),
    Cue("future", "WILL (not | also)? (be | have been?)? TENSE?"),
    Cue("future", "to be TENSE?"),
    Cue("future", "(is | are)? (AWAITED | PLANS) to (be TENSE?)?"),
    Cue("past>future", "AGREED to (be TENSE?)?"),
    Cue("past", "(had been | was | were) due (in | by | at)"),
    Cue("prospect", "(should | must | ought to) (not | also)? (be TENSE?)?"),
    Cue("future", "(is | are)? set for"),
    Cue("future", "(?<! than) (is | are)? SCHEDULED (for | on | in | at | by)"),
    Cue("future", "(is | are) to be? TENSE?"),
    Cue("future", "(scheduled | planned) (a | an)"),
    Cue("future", "MOVED (to | until | till)"),
    Cue("future", "(upcoming | forthcoming | ahead of | as soon as)"),
    Cue("prospect", "would (not | also)? (be | have been?)? TENSE?"),
    Cue("prospect", "might (not | also)? be? TENSE?"),
    Cue("possible", "could"),
    Cue("none", "(a | an | the | its | his | her | their | this | still) TENSE"),
    Cue("present", "(is | are) (not | also)? TENSE"),
)

_WORD = r"[A-Z][\w’'.-]+"
_NAME = r"(?:[A-Z][\w’'.-]+ ){0,6}"
_SAID = r"(?:said|told|announced|stated|added|explained|claimed)\b"
_PASSIVE = r"(?:said|reported|announced|confirmed|claimed|believed|alleged|cited|quoted)"
_BY_END = r"(?=[,.;”\"(]| to | as | that | on | at | after | before | during |$)"
ATTRIBUTIONS = (
    rf"\b(?:was|were|is|are|been) {_PASSIVE} by (?P<who>[^,.;”\"()]{{1,60}}?){_BY_END}",
    r", (?P<who>[^,.;”\"()]{2,60}?) (?:said|say|says|reported|announced|confirmed|added)(?: on \w+)?,",
    r"\b[Aa]ccording to (?:an? |the )?(?P<who>[^,.;”\"()]{1,80}?)(?=[,.;”\"(]| on | by | which| who|$)",
    rf"(?P<who>{_NAME}(?:[Ss]ources|[Oo]fficials?|[Ss]pokes\w+|[Mm]inister|[Mm]inistry)) {_SAID}",
    rf"(?P<who>{_NAME}[A-Z][\w’'.-]+(?: of(?: {_WORD}){{1,4}}| and(?: {_WORD}){{1,4}})?) {_SAID}",
)
