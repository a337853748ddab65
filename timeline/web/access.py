"""What templates may ask of the person who is looking."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from timeline.models import Capability
from timeline.models.access import access_of

if TYPE_CHECKING:
    from django.http import HttpRequest


def access(request: HttpRequest) -> dict[str, Any]:
    """Return questions that templates ask by name, each answered only where it is asked."""
    if not hasattr(request, "user"):  # a request refused before anybody looked who it is
        return {}
    return {
        "may_capture": partial(_may, request, Capability.CAPTURE),
        "may_review": partial(_may, request, Capability.REVIEW),
    }


def _may(request: HttpRequest, capability: Capability) -> bool:
    return access_of(request.user).may_anywhere(capability)
