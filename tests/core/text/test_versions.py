"""Passages in a later version of their text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.text import Span, find_again

OLD = (
    "Harbour news\n\nThe ferry sank off Port Selim on Thursday, the coast guard said. It carried 12 people.\n"
    "The owner, Ada Marin, paid a fine of 1,200 crowns in May. She said nothing.\nThe port is closed.\n"
)


def again(exact: str, new: str, *, old: str = OLD) -> str | None:
    """Return what stands where the first such passage of the old text is found again."""
    start = old.index(exact)
    found = find_again(Span(start, start + len(exact)), old=old, new=new)
    return new[max(0, found.start - 8) : found.end + 8] if found else None


@pytest.mark.parametrize(
    ("exact", "new", "found"),
    [
        # Moved along, its surroundings kept on either side.
        (
            "The ferry sank off Port Selim on Thursday",
            "Updated.\n\n" + OLD,
            "r news\n\nThe ferry sank off Port Selim on Thursday, the co",
        ),
        (
            "It carried 12 people",
            OLD.replace("The ferry sank off Port Selim on Thursday", "A boat sank"),
            "d said. It carried 12 people.\nThe ow",
        ),
        ("paid a fine", OLD.replace("of 1,200 crowns", "yesterday"), " Marin, paid a fine yesterd"),
        # A whole sentence needs none, if it is long enough to be nobody else's.
        (
            "It carried 12 people.",
            "A fire broke out.\nIt carried 12 people. Nobody knows more.",
            None,
        ),
        (
            "The owner, Ada Marin, paid a fine of 1,200 crowns in May.",
            "Nothing else. The owner, Ada Marin, paid a fine of 1,200 crowns in May. More follows.",
            "g else. The owner, Ada Marin, paid a fine of 1,200 crowns in May. More fo",
        ),
        (
            "The owner, Ada Marin, paid a fine of 1,200 crowns in May",
            "Nothing else:\nThe owner, Ada Marin, paid a fine of 1,200 crowns in May\nMore follows.",
            "g else:\nThe owner, Ada Marin, paid a fine of 1,200 crowns in May\nMore fo",
        ),
        (
            "The owner, Ada Marin, paid a fine of 1,200 crowns in May.",
            "It is not true that The owner, Ada Marin, paid a fine of 1,200 crowns in May. No.",
            None,
        ),
        (
            "The owner, Ada Marin, paid a fine of 1,200 crowns",
            "Quite. The owner, Ada Marin, paid a fine of 1,200 crowns too little.",
            None,
        ),
        # Look-alikes.
        ("It carried 12 people", OLD.replace("12 people", "13 people"), None),
        ("12 people", OLD.replace("12 people", "112 people"), None),
        ("12 people", OLD.replace("12 people", "1,12 people"), None),
        ("paid a fine of 1", OLD.replace("1,200", "1,300"), " Marin, paid a fine of 1,300 cro"),
        ("carried 12", OLD.replace("12 people", "12,5 people"), None),
        ("carried 12", OLD.replace("12 people", "12 peoples"), "aid. It carried 12 peoples"),
        ("It carried 12 people", OLD.replace("12 people", "12  people"), None),
        ("It carried 12 people", OLD.replace("It carried", "It\u00a0carried"), None),
        ("The ferry sank", OLD.replace("The ferry", "the ferry"), None),
        ("The port is closed", OLD.replace("The port is closed.\n", ""), None),
        # Taken out of its place.
        ("She said nothing", "Who was it? She said nothing, and he neither.", None),
    ],
)
def test_a_passage_is_found_again_or_not(exact: str, new: str, found: str | None) -> None:
    assert again(exact, new) == found


TWICE = "In May the ferry sank. Nobody was hurt.\nThe bridge fell in June. Nobody was hurt.\nRain is due.\n"


@pytest.mark.parametrize(
    ("new", "found"),
    [
        (TWICE, "y sank. Nobody was hurt.\nThe br"),
        ("News.\n" + TWICE, "y sank. Nobody was hurt.\nThe br"),
        (TWICE.replace("June", "July"), None),
        (TWICE.replace("May", "April"), None),
        (TWICE.replace("In May the ferry sank. Nobody was hurt.\n", ""), None),
        (TWICE.replace(" Nobody was hurt.\nRain", " Rain"), None),
        (TWICE + TWICE, None),
        (TWICE + "\n" * 40 + TWICE, None),
    ],
)
def test_words_that_stand_twice_need_all_of_their_context(new: str, found: str | None) -> None:
    assert again("Nobody was hurt", new, old=TWICE) == found


def test_words_that_doubled_with_their_context_are_not_found() -> None:
    paragraph = "x" * 40 + " Nobody was hurt. " + "y" * 40 + "\n"

    assert again("Nobody was hurt", paragraph + paragraph, old=paragraph) is None


@given(st.text("ab1 .\n", min_size=1, max_size=60), st.text("ab1 .\n", max_size=60), st.data())
def test_what_is_found_says_the_same(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(old))))

    found = find_again(span, old=old, new=new)

    assert found is None or found.of(new) == span.of(old)


@given(st.text("ab1 .\n", min_size=1, max_size=60), st.data())
def test_a_passage_that_stands_once_is_found_where_nothing_changed(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))

    found = find_again(span, old=text, new=text)

    assert found in {span, None}
