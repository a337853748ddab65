"""What every admin of Timeline keeps to: writes through actions, deletes only what nothing needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from django.contrib import messages
from django.contrib.postgres.expressions import ArraySubquery
from django.core.paginator import Paginator
from django.db.models import Count, Func, IntegerField, Model, QuerySet, Subquery, URLField
from django.db.models.functions import Coalesce
from django.http import HttpResponseRedirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from timeline.services.errors import RefusedError
from timeline.web.admin.scoped import ScopedAdmin

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.http import HttpRequest, HttpResponse

_M = TypeVar("_M", bound=Model)


MOST_COUNTED = 10_000  # rows of a list; to count all that a chronology has can take the database seconds


def count_to(rows: QuerySet[Any], most: int) -> int:
    """Return how many rows there are, or `most` where there are more."""
    return int(rows.order_by().values("pk")[:most].count())


class BoundedPaginator(Paginator):  # type: ignore[type-arg]  # generic for the type checker only
    """Leads through the first rows of a long list; who wants the others filters or searches."""

    @cached_property
    def count(self) -> int:
        """Return the number of rows that it leads through."""
        return min(self._counted, MOST_COUNTED)

    @property
    def is_bounded(self) -> bool:
        """Return whether there are more."""
        return self._counted > MOST_COUNTED

    @cached_property
    def _counted(self) -> int:
        return count_to(cast("QuerySet[Any]", self.object_list), MOST_COUNTED + 1)


class CuratingAdmin(ScopedAdmin[_M]):
    """An admin whose rows can be deleted only while no relation named in `kept_by` needs them."""

    kept_by: tuple[str, ...] = ()
    list_per_page = 50
    paginator = BoundedPaginator
    show_full_result_count = False
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

    def response_action(self, request: HttpRequest, queryset: QuerySet[_M], *args: Any) -> HttpResponse | None:
        """Do what is chosen with the rows; of more than a list counts, nothing is done at once."""
        if request.POST.get("select_across") == "1" and count_to(queryset, MOST_COUNTED + 1) > MOST_COUNTED:
            said = _("These are more than %(most)d rows; filter the list first.") % {"most": MOST_COUNTED}
            self.message_user(request, said, messages.ERROR)
            return None
        return super().response_action(request, queryset, *args)

    def view_on_site(self, obj: _M) -> str | None:
        """Return the address itself: Django's own link asks the database for the content type first."""
        return obj.get_absolute_url() if hasattr(obj, "get_absolute_url") else None

    def inbox_address(self, obj: _M) -> str | None:  # noqa: ARG002 - for those that stand in the inbox
        """Return the place of the row in the inbox, where it has one."""
        return None

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Add the link to the inbox."""
        original = context.get("original")
        context["inbox_address"] = self.inbox_address(original) if original is not None else None
        return super().render_change_form(request, context, *args, **kwargs)

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


def count_up_to(rows: QuerySet[Any], most: int = 100) -> Func:
    """Return an expression that counts rows already filtered by an OuterRef, and stops above `most`."""
    return Func(
        ArraySubquery(rows.order_by().values("pk")[: most + 1]), function="cardinality", output_field=IntegerField()
    )


def count_in_words(count: int, most: int = 100) -> str:
    """Return a number of `count_up_to` as it is shown."""
    return f"{most}+" if count > most else str(count)


def count_of(rows: QuerySet[Any], by: str) -> Coalesce:
    """Return an expression that counts rows already filtered by an OuterRef on `by`.

    A subquery a row, and not a join: the database then counts only for the rows of the page.
    """
    counts = rows.order_by().values(by).annotate(row_count=Count("pk")).values("row_count")
    return Coalesce(Subquery(counts, output_field=IntegerField()), 0)
