"""The first and last months of a year, in all languages."""

from __future__ import annotations

import pytest

from timeline.core.extraction import read_claims

MONTHS = [
    ("en", "Fees rose in the first six months of 2019.", "2019-01/2019-06"),
    ("en", "Fees rose in the last 3 months of 2019.", "2019-10/2019-12"),
    ("de", "In den ersten neun Monaten des Jahres 2019 stiegen die Gebühren.", "2019-01/2019-09"),
    ("de", "In den letzten zwei Monaten 2019 stiegen die Gebühren.", "2019-11/2019-12"),
    ("fr", "Au cours des six premiers mois de 2019, les taxes ont augmenté.", "2019-01/2019-06"),
    ("es", "Las tasas subieron en los primeros seis meses de 2019.", "2019-01/2019-06"),
    ("it", "Le tasse sono salite negli ultimi quattro mesi del 2019.", "2019-09/2019-12"),
    ("tr", "Ücretler 2019'un ilk altı ayında arttı.", "2019-01/2019-06"),
    ("ar", "ارتفعت الرسوم في الأشهر الستة الأولى من 2019.", "2019-01/2019-06"),
    ("ar", "ارتفعت الرسوم في آخر ثلاثة أشهر من عام 2019.", "2019-10/2019-12"),
    ("en", "Fees rose in the first many months of 2019.", None),
]


@pytest.mark.parametrize(("language", "text", "interval"), MONTHS)
def test_counted_months_are_a_stretch(language: str, text: str, interval: str | None) -> None:
    resolutions, claims = read_claims(text, language=language, dct="2021-07-05")

    assert {one.interval for one in resolutions if "2019" in one.text} == {interval}
    assert len(claims) == 1


def test_explanation_says_which_months_they_are() -> None:
    text = "Fees rose in the first six months of 2019."

    resolutions, _claims = read_claims(text, language="en", dct="2021-07-05")

    assert resolutions[-1].best.explanation == "“first six months of 2019” is January–June 2019."
