"""What is taken for a box around an article, and what is not."""

from __future__ import annotations

import pytest

from tests.ingest.layouts.parts import page, paragraphs
from tests.ingest.layouts.prose import ENGLISH, MORE
from timeline.ingest.html import read_page

ARTICLE = paragraphs(ENGLISH)
WORDS = "These are words of a box that nobody wants to find in the text of an article, ever."


def lines(body: str) -> list[str]:
    return read_page(page(f"<h1>Harbour</h1>{body}", title="Harbour")).text.split("\n")


@pytest.mark.parametrize(
    "box",
    [
        "<div class='cookieNotice'><p>{}</p></div>",
        "<div class='wp-block-jetpack-relatedposts'><p>{}</p></div>",
        "<div id='readMore'><h3><a href='/1'>Bees of the dyke come back</a></h3><p>{}</p></div>",
        "<div class='widget'><h3>Most read</h3><ul><li><a href='/1'>Bees</a></li></ul></div>",
        "<div class='teaser'><h3><a href='/1'>Bees of the dyke come back</a></h3><p>{}</p></div>",
        "<div class='share'><form><p>{}</p></form></div>",
        "<div class='toc'><h2>In this article</h2><ul><li><a href='#1'>Bees</a></li></ul></div>",
        "<div role='complementary'><p>{}</p></div>",
        "<section class='AuthorBio'><p>{}</p></section>",
        "<div style='Display : none'><p>{}</p></div>",
        "<form><p>{}</p></form>",
    ],
)
def test_boxes_go_wherever_they_stand(box: str) -> None:
    box = box.format(WORDS)
    middle = f"{paragraphs(ENGLISH[:3])}{box}{paragraphs(ENGLISH[3:])}"

    assert lines(box + ARTICLE) == lines(ARTICLE + box) == lines(middle) == list(ENGLISH)


@pytest.mark.parametrize(
    "article",
    [
        "<div class='promo'>{}</div>",
        "<div class='comment'><h1>Harbour</h1>{}</div>",
        "<section class='comment' itemprop='articleBody'>{}</section>",
        "<div class='comments'><div itemprop='articleBody'>{}</div></div>",
        "<form id='aspnetForm'><div>{}</div></form>",
        "<main class='ad'>{}</main>",
    ],
)
def test_an_article_in_the_clothes_of_a_box_stays(article: str) -> None:
    assert lines(article.format(ARTICLE)) == list(ENGLISH)


@pytest.mark.parametrize(
    "name",
    [
        "elementor-element elementor-widget elementor-widget-text-editor", "cmp-text", "widget", "adsParagraph",
        "paywall", "share", "toc-section", "read-more-text", "story__subscription", "related-topic", "has-popup",
        "sidebar-main",
        "newsletter-issue", "textModal", "promo",
    ],
)  # fmt: skip
def test_no_name_alone_takes_the_article_away(name: str) -> None:
    each = "".join(f"<div class='{name}'><div><p>{words}</p></div></div>" for words in ENGLISH)

    assert lines(f"<div class='{name}'>{ARTICLE}</div>") == list(ENGLISH)
    assert lines(f"<div>{each}</div>") == list(ENGLISH)


def test_headings_and_paragraphs_that_a_page_builder_puts_in_boxes_stay() -> None:
    heading = "<div class='elementor-widget elementor-widget-heading'><h2>After the storm</h2></div>"
    body = heading.join(
        f"<div class='elementor-widget'>{paragraphs(part)}</div>" for part in (ENGLISH[:3], ENGLISH[3:])
    )

    assert lines(f"<article>{body}</article>") == [*ENGLISH[:3], "After the storm", *ENGLISH[3:]]


def test_comments_stay_out_however_long_they_are() -> None:
    comments = "".join(f"<div class='reply'><p>{words}</p></div>" for words in MORE * 4)

    assert lines(f"<article>{ARTICLE}</article><div id='comments'>{comments}</div>") == list(ENGLISH)


def test_where_boxes_hold_nearly_everything_the_text_of_the_whole_page_is_taken() -> None:
    body = f"<p>Bees.</p><nav><div><p>{'</p><p>'.join(ENGLISH)}</p></div></nav>"

    assert lines(f"<main>{body}</main>")[-len(ENGLISH) :] == list(ENGLISH)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("<span class='ad'>", "</span>"),
        ("<a class='share' href='/x'>", "</a>"),
        ("<time datetime='2024-05-10'>", "</time>"),
        ("<em id='promo'>", "</em>"),
    ],
)
def test_no_word_is_taken_out_of_a_sentence(start: str, end: str) -> None:
    body = ARTICLE.replace("Friday", f"{start}Friday{end}").replace("the port", f"the <b>{start}port{end}</b>")

    assert lines(body) == list(ENGLISH)


def test_a_byline_beside_broken_lines_is_no_sentence() -> None:
    broken = "<br><br>".join(ENGLISH)

    assert lines(f"<div><span class='author'>Ada Brink</span><br>{broken}</div>") == list(ENGLISH)
    assert lines(f"<div>{broken}<br><br><span class='date'>7 May 2024</span></div>") == list(ENGLISH)


def test_a_later_article_goes_and_the_page_of_one_article_after_a_teaser_stays() -> None:
    own = f"<article><h1>Harbour</h1>{ARTICLE}</article>"
    other = f"<article><h1>Bees</h1>{paragraphs(MORE)}</article>"

    assert read_page(page(own + other, title="Harbour")).text.split("\n") == list(ENGLISH)
    assert read_page(page(other + own, title="Harbour")).text.split("\n") == list(ENGLISH)
    assert read_page(page(own + other, title="Neither")).text.split("\n")[-1] == ENGLISH[-1]


def test_headings_over_nothing_go() -> None:
    assert lines(f"<article>{ARTICLE}<h2>More from us</h2><div class='related'>{WORDS}</div></article>") == list(
        ENGLISH
    )


def test_a_list_far_from_the_article_is_not_taken_in() -> None:
    far = "<div><div><div><div><div><div><ul><li>Far away</li></ul></div></div></div></div></div></div>"
    links = "<ul><li><a href='/1'>One link</a></li><li><a href='/2'>Two links</a></li></ul>"
    body = f"<article>{paragraphs(ENGLISH[:3])}{links}{paragraphs(ENGLISH[3:])}</article>{far}"

    found = lines(body)

    assert [line for line in found if line in ENGLISH] == list(ENGLISH)
    assert "Far away" not in found


def test_a_page_in_which_nothing_is_like_an_article_gives_all_its_prose() -> None:
    body = "<table><tr><td><font>" + "</font></td></tr><tr><td><font>".join(ENGLISH) + "</font></td></tr></table>"

    assert [line for line in lines(body) if line in ENGLISH] == list(ENGLISH)


def test_a_page_of_headings_gives_them() -> None:
    headings = ["Harbour closed", "Ferries stopped until Friday"]

    assert lines(f"<h2>{headings[0]}</h2><h2>{headings[1]}</h2>") == headings


@pytest.mark.parametrize("tag", ["noscript", "noframes"])
def test_a_page_whose_text_stands_where_scripts_do_not_run_gives_it(tag: str) -> None:
    markup = page(f"<div id='app'>Loading</div><{tag}><div>{ARTICLE}</div></{tag}>", title="Harbour")

    assert read_page(markup).text.split("\n") == list(ENGLISH)


def test_a_page_of_a_few_words_gives_them() -> None:
    assert lines("<a href='/'>Home</a><p>Ferry sunk.</p>") == ["Ferry sunk."]
