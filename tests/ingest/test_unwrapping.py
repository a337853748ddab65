from __future__ import annotations

import pytest

from timeline.ingest import read_content
from timeline.ingest.line_wrapping import unwrap

WRAPPED = """\
HARBOUR REPORT

Divers found two sunken barges in the fairway on Monday mor-
ning. Neither had been reported missing, and the coast guard
is trying to find out who owns them. The ferry turned back on
3 May.
The municipality opened two schools and the sports hall for those
who were stranded on the island, some 1,200 of them, for a week.

- The northern basin is closed since Saturday evening, and then
- the fish market.
"""


def test_lines_that_end_at_a_margin_are_joined_into_paragraphs() -> None:
    assert unwrap(WRAPPED) == (
        "HARBOUR REPORT\n\nDivers found two sunken barges in the fairway on Monday morning. Neither had been reported "
        "missing, and the coast guard is trying to find out who owns them. The ferry turned back on 3 May.\nThe "
        "municipality opened two schools and the sports hall for those who were stranded on the island, some 1,200 of "
        "them, for a week.\n\n- The northern basin is closed since Saturday evening, and then\n- the fish market.\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One line.",
        "Roses are red,\nviolets are blue,\nthe harbour is closed\nand so is the zoo.",
        "\n".join(["Each line is a paragraph, as editors keep them when they save a text for us."] * 8),
        "\n".join(["x" * 400 + " and more"] * 8),
        "\n".join(["Short line"] * 30),
        "Name: Ada\nTown: Marnholm\nBorn: 1987\nTrade: pilot",
    ],
)
def test_lines_that_end_for_a_reason_stay(text: str) -> None:
    assert unwrap(text) == text


def test_a_text_says_that_its_lines_were_joined_and_a_markdown_is_titled_by_its_heading() -> None:
    (wrapped,) = read_content(WRAPPED.encode(), name="report.txt").texts
    (marked,) = read_content(b"Preface.\n\n# The harbour #\n\nIt is closed.", name="report.md").texts

    assert wrapped.notes == ("Its lines end at a margin; those that go on in the next are joined.",)
    assert (marked.title, marked.notes) == ("The harbour", ())
