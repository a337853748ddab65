"""Pages of newspapers, agencies and blogs."""

from __future__ import annotations

from tests.ingest.layouts.layout import Layout
from tests.ingest.layouts.parts import (
    COMMENTS,
    COOKIES,
    FOOTER,
    FOREIGN,
    MENU,
    NEWSLETTER,
    RELATED,
    SHARE,
    json_ld,
    page,
    paragraphs,
)  # fmt: skip
from tests.ingest.layouts.prose import ENGLISH, MORE, SHORT, TITLE

_H1 = f"<h1>{TITLE}</h1>"


def news_article() -> Layout:
    head = json_ld(headline=TITLE, datePublished="2024-05-07T18:20:00+02:00", author={"name": "Ada Brink"})
    body = (
        f'{MENU}<main><article>{_H1}<p class="byline">By Ada Brink</p><time datetime="2024-05-07">7 May 2024</time>'
        f"{SHARE}{paragraphs(ENGLISH)}</article>{RELATED}{NEWSLETTER}{COMMENTS}</main>{FOOTER}{COOKIES}"
    )
    return Layout.of(
        "news", page(body, head=head, title=f"{TITLE} | The Marnholm Courier"), ENGLISH, FOREIGN,
        url="https://courier.example/2024/05/07/harbour", title=TITLE,
        published="2024-05-07", published_known="json-ld",
    )  # fmt: skip


def blog() -> Layout:
    body = (
        f'<div id="wrap">{MENU}<div id="content"><div class="post"><h2 class="entry-title">{TITLE}</h2><div '
        f'class="entry-meta">Posted on <span class="entry-date">May 7, 2024</span></div><div class="entry-content">'
        f'{paragraphs(ENGLISH)}</div></div>{COMMENTS}</div><div id="sidebar" class="widget-area"><h3>Blogroll</h3>'
        f"<ul><li><a href='/b'>Gulls and other birds</a></li></ul><p>About me: I walk the dyke and write what I see "
        f"there, mostly on Sundays.</p></div>{FOOTER}</div>"
    )
    return Layout.of(
        "blog (WordPress, comments)", page(body, title=TITLE), ENGLISH, (*FOREIGN, "Gulls and other", "walk the dyke"),
        title=TITLE, published="2024-05-07", published_known="printed",
    )  # fmt: skip


def amp() -> Layout:
    body = (
        f'<amp-sidebar id="s"><ul><li><a href="/n">News desk</a></li></ul></amp-sidebar><amp-consent '
        f'id="c"><div>We and '
        f"our 841 partners would like your consent.</div></amp-consent><article>{_H1}{paragraphs(ENGLISH[:3])}"
        f'<amp-ad width="300" type="x"></amp-ad><amp-list src="/x"><p>Five storms that changed the coast.</p>'
        f"</amp-list>{paragraphs(ENGLISH[3:])}</article>{FOOTER}"
    )
    markup = page(body, title=TITLE, head='<meta name="article:published_time" content="2024-05-07T09:00:00Z">')
    return Layout.of(
        "AMP", markup.replace("<html ", "<html ⚡ "), ENGLISH, FOREIGN, title=TITLE,
        published="2024-05-07", published_known="metadata",
    )  # fmt: skip


def paywall_teaser() -> Layout:
    head = json_ld(headline=TITLE, isAccessibleForFree=False, datePublished="2024-05-07")
    body = (
        f"{MENU}<article>{_H1}{paragraphs(ENGLISH[:2])}<div class='paywall-offer'><h3>Read on with Courier Plus</h3>"
        f"<p>Four weeks for one crown, then nineteen crowns a month. Cancel whenever you like.</p><a "
        f"href='/buy'>Buy</a>"
        f"</div></article>{FOOTER}"
    )
    return Layout.of(
        "paywall teaser", page(body, head=head, title=TITLE), ENGLISH[:2], (*FOREIGN, "Four weeks for one"),
        title=TITLE, published="2024-05-07", published_known="json-ld",
    )  # fmt: skip


def live_blog() -> Layout:
    texts = (*ENGLISH, *MORE)
    posts = "".join(
        f'<article class="live-post" id="p{hour}"><time datetime="2024-05-07T{20 - hour}:05:00+02:00">{20 - hour}:05'
        f"</time><h3>Update number {hour + 1} from the port</h3><p>{text}</p></article>"
        for hour, text in enumerate(texts)
    )
    head = json_ld(**{"@type": "LiveBlogPosting", "headline": TITLE, "datePublished": "2024-05-07T08:00:00+02:00"})
    body = f"{MENU}<main>{_H1}<div class='live-blog'>{posts}</div></main>{FOOTER}{COOKIES}"
    return Layout.of(
        "live blog", page(body, head=head, title=TITLE), texts, FOREIGN, title=TITLE,
        published="2024-05-07", published_known="json-ld",
    )  # fmt: skip


