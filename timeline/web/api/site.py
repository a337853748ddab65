"""The API of this site, its limits, and its description (OpenAPI)."""

from __future__ import annotations

from ninja import NinjaAPI

from timeline.web.api.problems import tell_problems
from timeline.web.api.reading import router as reading
from timeline.web.api.tokens import RateLimit
from timeline.web.api.writing import router as writing

_TAGS = {
    "Timelines": "Chronologies that you may read, each with its languages and standfirst.",
    "Events": "What happened, with the claims and the passages that prove them.",
    "Documents": "The captured texts, with their outlets, dates and hashes.",
    "Names": "The actors and places that events name, in all their spellings.",
    "Captures": "Addresses and texts to be read; the machine proposes events from them. They need a token.",
    "Proposals": "Events that wait, claims that you propose, and decisions about both. They need a token.",
}

api = NinjaAPI(
    title="Timeline",
    version="1",
    description="Chronologies with the passages that prove them. Every read is for the person who asks; writes need a "
    "token, which you make on the page of your account.",
    docs_url="/docs",
    openapi_url="/openapi.json",
    openapi_extra={"tags": [{"name": name, "description": words} for name, words in _TAGS.items()]},
    urls_namespace="api",
    throttle=[RateLimit()],
)
tell_problems(api)
api.add_router("/v1", reading)
api.add_router("/v1", writing)
