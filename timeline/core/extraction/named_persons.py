"""Lone names that a text also has with a first name, an office or "Mr": those of persons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.extraction.predicates import plain

if TYPE_CHECKING:
    from timeline.core.extraction.clause_words import ClauseWords
    from timeline.core.extraction.sentence_words import Word


class NamedPersons:
    """Knows of one text which lone names are those of persons."""

    def __init__(self, text: str, known: ClauseWords) -> None:
        self._text = text
        self._known = known
        self._found: dict[str, bool] = {}

    def has(self, name: Word) -> bool:
        """Whether the text has more than a lone name of somebody, and never something in it: "in Selim"."""
        if name.text not in self._found:
            self._found[name.text] = name.text[0].isupper() and self._is_person(re.escape(name.text))
        return self._found[name.text]

    def _is_person(self, name: str) -> bool:
        known = self._known
        before = {plain(found, known.language) for found in re.findall(rf"(\w+)\.? {name}\b", self._text)}
        if not before.isdisjoint(known.places):
            return False
        if not before.isdisjoint(known.honorifics | known.titles):
            return True
        first_names = re.findall(rf"\b([A-ZÀ-Þ][\w-]+) {name}\b", self._text)
        return any(plain(one, known.language) not in known.small | known.bodies for one in first_names)
