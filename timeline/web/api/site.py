"""The API of this site, its limits, and its description (OpenAPI)."""

from __future__ import annotations

from django.conf import settings
from ninja import NinjaAPI
from ninja.throttling import AnonRateThrottle, AuthRateThrottle

from timeline.web.api.problems import tell_problems
from timeline.web.api.reading import router

api = NinjaAPI(
    title="Timeline",
    version="1",
    description="Chronologies with the passages that prove them. Every read is for the person who asks.",
    docs_url="/docs",
    openapi_url="/openapi.json",
    urls_namespace="api",
    throttle=[AnonRateThrottle(settings.API_RATE), AuthRateThrottle(settings.API_RATE)],
)
tell_problems(api)
api.add_router("/v1", router)
