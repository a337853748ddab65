"""Names in a row, as each language of the pages parts them."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from timeline.web.lists_in_words import in_a_row


@pytest.mark.parametrize(("language", "row"), [("en", "1, 2, 3"), ("tr", "1, 2, 3"), ("ar", "1، 2، 3")])
def test_each_language_has_its_comma(language: str, row: str) -> None:
    with override(language):
        assert in_a_row([1, 2, 3]) == row
