"""Date words that curators ignore: in one place, a document, an outlet, or a whole timeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.core.text import fold
from timeline.models import RuleKind, StandingRule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.text import Span
    from timeline.models import Document, Timeline


@dataclass(frozen=True, slots=True)
class IgnoredWords:
    """The rules of one timeline about date words."""

    rules: Sequence[StandingRule]

    def find(self, document: Document, span: Span, words: str) -> StandingRule | None:
        """Return the rule by which date words of a document are ignored, if there is one."""
        folded = fold_words(words)
        return next((rule for rule in self.rules if covers(rule, document, span, folded)), None)


def ignored_words(timeline: Timeline) -> IgnoredWords:
    """Return the rules that are in force; one query."""
    return IgnoredWords(list(StandingRule.objects.in_force().filter(timeline=timeline, kind=RuleKind.IGNORE)))


def covers(rule: StandingRule, document: Document, span: Span, folded: str) -> bool:
    """Return whether a rule speaks of these date words of a document."""
    if rule.document_id not in (None, document.pk) or rule.outlet_id not in (None, document.outlet_id):
        return False
    if rule.start is not None and rule.end is not None:
        return rule.start < span.end and span.start < rule.end
    return rule.words == folded


def fold_words(words: str) -> str:
    """Return date words as rules keep them: case, accents and white space do not count."""
    return " ".join(fold(words).split())
