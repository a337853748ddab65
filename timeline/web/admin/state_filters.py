"""What the side bars of the admin offer beside columns: ambiguous dates, disagreement, and the own chronologies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.models import Capability, Citation, ClaimStatus, Dispute, Timeline
from timeline.models.citation import IS_AMBIGUOUS

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest


class AmbiguityFilter(admin.SimpleListFilter):
    """Rows with date words that can be read in several ways, as the tab “Needs date” of the inbox has them."""

    title = gettext_lazy("reading of the date")
    parameter_name = "readings"
    ambiguous = IS_AMBIGUOUS

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:  # noqa: ARG002 - Django's
        """Return the choices."""
        return [("several", _("several are possible")), ("one", _("one"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:  # noqa: ARG002 - Django's
        """Return the rows chosen."""
        match self.value():
            case "several":
                return queryset.filter(self.ambiguous)
            case "one":
                return queryset.exclude(self.ambiguous)
        return queryset


class ClaimAmbiguityFilter(AmbiguityFilter):
    """Claims of which a passage can be dated in several ways."""

    ambiguous = Q(Exists(Citation.objects.filter(IS_AMBIGUOUS, claim=OuterRef("pk"))))


class EventAmbiguityFilter(AmbiguityFilter):
    """Events of which a passage of a standing claim can be dated in several ways."""

    ambiguous = Q(
        Exists(
            Citation.objects.filter(IS_AMBIGUOUS, claim__event=OuterRef("pk")).exclude(
                claim__status=ClaimStatus.REJECTED
            )
        )
    )


class ConflictFilter(admin.SimpleListFilter):
    """Rows by what the passages of their event disagree on."""

    title = gettext_lazy("disagreement")
    parameter_name = "disputes"
    event_path = ""  # how the row leads to its event

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:  # noqa: ARG002 - Django's
        """Return the choices."""
        return [
            ("any", _("passages disagree")),
            *((one.value, str(one.label)) for one in Dispute),
            ("none", _("none")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:  # noqa: ARG002 - Django's
        """Return the rows chosen."""
        column, value = f"{self.event_path}disputes", self.value()
        match value:
            case None:
                return queryset
            case "any":
                return queryset.filter(**{f"{column}__len__gt": 0})
            case "none":
                return queryset.filter(**{f"{column}__len": 0})
        return queryset.filter(**{f"{column}__contains": [value]}) if value in Dispute else queryset


class ClaimConflictFilter(ConflictFilter):
    """Claims by what the passages of their event disagree on."""

    event_path = "event__"


class CitationConflictFilter(ConflictFilter):
    """Citations by what the passages of their event disagree on."""

    event_path = "claim__event__"


class OwnTimelinesFilter(admin.RelatedFieldListFilter):
    """Offers the chronologies in which a person reviews, without going through the rows of the list."""

    include_empty_choice = False

    def field_choices(self, field: Any, request: HttpRequest, model_admin: Any) -> Any:  # noqa: ARG002 - Django's
        """Return what can be chosen."""
        own = Timeline.objects.where_may(request.user, Capability.REVIEW).order_by("title")
        return [(one.pk, one.title) for one in own.only("title")]
