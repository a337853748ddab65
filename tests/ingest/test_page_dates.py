"""When a page says that it was published, how that is known, and that nothing is made up."""

from __future__ import annotations

import pytest

from tests.ingest.layouts.parts import json_ld, page, paragraphs
from tests.ingest.layouts.prose import ENGLISH
from timeline.ingest import CapturedText, read_content
from timeline.ingest.html import read_page
from timeline.ingest.html.page_dates import day_of_address
from timeline.ingest.html.written_dates import find_printed_day
from timeline.ingest.timestamps import day_of_stamp

DAY = "2024-05-07"
META = '<meta property="article:published_time" content="2024-05-08T01:00:00+03:00">'
FOOTER = "<footer>© 2009–2023 Courier</footer>"


def read(*, head: str = "", body: str = "", url: str = "", language: str = "en") -> CapturedText:
    markup = page(f"<h1>Harbour</h1>{body}{paragraphs(ENGLISH)}{FOOTER}", head=head, language=language)
    (text,) = read_content(markup.encode(), name="page.html", url=url).texts
    return text


@pytest.mark.parametrize(
    ("stamp", "edtf"),
    [
        ("2024-05-07T23:30:00-05:00", DAY),
        ("2024-05-07T23:30:00Z", DAY),
        ("20240507T233000Z", DAY),
        ("2024-05-07 23:30", DAY),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("2024.05.07", DAY),
        ("2024/5/7 10:30", DAY),
        ("2024年5月7日", DAY),
        ("2024년 5월 7일", DAY),
        ("2024 Courier", ""),
        ("Tue, 07 May 2024 23:30:00 -0500", DAY),
        (" 2024-05-07", DAY),
        ("1874-06-01", "1874-06-01"),
        ("1970-01-01T00:00:00Z", ""),
        ("0001-01-01T00:00:00", ""),
        ("2024-13-01", ""),
        ("2024-02-31", ""),
        ("20240507123", ""),
        ("yesterday", ""),
        ("Tue, 99 May 20240 99:99", ""),
        ("", ""),
    ],
)
def test_a_stamp_gives_its_own_day_and_no_more_than_it_says(stamp: str, edtf: str) -> None:
    assert day_of_stamp(stamp) == edtf


