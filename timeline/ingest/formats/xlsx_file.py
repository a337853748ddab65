"""Excel workbooks: each row of each sheet as a line, dates as they are."""

from __future__ import annotations

import datetime
import io
import warnings
from typing import TYPE_CHECKING, Any

import openpyxl  # type: ignore[import-untyped]

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.contents import Reading
from timeline.ingest.formats.office_metadata import draft_with_metadata
from timeline.ingest.formats.zipped_xml import FAULTS, Package, damaged
from timeline.ingest.text_drafts import checked_length, finish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits

_MIDNIGHT = datetime.time()


def read(original: Content, media_type: str, limits: Limits) -> Reading:
    """Return the rows of a workbook; CaptureError for one that is damaged."""
    try:
        package = Package(original, limits)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that it does not read, and of which nobody asked
            workbook = openpyxl.load_workbook(io.BytesIO(original.data), read_only=True, data_only=True)
            text = "\n".join(_lines(workbook, original, limits))
    except CaptureError:
        raise
    except FAULTS as error:
        raise damaged(original, "an Excel workbook") from error
    draft = draft_with_metadata(package, text, library="openpyxl")
    return Reading(texts=(finish(draft, original, media_type, limits),))


def _lines(workbook: openpyxl.Workbook, original: Content, limits: Limits) -> Iterator[str]:
    length = 0
    for sheet in workbook.worksheets:
        if sheet.sheet_state != "visible":
            continue
        rows = [line for row in sheet.iter_rows(values_only=True) if (line := _line(row))]
        length += sum(map(len, rows))
        checked_length("x" * length if length > limits.text else "", original, limits)
        if rows and len(workbook.worksheets) > 1:
            yield sheet.title
        yield from rows


def _line(row: tuple[Any, ...]) -> str:
    return " | ".join(filter(None, map(_words, row)))


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime.datetime) and value.time() == _MIDNIGHT:
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(str(value).split())
