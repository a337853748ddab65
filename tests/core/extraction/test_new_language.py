"""A language that is added as docs/add-a-language.md says."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from timeline.core.extraction import draft_claims, languages

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = (Path(__file__).parents[3] / "docs/add-a-language.md").read_text(encoding="utf-8")
IMPORTS = """
from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import Grammar, numbered
from timeline.core.extraction.languages.records import SHAPES
from timeline.core.extraction.patterns import Rule
"""


@pytest.fixture
def portuguese(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The example of the page, with the three tables that must be there."""
    folder = tmp_path / "pt"
    folder.mkdir()
    example = PAGE[PAGE.index("    GRAMMAR = ") : PAGE.index("- `words`")]
    (folder / "__init__.py").touch()
    (folder / "grammar.py").write_text(IMPORTS + dedent(example), encoding="utf-8")
    (folder / "clause_words.txt").write_text("determiners: o a os as um uma\n", encoding="utf-8")
    (folder / "predicates.txt").write_text("close: fech* | fechamento\n", encoding="utf-8")
    (folder / "time_uses.txt").touch()
    monkeypatch.setattr(languages, "__path__", [*languages.__path__, str(tmp_path)])
    monkeypatch.setattr(languages, "LANGUAGES", (*languages.LANGUAGES, "pt"))
    yield "pt"
    for name in [name for name in sys.modules if name.startswith("timeline.core.extraction.languages.pt")]:
        del sys.modules[name]


@pytest.mark.parametrize(
    ("sentence", "date", "modality", "event_type"),
    [
        ("O porto fechou em 3 de maio de 2024 por causa da greve.", "2024-05-03", "happened", "close"),
        ("A ponte abrirá em 4 de outubro.", "2024-10-04", "planned", ""),
    ],
)
def test_the_example_reads_dates_and_makes_claims(
    portuguese: str, sentence: str, date: str, modality: str, event_type: str
) -> None:
    (claim,) = draft_claims(sentence, language=portuguese, dct="2024-08-15")

    assert (claim.edtf, str(claim.modality), claim.frame.event_type) == (date, modality, event_type)
