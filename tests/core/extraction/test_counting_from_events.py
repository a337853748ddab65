"""So long after an event is no date where nobody says the day of the event, and never one counted from publication."""

from __future__ import annotations

import pytest

from timeline.core.extraction import find_timexes

UNDATED = [
    ("en", "Two days later, he died."),
    ("en", "The next day he died."),
    ("fr", "Deux jours plus tard, il est mort."),
    ("fr", "Six jours après l'explosion du port, le gouvernement a démissionné."),
    ("fr", "Deux ans après sa nomination, le ministre a démissionné."),
    ("fr", "Deux jours après avoir signé, Renn est parti."),
    ("de", "Zwei Tage später starb er."),
    ("es", "Dos días después murió."),
    ("it", "Due giorni dopo è morto."),
    ("it", "Sei giorni dopo l'esplosione il governo si è dimesso."),
    ("it", "Due anni dopo la nomina il ministro si è dimesso."),
    ("it", "Due giorni prima del voto il ministro si è dimesso."),
    ("tr", "Patlamadan altı gün sonra hükümet istifa etti."),
    ("tr", "Patlamadan iki gün önce uyarıldılar."),
    ("tr", "İki gün sonra öldü."),
    ("ar", "وبعد يومين توفي الوزير."),
]

DATED = [
    ("en", "On 3 May Renn fell ill. The next day, he died.", "2020-05-04"),
    ("en", "Renn will speak two days later.", "2020-08-12"),
    ("en", "Rain is expected over the next day.", "2020-08-11"),
    ("fr", "Renn a été blessé le 3 mai et est mort deux jours après.", "2020-05-05"),
    ("it", "Renn fu ferito il 3 maggio e morì due giorni dopo.", "2020-05-05"),
    ("tr", "Renn 3 Mayıs'ta yaralandı ve iki gün sonra öldü.", "2020-05-05"),
    ("tr", "İki gün sonra ameliyat olacak.", "2020-08-12"),
    ("tr", "Bundan iki gün önce uyarıldılar.", "2020-08-08"),
]


@pytest.mark.parametrize(("language", "text"), UNDATED)
def test_no_day_is_counted_from_one_that_nobody_says(language: str, text: str) -> None:
    found = find_timexes(text, language=language, dct="2020-08-10")

    assert [one.edtf for one in found] in ([], [None])


@pytest.mark.parametrize(("language", "text", "edtf"), DATED)
def test_a_day_counts_from_the_one_mentioned_before_or_from_publication_ahead(
    language: str, text: str, edtf: str
) -> None:
    found = find_timexes(text, language=language, dct="2020-08-10")

    assert found[-1].edtf == edtf
