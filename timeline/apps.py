"""The one app of the project, and how it opens Django’s admin."""

from __future__ import annotations

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _


class CurationConfig(AdminConfig):
    """Django's admin, behind the door of this site."""

    default_site = "timeline.web.admin_site.CurationSite"


class TimelineConfig(AppConfig):
    """Timeline: documents in, a cited chronology out."""

    name = "timeline"
    verbose_name = _("Chronologies")

    def ready(self) -> None:
        """Register the system checks and the admin, and let services draw cards as pages do."""
        from timeline import checks  # noqa: F401 - imported for its registrations
        from timeline.services.cards import CardRenderer, use_renderer
        from timeline.web import admin  # noqa: F401 - likewise
        from timeline.web.cards.stored_cards import card_design, render_card

        use_renderer(CardRenderer(render_card, card_design))
