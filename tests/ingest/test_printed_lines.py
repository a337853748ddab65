"""The day of publication that a plain text prints on a line of its own."""

from __future__ import annotations

import pytest

from timeline.ingest import find_printed_line

LABELLED = [
    ("en", "Ferry sinks\nPublished: Friday, September 6, 2024\nThe ferry sank on 3 September 2024.", "2024-09-06"),
    ("en", "Ferry sinks\nUpdated 9 September 2024\nPublished 6 September 2024\nThe ferry sank.", "2024-09-06"),
    ("de", "Fähre gesunken\n\nVeröffentlicht am 6. September 2024\n\nDie Fähre sank am Dienstag.", "2024-09-06"),
    ("fr", "Le ferry coule\nPublié le 6 septembre 2024 à 8 h\nLe ferry a coulé mardi.", "2024-09-06"),
    ("es", "Se hunde el ferry\nPublicado el 6 de septiembre de 2024\nEl ferry se hundió el martes.", "2024-09-06"),
    ("it", "Affonda il traghetto\nPubblicato il 6 settembre 2024\nIl traghetto è affondato martedì.", "2024-09-06"),
    ("tr", "Feribot battı\nYayınlanma tarihi: 6 Eylül 2024\nFeribot salı günü battı.", "2024-09-06"),
    ("ar", "غرق عبارة\nتاريخ النشر: 6 سبتمبر 2024\nغرقت العبارة يوم الثلاثاء.", "2024-09-06"),
]
BARE = [
    ("en", "Harbour Gazette, 6 September 2024\n\nThe ferry sank.", "2024-09-06"),
    ("de", "Fähre gesunken\n\nHafen-Anzeiger vom 6. September 2024\n\nDie Fähre sank am Dienstag.", "2024-09-06"),
    ("es", "Se hunde el ferry\nViernes, 6 de septiembre de 2024\nEl ferry se hundió el martes.", "2024-09-06"),
    ("en", "Deadline: 6 September 2024\nThe ferry is to be raised.", "2024-09-06"),
]
NOT_PRINTED = [
    ("en", "The ferry sank on 6 September 2024."),
    ("en", "Ferry sinks\nLast updated on 9 September 2024\nThe ferry sank."),
    ("en", "The Battle of Marrow\n6 September 1824\nIn 1990 divers found the ferry. Last year a museum opened."),
    ("en", "6 September 2024\nThe ferry sank.\n\n9 September 2024\nIt was raised."),
    ("en", "September 2024\nThe ferry sank."),
    ("en", "On Friday\nThe ferry sank."),
    ("en", "Gazette, 03/04/2024\nThe ferry sank."),
    ("en", "word " * 200 + "\n6 September 2024\nThe ferry sank."),
    ("cs", "6. září 2024\nLoď vyplula."),
]


@pytest.mark.parametrize(("language", "text", "day"), LABELLED)
def test_a_line_that_says_so_gives_the_day_of_publication(language: str, text: str, day: str) -> None:
    found = find_printed_line(text, language=language)

    assert found is not None
    assert (found.edtf, found.is_labelled) == (day, True)
    assert found.line in text


@pytest.mark.parametrize(("language", "text", "day"), BARE)
def test_a_line_of_hardly_more_than_a_day_only_may_give_it(language: str, text: str, day: str) -> None:
    found = find_printed_line(text, language=language)

    assert found is not None
    assert (found.edtf, found.is_labelled) == (day, False)


@pytest.mark.parametrize(("language", "text"), NOT_PRINTED)
def test_sentences_several_days_and_days_before_what_happened_give_none(language: str, text: str) -> None:
    assert find_printed_line(text, language=language) is None
