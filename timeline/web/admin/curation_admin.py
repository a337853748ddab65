"""What every admin of Timeline keeps to: writes through actions, deletes only what nothing needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from django.contrib import messages
from django.db.models import Count, IntegerField, Model, QuerySet, Subquery, URLField
from django.db.models.functions import Coalesce
from django.http import HttpResponseRedirect

from timeline.services.errors import RefusedError
from timeline.web.admin.scoped import ScopedAdmin

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.http import HttpRequest, HttpResponse

_M = TypeVar("_M", bound=Model)


class CuratingAdmin(ScopedAdmin[_M]):
    """An admin whose rows can be deleted only while no relation named in `kept_by` needs them."""

    kept_by: tuple[str, ...] = ()
    list_per_page = 50
    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def has_delete_permission(self, request: HttpRequest, obj: _M | None = None) -> bool:
        """Allow it where nothing is lost."""
        may_delete = super().has_delete_permission(request, obj)
        if obj is None or not may_delete:
            return may_delete
        return not any(getattr(obj, relation).exists() for relation in self.kept_by)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> _M | None:
        """Return the row, locked where it is to be changed: of two who send at once the second sees the first."""
        found = super().get_object(request, object_id, from_field)
        if found is None or request.method != "POST":
            return found
        self.model._default_manager.select_for_update(of=("self",)).get(pk=found.pk)
        return super().get_object(request, object_id, from_field)

    def view_on_site(self, obj: _M) -> str | None:
        """Return the address itself: Django's own link asks the database for the content type first."""
        return obj.get_absolute_url() if hasattr(obj, "get_absolute_url") else None

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the form; what an action refuses although the form allowed it becomes a message."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except RefusedError as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())


def signed_in(request: HttpRequest) -> User:
    """Return the user: the admin lets nobody in who is not signed in."""
    return cast("User", request.user)


def count_of(rows: QuerySet[Any], by: str) -> Coalesce:
    """Return an expression that counts rows already filtered by an OuterRef on `by`.

    A subquery a row, and not a join: the database then counts only for the rows of the page.
    """
    counts = rows.order_by().values(by).annotate(row_count=Count("pk")).values("row_count")
    return Coalesce(Subquery(counts, output_field=IntegerField()), 0)
