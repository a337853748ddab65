"""Every page that anybody may read, asked with what nobody means: it answers, never fails, never dawdles."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.access.routes import find_routes
from tests.access.test_matrix import read_table
from tests.access.world import build_place
from timeline.models import Visibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.test import Client

    from tests.access.world import Place

pytestmark = pytest.mark.django_db

WORDS = "+".join(f"harbour{number}" for number in range(10_000))
HUGE = "9" * 40
QUERIES = {
    "years of seven digits": "from=Y9999999&to=Y-9999999&view=Y-9999999..Y9999999&known=9999999",
    "ten thousand words": f"q={WORDS}&words={WORDS}&title={WORDS}",
    "lanes and zoom that are none": "lanes=zebra&view=1e9..2e9&show=zebra&state=zebra&zoom=-1",
    "no area": "area=1,2,3&bbox=a,b,c,d",
    "an area of no number": "area=NaN,Infinity,-Infinity,1e400",
    "half an area": f"area={'1,' * 5000}",
    "rows that are none": f"actor={HUGE}&place=-1&outlet=NaN&after={HUGE}.1.1&before=x&page={HUGE}&start=-1",
    "U+0000 and half a letter": "q=%00&from=%00&area=%00&in=%00&next=%00&view=%ED%9F%BF&lang=%FF%FE",
    "a language that is none": "lang=zebra&language=xx-YY",
    "signs of markup": "q=%3Cscript%3E&url=javascript:alert(1)&from=%22%3E%3Csvg%3E&format=../../x&maxwidth=-5",
    "everything twice": "q=a&q=b&from=1900&from=x&lanes=actor&lanes=x&area=0,0,1,1&area=x&view=1900&view=..",
}
_SLOWEST = 5.0  # seconds of processor time for one answer; these chronologies are small
# What a page may answer to a query that it does not understand: found, moved, not understood, not there; and the API.
ANSWERS = {200, 301, 302, 400, 404, 422}


def public_pages(place: Place) -> Iterator[str]:
    """Yield the address of every page that somebody without an account may read, the admin and sign-in left out."""
    table = read_table()
    for route in find_routes():
        if route.name.startswith("admin:"):
            continue
        if table[route.name, "GET", "shown", str(place.timeline.visibility)]["anonymous"] in {"200", "moved"}:
            yield route.path(place)


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_no_page_fails_or_dawdles(client: Client, name: str) -> None:
    client.raise_request_exception = False
    place = build_place(Visibility.PUBLIC)
    pages = list(public_pages(place))
    assert len(pages) > 40

    wrong = []
    for path in pages:
        begun = time.process_time()
        response = client.get(f"{path}?{QUERIES[name]}")
        b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]
        spent = time.process_time() - begun
        if response.status_code not in ANSWERS or spent > _SLOWEST:
            wrong.append((path, response.status_code, round(spent, 1)))

    assert wrong == []


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_nothing_closed_answers_otherwise_for_being_asked_oddly(client: Client, name: str) -> None:
    client.raise_request_exception = False
    place = build_place(Visibility.PRIVATE)
    table = read_table()
    pages = [
        route.path(place)
        for route in find_routes()
        if not route.name.startswith("admin:") and table[route.name, "GET", "shown", "private"]["anonymous"] == "404"
    ]
    assert any("embed" in path for path in pages)

    answers = {path: client.get(f"{path}?{QUERIES[name]}").status_code for path in pages}

    # The API looks at the query before it looks for the chronology, whether or not there is one.
    assert {path: found for path, found in answers.items() if found != 404} == {
        path: 422 for path, found in answers.items() if found == 422 and path.startswith("/api/")
    }


@pytest.mark.parametrize("code", ["zebra", "xx", "en-XX-YY", "9" * 40])
def test_a_language_that_the_pages_do_not_speak_is_not_found(client: Client, code: str) -> None:
    assert client.get(f"/language/{code}/").status_code == 404
