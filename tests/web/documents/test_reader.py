"""A document as paragraphs and segments."""

from __future__ import annotations

from uuid import UUID

import pytest

from timeline.models import Citation, Claim, ClaimStatus, Document, Outlet
from timeline.web.documents.coverage import Coverage
from timeline.web.documents.reader import PAGE_LENGTH, Paragraph, ReaderPage, Segment, read_document_page

NOTHING = Coverage(0, 0, 0, 0)


def make_document(text: str, *, language: str = "en", published: str = "2024-08-22") -> Document:
    document = Document(text=text, language=language, outlet=Outlet(name="Gazette"))
    document.set_published(published, "printed")
    return document


def cite(key: int, text: str, exact: str, *, status: str = "accepted", is_orphaned: bool = False) -> Citation:
    start = text.index(exact)
    claim = Claim(status=ClaimStatus(status))
    return Citation(pk=key, claim=claim, start=start, end=start + len(exact), exact=exact, is_orphaned=is_orphaned)


def plain(text: str) -> Segment:
    return Segment(text, (), (), "", "", is_date=False)


def anchors(page: ReaderPage) -> list[int]:
    return [key for paragraph in page.paragraphs for segment in paragraph.segments for key in segment.anchors]


def shown(page: ReaderPage) -> str:
    return "\n".join("".join(segment.text for segment in paragraph.segments) for paragraph in page.paragraphs)


def test_a_text_without_passages_and_dates_is_its_paragraphs() -> None:
    page = read_document_page(make_document("  One.\n\n\tTwo. \n"), [])

    assert page == ReaderPage((Paragraph(1, (plain("One."),)), Paragraph(2, (plain("Two."),))), NOTHING, None, None)


def test_a_passage_is_cut_out_with_its_anchor_at_its_beginning() -> None:
    text = "Before. Ferries sail. After."

    page = read_document_page(make_document(text), [cite(7, text, "Ferries sail.")])

    cited = Segment("Ferries sail.", (7,), (7,), "accepted", "", is_date=False)
    assert page.paragraphs == (Paragraph(1, (plain("Before. "), cited, plain(" After."))),)


def test_passages_that_overlap_share_a_segment() -> None:
    text = "The old ferries sail at dawn."
    citations = [cite(1, text, "old ferries sail", status="proposed"), cite(2, text, "ferries sail at")]

    page = read_document_page(make_document(text), citations)

    assert page.paragraphs[0].segments == (
        plain("The "),
        Segment("old ", (1,), (1,), "proposed", "", is_date=False),
        Segment("ferries sail", (2,), (1, 2), "accepted", "", is_date=False),
        Segment(" at", (), (2,), "accepted", "", is_date=False),
        plain(" dawn."),
    )


def test_passages_that_begin_at_one_place_have_both_their_anchors_there() -> None:
    text = "Ferries sail."

    page = read_document_page(make_document(text), [cite(1, text, "Ferries"), cite(2, text, "Ferries sail.")])

    assert page.paragraphs[0].segments[0].anchors == (1, 2)
    assert anchors(page) == [1, 2]


def test_a_passage_over_several_paragraphs_has_its_anchor_once() -> None:
    text = "One begins.\n\nTwo goes on.\nThree ends."

    page = read_document_page(make_document(text), [cite(5, text, "begins.\n\nTwo goes on.\nThree")])

    assert [[segment.citations for segment in one.segments] for one in page.paragraphs] == [
        [(), (5,)],
        [(5,)],
        [(5,), ()],
    ]
    assert anchors(page) == [5]


def test_a_passage_that_begins_with_the_space_between_paragraphs_has_an_anchor_too() -> None:
    text = "One.\n\nTwo."

    page = read_document_page(make_document(text), [cite(5, text, "\nTwo.")])

    assert anchors(page) == [5]
    assert page.paragraphs[1].segments == (Segment("Two.", (5,), (5,), "accepted", "", is_date=False),)


def test_what_the_live_page_no_longer_has_is_marked_in_the_version_that_has_it() -> None:
    text = "Ferries sail."

    page = read_document_page(make_document(text), [cite(5, text, "Ferries", is_orphaned=True)])

    assert anchors(page) == [5]


def test_a_passage_that_does_not_stand_where_it_says_is_not_marked() -> None:
    text = "Ferries sail."

    page = read_document_page(make_document(text), [cite(5, "Railways sail.", "Railways", is_orphaned=True)])

    assert page.paragraphs == (Paragraph(1, (plain("Ferries sail."),)),)


def test_date_words_inside_a_passage_carry_their_reading_at_their_end() -> None:
    text = "Ferries sailed on 15 August 2024 again."

    page = read_document_page(make_document(text), [cite(5, text, "on 15 August")])

    segments = page.paragraphs[0].segments
    assert [(one.text, one.citations, one.is_date, bool(one.reading)) for one in segments] == [
        ("Ferries sailed ", (), False, False),
        ("on ", (5,), False, False),
        ("15 August", (5,), True, False),
        (" 2024", (), True, True),
        (" again.", (), False, False),
    ]
    assert "15 August 2024" in segments[3].reading
    assert page.expression_count == 1


def test_relative_words_are_read_from_a_date_of_publication_to_the_day() -> None:
    text = "Ferries sailed on Thursday."
    to_the_day = read_document_page(make_document(text, published="2024-08-23"), [])
    to_the_month = read_document_page(make_document(text, published="2024-08"), [])
    unknown = read_document_page(make_document(text, published=""), [])

    assert "22 August 2024" in to_the_day.paragraphs[0].segments[1].reading
    assert "22 August 2024" not in to_the_month.paragraphs[0].segments[1].reading
    assert unknown.paragraphs[0].segments[1].reading != ""


