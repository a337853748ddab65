"""Pages whose markup is what makes them hard."""

from __future__ import annotations

from tests.ingest.layouts.layout import Layout
from tests.ingest.layouts.parts import FOOTER, FOREIGN, MENU, RELATED, json_ld, page, paragraphs
from tests.ingest.layouts.prose import ENGLISH, MORE, TITLE

_H1 = f"<h1>{TITLE}</h1>"


def cookie_banners() -> Layout:
    words = (
        "uses cookies and similar tools to measure how its pages are read and to show advertisements that pay for it"
    )
    boxes = (
        f'<div id="CybotCookiebotDialog"><p>Box one {words}.</p></div>',
        f'<div class="qc-cmp2-container"><div class="qc-cmp2-summary"><p>Box two {words}.</p></div></div>',
        f'<div id="didomi-host" data-nosnippet="true"><p>Box three {words}.</p></div>',
        f'<div class="cc-window cc-banner" role="dialog"><span class="cc-message">Box four {words}.</span></div>',
        f'<div id="usercentrics-root"><p>Box five {words}.</p></div>',
        f'<div class="fc-consent-root"><p>Box six {words}.</p></div>',
        f'<section class="gdpr-notice" aria-label="cookie notice"><p>Box seven {words}.</p></section>',
        f'<div id="sp_message_container_1"><p>Box eight {words}.</p></div>',
        f'<div class="cookie-law-info-bar"><p>Box nine {words}.</p></div>',
    )
    body = (
        f"{''.join(boxes[:5])}{MENU}<div class='content'>{_H1}{paragraphs(ENGLISH)}</div>{FOOTER}{''.join(boxes[5:])}"
    )
    foreign = tuple(
        f"Box {number}" for number in ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    )
    return Layout.of(
        "cookie banners (nine kinds)", page(body, title=TITLE), ENGLISH, (*FOREIGN, *foreign), title=TITLE
    )


def json_ld_only() -> Layout:
    head = json_ld(
        headline=TITLE, articleBody="\n\n".join(ENGLISH), datePublished="2024-05-07T23:30:00-05:00",
        author=[{"@type": "Person", "name": "Ada Brink"}], publisher={"name": "The Marnholm Courier"},
    )  # fmt: skip
    body = '<div id="app"></div><noscript>You need to enable JavaScript to run this app.</noscript>'
    return Layout.of(
        "JSON-LD only", page(body, head=head, title="Courier"), ENGLISH, ("enable JavaScript",), title=TITLE,
        published="2024-05-07", published_known="json-ld",
    )  # fmt: skip


def microdata() -> Layout:
    body = (
        f'{MENU}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{TITLE}</h1><meta '
        f'itemprop="datePublished" content="2024-05-07T09:00:00+02:00"><span itemprop="author" itemscope><span '
        f'itemprop="name">Ada Brink</span></span><div itemprop="articleBody">{paragraphs(ENGLISH)}</div></div>'
        f"{RELATED}{FOOTER}"
    )
    return Layout.of(
        "microdata", page(body, title="Courier"), ENGLISH, FOREIGN, title=TITLE,
        published="2024-05-07", published_known="metadata",
    )  # fmt: skip


def open_graph() -> Layout:
    head = (
        f'<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="The Marnholm Courier">'
        '<meta property="og:type" content="article"><meta property="article:published_time" content="2024-05">'
        '<meta property="og:url" content="https://courier.example/harbour">'
    )
    body = f'<div class="c12"><div class="c13">{paragraphs(ENGLISH)}</div></div>'
    return Layout.of(
        "OpenGraph only", page(body, head=head, title="Courier"), ENGLISH, title=TITLE, foreign=(),
        published="2024-05", published_known="metadata",
    )  # fmt: skip


