"""Names that only closed timelines use are kept there: each gets a row of its own, and nothing is shown elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import migrations

if TYPE_CHECKING:
    from django.apps.registry import Apps
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def keep_names(apps: Apps, _editor: BaseDatabaseSchemaEditor | None = None) -> None:
    event = apps.get_model("timeline", "Event")
    link = event.actors.through
    for name, links in (("Actor", link.objects), ("Place", event.objects)):
        field, path = name.lower(), "event__timeline" if name == "Actor" else "timeline"
        used: dict[int, set[tuple[int, str]]] = {}
        found = links.exclude(**{field: None}).values_list(field, path, f"{path}__visibility").distinct()
        for key, timeline, visibility in found.order_by(field, path):
            used.setdefault(key, set()).add((timeline, visibility))
        for key, timelines in used.items():
            if all(visibility != "public" for _timeline, visibility in timelines):
                _part(apps.get_model("timeline", name).objects.get(pk=key), sorted(timelines), links, field, path)


def _part(row: Any, timelines: list[tuple[int, str]], links: Any, field: str, path: str) -> None:
    """Give the first timeline the row itself, and each other one a copy to which its events lead."""
    (first, _visibility), *others = timelines
    original = row.pk
    row.timeline_id = first
    row.save()
    for timeline, _visibility in others:
        row.pk, row.timeline_id, row._state.adding = None, timeline, True
        row.save()
        keys = list(links.filter(**{field: original, path: timeline}).values_list("pk", flat=True))
        links.filter(pk__in=keys).update(**{f"{field}_id": row.pk})


class Migration(migrations.Migration):
    dependencies = [("timeline", "0025_names_of_closed_timelines")]

    operations = [migrations.RunPython(keep_names, migrations.RunPython.noop)]