def disqus() -> Layout:
    body = (
        f'<div class="page">{MENU}<div class="story"><h1>{TITLE}</h1>{paragraphs(ENGLISH)}</div><div '
        f'id="disqus_thread">'
        f'<div class="post-content"><p>I remember the storm of 1953, and it was far worse than this '
        f"one.</p></div><div "
        f'class="post-content"><p>Why does nobody ask what became of last year’s repair money? I pay taxes here, and '
        f"I should like to know that one of these days.</p></div></div>{FOOTER}</div>"
    )
    return Layout.of("comments (Disqus)", page(body, title=TITLE), ENGLISH, FOREIGN, title=TITLE)


def newsletter_between() -> Layout:
    body = f"{MENU}<article>{_H1}{paragraphs(ENGLISH[:3])}{NEWSLETTER}{paragraphs(ENGLISH[3:])}</article>{FOOTER}"
    return Layout.of("newsletter box in the middle", page(body, title=TITLE), ENGLISH, FOREIGN, title=TITLE)


def related_between() -> Layout:
    links = (
        '<p class="inline-related"><b>Read also:</b> <a href="/a1">Five storms that changed the coast for ever</a></p>'
    )
    plain = '<p><a href="/a2"><strong>What a breakwater costs and who pays for it</strong></a></p>'
    body = (
        f"{MENU}<article>{_H1}{paragraphs(ENGLISH[:2])}{links}{paragraphs(ENGLISH[2:4])}{plain}"
        f"{paragraphs(ENGLISH[4:])}</article>{FOOTER}"
    )
    return Layout.of("related links between paragraphs", page(body, title=TITLE), ENGLISH, FOREIGN, title=TITLE)


def second_article() -> Layout:
    second = (
        "Beekeepers of the southern islands met in Vrede for their yearly fair, and the honey of the heather won.",
        "The fair was first held in 1921, when eleven keepers brought their jars by rowing boat across the sound.",
    )
    head = json_ld(headline=TITLE, datePublished="2024-05-07")
    body = (
        f'{MENU}<main><article data-url="/harbour">{_H1}{paragraphs(ENGLISH)}</article><div class="infinite-scroll">'
        f'<article data-url="/bees"><h1>Heather honey wins at the fair of '
        f"Vrede</h1>{paragraphs(second)}</article></div>"
        f"</main>{FOOTER}"
    )
    return Layout.of(
        "infinite scroll, second article", page(body, head=head, title=TITLE), ENGLISH,
        (*FOREIGN, "Beekeepers of", "eleven keepers"), title=TITLE, published="2024-05-07", published_known="json-ld",
    )  # fmt: skip


def press_release() -> Layout:
    lines = (
        "FOR IMMEDIATE RELEASE",
        "Marnholm, 7 May 2024 – " + ENGLISH[0],
        *ENGLISH[1:4],
        "Contact for the press: Jorun Aas, Port Authority of Marnholm, telephone 555 0142.",
    )
    body = f'<div id="main"><h1>{TITLE}</h1><div class="text">{paragraphs(lines)}</div></div>{FOOTER}'
    return Layout.of("press release", page(body, title=TITLE), lines[1:5], FOREIGN, title=TITLE)


def short_news() -> Layout:
    body = (
        f"{MENU}<main><article><h1>Boat shed burns</h1>{paragraphs(SHORT)}</article>{RELATED}</main>{FOOTER}{COOKIES}"
    )
    return Layout.of("short news, two sentences", page(body, title="Boat shed burns"), SHORT, FOREIGN)


def short_among_much() -> Layout:
    banner = "<p>We and our 841 partners would like to know where you are, what you read and whom you know.</p>" * 20
    voices = (
        '<div class="post-content"><p>I remember the storm of 1953, and it was far worse than this.</p></div>' * 30
    )
    links = "".join(f'<li><a href="/{number}">Privacy notice, part {number}</a></li>' for number in range(60))
    body = (
        f'<div id="didomi-popup">{banner}</div>{MENU}<div class="layout with-sidebar"><h1>Boat shed burns</h1>'
        f'{paragraphs(SHORT)}</div><div id="disqus_thread">{voices}</div><footer><ul>{links}</ul></footer>'
    )
    return Layout.of("short news among much else", page(body, title="Boat shed burns"), SHORT, FOREIGN)


def very_long() -> Layout:
    texts = tuple(
        f"In the year {1400 + number} the chronicle of the abbey tells that the harbour dues were raised to {number} "
        f"pennies, and that ship number {number * 7} of the season was turned away for want of papers."
        for number in range(600)
    )
    body = f"{MENU}<article><h1>Dues of the harbour</h1>{paragraphs(texts)}</article>{FOOTER}"
    return Layout.of("very long page", page(body, title="Dues of the harbour"), texts, FOREIGN)


NEWS = (
    news_article, blog, amp, paywall_teaser, live_blog, disqus, newsletter_between, related_between, second_article,
    press_release, short_news, short_among_much, very_long,
)  # fmt: skip
