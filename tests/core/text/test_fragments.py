from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.core.text import Span, TextQuote, quote_at, text_fragment

LONG = (
    "The defence ministers of both countries signed a memorandum of understanding on military and security "
    "cooperation in Ankara on Thursday, the ministry said."
)


@pytest.mark.parametrize(
    ("quote", "directive"),
    [
        (TextQuote("signed"), ":~:text=signed"),
        (TextQuote(""), ""),
        (TextQuote("well-known, R&D 100 %"), ":~:text=well%2Dknown%2C%20R%26D%20100%20%25"),
        (TextQuote("Güler"), ":~:text=G%C3%BCler"),
        (TextQuote("signed", "The ministers ", " a memorandum"), ":~:text=The%20ministers-,signed,-a%20memorandum"),
        # Context of 32 code points may begin or end inside a word.
        (
            TextQuote("signed", "nisters of Türkiye and of Iraq  ", " a memorandum of understanding o"),
            ":~:text=of%20T%C3%BCrkiye%20and%20of%20Iraq-,signed,-a%20memorandum%20of%20understanding",
        ),
        (TextQuote("signed", "x" * 32, "y" * 32), ":~:text=signed"),
        # Another block of the page is no context.
        (TextQuote("It was signed", "Ankara.\n", "\nThe end."), ":~:text=It%20was%20signed"),
        # Browsers match whole words only.
        (TextQuote("gned a memor", "They si", "andum today"), ":~:text=They%20si-,a,-andum%20today"),
        (TextQuote("gn", "si", "ed"), ":~:text=si-,gn,-ed"),
        # What is long enough needs no context.
        (
            TextQuote("They signed a memorandum of understanding", "On Thursday ", " in Ankara."),
            ":~:text=They%20signed%20a%20memorandum%20of%20understanding",
        ),
        (TextQuote(LONG), ":~:text=The%20defence%20ministers%20of,Thursday%2C%20the%20ministry%20said."),
        (TextQuote("A headline\nThe text of it."), ":~:text=A%20headline,The%20text%20of%20it."),
        (TextQuote("x" * 130), ":~:text=" + "x" * 130),
    ],
)
def test_directives_follow_the_draft(quote: TextQuote, directive: str) -> None:
    assert text_fragment(quote) == directive


def test_the_end_is_lengthened_until_it_is_the_only_one() -> None:
    passage = (
        f"{LONG[:60]} said the ministry of war in one place {LONG[60:90]} as said the ministry of war in one place"
    )

    assert text_fragment(TextQuote(passage)).endswith(",as%20said%20the%20ministry%20of%20war%20in%20one%20place")


def test_an_end_that_always_comes_earlier_is_left_short() -> None:
    passage = "start here now then " + "again and again, " * 30

    assert text_fragment(TextQuote(passage.strip())) == (
        ":~:text=start%20here%20now%20then,again%2C%20again%20and%20again%2C"
    )


@given(st.text("ab -,&\n.", max_size=200), st.data())
def test_reserved_signs_only_stand_where_the_draft_puts_them(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    directive = text_fragment(quote_at(text, Span(start, data.draw(st.integers(start, len(text))))))
    parts = directive.removeprefix(":~:text=").split(",")

    assert "&" not in directive
    assert len(parts) <= 4
    assert all("-" not in part.removeprefix("-").removesuffix("-") for part in parts)
    assert all(unquote(part.strip("-")) or not directive for part in parts)
