from __future__ import annotations

from timeline.core.temporal import Bounds, day_number
from timeline.services.offline import digest_rows, read_sources
from timeline.services.proposals.reading import SourceText

TEXT = """Register of 2 May 2024
The ports of Selim signed a pilotage treaty on 2 May 2024.
It spares captains of either port the second examination.
Oath of the pilots, 3 May 2024 (also 3 May 2024); no ferries every Monday; museum in June 2024
"""


def source(text: str, *, published: int | None = day_number(2024, 5, 3)) -> SourceText:
    """A document of a given text."""
    return SourceText(identity="a", outlet="Gazette", group="", language="en", published=published, text=text)


def test_days_named_without_a_verb_are_mentions() -> None:
    reading = read_sources([source(TEXT)])

    assert [(one.text, one.date_words, one.date.text) for one in reading.mentions] == [
        ("Register of 2 May 2024", "2 May 2024", "2024-05-02"),
        (TEXT.splitlines()[3], "3 May 2024", "2024-05-03"),
    ]
    assert {one.statement.key for one in reading.found}.isdisjoint(one.key for one in reading.mentions)


def test_a_digest_tells_what_goes_on_and_what_no_claim_is_drafted_of() -> None:
    reading = read_sources([source(TEXT)])

    digest = digest_rows(reading, day_count=5, per_day=5, within=Bounds(None, None))

    assert [day for day, _sentences in digest] == ["2024-05-02", "2024-05-03"]
    assert TEXT.splitlines()[2] in digest[0][1]
    assert TEXT.splitlines()[3] in digest[1][1]


def test_documents_without_a_date_make_no_mentions() -> None:
    assert read_sources([source(TEXT, published=None)]).mentions == ()
