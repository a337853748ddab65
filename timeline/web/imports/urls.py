"""Routes of imports into a chronology, below its import/."""

from __future__ import annotations

from django.urls import path

from timeline.web.imports.import_views import import_report, import_run, imports

urlpatterns = [
    path("", imports, name="imports"),
    path("<uuid:uid>/", import_run, name="import-run"),
    path("<uuid:uid>/report.csv", import_report, name="import-report"),
]
