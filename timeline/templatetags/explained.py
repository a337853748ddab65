"""The sentences that explain dates, as pages say them."""

from __future__ import annotations

from django import template

from timeline.selectors.explanation_words import Explanation, say_explanation

register = template.Library()


@register.filter
def explained(text: str) -> Explanation:
    """Return the sentence in the reader's language where that is known, with the language that it is in."""
    return say_explanation(text)
