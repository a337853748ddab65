"""A page that was kept is never given out once its timeline was closed, deleted or purged."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.core.cache import caches
from django.urls import URLPattern, get_resolver

from tests.access.world import build_place
from tests.factories import make_timeline
from timeline.models import Timeline, Visibility
from timeline.services.purging import purge_deleted
from timeline.web.public_pages import is_public_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.http import HttpResponse
    from django.test import Client

    from tests.access.world import Place

pytestmark = pytest.mark.django_db
LONG_AGO = "2020-01-01T00:00Z"


@pytest.fixture
def place() -> Place:
    return build_place(Visibility.PUBLIC)


def close(timeline: Timeline) -> None:
    Timeline.objects.filter(pk=timeline.pk).update(visibility=Visibility.PRIVATE)


def delete(timeline: Timeline) -> None:
    Timeline.objects.filter(pk=timeline.pk).update(deleted_at=LONG_AGO)


def purge(timeline: Timeline) -> None:
    delete(timeline)
    assert purge_deleted()


def public_routes() -> Iterator[str]:
    """Yield the route of every view that is kept for readers."""
    todo = [("", get_resolver().url_patterns)]
    for prefix, patterns in todo:
        for one in patterns:
            route = f"{prefix}{one.pattern}"
            if isinstance(one, URLPattern):
                if is_public_page(inspect.unwrap(one.callback)) or is_public_page(one.callback):
                    yield route
            else:
                todo.append((route, one.url_patterns))


def addresses(place: Place) -> list[str]:
    """Return an address for each of these routes, and some with a question."""
    slug, pk = place.timeline.slug, str(place.published.pk)
    filled = [
        "/" + route.replace("<slug:slug>", slug).replace("<int:pk>", pk).replace("<slug:title>", "x")
        for route in public_routes()
    ]
    event = place.published.get_absolute_url()
    asked = ["/search/?q=published", f"/search/?q=published&in={slug}", f"/{slug}/?q=published", event]
    return [*filled, *asked, f"/oembed/?url=http://testserver{event}"]


def words(answer: HttpResponse) -> str:
    return b"".join(answer.streaming_content if answer.streaming else [answer.content]).decode("latin-1")  # type: ignore[attr-defined]


@pytest.mark.parametrize("closing", [close, delete, purge])
def test_what_was_kept_is_gone_with_its_timeline(
    client: Client, place: Place, closing: Callable[[Timeline], None]
) -> None:
    paths = addresses(place)
    first = {path: client.get(path) for path in paths}
    assert len([path for path, answer in first.items() if place.mark in words(answer)]) >= 10

    closing(place.timeline)

    shown = []
    for path in paths:
        etag = first[path].headers.get("ETag", "*")
        for headers in ({}, {"If-None-Match": etag}, {"If-None-Match": "*"}):
            answer = client.get(path, headers=headers)
            is_of_timeline = path.startswith(f"/{place.timeline.slug}/")
            if place.mark in words(answer) or (is_of_timeline and answer.status_code != 404):
                shown.append((path, headers, answer.status_code))
    assert shown == []


def test_another_timeline_of_the_same_address_has_its_own_pages(client: Client, place: Place) -> None:
    kept = client.get(f"/{place.timeline.slug}/")
    purge(place.timeline)
    make_timeline(slug=place.timeline.slug, title="Successor")

    again = client.get(f"/{place.timeline.slug}/", headers={"If-None-Match": kept.headers["ETag"]})

    assert (again.status_code, "Successor" in words(again), place.mark in words(again)) == (200, True, False)


@pytest.mark.django_db(transaction=True)
def test_a_purge_leaves_no_page_on_the_disk(client: Client, place: Place) -> None:
    client.get(f"/{place.timeline.slug}/")
    assert kept_files()

    purge(place.timeline)

    assert kept_files() == []


def kept_files() -> list[Path]:
    return list(Path(caches["pages"]._dir).glob("*.djcache"))  # type: ignore[attr-defined]
