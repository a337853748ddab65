"""Preparing: drafting and reading captures, which needs no database, in this process or in several."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from timeline.ingest import CapturedText, CaptureError
from timeline.services.batches import in_batches
from timeline.services.captures.drafting import Draft, draft_document
from timeline.services.ingestion.reader_start import begin_reader
from timeline.services.proposals.reading import ReadText, SourceText, read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from timeline.services.captures.drafting import Defaults

_SHARE = 8  # captures handed to a process at once


@dataclass(frozen=True, slots=True)
class Prepared:
    """A draft with all that it dates; nothing, where its language is not read."""

    draft: Draft
    read: ReadText


def prepare(capture: CapturedText | CaptureError, defaults: Defaults) -> Prepared | CaptureError:
    """Return the draft of a capture, read, or what is wrong with it."""
    if isinstance(capture, CaptureError):
        return capture
    try:
        draft = draft_document(capture, defaults)
    except CaptureError as error:
        return error
    return Prepared(draft, read_text(_source(draft)) if draft.is_read else ReadText([], []))


def prepare_chunks(
    captures: Iterable[CapturedText | CaptureError], defaults: Defaults, *, size: int, workers: int
) -> Iterator[list[Prepared | CaptureError]]:
    """Yield captures prepared, in their order, so many at a time; the next are read while the last are stored."""
    work = partial(prepare, defaults=defaults)
    if workers < 2:
        yield from (list(map(work, chunk)) for chunk in in_batches(captures, size))
        return
    context = multiprocessing.get_context("spawn")  # a forked process would share the connection to the database
    with ProcessPoolExecutor(workers, mp_context=context, initializer=begin_reader) as pool:
        yield from _ahead(in_batches(captures, size), partial(pool.map, work, chunksize=_SHARE))


def _ahead(
    chunks: Iterable[list[CapturedText | CaptureError]],
    begin: Callable[[list[CapturedText | CaptureError]], Iterator[Prepared | CaptureError]],
) -> Iterator[list[Prepared | CaptureError]]:
    """Begin each chunk before the one ahead of it is handed out."""
    running: Iterator[Prepared | CaptureError] | None = None
    for chunk in chunks:
        begun = begin(chunk)
        if running is not None:
            yield list(running)
        running = begun
    if running is not None:
        yield list(running)


def _source(draft: Draft) -> SourceText:
    """Return the text without its outlet, which only the database knows."""
    document = draft.document
    return SourceText(
        identity=str(document.uid), outlet="", group="", language=document.language,
        published=document.published_day, text=document.text, title=document.title,
    )  # fmt: skip
