"""Routes of the standing rules of a chronology, below its rules/."""

from __future__ import annotations

from django.urls import path

from timeline.web.rules.rule_views import standing_rule_revoke, standing_rules

urlpatterns = [
    path("", standing_rules, name="standing-rules"),
    path("<int:pk>/revoke/", standing_rule_revoke, name="standing-rule-revoke"),
]
