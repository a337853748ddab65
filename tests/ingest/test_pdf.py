from __future__ import annotations

import pytest

from tests.ingest.making import lock_pdf, make_pdf
from timeline.ingest import CapturedText, CaptureError, read_content

INFO = "/Title (Report on the harbour) /Author (Ada Brink) /CreationDate (D:20240507233000-05'00') /ModDate (D:2024)"
FIRST = (
    "The harbour of Marnholm will stay closed until at least Friday,",
    "the port authority said on Tuesday. Divers found two sunken bar-",
    "ges in the fairway on Monday, and nobody had reported them miss-",
    "ing. The coast guard is still trying to find out who owns them,",
)
SECOND = ("but no papers were found on board of either.", "An inquiry is to report by the end of May.")


def read(content: bytes) -> CapturedText:
    (text,) = read_content(content, name="report.pdf").texts
    return text


def refusal(content: bytes) -> str:
    with pytest.raises(CaptureError) as caught:
        read_content(content, name="report.pdf")
    return str(caught.value)


def test_lines_of_print_become_paragraphs_and_pages_are_kept() -> None:
    text = read(make_pdf([FIRST, SECOND], INFO))

    assert text.text == (
        "The harbour of Marnholm will stay closed until at least Friday, the port authority said on Tuesday. Divers "
        "found two sunken barges in the fairway on Monday, and nobody had reported them missing. The coast guard is "
        "still trying to find out who owns them, but no papers were found on board of either.\n"
        "An inquiry is to report by the end of May."
    )
    assert [text.text[start:][:6] for start in text.page_starts] == ["The ha", "but no"]


def test_what_the_file_says_of_itself_is_told_as_such() -> None:
    text = read(make_pdf([FIRST], INFO))

    assert (text.title, text.authors, text.published, text.published_known, text.modified, text.language) == (
        "Report on the harbour", "Ada Brink", "2024-05-07", "pdf", "2024", "en-GB",
    )  # fmt: skip
    assert text.published_note == ("This is the day on which the PDF was made; it may have been published on another.")
    assert text.extractor.startswith("pypdfium2 ")


def test_a_name_that_a_program_gave_is_no_title() -> None:
    assert read(make_pdf([SECOND], "/Title (Microsoft Word - final.doc)")).title == SECOND[0]


def test_running_heads_and_numbers_of_pages_are_left_out() -> None:
    sentences = ("The first year was dry.", "The second year was wet.", "The third year was neither.")
    pages = [(f"Annals of Marnholm {number}", words, f"- {number} -") for number, words in enumerate(sentences, 7)]

    text = read(make_pdf(pages))

    assert text.text == "\n\n".join(sentences)
    assert text.page_starts == (0, 25, 51)


def test_a_page_of_pictures_among_others_is_reported() -> None:
    text = read(make_pdf([SECOND, (), SECOND]))

    assert text.notes == ("1 of its 3 pages have no text: they may be pictures.",)
    assert len(text.page_starts) == 3


def test_a_scanned_pdf_is_told_to_need_text_recognition() -> None:
    assert refusal(make_pdf([(), (), ()])) == (
        "report.pdf: The PDF has 3 pages of pictures and no text. "
        "Run text recognition (OCR) on it, then upload it again."
    )


def test_a_pdf_locked_for_reading_is_refused_and_one_locked_against_changes_is_read() -> None:
    content = make_pdf([SECOND])

    assert read(lock_pdf(content, user="", owner="secret")).text.startswith("but no papers")
    assert refusal(lock_pdf(content, user="secret", owner="secret")) == (
        "report.pdf is locked with a password. Save it without one, then upload it again."
    )


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"%PDF-1.4\n" + b"\x00\xff" * 500, make_pdf([SECOND])[:300]])
def test_a_pdf_of_which_nothing_is_left_is_refused(content: bytes) -> None:
    assert refusal(content) == (
        "report.pdf is a PDF that is cut short or damaged. Get the whole file again, or save it again as PDF."
    )


def test_a_pdf_without_its_end_is_read_as_far_as_it_goes_and_that_is_reported() -> None:
    whole = make_pdf([SECOND, SECOND])

    text = read(whole[: whole.index(b"xref")])

    assert text.text.startswith("but no papers were found")
    assert text.notes[-1] == ("The end of the PDF is missing; what is left of it was read. Get the whole file again.")


def test_a_page_that_cannot_be_read_is_named_and_the_others_are_read() -> None:
    broken = make_pdf([SECOND, SECOND]).rpartition(b"<< /Length")

    text = read(broken[0] + b"<< /Filter [/ASCIIHexDecode /Unheard] /Length" + broken[2])

    assert text.notes == ("Page 2 could not be read.",)
