"""A dated clause makes a claim whether or not any table knows its verb."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims, read_claims
from timeline.core.frames import TimeUse

BARE = [
    ("en", "Berg sang on Tuesday.", "2024-08-13"),
    ("en", "On 3 May Berg lied.", "2024-05-03"),
    ("en", "Berg sang last year.", "2023"),
    ("fr", "Berg hésita mardi.", "2024-08-13"),
    ("fr", "Berg plia le 3 mai 2024.", "2024-05-03"),
    ("it", "Il 3 maggio Berg svenne.", "2024-05-03"),
    ("ar", "غنى بيرغ في 3 مايو.", "2024-05-03"),
    ("ar", "تهامس بيرغ في 3 مايو.", "2024-05-03"),
    ("tr", "Çalışmalar 2023 sonbaharına kadar sürecek.", "../2023-23"),
]


@pytest.mark.parametrize(("language", "text", "edtf"), BARE)
def test_a_few_words_with_a_name_and_a_date_tell_something(language: str, text: str, edtf: str) -> None:
    assert [draft.edtf for draft in draft_claims(text, language=language, dct="2024-08-15")] == [edtf]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Selim, 3 May 2001."), ("en", "Selim, second edition, 3 May 2001."), ("en", "Selim notice 3 May 2001."),
     ("ar", "سليم 3 مايو 2001.")],
)  # fmt: skip
def test_a_line_that_only_says_where_and_when_it_was_written_tells_nothing(language: str, text: str) -> None:
    resolutions, claims = read_claims(text, language=language, dct="2024-08-15")

    assert ([one.use for one in resolutions], claims) == ([TimeUse.PUBLICATION], [])


DENIED = [
    ("fr", "Le port dément que Anna Berg ait chanté le 3 mai."),
    ("fr", "Le port a démenti que Anna Berg ait chanté le 3 mai."),
]


@pytest.mark.parametrize(("language", "text"), DENIED)
def test_a_verb_that_looks_like_a_noun_or_an_adverb_denies(language: str, text: str) -> None:
    assert [draft.modality for draft in draft_claims(text, language=language, dct="2024-08-15")] == ["denied"]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("The stolen carving, which vanished from Selim on 3 May, will be shown on 1 October.",
         "The stolen carving vanished from Selim"),
        ("The stolen carving was found on 3 May.", "The stolen carving was found"),
    ],
)  # fmt: skip
def test_a_noun_in_ing_behind_an_article_is_no_verb(text: str, headline: str) -> None:
    first, *_rest = draft_claims(text, language="en", dct="2024-08-15")

    assert first.frame.headline == headline


def test_what_was_said_on_a_day_is_an_event_unless_it_has_a_date_of_its_own() -> None:
    text = "Repairs to the pier will take another month, Anna Berg told the council on Tuesday."

    assert [draft.edtf for draft in draft_claims(text, language="en", dct="2024-08-15")] == ["2024-08-13"]


def test_the_day_on_which_something_is_put_off_lies_before_the_new_one() -> None:
    text = "The race was pushed back to 11 July on 4 July."

    drafts = draft_claims(text, language="en", dct="2024-08-15")

    assert sorted(draft.edtf or "" for draft in drafts) == ["2024-07-04", "2024-07-11"]
