"""Dates that line breaks, invisible marks and scanners change."""

from __future__ import annotations

import pytest

from tests.core.extraction.reading import said_in

WRAPPED: list[tuple[str, str, list[str]]] = [
    ("en", "The crew came ashore on 12 March\n1848 near Cork.", ["12 March\n1848 = 1848-03-12"]),
    ("en", "The crew came ashore on March 12,\n1848 near Cork.", ["March 12,\n1848 = 1848-03-12"]),
    ("en", "A list of names in March\n1848", ["March = 2024-03", "1848 = 1848"]),
    ("en", "Short March\n1848 from Cork.", ["1848 = 1848"]),
    ("en", "The crew left in 12 Nov\u00adember 1848 for good.", ["12 Nov\u00adember 1848 = 1848-11-12"]),
    ("en", "The crew left on 12 Novem-\nber 1848 for good.", ["12 Novem-\nber 1848 = 1848-11-12"]),
    ("en", "The crew left a well-\nknown port in 1848.", ["1848 = 1848"]),
    ("de", "Sie fuhren am Abend des 12.\nMärz 1848 ab.", ["Abend = 2024-08-15TEV", "12.\nMärz 1848 = 1848-03-12"]),
    ("de", "Sie fuhren am Abend ab.\nMärz 1848 war kalt.", ["Abend = 2024-08-15TEV", "März 1848 = 1848-03"]),
    ("ar", "صدر في \u200f4\u200f سبتمبر، \u200f2018\u200f.", ["4\u200f سبتمبر، \u200f2018 = 2018-09-04"]),
    (
        "en",
        "The crew left on l2 March l848 for good, and on 3l May I849.",
        ["l2 March l848 = 1848-03-12", "3l May I849 = 1849-05-31"],
    ),
    ("en", "Bus l0 and room 9lll went.", []),
    ("en", "We walked on Monday\nlast week was dry.", ["Monday\nlast week = 2024-08-05"]),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), WRAPPED)
def test_what_cuts_a_date_does_not_hide_it(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected
