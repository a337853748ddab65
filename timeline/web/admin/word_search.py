"""The search box over the full-text columns: quick with many rows, and blind to case and accents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q, QuerySet, Value

from timeline.models.searching import folded

if TYPE_CHECKING:
    from django.http import HttpRequest

_WORD = re.compile(r"\w+")
_MOST_WORDS = 8


class WordSearch:
    """Makes an admin find the rows in which each word searched begins some word."""

    def matching(self, query: SearchQuery, word: str) -> Q:  # noqa: ARG002 - for those that search names too
        """Return the condition that a row has a word that begins so."""
        return Q(search=query)

    def get_search_results(
        self,
        request: HttpRequest,  # noqa: ARG002 - Django's
        queryset: QuerySet[Any],
        search_term: str,
    ) -> tuple[QuerySet[Any], bool]:
        """Return the rows found, none of them twice."""
        for word in _WORD.findall(search_term)[:_MOST_WORDS]:
            # The word is letters and digits only, so it cannot break out of the query's syntax.
            query = SearchQuery(folded(Value(f"{word}:*")), config="simple", search_type="raw")
            queryset = queryset.filter(self.matching(query, word))
        return queryset, False