@pytest.mark.parametrize(("language", "count"), [("en", 1), ("EN-gb", 1), ("xx", 0)])
def test_a_language_without_a_grammar_has_no_date_words(language: str, count: int) -> None:
    assert read_document_page(make_document("It was 1984.", language=language), []).expression_count == count


LINE = "Ferries sail every day and nobody minds. " * 20
LONG = "\n".join(f"{number} {LINE}" for number in range(1, 201))  # 200 paragraphs, 165,000 characters


def test_a_long_document_is_paged_by_whole_paragraphs_and_nothing_is_lost() -> None:
    document, pages, at = make_document(LONG), [], 0
    while at is not None:
        pages.append(read_document_page(document, [], at=at))
        at = pages[-1].next

    assert len(pages) == 3
    assert "\n".join(map(shown, pages)) == "\n".join(line.strip() for line in LONG.split("\n"))
    assert [one.number for page in pages for one in page.paragraphs] == list(range(1, 201))
    assert all(len(shown(page)) <= PAGE_LENGTH for page in pages)
    assert pages[0].previous is None


def test_the_pages_of_a_long_document_lead_back_to_each_other() -> None:
    document = make_document(LONG)
    first = read_document_page(document, [])
    second = read_document_page(document, [], at=first.next or 0)
    third = read_document_page(document, [], at=second.next or 0)

    assert (first.previous, third.next) == (None, None)
    assert read_document_page(document, [], at=third.previous or 0) == second
    assert read_document_page(document, [], at=second.previous or 0) == first


def test_an_offset_opens_the_page_that_holds_it_and_one_beyond_the_end_the_last() -> None:
    document = make_document(LONG)
    citation = cite(9, LONG, "150 Ferries")

    page = read_document_page(document, [citation], at=citation.start)

    assert anchors(page) == [9]
    assert anchors(read_document_page(document, [citation])) == []
    assert read_document_page(document, [], at=10**12) == read_document_page(document, [], at=len(LONG) - 1)


def test_a_passage_over_two_pages_has_an_anchor_on_each() -> None:
    document = make_document(LONG)
    last = read_document_page(document, []).paragraphs[-1].number
    citation = cite(9, LONG, LONG[LONG.index(f"\n{last} ") : LONG.index(f"\n{last + 2} ")])

    first = read_document_page(document, [citation])
    second = read_document_page(document, [citation], at=first.next or 0)

    assert (anchors(first), anchors(second)) == ([9], [9])


@pytest.mark.parametrize("filling", ["word ", "word"])
def test_a_paragraph_of_any_length_is_cut_to_pages(filling: str) -> None:
    document = make_document(f"A short one.\n{filling * 40_000}")

    first = read_document_page(document, [])

    assert 50_000 < len(shown(first)) <= PAGE_LENGTH
    assert first.next is not None
    assert (filling * 40_000).startswith("".join(shown(first).split("\n")[1:]))


def test_what_is_cited_early_stands_on_the_first_page_as_its_address_says() -> None:
    text = "A short one.\n" + "word " * 9_000 + "Here. " + "word " * 20_000
    citation = cite(9, text, "Here.")
    citation.document = Document(pk=3, address=UUID(int=3))

    assert citation.get_absolute_url() == "/documents/00000000-0000-0000-0000-000000000003/#c9"
    assert anchors(read_document_page(make_document(text), [citation])) == [9]


def pages(page: ReaderPage) -> list[tuple[int, str]]:
    return [(one.page, one.text) for paragraph in page.paragraphs for one in paragraph.segments if one.page]


def test_a_page_of_the_original_begins_where_its_first_letter_stands() -> None:
    text = "One goes\non. Two\n\nThree ends.\nFive."
    document = make_document(text)
    document.page_starts = [0, text.index("Two"), text.index("Three") - 1, len(text) - 5, len(text) - 5]

    page = read_document_page(document, [])

    assert pages(page) == [(1, "One goes"), (2, "Two"), (3, "Three ends."), (5, "Five.")]
    assert shown(page) == "One goes\non. Two\nThree ends.\nFive."


def test_a_page_that_begins_inside_a_passage_keeps_it_marked() -> None:
    text = "The ferries sail at dawn."
    document = make_document(text)
    document.page_starts = [0, text.index("sail")]

    page = read_document_page(document, [cite(1, text, "ferries sail")])

    assert [(one.text, one.state, one.page) for one in page.paragraphs[0].segments] == [
        ("The ", "", 1), ("ferries ", "accepted", 0), ("sail", "accepted", 2), (" at dawn.", "", 0),
    ]  # fmt: skip
    assert anchors(page) == [1]


def test_a_document_of_one_page_needs_no_mark() -> None:
    document = make_document("The ferries sail.")
    document.page_starts = [0]

    assert pages(read_document_page(document, [])) == []


def test_far_into_a_document_the_reader_says_on_which_page_it_opens() -> None:
    paragraph = "word " * 1000 + "\n"
    document = make_document(paragraph * 30)
    document.page_starts = [number * len(paragraph) * 4 + 100 for number in range(8)]
    document.page_starts[0] = 0

    page = read_document_page(document, [], at=PAGE_LENGTH)

    first = page.paragraphs[0].segments[0]
    assert first.page == sum(start <= 12 * len(paragraph) for start in document.page_starts)
    assert page.previous is not None
