"""Documents of a made-up bay whose ports sign a treaty on 15 August 2024; Thursdays are 15, 22 and 29 August."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.core.reconstruction.telling import told
from timeline.core.reconstruction import (
    PublicationGuess,
    Statement,
    UndatedDocument,
    find_datelines,
    infer_publication,
)
from timeline.core.temporal import Bounds, day_number, edtf_from_day, iso_week, iso_weekday, week_start
from timeline.core.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable

TREATY = told(
    "t1", "The two ports signed a pilotage treaty in Selim on 15 August 2024.", "15 August 2024", "2024-08-15",
    published=day_number(2024, 9, 1), outlet="Courier",
)  # fmt: skip
NOT_ENOUGH = ("What the text dates does not narrow the day of publication enough.",)
NOTHING_KNOWN = ("Nothing that the text dates is known from a document with a date.",)
CONTRADICTED = ("On every day that other documents would suggest, the text would contradict itself.",)
AMBIGUOUS = ("Days far apart fit the text as well.",)


def days(guess: PublicationGuess) -> list[str]:
    return [edtf_from_day(day) for day in guess.candidates]


def last_week(day: int) -> str:
    start = week_start(*iso_week(day - 7))
    return f"[{edtf_from_day(start)}..{edtf_from_day(start + 6)}]"


def last_thursday(day: int) -> int:
    return day - (iso_weekday(day) - 4) % 7


def undated(identity: str, *sentences: Callable[[int], Statement]) -> UndatedDocument:
    return UndatedDocument(identity, lambda day: [sentence(day) for sentence in sentences])


def pact(day: int) -> Statement:
    return told(
        "u1", "The ports published the pilotage treaty they signed in Selim last week.", "last week", last_week(day)
    )


def parade(day: int) -> Statement:
    thursday = edtf_from_day(last_thursday(day))
    return told("u2", "Dockers paraded with torches along the quay on Thursday.", "Thursday", thursday, position=90)


def torches(day: int) -> Statement:
    return told("v1", "Today (Thursday) dockers paraded with torches on the quay.", "Today", edtf_from_day(day))


def thursday(day: int) -> Statement:
    edtf = edtf_from_day(last_thursday(day))
    return told("v2", "Today (Thursday) dockers paraded with torches on the quay.", "Thursday", edtf)


def test_last_weeks_signing_and_news_of_thursday_leave_three_days() -> None:
    (guess,) = infer_publication([undated("u", pact, parade)], [TREATY])

    assert days(guess) == ["2024-08-22", "2024-08-23", "2024-08-24"]
    assert guess.reasons == (
        "“last week” speaks of what Courier dates to 15 August 2024, and must leave room for it.",
        "The latest event in it lies at most 2 days back.",
    )
    assert [one.key for one in guess.certain] == ["u1", "u2"]


def test_one_undated_document_dates_another() -> None:
    guesses = infer_publication([undated("v", torches, thursday), undated("u", pact, parade)], [TREATY])

    assert [(guess.document, days(guess)) for guess in guesses] == [
        ("u", ["2024-08-22", "2024-08-23", "2024-08-24"]),
        ("v", ["2024-08-22"]),
    ]
    assert "The weekday that it gives beside another word for the day fits only these." in guesses[1].reasons


def test_no_candidate_lies_after_the_capture() -> None:
    (guess,) = infer_publication([undated("u", pact, parade)], [TREATY], latest=day_number(2024, 8, 22))

    assert days(guess) == ["2024-08-22"]


def test_nothing_is_reported_before_it_happened() -> None:
    def signed(day: int) -> Statement:
        month = edtf_from_day(day)[:7]
        return told("u1", "The ports signed a pilotage treaty in Selim this month.", "this month", month)

    def noon(_day: int) -> Statement:
        return told("u2", "Pilots struck at noon on 30 August 2024.", "30 August 2024", "2024-08-30", position=80)

    (guess,) = infer_publication([undated("u", signed, noon)], [TREATY])

    assert days(guess) == ["2024-08-30", "2024-08-31"]


def test_what_is_dated_alike_as_of_any_day_narrows_nothing() -> None:
    def signed(_day: int) -> Statement:
        return told("u1", "The ports signed a pilotage treaty in Selim on 15 August.", "15 August")

    assert infer_publication([undated("u", signed)], [TREATY]) == [PublicationGuess("u", (), NOT_ENOUGH)]


def test_a_text_that_contradicts_itself_on_every_day_has_no_candidate() -> None:
    def later(_day: int) -> Statement:
        return told("u2", "Pilots struck on 3 May 2031.", "3 May 2031", "2031-05-03", position=80)

    assert infer_publication([undated("u", pact, later)], [TREATY]) == [PublicationGuess("u", (), CONTRADICTED)]


def test_a_line_at_the_head_of_the_text_gives_the_day() -> None:
    document = UndatedDocument("u", lambda _day: [], (day_number(2024, 9, 2), day_number(2024, 9, 3)))

    assert [days(guess) for guess in infer_publication([document], [])] == [["2024-09-02", "2024-09-03"]]
    assert infer_publication([document], [], latest=day_number(2024, 9, 2)) == [
        PublicationGuess("u", (day_number(2024, 9, 2),), ("A line at the head of the text gives the day.",))
    ]


def test_a_line_that_the_text_contradicts_does_not() -> None:
    def later(_day: int) -> Statement:
        return told("u2", "Pilots struck on 5 September 2024.", "5 September 2024", "2024-09-05")

    document = UndatedDocument("u", lambda day: [later(day)], (day_number(2024, 9, 2),))

    assert infer_publication([document], []) == [PublicationGuess("u", (), NOTHING_KNOWN)]


@pytest.mark.parametrize(
    ("text", "words", "is_found"),
    [
        ("Pilots strike\nPublished on: 3 May 2021 - 11:25 am\nPilots struck.", "3 May 2021", True),
        ("Grève des pilotes\nPublié le mardi 3 mai 2021 à Selim", "3 mai 2021", True),
        ("Lotsenstreik\nStand: 3. Mai 2021, 11:25 Uhr", "3. Mai 2021", True),
        ("Kılavuzlar grevde\nYayınlanma Tarihi: 3 Mayıs 2021", "3 Mayıs 2021", True),
        ("إضراب\nنشر في 3 مايو 2021", "3 مايو 2021", True),
        ("Pilots strike\nThe pilots of the bay struck on 3 May 2021.", "3 May 2021", False),
    ],
)
def test_a_dateline_holds_hardly_more_than_its_date(text: str, words: str, *, is_found: bool) -> None:
    day, start = day_number(2021, 5, 3), text.index(words)

    found = find_datelines(
        text, [(Span(start, start + len(words)), Bounds(day, day)), (Span(0, 2), Bounds(day, None))]
    )

    assert found == ((day,) if is_found else ())


def test_what_speaks_of_nothing_known_stays_undated() -> None:
    assert infer_publication([undated("u", parade)], [TREATY]) == [PublicationGuess("u", (), NOTHING_KNOWN)]
    assert infer_publication([undated("u", parade)], []) == [PublicationGuess("u", (), NOTHING_KNOWN)]


def test_without_news_of_a_day_the_whole_week_remains() -> None:
    (guess,) = infer_publication([undated("u", pact)], [TREATY])

    assert days(guess) == [f"2024-08-{day}" for day in range(19, 26)]
    assert len(guess.reasons) == 1


def test_too_many_days_are_no_guess() -> None:
    def this_month(day: int) -> Statement:
        edtf = f"[{edtf_from_day(day)[:8]}01..{edtf_from_day(day)}]"
        return told("u1", "The ports signed a pilotage treaty in Selim this month.", "this month", edtf)

    (guess,) = infer_publication([undated("u", this_month)], [TREATY])

    assert (guess.candidates, guess.reasons) == ((), NOT_ENOUGH)


def test_where_another_day_far_away_fits_nearly_as_well_neither_is_reported() -> None:
    renewed = told(
        "t2", "The two ports signed a pilotage treaty in Selim anew on 14 November 2024.", "14 November 2024",
        "2024-11-14", published=day_number(2024, 12, 1), outlet="Herald",
    )  # fmt: skip

    (guess,) = infer_publication([undated("u", pact)], [TREATY, renewed])

    assert (days(guess), guess.reasons) == ([], AMBIGUOUS)


def test_one_expression_that_is_little_like_anything_known_dates_nothing() -> None:
    def mast(day: int) -> Statement:
        words = "Last week a treaty was read aloud by clerks, boys climbed masts, drank cider and danced on barges."
        return told("u1", words, "Last week", last_week(day))

    assert infer_publication([undated("u", mast)], [TREATY]) == [PublicationGuess("u", (), NOTHING_KNOWN)]