def tables_and_lists() -> Layout:
    body = (
        f"{MENU}<article>{_H1}<p>{ENGLISH[0]}</p><h2>What is closed</h2><ul><li>The northern basin, since Saturday "
        "evening</li><li>The fish market, until further notice</li></ul><p>" + ENGLISH[1] + "</p><blockquote><p>"
        f"{ENGLISH[2]}</p></blockquote><table><tr><th>Day</th><th>Ships turned away</th></tr><tr><td>3 May "
        f"2024</td><td>"
        f"Eleven</td></tr><tr><td>4 May 2024</td><td>Nineteen</td></tr></table><ol><li>First the barges are lifted "
        f"out.</li><li>Then the wall is mended.</li></ol>{paragraphs(ENGLISH[3:])}<dl><dt>Crown</dt><dd>The money of "
        f"the islands, since 1921</dd></dl></article>{FOOTER}"
    )
    found = (
        ENGLISH[0], "What is closed", "The northern basin, since Saturday evening",
        "The fish market, until further notice", ENGLISH[1], ENGLISH[2], "Day | Ships turned away",
        "3 May 2024 | Eleven", "4 May 2024 | Nineteen", "First the barges are lifted out.", "Then the wall is mended.",
        *ENGLISH[3:], "The money of the islands, since 1921",
    )  # fmt: skip
    return Layout.of("tables, lists and quotes", page(body, title=TITLE), found, FOREIGN, title=TITLE)


def figures() -> Layout:
    caption = "The northern breakwater on 5 May 2024, seen from the pilot station."
    picture = f'<figure><img src="a.jpg" alt="wall"><figcaption>{caption}</figcaption></figure>'
    body = f"{MENU}<article>{_H1}{paragraphs(ENGLISH[:2])}{picture}{paragraphs(ENGLISH[2:])}</article>{FOOTER}"
    return Layout.of(
        "figure captions", page(body, title=TITLE), ENGLISH, (*FOREIGN, "seen from the pilot station"), title=TITLE
    )


def print_page() -> Layout:
    head = f"<center><b>The Marnholm Courier</b></center><hr><h1>{TITLE}</h1>"
    body = f'{head}{paragraphs(ENGLISH)}<hr><a href="x">Back</a>'
    return Layout.of("print page", f"<html><title>{TITLE}</title><body>{body}</body></html>", ENGLISH, (), title=TITLE)


def amp_story() -> Layout:
    pages = "".join(
        f'<amp-story-page id="p{number}"><amp-story-grid-layer '
        f'template="vertical"><p>{text}</p></amp-story-grid-layer>'
        "</amp-story-page>"
        for number, text in enumerate(ENGLISH)
    )
    markup = page(f'<amp-story standalone title="{TITLE}">{pages}</amp-story>', title=TITLE)
    return Layout.of("AMP story", markup.replace("<html ", "<html amp "), ENGLISH, (), title=TITLE)


def forum() -> Layout:
    posts = "".join(
        f'<div class="post" id="p{number}"><div class="postauthor">user{number}</div><div class="postbody"><div '
        f'class="content">{text}</div></div></div>'
        for number, text in enumerate(ENGLISH)
    )
    body = f'{MENU}<div id="page-body"><h2 class="topic-title">{TITLE}</h2>{posts}</div>{FOOTER}'
    return Layout.of("forum thread", page(body, title=TITLE), ENGLISH, FOREIGN)


def wiki() -> Layout:
    marked = ENGLISH[0].replace("Tuesday,", 'Tuesday,<sup class="reference"><a href="#n1">[1]</a></sup>')
    body = (
        f'<div id="mw-navigation"><ul><li><a href="/r">Random article</a></li></ul></div><div id="content"><h1 '
        f'id="firstHeading">{TITLE}</h1><div id="siteSub">From the free island encyclopedia</div><div '
        f'class="mw-parser-output"><table class="infobox"><tr><th>Opened</th><td>1874</td></tr></table><p>{marked}</p>'
        f'<div id="toc" class="toc"><ul><li><a href="#h">1 Storm history</a></li></ul></div><h2><span '
        f'class="mw-headline">Storm history</span><span class="mw-editsection">[edit]</span></h2>'
        f"{paragraphs(ENGLISH[1:])}</div></div><div id='footer'>This page was last changed on 9 May 2024.</div>"
    )
    return Layout.of(
        "wiki page",
        page(body, title=f"{TITLE} – Islepedia"),
        ENGLISH[1:],
        ("Random article", "[edit]", "last changed"),
    )


