"""JSON of other programs as tables: slides of TimelineJS, and GeoJSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from timeline.imports.annotation_rows import is_hypothesis, is_native_json, read_hypothesis, read_native_json
from timeline.imports.errors import BrokenFileError
from timeline.imports.table import MOST_BYTES, checked_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline.imports.table import Table

Cells = dict[str, str]


def read_json(content: bytes) -> Table:
    """Return what a JSON file holds as a table; BrokenFileError where it is of no kind that is read."""
    data = _parse(content)
    if is_native_json(data):
        return read_native_json(data)
    if is_hypothesis(data):
        return read_hypothesis(data)
    if isinstance(data, dict) and isinstance(data.get("events"), list) and "schema" not in data:
        return _table(data["events"], _slide)
    if isinstance(data, dict) and data.get("type") == "FeatureCollection" and isinstance(data.get("features"), list):
        return _table(data["features"], _feature)
    raise BrokenFileError("The JSON is neither of a Timeline, nor of TimelineJS, Hypothesis or GeoJSON.")


def _parse(content: bytes) -> Any:
    if len(content) > MOST_BYTES:
        raise BrokenFileError(f"The file is larger than {MOST_BYTES // 2**20} MB.")
    try:
        return json.loads(content.decode("utf-8-sig"))
    except ValueError as error:  # of its bytes, its grammar, or a number of too many figures
        raise BrokenFileError(f"The file is no JSON: {error}.") from error
    except RecursionError as error:
        raise BrokenFileError("The JSON is nested too deeply.") from error


def _table(items: list[Any], read: Callable[[Any], Cells]) -> Table:
    if not items:
        raise BrokenFileError("The file holds no events.")
    names = dict.fromkeys(name for cells in _read_each(items, read) for name in cells)
    rows = enumerate(_read_each(items, read), 1)
    return checked_table(tuple(names), ((number, [cells.get(name, "") for name in names]) for number, cells in rows))


def _read_each(items: list[Any], read: Callable[[Any], Cells]) -> Iterator[Cells]:
    for number, item in enumerate(items, 1):
        try:
            yield read(item)
        except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
            raise BrokenFileError(f"Event {number} is not built as its format says.") from error


def _slide(slide: Any) -> Cells:
    text = slide.get("text") or {}
    media = slide.get("media") or {}
    cells = {"Headline": text.get("headline"), "Text": text.get("text"), "Media": media.get("url")}
    for prefix, date in (("", slide["start_date"]), ("End ", slide.get("end_date") or {})):
        cells |= {f"{prefix}{name.title()}": date.get(name) for name in ("year", "month", "day")}
    return _words({**cells, "Display Date": slide.get("display_date"), "Group": slide.get("group")})


def _feature(feature: Any) -> Cells:
    properties = feature.get("properties") or {}
    geometry = feature.get("geometry") or {}
    cells = {name: value for name, value in properties.items() if not isinstance(value, dict | list)}
    if geometry.get("type") == "Point":
        cells["longitude"], cells["latitude"] = geometry["coordinates"][:2]
    return _words(cells)


def _words(cells: dict[str, Any]) -> Cells:
    return {name: "" if value is None else str(value) for name, value in cells.items()}
