"""Outlets that only closed timelines use are kept there: each gets a row of its own, and nothing is shown elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import migrations

if TYPE_CHECKING:
    from django.apps.registry import Apps
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_COLUMNS = ("outlet", "pk", "timelines", "timelines__visibility")


def keep_outlets(apps: Apps, _editor: BaseDatabaseSchemaEditor | None = None) -> None:
    outlet, document = apps.get_model("timeline", "Outlet"), apps.get_model("timeline", "Document")
    used: dict[int, dict[int, list[tuple[int, str]]]] = {}
    for key, pk, timeline, visibility in document.objects.values_list(*_COLUMNS).order_by(*_COLUMNS):
        used.setdefault(key, {}).setdefault(pk, []).append((timeline, visibility))
    for key, documents in used.items():
        places = [place for one in documents.values() for place in one]
        if all(visibility not in {"public", None} for _timeline, visibility in places):
            _part(outlet.objects.get(pk=key), documents, document.objects)


def _part(row: Any, documents: dict[int, list[tuple[int, str]]], objects: Any) -> None:
    """Give the first timeline the row itself, and each other one a copy to which its documents lead."""
    by_timeline: dict[int, list[int]] = {}
    for pk, places in documents.items():
        by_timeline.setdefault(places[0][0], []).append(pk)
    first, *others = sorted(by_timeline)
    row.timeline_id = first
    row.save()
    for timeline in others:
        row.pk, row.timeline_id, row._state.adding = None, timeline, True
        row.save()
        objects.filter(pk__in=by_timeline[timeline]).update(outlet_id=row.pk)


class Migration(migrations.Migration):
    dependencies = [("timeline", "0032_outlets_of_closed_timelines")]

    operations = [migrations.RunPython(keep_outlets, migrations.RunPython.noop)]
