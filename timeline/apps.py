"""The one app of the project."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TimelineConfig(AppConfig):
    """Timeline: documents in, a cited chronology out."""

    name = "timeline"
    verbose_name = _("Chronologies")

    def ready(self) -> None:
        """Register the system checks."""
        from timeline import checks  # noqa: F401 - imported for its registrations
