"""The search box of the chronology."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_event, make_timeline
from tests.web.reading import find_titles, get_html, read_titles

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

STRIKE, FERRIES, REOPENING = "A strike is denied", "Ferries leave", "Harbour reopens"
BRIDGE, PROPOSAL = "The bridge is to open", "Secret talks"
ALL = [STRIKE, FERRIES, REOPENING, BRIDGE]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("reopens", [REOPENING]),  # a title
        ("nine weeks", [REOPENING]),  # a summary
        ("two ferries left", [FERRIES]),  # a claim
        ("ministry", [REOPENING]),  # who says so
        ("jeudi", [REOPENING]),  # a passage
        ("HARB", [REOPENING]),  # a beginning of a word, whatever its case
        ("harbour jeudi", [REOPENING]),  # one word here, another there
        ("harbour ferries", []),
        ("sank", []),  # a claim that is only proposed
        ("secret", []),
        ("open", [BRIDGE]),
        ("  strike  ", [STRIKE]),
    ],
)
@pytest.mark.usefixtures("story")
def test_words_are_searched_in_titles_claims_and_passages(client: Client, words: str, titles: list[str]) -> None:
    assert find_titles(client, q=words) == titles


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Erdoğan visits Iğdır", "Erdogan Igdir"),
        ("Erdogan visits", "Erdoğan"),
        ("İstanbul and Şırnak", "istanbul sirnak"),
        ("Café Müller", "cafe muller"),
        ("Erdoğan decomposed", "Erdog\u0306an"),
        ("أعلن رئيس الوزراء في بغداد", "بغداد"),
        ("أعلن رئيس الوزراء", "اعلن"),
        ("زيارة إلى العراق", "زياره الى"),
        ("Καλημέρα Αθήνα", "αθήνα"),
        ("安卡拉 会谈", "安卡拉"),
        ("Operation 15 begins", "15"),
    ],
)
def test_accents_case_and_script_are_no_obstacle(client: Client, title: str, words: str) -> None:
    timeline = make_timeline()
    make_event(timeline=timeline, title=title)
    make_event(timeline=timeline, title="Another")

    assert find_titles(client, q=words) == [title]


@pytest.mark.usefixtures("story")
def test_curators_search_proposals_too(curator: Client) -> None:
    assert find_titles(curator, q="secret") == [PROPOSAL]
    assert find_titles(curator, q="sank") == [FERRIES]
    assert find_titles(curator, state="proposed") == [PROPOSAL]


@pytest.mark.parametrize(
    "words",
    ["'", '"', "harbour'; DROP TABLE timeline_event; --", "harbour & !x", "harbour:*", "a <-> b", "\\", "%", "_",
     "(((", "harbour | bridge", "'harbour':A", "\x1b[0m", "🚢", "a" * 200, "x " * 100, "\u202e",
     "ß", "ı", "__proto__"],
)  # fmt: skip
@pytest.mark.usefixtures("story")
def test_no_words_break_the_search(client: Client, words: str) -> None:
    html = get_html(client, "/harbour/", {"q": words})

    assert set(read_titles(html)) <= set(ALL)
