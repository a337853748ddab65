"""Documents without a day of publication: the days that their text fits, and what is certain all the same."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from heapq import nlargest
from typing import TYPE_CHECKING

from django.core.cache import cache
from django.db.models import Count, F, Max, Q
from django.utils.translation import gettext as _

from timeline.core.extraction import LANGUAGES, find_timexes
from timeline.core.reconstruction import PublicationGuess
from timeline.core.temporal import edtf_from_day, parse_edtf
from timeline.core.text import fold, split_paragraphs
from timeline.models import Citation, Document
from timeline.selectors.date_words import say_date
from timeline.services.events.statements import find_dated_statements
from timeline.services.proposals.proposals import found_in, source_text
from timeline.services.proposals.reading import ProposalCounts, guess_publication, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from timeline.core.extraction import ClaimDraft
    from timeline.core.reconstruction import Statement
    from timeline.core.temporal import DayNumber
    from timeline.models import Timeline
    from timeline.services.proposals.reading import Found, SourceText

_MOST_COMPANIONS = 4  # other undated documents that may help: each is read as of many days
_MOST_KNOWN = 3000  # statements that a text is compared with
_READ_LENGTH = 6_000  # code points: a text gives its day away in the beginning, and reading it whole takes minutes
_SHORTEST_WORD = 4
_KEPT_SECONDS = 24 * 60 * 60


def find_candidates(document: Document) -> PublicationGuess | None:
    """Return the days that an undated document may be of, by what its timelines hold; None where it is dated.

    It takes some seconds the first time, and is kept until what the timelines hold changes.
    """
    if document.published_day is not None:
        return None
    timelines = list(document.timelines.values_list("pk", flat=True))
    companions = _companions(document, timelines)
    key = _cache_key(document, companions, timelines)
    found: PublicationGuess | None = cache.get(key)
    if found is None:
        found = _guess(document, companions, timelines)
        cache.set(key, found, _KEPT_SECONDS)
    return found


def infer_undated(documents: Sequence[Document], known: Sequence[Statement]) -> dict[str, PublicationGuess]:
    """Return what the dated statements of a timeline say about the days of its undated documents, by identity."""
    sources = [_shortened(source_text(document)) for document in documents]
    latest = max((document.captured_at.date().toordinal() for document in documents), default=None)
    guesses = guess_publication(sources, _likeliest(known, sources), latest=latest)
    return {str(one.uid): _possible(guesses[str(one.uid)], one) for one in documents if str(one.uid) in guesses}


def find_certain(timeline: Timeline, document: Document, guess: PublicationGuess) -> dict[str, Found]:
    """Return what an undated text dates alike whichever candidate is right, by the citations' identifiers."""
    if not guess.candidates:
        return {}
    read = read_text(replace(source_text(document), published=guess.candidates[0]))
    certain = {(one.position, one.date_span) for one in guess.certain}
    return {
        one.statement.key: replace(one, draft=_explained(one, guess), statement=replace(one.statement, published=None))
        for one in found_in(timeline, document, read, ProposalCounts())
        if (one.statement.position, one.statement.date_span) in certain
    }


def days_in_words(days: Sequence[DayNumber]) -> str:
    """Return days as one says them: 22, 23 or 24 August 2024."""
    named = [say_date(parse_edtf(edtf_from_day(day))) for day in days]
    if len(named) == 1:
        return named[0]
    month = named[-1].partition(" ")[2]
    first = [name.removesuffix(f" {month}") for name in named[:-1]]
    return _("%(days)s or %(last)s") % {"days": ", ".join(first), "last": named[-1]}


def _guess(document: Document, companions: Sequence[Document], timelines: Sequence[int]) -> PublicationGuess:
    undated = [document, *companions]
    known = find_dated_statements(timelines, without=[one.pk for one in undated])
    if not known:
        reason = _("No other document of its chronologies has both a date and a dated event.")
        return PublicationGuess(str(document.uid), (), (reason,))
    return infer_undated(undated, known)[str(document.uid)]


