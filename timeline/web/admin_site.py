"""The admin's door: for who reviews something, by the site's own way in."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

from django.contrib.admin import AdminSite, ModelAdmin
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import BadRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from timeline.models.access import access_of
from timeline.models.roles import Capability

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    _ModelAdmin = ModelAdmin[Any]
else:
    _ModelAdmin = object


class _ForStaff(_ModelAdmin):
    """Asks whether a person is staff before the database is asked what they may: most who review are not."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Return whether it stands in the index."""
        user = request.user
        return (user.is_staff or access_of(user).is_administrator) and super().has_module_permission(request)


class CurationSite(AdminSite):
    """Lets in who reviews a timeline, and staff who administer accounts."""

    def has_permission(self, request: HttpRequest) -> bool:
        """Return whether this person has anything to do here."""
        return super().has_permission(request) or access_of(request.user).may_anywhere(Capability.REVIEW)

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        """Take in a model, unless its pages would show the secrets of second factors; other apps' are for staff."""
        if model_or_iterable in (TOTPDevice, StaticDevice):
            return
        if not getattr(admin_class, "is_scoped", False):
            admin_class = type("StaffAdmin", (_ForStaff, admin_class or ModelAdmin), {})
        super().register(model_or_iterable, admin_class, **options)

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Callable[..., Any]:  # type: ignore[override]  # any view
        """Return a view of the admin that takes no query with the sign that PostgreSQL cannot hold."""
        guarded = super().admin_view(view, cacheable)

        @wraps(guarded)
        def without_nul(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if any("\x00" in value for values in request.GET.lists() for value in (values[0], *values[1])):
                raise BadRequest(_("The address holds a sign that is no text."))
            answer: HttpResponse = guarded(request, *args, **kwargs)
            return answer

        return without_nul

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:  # noqa: ARG002 - Django's
        """Lead to the one page where people sign in, which counts wrong passwords."""
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"))
