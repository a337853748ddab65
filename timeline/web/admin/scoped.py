"""An admin of rows that belong to timelines: each person meets those of the timelines in which they may."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import BadRequest
from django.db.models import Exists, Model, OuterRef
from django.utils.translation import gettext as _

from timeline.models import Capability, Timeline
from timeline.models.access import access_of
from timeline.web.admin.autocompletes import AutocompleteSelect, AutocompleteSelectMultiple, is_key
from timeline.web.admin.state_filters import OwnTimelinesFilter

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User
    from django.db.models import Field, QuerySet
    from django.http import HttpRequest, HttpResponse

_M = TypeVar("_M", bound=Model)

if TYPE_CHECKING:
    _ModelAdmin = admin.ModelAdmin
else:

    class _ModelAdmin(admin.ModelAdmin, Generic[_M]):
        """ModelAdmin that takes its model as a parameter at run time too."""


class OwnValuesFilter(admin.RelatedOnlyFieldListFilter):
    """Offers in the side bar only what rows of this person name: a title of another's timeline is no choice."""

    include_empty_choice = False


class ScopedAdmin(_ModelAdmin[_M]):
    """An admin whose rows are those of the timelines that `timeline_path` leads to, for who may do `needed` there."""

    timeline_path = "timeline"
    is_scoped = True
    is_of_several = False  # whether a row may belong to several timelines
    needed = Capability.REVIEW  # to meet a row at all
    needed_to_change = Capability.REVIEW  # services ask for more where readers see it
    show_facets = admin.ShowFacets.NEVER  # a query and more a filter, each over all rows

    def within(self, rows: QuerySet[_M], user: User | AnonymousUser, capability: Capability) -> QuerySet[_M]:
        """Return the rows in which this user may do something."""
        if access_of(user).is_administrator:
            return rows
        reach = {f"{self.timeline_path}__in": Timeline.objects.where_may(user, capability)}
        if not self.is_of_several:
            return rows.filter(**reach)
        reached = self.model._default_manager.filter(**reach)
        return rows.filter(Exists(reached.filter(pk=OuterRef("pk"))))  # no row twice

    def get_queryset(self, request: HttpRequest) -> QuerySet[_M]:
        """Return the rows that this person may meet."""
        return self.within(super().get_queryset(request), request.user, self.needed)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> _M | None:
        """Return the row; that this person may meet it is known from here on."""
        found = super().get_object(request, object_id, from_field)
        if found is not None:
            _kept(request)[self.model, found.pk, self.needed] = True
        return found

    def get_field_queryset(self, db: str | None, db_field: Any, request: HttpRequest) -> QuerySet[Any] | None:
        """Return what a box offers and takes: rows that this person may meet."""
        related = self.admin_site._registry.get(db_field.remote_field.model)
        if isinstance(related, ScopedAdmin):
            return related.within(related.model._default_manager.all(), request.user, related.needed)
        return super().get_field_queryset(db, db_field, request)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Return the box of a relation to one row."""
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", AutocompleteSelect(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Return the box of a relation to several rows."""
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", AutocompleteSelectMultiple(db_field, self.admin_site))
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Show the list, or act on what is chosen; what is no key of a row is a bad request."""
        if not all(is_key(key) for key in request.POST.getlist(ACTION_CHECKBOX_NAME)):
            raise BadRequest(_("Choose rows of the list."))
        return super().changelist_view(request, extra_context)

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        """Return the filters; those that lead to other rows offer only what this person's rows name."""
        return [self._own_values(one) for one in super().get_list_filter(request)]

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Return whether it stands in the index."""
        return access_of(request.user).may_anywhere(self.needed)

    def has_view_permission(self, request: HttpRequest, obj: _M | None = None) -> bool:
        """Return whether this person may look."""
        return self.is_allowed(request, self.needed, obj)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Return whether this person may add a row in some timeline."""
        return access_of(request.user).may_anywhere(self.needed_to_change)

    def has_change_permission(self, request: HttpRequest, obj: _M | None = None) -> bool:
        """Return whether this person may change a row, or some row."""
        return self.is_allowed(request, self.needed_to_change, obj)

    def has_delete_permission(self, request: HttpRequest, obj: _M | None = None) -> bool:
        """Return whether this person may take a row away."""
        return self.is_allowed(request, Capability.PUBLISH, obj)

    def is_allowed(self, request: HttpRequest, capability: Capability, obj: _M | None) -> bool:
        """Return whether this person may do something to a row, or to some row."""
        access = access_of(request.user)
        if obj is None or obj.pk is None or access.is_administrator:
            return access.may_anywhere(capability)
        kept, asked = _kept(request), (self.model, obj.pk, capability)
        if asked not in kept:
            rows: QuerySet[_M] = self.model._default_manager.filter(pk=obj.pk)
            kept[asked] = self.within(rows, request.user, capability).exists()
        return kept[asked]

    def _own_values(self, one: Any) -> Any:
        if not isinstance(one, str):
            return one
        field: Field[Any, Any] = self._field(one)
        if not field.is_relation:
            return one
        return (one, OwnTimelinesFilter if field.related_model is Timeline else OwnValuesFilter)

    def _field(self, path: str) -> Any:
        *steps, last = path.split("__")
        model: Any = self.model
        for step in steps:
            model = model._meta.get_field(step).related_model
        return model._meta.get_field(last)


def _kept(request: HttpRequest) -> dict[Any, bool]:
    """Return what was asked during a request already: a page asks the same a dozen times."""
    kept: dict[Any, bool] = request.__dict__.setdefault("_rows_allowed", {})
    return kept
