"""Digests of documents: all that dates a day counts, also where no claim is drafted of it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from timeline.core.extraction import TimexType
from timeline.core.reconstruction import Sentence, Statement, digest_days
from timeline.core.temporal import edtf_from_day, parse_edtf
from timeline.core.text import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.core.extraction import Resolution
    from timeline.core.temporal import Bounds
    from timeline.core.text import Span
    from timeline.services.offline.reconstruct import Reading
    from timeline.services.proposals.reading import ReadText, SourceText


def digest_rows(reading: Reading, *, day_count: int, per_day: int, within: Bounds) -> list[tuple[str, list[str]]]:
    """Return the weightiest days as ISO dates with their sentences."""
    statements = [*(one.statement for one in reading.found), *reading.mentions]
    days = digest_days(
        statements, sentences=_sentences(reading.sources), day_count=day_count, per_day=per_day, within=within
    )
    return [(edtf_from_day(day), sentences) for day, sentences in days]


def find_mentions(source: SourceText, read: ReadText) -> Iterator[Statement]:
    """Yield the sentences that name a day and that no claim is drafted of, as headlines and lists."""
    sentences = split_sentences(source.text)
    starts = [sentence.start for sentence in sentences]
    drafted = {one.statement.position for one in read.statements}
    seen: set[tuple[int, str]] = set()
    for resolution in read.resolutions:
        sentence = sentences[bisect_right(starts, resolution.span.start) - 1]
        date = resolution.edtf
        if date is None or resolution.type is TimexType.SET or resolution.bounds.width != 1:
            continue
        if sentence.start not in drafted and (sentence.start, date) not in seen:
            seen.add((sentence.start, date))
            yield _mention(source, sentence, resolution, date)


def _mention(source: SourceText, sentence: Span, resolution: Resolution, date: str) -> Statement:
    return Statement(
        key=f"{source.identity}/{sentence.start}-{sentence.end}-{resolution.span.start}",
        document=source.identity,
        outlet=source.outlet,
        text=sentence.of(source.text),
        date_span=resolution.span.shifted(-sentence.start),
        date=parse_edtf(date),
        group=source.group,
        published=source.published,
        position=sentence.start,
        language=source.language,
    )


def _sentences(sources: Iterable[SourceText]) -> Iterator[Sentence]:
    for source in sources:
        for sentence in split_sentences(source.text):
            yield Sentence(source.identity, sentence.start, sentence.of(source.text), source.published)