@pytest.mark.parametrize(
    ("words", "language", "day"),
    [
        ("Posted on May 7, 2024 by Ada", "en", DAY),
        ("7 May 2024, 10:30", "", DAY),
        ("7th of May 2024", "en", DAY),
        ("7. Mai 2024", "de", DAY),
        ("7 Mayıs 2024 Salı", "tr", DAY),
        ("7 de mayo de 2024", "es", DAY),
        ("٧ مايو ٢٠٢٤", "ar", DAY),
        ("7 أيار/مايو 2024", "ar", DAY),
        ("2024年5月7日", "ja", DAY),
        ("2024년 5월 7일", "ko", DAY),
        ("2024.05.07. 10:30", "", DAY),
        ("2024/05/07", "ja", DAY),
        ("7 maja 2024", "pl", DAY),
        ("7 мая 2024", "ru", DAY),
        ("2024. május 7.", "hu", DAY),
        ("7-mai-2024", "", DAY),
        ("7 de maio de 2024", "pt", DAY),
        ("07.05.2024", "de", DAY),
        ("25/04/2024", "", "2024-04-25"),
        ("04/25/2024", "", "2024-04-25"),
        ("07/05/2024", "fr", DAY),
        ("07/05/2024", "en-GB", DAY),
        ("05/07/2024", "en-US", DAY),
        ("05/05/2024", "en", "2024-05-05"),
        ("07/05/2024", "en", ""),
        ("07/05/2024", "", ""),
        ("7 May 2024 – 9 May 2024", "en", ""),
        ("7 Harbours 2024", "en", ""),
        ("May 2024", "en", ""),
        ("31.02.2024", "de", ""),
        ("7 May 2024", "xx-unheard", DAY),
    ],
)
def test_a_printed_day_is_read_where_it_can_be_one_day_only(words: str, language: str, day: str) -> None:
    assert find_printed_day(words, language) == day


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://a.example/2024/05/07/harbour", DAY),
        ("https://a.example/news/2024-05-07-harbour.html", DAY),
        ("https://a.example/2024/5/7/harbour", DAY),
        ("https://a.example/20240507/harbour", DAY),
        ("https://a.example/2024/05/harbour", "2024-05"),
        ("https://a.example/2024/world/5/7/harbour/", DAY),
        ("https://a.example/harbour-2024", ""),
        ("https://a.example/2024/13/07/", ""),
        ("https://a.example/?date=2024/05/07", ""),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_an_address_may_hold_a_day_or_a_month(url: str, edtf: str) -> None:
    assert day_of_address(url) == edtf


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"head": json_ld(datePublished="2024-05-08") + META}, ("2024-05-08", "json-ld")),
        ({"head": META}, ("2024-05-08", "metadata")),
        ({"head": '<meta name="date" content="2024-05">'}, ("2024-05", "metadata")),
        ({"body": '<time datetime="2024-05-07T10:00:00Z">10:00</time>'}, (DAY, "printed")),
        ({"body": '<p class="post-date">7 May 2024</p>'}, (DAY, "printed")),
        ({"url": "https://a.example/2024/05/07/harbour"}, (DAY, "address")),
        ({"body": '<p class="date">Updated 7 May 2024</p>'}, ("", "")),
        ({"body": '<time class="updated" datetime="2024-05-07">7 May 2024</time>'}, ("", "")),
        ({"body": '<aside><time datetime="2024-05-07">7 May 2024</time></aside>'}, ("", "")),
        ({"body": '<p class="itemPostDate">7 May 2024</p>'}, (DAY, "printed")),
        ({"body": '<div publishingdate="2024-05-07">Tuesday</div>'}, (DAY, "printed")),
        ({"body": '<div itemPostDate="07.05.2024">Tuesday</div>'}, (DAY, "printed")),
        ({"body": '<span data-name="publishingdate">07.05.2024</span>'}, (DAY, "printed")),
        ({"head": '<meta name="publishingdate" content="07.05.2024">'}, (DAY, "metadata")),
        ({"head": '<meta name="itemPostDate" content="2024-05-07">'}, (DAY, "metadata")),
        ({"body": '<abbr class="published" title="2024-05-07T10:00:00+02:00">this morning</abbr>'}, (DAY, "printed")),
        ({"body": '<p class="date">07.05.24</p>', "language": "de"}, (DAY, "printed")),
        ({"body": '<p class="date">7/5/24</p>', "language": "fr"}, (DAY, "printed")),
        ({"body": '<p class="date">7 May 24 | 5.27</p>'}, (DAY, "printed")),
        ({"body": "<p>Ada Brink, 7 May 2024</p>"}, (DAY, "printed")),
        ({"body": "<table><tr><td>Courier</td><td>7 May 2024</td></tr></table>"}, (DAY, "printed")),
        ({"body": "<p>Veröffentlicht am 7. Mai 2024</p>", "language": "de"}, (DAY, "printed")),
        ({"body": "<p>Published 7 May 2024, updated 9 May 2024</p>"}, (DAY, "printed")),
        ({"body": "<p>Updated 9 May 2024, first published 7 May 2024</p>"}, (DAY, "printed")),
        ({"body": "<p>7 May 2024 – updated 10:30</p>"}, ("", "")),
        ({"body": "<p>Updated: <time>7 May 2024</time></p>"}, ("", "")),
        ({"body": '<p><span class="modified-date">7 May 2024</span></p>'}, ("", "")),
        ({"body": "<p>The pact was signed by all five islands on 7 May 1974</p>"}, ("", "")),
        ({"head": json_ld(**{"@type": "WebPage", "datePublished": DAY})}, (DAY, "json-ld")),
        (
            {"head": f'<script type="application/ld+json">{{"datePublished": {DAY}T10:00:00}}</script>'},
            (DAY, "json-ld"),
        ),
        ({}, ("", "")),
    ],
)
def test_it_is_known_by_the_most_trustworthy_place(said: dict[str, str], expected: tuple[str, str]) -> None:
    text = read(**said)

    assert (text.published, text.published_known, text.published_note) == (*expected, "")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            {"head": json_ld(datePublished="2024-05-03"), "body": "<time>4 May 2024</time>"},
            ("2024-05-03", "json-ld", "JSON-LD says 3 May 2024, the page prints 4 May 2024."),
        ),
        (
            {"head": META, "url": "https://a.example/2023/01/harbour"},
            ("2024-05-08", "metadata", "Its metadata say 8 May 2024, its address says January 2023."),
        ),
        (
            {"head": json_ld(datePublished="2024-05-03T22:30:00Z"), "body": "<time>4 May 2024</time>"},
            ("2024-05-04", "printed", "JSON-LD says 3 May 2024, the page prints 4 May 2024."),
        ),
        (
            {"head": json_ld(datePublished="2024-05-03T22:30:00Z"), "body": "<time>9 May 2024</time>"},
            ("2024-05-03", "json-ld", "JSON-LD says 3 May 2024, the page prints 9 May 2024."),
        ),
        (
            {"head": json_ld(datePublished="2024-05-07"), "url": "https://a.example/2024/05/harbour"},
            ("2024-05-07", "json-ld", ""),
        ),
    ],
)
def test_what_disagrees_is_reported(said: dict[str, str], expected: tuple[str, str, str]) -> None:
    text = read(**said)

    assert (text.published, text.published_known, text.published_note) == expected


