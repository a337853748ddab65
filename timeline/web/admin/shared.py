"""An admin of names that timelines share: outlets, actors and places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, Model, OuterRef, Q
from django.utils.translation import gettext as _

from timeline.models import Capability, Document, EventStatus, Timeline, Visibility
from timeline.models.access import access_of
from timeline.web.admin.curation_admin import CuratingAdmin
from timeline.web.concurrent_edits import ConcurrentForm

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.db.models import QuerySet
    from django.http import HttpRequest

_M = TypeVar("_M", bound=Model)


class SharedAdmin(CuratingAdmin[_M]):
    """Names that a person meets where their timelines use them, where anybody reads them, or where nothing does yet.

    Changing one changes every timeline that uses it, so that takes an editor of them all.
    """

    form = ConcurrentForm
    used_by: tuple[type[Model], str]  # what names it, and by which field

    def within(self, rows: QuerySet[_M], user: User | AnonymousUser, capability: Capability) -> QuerySet[_M]:
        """Return the names that a person may meet, or those that they may change."""
        if access_of(user).is_administrator:
            return rows
        if capability is Capability.REVIEW:
            return rows.filter(Exists(self._known(user)) | ~Exists(self._uses()))
        mine = Timeline.objects.where_may(user, Capability.PUBLISH)
        return rows.filter(~Exists(self._uses().exclude(self._in(mine))))

    def has_change_permission(self, request: HttpRequest, obj: _M | None = None) -> bool:
        """Return whether this person may change a name wherever it stands."""
        return self.is_allowed(request, Capability.REVIEW if obj is None else Capability.PUBLISH, obj)

    def _uses(self) -> QuerySet[Any]:
        model, field = self.used_by
        return model._default_manager.filter(**{field: OuterRef("pk")})

    def _known(self, user: User | AnonymousUser) -> QuerySet[Any]:
        mine = Timeline.objects.where_may(user, Capability.REVIEW)
        return self._uses().filter(self._in(mine) | self._found())

    def _found(self) -> Q:
        """Return the condition that anybody finds it."""
        anybody = AnonymousUser()
        if self.used_by[0] is Document:
            return Q(pk__in=Document.objects.listed_for(anybody).values("pk"))
        return Q(status=EventStatus.PUBLISHED, timeline__in=Timeline.objects.listed_for(anybody))

    def _in(self, timelines: QuerySet[Timeline]) -> Q:
        if self.used_by[0] is Document:
            return Q(pk__in=Document.timelines.through.objects.filter(timeline__in=timelines).values("document"))
        return Q(timeline__in=timelines)


class NameAdmin(SharedAdmin[_M]):
    """Names shared by all timelines, or kept in a closed one, where only its members meet them."""

    def within(self, rows: QuerySet[_M], user: User | AnonymousUser, capability: Capability) -> QuerySet[_M]:
        """Return the names that a person may meet or change: shared ones, and those that their timelines keep."""
        if access_of(user).is_administrator:
            return rows
        own = rows.filter(timeline__in=Timeline.objects.where_may(user, capability))
        if capability is not Capability.REVIEW and not may_share_names(user):
            return own
        return own | super().within(rows.filter(timeline=None), user, capability)

    def met_by(self, user: User | AnonymousUser) -> Q:
        """Return the condition that a person may know of what uses a name: an event, or a document."""
        if access_of(user).is_administrator:
            return Q()
        return self._in(Timeline.objects.where_may(user, Capability.REVIEW)) | self._found()

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Return the box of the timeline that keeps the name; who publishes in no public one has to choose."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "timeline":
            field.required = not may_share_names(request.user)
            field.empty_label = _("all chronologies")
        return field

    def get_readonly_fields(self, request: HttpRequest, obj: _M | None = None) -> list[str]:
        """Return the fixed fields; a name stays where it is kept."""
        return [*super().get_readonly_fields(request, obj), *(["timeline"] if obj else [])]


def may_share_names(user: User | AnonymousUser) -> bool:
    """Return whether a person may write names that every timeline shows: editors of a public one, administrators."""
    access = access_of(user)
    public = Timeline.objects.where_may(user, Capability.PUBLISH).filter(visibility=Visibility.PUBLIC)
    return access.is_administrator or public.exists()
