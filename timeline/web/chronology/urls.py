"""The pages of one chronology."""

from __future__ import annotations

from django.urls import path

from timeline.web.chronology.axis_views import chronology_axis
from timeline.web.chronology.chronology_views import chronology
from timeline.web.chronology.comparison_views import chronology_comparison
from timeline.web.chronology.correction_views import chronology_corrections
from timeline.web.chronology.gap_views import chronology_gaps

urlpatterns = [
    path("", chronology, name="chronology"),
    path("corrections/", chronology_corrections, name="chronology-corrections"),
    path("axis/", chronology_axis, name="chronology-axis"),
    path("compare/", chronology_comparison, name="chronology-comparison"),
    path("gaps/", chronology_gaps, name="chronology-gaps"),
]