def _companions(document: Document, timelines: Sequence[int]) -> list[Document]:
    """Return other undated documents of the same timelines, those captured nearest."""
    others = Document.objects.filter(_is_undated(), timelines__in=timelines).exclude(pk=document.pk).distinct()
    earlier = others.select_related("outlet", "copy_of").filter(pk__lt=document.pk).order_by("-pk")[:_MOST_COMPANIONS]
    later = others.select_related("outlet", "copy_of").filter(pk__gt=document.pk).order_by("pk")[:_MOST_COMPANIONS]
    near = sorted([*earlier, *later], key=lambda one: (abs(one.pk - document.pk), one.pk))
    return sorted(near[:_MOST_COMPANIONS], key=lambda one: one.pk)


def _is_undated() -> Q:
    return (
        Q(published_earliest__isnull=True)
        | Q(published_latest__isnull=True)
        | ~Q(published_earliest=F("published_latest"))
    )


def _cache_key(document: Document, companions: Iterable[Document], timelines: Sequence[int]) -> str:
    citations = Citation.objects.filter(claim__event__timeline__in=timelines)
    state = citations.aggregate(count=Count("pk"), last=Max("pk"))
    undated = [(one.pk, one.published_edtf, one.language) for one in (document, *companions)]
    parts = json.dumps([undated, sorted(timelines), state])
    return f"publication-{sha256(parts.encode()).hexdigest()}"


def _shortened(source: SourceText) -> SourceText:
    """Blank the paragraphs without date words, and cut what follows after many: each text is read many times."""
    language = source.language.split("-")[0]
    dated = [one.span for one in find_timexes(source.text, language=language)] if language in LANGUAGES else []
    pieces: list[str] = []
    end = read = 0
    for paragraph in split_paragraphs(source.text):
        is_dated = any(paragraph.overlaps(span) for span in dated)
        read += len(paragraph) if is_dated else 0
        if read > _READ_LENGTH and pieces:
            break
        pieces += [source.text[end : paragraph.start], paragraph.of(source.text) if is_dated else " " * len(paragraph)]
        end = paragraph.end
    return replace(source, text="".join(pieces))


def _possible(guess: PublicationGuess, document: Document) -> PublicationGuess:
    """Leave only the days that capture, and what is known of the date, allow."""
    first, last = document.published_earliest, document.published_latest
    captured = document.captured_at.date().toordinal()
    days = tuple(
        day
        for day in guess.candidates
        if day <= captured and (first is None or first <= day) and (last is None or day <= last)
    )
    return (
        guess if days == guess.candidates else replace(guess, candidates=days, certain=guess.certain if days else ())
    )


def _likeliest(known: Sequence[Statement], sources: Sequence[SourceText]) -> list[Statement]:
    """Return the statements that share most rare words with the texts, where there are too many for all."""
    if len(known) <= _MOST_KNOWN:
        return list(known)
    words = [_words(one.text) for one in known]
    frequency = Counter(word for one in words for word in one)
    sought = {word for source in sources for word in _words(source.text)}
    weights: Mapping[int, float] = {
        number: sum(1 / frequency[word] for word in one & sought) for number, one in enumerate(words)
    }
    best = nlargest(_MOST_KNOWN, weights, key=lambda number: (weights[number], known[number].key))
    return [known[number] for number in sorted(best)]


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in fold(text).split() if len(word) >= _SHORTEST_WORD)


def _explained(one: Found, guess: PublicationGuess) -> ClaimDraft:
    """Return the draft with a reckoning that names no day of publication, as none is known."""
    resolution = one.draft.resolution
    names = {
        "days": days_in_words(guess.candidates),
        "words": resolution.text,
        "date": say_date(one.statement.date),
    }
    only = _("The document is undated; its text fits %(days)s only, and then “%(words)s” is %(date)s.")
    each = _("The document is undated; its text fits %(days)s, and “%(words)s” is %(date)s for each.")
    sentence = (only if len(guess.candidates) == 1 else each) % names
    best = replace(resolution.best, anchor=None, explanation=sentence)
    return replace(one.draft, resolution=replace(resolution, readings=(best,)))
