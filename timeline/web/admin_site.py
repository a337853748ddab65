"""The admin's door: for who reviews something, by the site's own way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.urls import reverse

from timeline.models.access import access_of
from timeline.models.roles import Capability

if TYPE_CHECKING:
    from typing import Any

    from django.http import HttpRequest, HttpResponse


class CurationSite(AdminSite):
    """Lets in who reviews a timeline, and staff who administer accounts."""

    def has_permission(self, request: HttpRequest) -> bool:
        """Return whether this person has anything to do here."""
        return super().has_permission(request) or access_of(request.user).may_anywhere(Capability.REVIEW)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:  # noqa: ARG002 - Django's
        """Lead to the one page where people sign in, which counts wrong passwords."""
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"))