def test_the_day_of_the_last_change_is_kept_apart() -> None:
    both = read(head=json_ld(datePublished="2024-05-03", dateModified="2024-05-09T10:00:00+02:00"))
    meta = read(head='<meta property="og:updated_time" content="2024-05-09">')

    assert (both.published, both.modified) == ("2024-05-03", "2024-05-09")
    assert (meta.published, meta.modified) == ("", "2024-05-09")


def test_the_clock_of_the_site_is_not_the_day_of_its_article() -> None:
    clocks = (
        '<div class="header-date">9 May 2024</div>',
        '<div class="topbar"><span class="date">9 May 2024</span></div>',
        '<header><time datetime="2024-05-09">Thursday</time></header>',
        '<div id="current-date">9 May 2024</div>',
    )
    for clock in clocks:
        for own, day in (("", ""), ("<p class='date'>7 May 2024</p>", DAY)):
            markup = page(f"{clock}<div><h1>Harbour</h1>{own}{paragraphs(ENGLISH)}</div>")

            assert read_page(markup).published == day, clock


def test_the_footer_of_an_article_may_hold_its_day_and_that_of_the_page_does_not() -> None:
    footer = f"<footer><time datetime='{DAY}'>Tuesday</time></footer>"
    own = f"<article><h1>Harbour</h1>{paragraphs(ENGLISH)}{footer}</article>"

    assert read_page(page(own)).published == DAY
    assert read_page(page(own.replace("article>", "div>"))).published == ""


def test_a_day_beside_the_headline_of_another_article_counts_least() -> None:
    other = "<ul><li><a href='/1'><h3>Bees</h3></a><div class='date'>9 May 2024</div></li></ul>"

    assert read_page(page(f"<h1>Harbour</h1>{paragraphs(ENGLISH)}<p>7 May 2024</p>{other}")).published == DAY


def test_a_guess_of_a_program_is_only_suggested() -> None:
    guessed = read(body="<script>var s = {'pageDate': '2024-05-07'};</script>")
    known = read(head=META)
    only_years = read()

    assert (guessed.published, guessed.published_known, guessed.suggested) == ("", "", DAY)
    assert (known.published, known.suggested) == ("2024-05-08", "")
    assert only_years.suggested == ""
