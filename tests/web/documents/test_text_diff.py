"""What two versions of a text have in common."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.web.documents.text_diff import ADDED, CHANGED, REMOVED, SAME, Row, compare_texts, count_words, fold

_SIGNS = {SAME: "", ADDED: "+", REMOVED: "-"}


def shown(rows: list[Row]) -> list[str]:
    """Return rows as lines: [-removed-], [+added+]."""
    return ["".join(_piece(piece.kind, piece.text) for piece in row.pieces) for row in rows]


def _piece(kind: str, text: str) -> str:
    return f"[{_SIGNS[kind]}{text}{_SIGNS[kind]}]" if kind != SAME else text


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("One.\n\nTwo.", "One.\n\nTwo.", ["One.", "Two."]),
        ("It carried 12 people.", "It carried 13 people.", ["It carried [-12-][+13+] people."]),
        ("A fine of 1,200 crowns.", "A fine of 1,300 crowns.", ["A fine of [-1,200-][+1,300+] crowns."]),
        ("A ferry sank.", "A ferry sank on Friday.", ["A ferry sank [+on Friday+]."]),
        ("A.\n\nB.\n\nC.", "A.\n\nC.", ["A.", "[-B.-]", "C."]),
        ("A.\n\nC.", "A.\n\nB.\n\nC.", ["A.", "[+B.+]", "C."]),
        ("Old words only.", "Something different", ["[-Old words only.-]", "[+Something different+]"]),
        (
            "The ferry sank off Selim.\n\nTwelve were hurt in it.",
            "A storm is coming.\n\nThe ferry sank near Selim.\n\nTwelve were hurt in it.",
            ["[+A storm is coming.+]", "The ferry sank [-off-][+near+] Selim.", "Twelve were hurt in it."],
        ),
        # What was moved is removed here and added there.
        ("First one.\n\nSecond two.\n\nThird three.", "Third three.\n\nFirst one.\n\nSecond two.", [
            "[+Third three.+]", "First one.", "Second two.", "[-Third three.-]",
        ]),
        # Paragraphs that repeat are matched by their neighbours.
        ("x\n\nA b c.\n\nx\n\nD e f.\n\nx", "x\n\nA b c.\n\nx\n\nD e g.\n\nx", [
            "x", "A b c.", "x", "D e [-f-][+g+].", "x",
        ]),
        # Words alike by chance between longer changes are not told.
        (
            "Then red green blue of iron wood salt, all agreed at last.",
            "Then one two three of five six seven, all agreed at last.",
            ["Then [-red green blue of iron wood salt-][+one two three of five six seven+], all agreed at last."],
        ),
        # Only white space differs.
        ("A  ferry sank.", "A ferry sank.", ["A ferry sank."]),
        ("船が沈んだ。", "船が浮んだ。", ["船が[-沈-][+浮+]んだ。"]),
        ("وقع الاتفاق في بغداد", "وقع الاتفاق في أنقرة", ["وقع الاتفاق في [-بغداد-][+أنقرة+]"]),
        ("", "New.", ["[+New.+]"]),
        ("", "", []),
    ],
)  # fmt: skip
def test_differences_are_told(old: str, new: str, lines: list[str]) -> None:
    rows = compare_texts(old, new)

    assert shown(rows) == lines


def test_a_long_paragraph_is_compared_by_sentences() -> None:
    sentences = [f"Sentence number {number} tells of the harbour and its ships." for number in range(100)]
    old, new = " ".join(sentences), " ".join(sentences).replace("number 50 tells", "number 50 told")

    rows = compare_texts(old, new)

    assert [row.kind for row in rows].count(CHANGED) == 1
    assert len(rows) == 100


def test_paragraphs_without_end_are_shown_as_exchanged() -> None:
    old, new = "word " * 3000, "word " * 2999 + "end "

    (row,) = compare_texts(old, new)

    assert [(piece.kind, piece.text) for piece in row.pieces] == [(REMOVED, old.strip()), (ADDED, new.strip())]


def test_long_texts_are_compared_by_what_changed() -> None:
    paragraphs = [
        f"Paragraph {number} says that ship {number * 7} left port {number % 13}." for number in range(20_000)
    ]
    changed = [text.replace("left", "entered") if number % 2 else text for number, text in enumerate(paragraphs)]

    rows = compare_texts("\n\n".join(paragraphs), "\n\n".join(changed))

    assert [row.kind for row in rows] == [SAME, CHANGED] * 10_000


_TEXTS = st.lists(
    st.sampled_from(["A ferry sank.", "A ferry left.", "It rained on 3 May.", "x", "Nobody was hurt at all."]),
    max_size=8,
)


@given(_TEXTS, _TEXTS)
def test_both_texts_can_be_read_from_the_rows(old: list[str], new: list[str]) -> None:
    rows = compare_texts("\n\n".join(old), "\n\n".join(new))

    def read(left_out: str) -> str:
        words = ("".join(piece.text for piece in row.pieces if piece.kind != left_out) for row in rows)
        return " ".join(" ".join(words).split())

    assert read(REMOVED) == " ".join(new)
    assert read(ADDED).replace(" .", ".") == " ".join(old)


def test_what_stayed_the_same_is_folded_but_beside_changes() -> None:
    rows = compare_texts("\n\n".join("abcdefgh"), "\n\n".join("abcdXefgh"))

    stretches = fold(rows)

    assert [("".join(shown(list(one.rows))), one.is_folded) for one in stretches] == [
        ("abc", True), ("d[+X+]e", False), ("fgh", True),
    ]  # fmt: skip


def test_words_are_counted() -> None:
    rows = compare_texts("It carried 12 people, they said.", "It carried 13 people.\n\nMore follows.")

    assert (count_words(rows, ADDED), count_words(rows, REMOVED)) == (3, 3)