def frames() -> Layout:
    body = (
        f"<noframes><p>Your browser shows no frames.</p></noframes><noscript><p>Please enable JavaScript to see the "
        f'weather map.</p></noscript><div>{_H1}{paragraphs(ENGLISH)}</div><iframe src="/ad"></iframe>'
    )
    return Layout.of(
        "frames and noscript", page(body, title=TITLE), ENGLISH, ("shows no frames", "enable JavaScript"), title=TITLE
    )


def malformed() -> Layout:
    inner = "<p>".join(ENGLISH[:3]) + "<b><i>" + ENGLISH[3] + "</b></i><p>" + "<p>".join(ENGLISH[4:])
    markup = f"<html><body><div class=main><h1>{TITLE}</h2><p>{inner}<div></p></span></table>"
    return Layout.of("malformed HTML", markup, (*ENGLISH[:2], *ENGLISH[4:]), (), title=TITLE)


def divs() -> Layout:
    body = f'{MENU}<div class="x1"><div class="x2">{paragraphs(ENGLISH, "div")}</div></div>{FOOTER}'
    return Layout.of("divs without p", page(body, title=TITLE), ENGLISH, FOREIGN, title=TITLE)


def breaks() -> Layout:
    body = f'{MENU}<div id="story"><h1>{TITLE}</h1>{"<br><br>".join(ENGLISH)}</div>{FOOTER}'
    return Layout.of("paragraphs parted by br", page(body, title=TITLE), ENGLISH, FOREIGN, title=TITLE)


def hidden() -> Layout:
    boxes = (
        '<p style="display:none">Secret one was put here for search engines only, and no reader ever sees it.</p>',
        "<div hidden><p>Secret two was put here for search engines only, and no reader ever sees it.</p></div>",
        '<p aria-hidden="true">Secret three was put here for search engines only, and no reader sees it.</p>',
        "<template><p>Secret four was put here for scripts only, and no reader ever sees it at all.</p></template>",
    )
    body = f"<article>{_H1}{paragraphs(ENGLISH[:3])}{''.join(boxes)}{paragraphs(ENGLISH[3:])}</article>"
    secrets = tuple(f"Secret {number}" for number in ("one", "two", "three", "four"))
    return Layout.of("hidden text", page(body, title=TITLE), ENGLISH, secrets, title=TITLE)


def inline_markup() -> Layout:
    linked = (
        ENGLISH[0]
        .replace("port authority", '<a href="/port">port authority</a>')
        .replace("Tuesday", "<em>Tues</em>day")
        .replace("Friday", '<time datetime="2024-05-10" class="date">Friday</time>')
        .replace("forty", "<span class='ad'>forty</span>")
    )
    boxed = f'<div class="related-coverage-wide"><p>{MORE[0]}</p></div>'
    body = (
        f"{MENU}<article>{_H1}<p>{linked}</p><p>\n   "
        f"{ENGLISH[1].replace('. ', '.<br>')}\n</p>{paragraphs(ENGLISH[2:])}"
        f"<section><h2>On the dyke</h2>{paragraphs(MORE[1:])}</section></article>{boxed}{FOOTER}"
    )
    found = (ENGLISH[0], *ENGLISH[2:], "On the dyke", *MORE[1:])
    return Layout.of("links and emphasis in paragraphs", page(body, title=TITLE), found, FOREIGN, title=TITLE)


SHAPES = (
    cookie_banners, json_ld_only, microdata, open_graph, tables_and_lists, figures, print_page, amp_story, forum, wiki,
    frames, malformed, divs, breaks, hidden, inline_markup,
)  # fmt: skip
