from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("es", "29 de enero: Diez ministros rectifican y el puerto reabre al público.", "2011-01-29"),
        ("fr", "- 29 janvier : dix ministres reculent et le port rouvre au public.", "2011-01-29"),
        ("it", "29 gennaio: dieci ministri cedono e il porto riapre al pubblico.", "2011-01-29"),
        ("en", "29 January: ten ministers give way and the harbour opens again.", "2011-01-29"),
        ("en", "29 January: ten ministers will meet in the harbour once again.", "2012-01-29"),
    ],
)
def test_the_entry_of_a_chronology_looks_back_unless_its_verb_looks_ahead(language: str, text: str, edtf: str) -> None:
    (draft, *_rest) = draft_claims(text, language=language, dct="2011-08-22")

    assert draft.edtf == edtf
