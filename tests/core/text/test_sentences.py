from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.growth import count_calls
from timeline.core.text import Span, split_paragraphs, split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        # The plain case, and other signs.
        ["The talks began.", "They ended."],
        ["Who signed?", "Nobody!", "Really?!", "So it is."],
        ["The end...", "Nothing more… came of it."],
        ["She waited . . . and left.", "Then he came."],
        ["“Stop!” he cried.", "“We go.”", "They went.", "(See the map.)", "It is old."],
        ["He said “no.”", "She said 'yes.'", "``All right.''", "They left."],
        ["It is known.[12]", "It is old.[3][4]", "It ends."],
        # A number that ends a German sentence, and one that counts.
        ["Die Zahl der Opfer stieg auf 160.", "Noch am Freitag waren es über 150."],
        ["Es waren am 12. Mai nur 19.", "Zuvor waren es 12."],
        # Titles, initials and acronyms.
        ["Gen. Ali met Mr. Smith and Lt. Col. Jones.", "Prof. Dr. Oya spoke."],
        ["George W. Bush met J. K. Rowling.", "He left."],
        ["U.S. President Biden spoke in the U.S.", "The pact holds."],
        ["It joined the U.N.", "But others stayed."],
        ["Acme Inc. said Acme Corp. lost.", "It was sold to Widget Co.", "The price fell."],
        ["Ex-Gov. Palin spoke to R-Ind. members."],
        ["In Washington, D.C.", "The vote failed."],
        ["E.g. Ankara, i.e. the capital, vs. Istanbul."],
        ["THE CENTRE IS IN SAN DIEGO, CA.", "THE TALKS BEGAN."],
        # Dates and the clock.
        ["They met on Dec. 26, 2024, in Ankara.", "Nobody came."],
        ["It opens at 8 a.m. Tuesday and closes at 7 p.m. Eastern.", "All may come."],
        ["It opened at 8 a.m.", "Police came at 9 p.m.", "It closed."],
        ["It happened in 1998.", "In 2004 it ended."],
        # Numbers.
        ["He was 15.", "Police said 5.4 percent.", "See No. 5 and pp. 3 to 9."],
        ["He said no.", "They agreed."],
        ["1. Sign the pact.", "Then rest."],
        ["The cat sat.", "Police came.", "The sun.", "The van."],
        # What follows decides.
        ["He works at approx. half speed. e.on is a name; iPhone. is one."],
        ["the cat sat.", "it was late.", "nobody came."],
        ["End.", "***"],
        # Turkish.
        ["Toplantı 15. Ağustos günü yapıldı.", "Prof. Dr. Ali Yılmaz konuştu."],
        ["Olay 2. Dünya Savaşı sırasında oldu.", "II. Abdülhamid ve 19. yüzyıl için yazdı.", "Bu bir ilktir."],
        # German.
        ["Er kam am 15. August an.", "Der 3. Platz ging an ihn.", "Im Jahr 2018.", "Die Stadt z. B. Wien bzw. Graz."],
        ["Das Rennen: 1. Elena Sandulli 1.01,79; 2. Anna Roth; ... 8. Celina Haller.", "Das war es."],
        # Romance languages.
        ["M. Le Pen a parlé à 17 h.", "Le Sénat vote.", "Le mot « fin. »", "« Nous partons », dit-il."],
        ["El Sr. García llegó el 5 ago. 2019 a EE. UU.", "El presidente habló."],
        # Arabic and Urdu.
        ["أعلنت اللجنة ذلك يوم الأربعاء.", "وقال د. محمد إن ذلك صحيح؟", "نعم.", "بلغ 5.4 درجات عام 1997.", "وكان"],
        ["یہ ایک جملہ ہے۔", "یہ دوسرا ہے۔"],
    ],
    ids=lambda sentences: sentences[0],
)
def test_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    text = " ".join(sentences)

    assert [span.of(text) for span in split_sentences(text)] == sentences


def test_each_line_is_a_paragraph_and_no_sentence_crosses_it() -> None:
    text = "\n A headline without a stop \n\n- one point\n- two\n\tThe talks. They ended.  \n"

    assert [span.of(text) for span in split_paragraphs(text)] == [
        "A headline without a stop",
        "- one point",
        "- two",
        "The talks. They ended.",
    ]
    assert [span.of(text) for span in split_sentences(text)] == [
        "A headline without a stop",
        "- one point",
        "- two",
        "The talks.",
        "They ended.",
    ]


NEWS = st.lists(
    st.sampled_from(
        ["Mr.", "U.S.", "15.", "II.", "Dec.", "a.m.", "a", "The", "am", "Ankara", "...", "…", "?", '"', "”"]
    )
    | st.text(" \n.!?…؟»«”'()[]0aAğ", max_size=5)
).map(" ".join)


@given(NEWS | st.text())
def test_sentences_cover_all_but_white_space_and_do_not_overlap(text: str) -> None:
    spans = split_sentences(text)
    uncovered = list(text)
    for span in spans:
        uncovered[span.start : span.end] = " " * len(span)

    assert "".join(uncovered).strip() == ""
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all("\n" not in span.of(text) for span in spans)


@given(NEWS)
def test_every_sentence_lies_in_one_paragraph(text: str) -> None:
    paragraphs = split_paragraphs(text)

    assert all(any(paragraph.contains(span) for paragraph in paragraphs) for span in split_sentences(text))


@pytest.mark.parametrize("piece", [".", ". ", "a.", "A. ", "5. ", '."', "He came. ", " ", "x", ".\n"])
def test_work_grows_with_the_length(piece: str) -> None:
    def calls(count: int) -> int:
        return count_calls(lambda: split_sentences(piece * count))

    assert calls(4_000) < 16 * calls(500)


def test_an_empty_text_has_no_sentence() -> None:
    assert split_sentences(" \n\t") == []
    assert split_sentences("x") == [Span(0, 1)]
