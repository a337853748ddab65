"""Outlets in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.models import Document, Outlet
from timeline.web.admin.curation_admin import count_in_words, count_up_to
from timeline.web.admin.shared import NameAdmin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet
    from django.http import HttpRequest


class CountryFilter(admin.AllValuesFieldListFilter):
    """Offers the countries of outlets; one that is not given has a name too."""

    def choices(self, changelist: Any) -> Iterator[Any]:
        """Yield what can be chosen."""
        for choice in super().choices(changelist):
            yield {**choice, "display": choice["display"] or _("not given")}


@admin.register(Outlet)
class OutletAdmin(NameAdmin[Outlet]):
    """Outlets with the number of their documents."""

    kept_by = ("documents",)
    used_by = (Document, "outlet")
    list_display = ("name", "group", "country", "timeline", "document_count")
    list_filter = (("country", CountryFilter),)
    list_select_related = ("timeline",)
    search_fields = ("name", "group", "site")
    fieldsets = (
        (None, {"fields": ("name", "site", "timeline")}),
        (gettext_lazy("Independence and reliability"), {"fields": ("group", "country", "reliability_note")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Outlet]:
        """Return the outlets with their counts."""
        documents = Document.objects.filter(self.met_by(request.user), outlet=OuterRef("pk"))
        return super().get_queryset(request).annotate(document_count=count_up_to(documents))

    @admin.display(description=gettext_lazy("documents"), ordering="document_count")
    def document_count(self, outlet: Any) -> str:
        """Return the number of documents."""
        return count_in_words(outlet.document_count)
