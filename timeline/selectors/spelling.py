"""Help with a typing error: words that differ by a slip from the one typed, and that a reader can find.

It needs no extension of PostgreSQL and no list of words to keep: all words one slip away are looked up in the indexes
at once, and where there is none, those that begin alike are compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchQuery
from django.db import connection
from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Left
from rapidfuzz import fuzz

from timeline.core.text import fold
from timeline.models.event import EVENT_WORDS
from timeline.selectors.event_filters import WORD
from timeline.selectors.search import by_bitmap, searched_documents, searched_events

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.contrib.auth.models import AnonymousUser, User

    from timeline.models import Timeline

_SHORTEST = 4  # a slip in a shorter word makes another word
_LONGEST = 40
_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
_EVENTS, _DOCUMENTS = 200, 10  # rows that are looked at
_BEGINNING = 3  # letters
_READ = 20_000  # characters of a document
_COLUMNS = ("search", "told")
_EVENT_WORDS = (
    """(COALESCE("timeline_event"."search", ''::tsvector) || COALESCE("timeline_event"."told", ''::tsvector))"""
)
_ALIKE = 80  # of 100


def suggest_word(word: str, *, timeline: Timeline | None, user: User | AnonymousUser) -> str:
    """Return the word that was probably meant, among those that this user finds; "" where none is near."""
    typed = fold(word)
    if not _SHORTEST <= len(typed) <= _LONGEST or not typed.isalpha():
        return ""
    slips = {one for one in one_slip_away(typed) if one.isalpha() and one != typed}
    with by_bitmap():
        near = _found_of(sorted(slips), timeline, user)
        if near:
            return _best(near, typed)
        alike = _words_beginning(typed[:_BEGINNING], timeline, user)
    return _best({one for one in alike if one != typed and fuzz.ratio(one, typed) >= _ALIKE}, typed)


def one_slip_away(word: str) -> Iterator[str]:
    """Yield the words with one letter left out, doubled, wrong or too many, or two interchanged."""
    letters = next((one for one in _ALPHABETS if word[0] in one), "")
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in letters:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]


def _best(words: set[str], typed: str) -> str:
    """Return the word that is most alike, of these the first."""
    return min(words, key=lambda one: (-fuzz.ratio(one, typed), one), default="")


def _found_of(words: list[str], timeline: Timeline | None, user: User | AnonymousUser) -> set[str]:
    """Return which of these words stand in an event or a document, each looked up in the indexes by itself."""
    events, documents = searched_events(timeline, user), searched_documents(timeline, user)
    vectors = [
        (events, _EVENT_WORDS),
        (documents.filter(words__isnull=False), '"timeline_documentwords"."words"'),
    ]
    found: set[str] = set()
    with connection.cursor() as cursor:
        for rows, vector in vectors:
            having = rows.order_by().extra(where=[f"{vector} @@ tried.word::tsquery"]).values("pk")[:1]  # noqa: S610 - constants
            sql, parameters = having.query.sql_with_params()
            cursor.execute(
                f"SELECT tried.word FROM unnest(%s::text[]) AS tried(word) WHERE EXISTS ({sql})",  # noqa: S608 - Django's
                [words, *parameters],
            )
            found.update(word for (word,) in cursor.fetchall())
    return found


def _words_beginning(beginning: str, timeline: Timeline | None, user: User | AnonymousUser) -> set[str]:
    """Return words of events and documents that begin so; of very many rows, only the first are read."""
    query = SearchQuery(Value(f"{beginning}:*"), config="simple", search_type="raw")
    events = searched_events(timeline, user).alias(words=EVENT_WORDS).filter(words=query).order_by()
    lexemes = [Func(F(name), function="tsvector_to_array", output_field=ArrayField(TextField())) for name in _COLUMNS]
    found = {one for row in events.values_list(*lexemes)[:_EVENTS] for column in row for one in column or ()}
    documents = searched_documents(timeline, user).filter(words__words=query).order_by()
    for text in documents.values_list(Left("text", _READ), flat=True)[:_DOCUMENTS]:
        found.update(fold(one) for one in WORD.findall(text))
    return {one for one in found if one.startswith(beginning) and one.isalpha()}
