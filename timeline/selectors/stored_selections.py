"""What a reader asked for, as JSON: kept with a task that works on it later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.core.geography import Area
from timeline.core.temporal import Bounds
from timeline.models import Actor, Outlet, Place
from timeline.selectors.event_filters import Selection, State

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROWS: dict[str, Any] = {"actor": Actor, "place": Place, "outlet": Outlet}


def selection_as_json(selection: Selection) -> dict[str, Any]:
    """Return a selection as plain values."""
    rows = {name: getattr(selection, name) for name in _ROWS}
    bounds = selection.bounds
    return {
        "words": selection.words,
        "state": str(selection.state) if selection.state else None,
        "with_proposals": selection.with_proposals,
        "known": selection.known,
        "by_beginning": selection.by_beginning,
        "bounds": [bounds.earliest, bounds.latest] if bounds else None,
        "area": selection.area.sides if selection.area else None,
        **{name: row.pk if row else None for name, row in rows.items()},
    }


def selection_from_json(values: Mapping[str, Any]) -> Selection:
    """Return the selection again; ObjectDoesNotExist where a name that it is about is gone."""
    rows = {name: model.objects.get(pk=values[name]) if values[name] else None for name, model in _ROWS.items()}
    return Selection(
        words=values["words"],
        state=State(values["state"]) if values["state"] else None,
        with_proposals=values["with_proposals"],
        known=values["known"],
        by_beginning=values["by_beginning"],
        bounds=Bounds(*values["bounds"]) if values["bounds"] else None,
        area=Area(*values["area"]) if values.get("area") else None,  # not in what was stored before there were areas
        **rows,
    )
