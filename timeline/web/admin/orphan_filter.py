"""Citations by whether the live page still has their passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.models.orphans import kept_orphans, waiting_orphans

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

    from timeline.models import Citation


class OrphanFilter(admin.SimpleListFilter):
    """Chooses orphans that wait for review, with how many they are, those that are kept, or the rest."""

    title = gettext_lazy("orphaned citation")
    parameter_name = "orphan"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin[Citation]) -> list[tuple[str, str]]:  # noqa: ARG002 - Django's
        """Return the choices; the queue shows its length."""
        return [
            ("waiting", _("waits for review (%d)") % waiting_orphans().count()),
            ("kept", _("kept with its version")),
            ("no", _("matches the live page")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Citation]) -> QuerySet[Citation]:  # noqa: ARG002 - Django's
        """Return the citations of the choice."""
        match self.value():
            case "waiting":
                return queryset.filter(pk__in=waiting_orphans().values("pk"))
            case "kept":
                return queryset.filter(pk__in=kept_orphans().values("pk"))
            case "no":
                return queryset.filter(is_orphaned=False)
        return queryset
