"""JSON whose passages are known by their words: that of another Timeline, and annotations of Hypothesis, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.imports.errors import BrokenFileError
from timeline.imports.table import checked_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from timeline.imports.table import Table

_SCHEMA = "timeline-export/"
_NATIVE = (
    "event_id", "event_title", "event_summary", "date_edtf", "date_text", "place", "people", "claim_id", "claim",
    "attribution", "modality", "stance", "source_id", "url", "sha256", "quote", "quote_start",
)  # fmt: skip
_ANNOTATION = ("Title", "Quote", "URL", "Source")


def is_native_json(data: Any) -> bool:
    """Return whether JSON is the export of a Timeline."""
    return isinstance(data, dict) and str(data.get("schema", "")).startswith(_SCHEMA)


def read_native_json(data: Any) -> Table:
    """Return the events of another Timeline as the rows of its own CSV, one for each citation."""
    return _checked(_NATIVE, lambda: _native_rows(data))


def is_hypothesis(data: Any) -> bool:
    """Return whether JSON is a list of annotations, as Hypothesis and its API give them."""
    found = data.get("rows") if isinstance(data, dict) else data
    return bool(isinstance(found, list) and found and isinstance(found[0], dict) and "target" in found[0])


def read_hypothesis(data: Any) -> Table:
    """Return annotations as rows: the comment, the words it is about, and where they were read."""
    found = data["rows"] if isinstance(data, dict) else data
    return _checked(_ANNOTATION, lambda: (_annotation(one) for one in found))


def _native_rows(data: Any) -> Iterator[dict[str, str]]:
    documents = {one["uid"]: one for one in data["documents"]}
    for event in data["events"]:
        head = {
            "event_id": event["uid"], "event_title": event["title"], "event_summary": event["summary"],
            "date_edtf": event["date"]["edtf"], "date_text": event["date"]["words"], "place": event["place"] or "",
            "people": "; ".join(event["actors"]),
        }  # fmt: skip
        rows = [row for claim in event["claims"] for row in _claim_rows(claim, documents)]
        yield from ({**head, **row} for row in rows or [{}])


def _claim_rows(claim: Any, documents: dict[str, Any]) -> list[dict[str, str]]:
    head = {
        "claim_id": claim["uid"], "claim": claim["statement"], "attribution": claim["attribution"],
        "modality": claim["modality"],
    }  # fmt: skip
    return [{**head, **_citation(one, documents)} for one in claim["citations"]] or [head]


def _citation(citation: Any, documents: dict[str, Any]) -> dict[str, str]:
    document = documents.get(citation["document"], {})
    return {
        "stance": citation["stance"], "source_id": citation["document"], "url": document.get("url", ""),
        "sha256": document.get("text_sha256", ""), "quote": citation["exact"], "quote_start": str(citation["start"]),
    }  # fmt: skip


def _annotation(one: Any) -> dict[str, str]:
    selectors = [selector for target in one["target"] for selector in target.get("selector") or []]
    quote = next((part["exact"] for part in selectors if part.get("type") == "TextQuoteSelector"), "")
    comment = " ".join(str(one.get("text") or "").split())
    user = str(one.get("user") or "").removeprefix("acct:").partition("@")[0]
    return {"Title": comment or quote, "Quote": quote, "URL": str(one["uri"]), "Source": user}


def _checked(header: tuple[str, ...], read: Callable[[], Iterable[dict[str, str]]]) -> Table:
    """Return a table of rows; a file that is not built as its format says is refused whole."""
    return checked_table(header, _rows(header, read))


def _rows(header: tuple[str, ...], read: Callable[[], Iterable[dict[str, str]]]) -> Iterator[tuple[int, list[str]]]:
    number = 0
    try:
        for number, cells in enumerate(read(), 1):
            yield number, [str(cells.get(name, "")) for name in header]
    except (AttributeError, KeyError, TypeError, RecursionError) as error:
        raise BrokenFileError(f"Row {number + 1} is not built as its format says.") from error
