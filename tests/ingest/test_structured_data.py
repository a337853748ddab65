"""What pages say in JSON-LD, in all the ways that sites write it."""

from __future__ import annotations

import json

import pytest

from timeline.ingest import CaptureError, read_content
from timeline.ingest.html.json_ld import ArticleData, find_article
from timeline.ingest.html.page_reader import all_text, read_page
from timeline.ingest.html.trees import parse_tree

ARTICLE = {"@type": "NewsArticle", "headline": "Harbour closed", "datePublished": "2024-05-07"}
FOUND = ArticleData(kind="NewsArticle", headline="Harbour closed", published="2024-05-07")


def article_of(*scripts: str, title: str = "") -> ArticleData:
    markup = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    tree = parse_tree(f"<html><body>{markup}<p>Words.</p></body></html>")
    assert tree is not None
    return find_article(tree, title)


@pytest.mark.parametrize(
    "script",
    [
        json.dumps(ARTICLE),
        json.dumps([{"@type": "WebSite"}, ARTICLE]),
        json.dumps({"@graph": [{"@type": "Person"}, ARTICLE]}),
        json.dumps({"@type": "WebPage", "mainEntity": ARTICLE}),
        json.dumps({**ARTICLE, "@type": ["Thing", "NewsArticle"]}),
        f"<!-- {json.dumps(ARTICLE)} -->",
        f"//<![CDATA[\n{json.dumps(ARTICLE)}\n//]]>",
        json.dumps(ARTICLE).replace("Harbour closed", "Harbour\nclosed"),
        json.dumps({**ARTICLE, "headline": ["Harbour &amp; closed"]}).replace("&amp; ", ""),
        json.dumps({**ARTICLE, "headline": {"@value": "<b>Harbour</b> closed"}}),
    ],
)
def test_the_article_is_found_however_it_is_wrapped(script: str) -> None:
    assert article_of(script) == FOUND


@pytest.mark.parametrize(
    "script",
    ["", "{", "null", "7", '"words"', "[" * 5_000, json.dumps({"@type": "Person"}), '{"@type": []}', '{"@graph": 7}'],
)
def test_what_is_no_article_says_nothing(script: str) -> None:
    assert article_of(script) == ArticleData()


def test_of_several_articles_the_one_with_the_title_of_the_page_is_meant() -> None:
    other = {**ARTICLE, "headline": "Something else", "datePublished": "2023-01-01"}

    assert article_of(json.dumps([other, ARTICLE]), title="Harbour closed | Courier") == FOUND
    assert article_of(json.dumps(other), json.dumps(ARTICLE), title="Neither").headline == "Something else"


def test_authors_and_publisher_may_be_names_or_people_and_not_addresses() -> None:
    said = {
        **ARTICLE,
        "author": [{"name": "Ada Brink"}, "Inga Torvald", "https://a.example/ada", None, {"name": ""}],
        "publisher": {"@type": "Organization", "name": "Courier"},
        "isAccessibleForFree": "False",
        "inLanguage": {"name": "en"},
    }

    found = article_of(json.dumps(said))

    assert (found.authors, found.publisher, found.is_free, found.language) == (
        ("Ada Brink", "Inga Torvald"), "Courier", False, "en",
    )  # fmt: skip


def test_the_text_of_structured_data_loses_its_markup_and_keeps_its_paragraphs() -> None:
    body = "<p>One &amp; <b>two</b>.</p><p>Three.<br/>Four.</p>\n\nFive."

    assert article_of(json.dumps({**ARTICLE, "articleBody": body})).body == "One & two.\nThree.\nFour.\nFive."
    assert article_of(json.dumps({**ARTICLE, "articleBody": ["x"]})).body == ""


def test_a_page_without_elements_has_no_text() -> None:
    assert (read_page("").text, read_page("<!-- -->").text, all_text("")) == ("", "", "")


def test_a_page_of_links_only_is_told_to_have_no_text() -> None:
    with pytest.raises(CaptureError) as caught:
        read_content(b"<html><body><a href='/1'>One</a> <a href='/2'>Two</a></body></html>", name="page")

    assert str(caught.value) == ("page is a page without text of its own. Open it in a browser and paste its text.")


def test_a_page_that_hides_all_until_its_scripts_run_is_read() -> None:
    page = "<body><div style='visibility: hidden'><p>The ferry left the harbour on Monday at noon.</p></div></body>"

    assert read_page(page).text == "The ferry left the harbour on Monday at noon."


def test_an_address_that_is_none_is_not_canonical() -> None:
    head = '<link rel="canonical" href="https://[x"><meta property="og:url" content="javascript:x">'

    assert read_page(f"<html><head>{head}</head><p>Words.</p>", url="https://a.example/").canonical_url == ""
    assert (
        read_page('<link rel="canonical" href="/one"><p>Words.</p>', url="https://a.example/x").canonical_url
        == "https://a.example/one"
    )


def test_a_page_without_structured_data_tells_its_author_and_site_in_metadata() -> None:
    head = '<meta name="author" content="Ada Brink"><meta property="og:site_name" content="Courier">'

    page = read_page(f"<html><head><title>Harbour</title>{head}</head><p>Words.</p>")

    assert (page.title, page.authors, page.site_name) == ("Harbour", ("Ada Brink",), "Courier")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One.</p>Loose words.<p>Two.</p>", "One.\nLoose words.\nTwo."),
        ("<pre>One line.\nAnother\nline.\n\nThird.</pre>", "One line.\nAnother line.\nThird."),
        ("<p>No end<br>of a sentence.<br>Another.</p>", "No end of a sentence.\nAnother."),
        ("<p>One<a href=x> link</a>.</p><p> </p><p><br></p>", "One link."),
        ("<table><tr><td>a<br>b</td><td>c</td></tr><tr><th>d</th><td>e</td></tr></table>", "a b\nc\nd | e"),
        ("<ul><li>One<ul><li>Two</li></ul></li></ul>", "One\nTwo"),
        ("<div hidden>No.</div><p>Yes.</p><p>And more.</p>", "Yes.\nAnd more."),
    ],
)
def test_each_block_is_a_line(markup: str, text: str) -> None:
    assert all_text(f"<html><body>{markup}</body></html>") == text


def test_the_title_is_what_the_page_shows_where_the_headline_is_a_description() -> None:
    data = {"@type": "Article", "name": "Marsh harrier", "headline": "bird of prey of wide reed beds"}
    head = f'<title>Marsh harrier – Islepedia</title><script type="application/ld+json">{json.dumps(data)}</script>'
    body = "<h1>Marsh harrier</h1><p>The marsh harrier breeds in the reeds of the northern islands.</p>"

    assert read_page(f"<html><head>{head}</head><body>{body}</body></html>").title == "Marsh harrier"


def test_the_heading_is_the_title_where_the_structured_data_are_of_something_else() -> None:
    data = {"@type": "Article", "headline": "Birds"}
    head = f'<title>Marsh harrier – Islepedia</title><script type="application/ld+json">{json.dumps(data)}</script>'

    assert read_page(f"<html><head>{head}</head><body><h1>Marsh harrier</h1><p>Bird.</p></body></html>").title == (
        "Marsh harrier"
    )
