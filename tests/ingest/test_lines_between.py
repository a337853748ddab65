"""Lines that stand between the paragraphs of an article: which belong to it, and which are the page's own."""

from __future__ import annotations

import pytest

from tests.ingest.layouts.parts import page, paragraphs
from tests.ingest.layouts.prose import ENGLISH
from timeline.ingest.html import read_page
from timeline.ingest.html.labels import is_credit, is_label, leads_elsewhere

CAPTION = "Two pilots on the northern breakwater, in the first light after the storm."


def lines(middle: str) -> list[str]:
    body = f"<article><h1>Harbour</h1>{paragraphs(ENGLISH[:3])}{middle}{paragraphs(ENGLISH[3:])}</article>"
    return read_page(page(body, title="Harbour")).text.split("\n")


@pytest.mark.parametrize(
    "picture",
    [
        "<figure><img src='a.jpg'><figcaption>{}</figcaption></figure>",
        "<figure><div><video src='a.mp4'></video></div><figcaption><p>{}</p></figcaption></figure>",
        "<div class='wp-caption'><img src='a.jpg'><p class='wp-caption-text'>{}</p></div>",
        "<div><picture><img src='a.jpg'></picture><div class='image__caption'>{}</div></div>",
        "<div class='bild'><img src='a.jpg'><p class='bildunterschrift'>{}</p></div>",
    ],
)
def test_captions_are_left_out(picture: str) -> None:
    assert lines(picture.format(CAPTION)) == list(ENGLISH)


def test_what_a_quoted_figure_says_stays() -> None:
    quoted = f"<figure><blockquote><p>{CAPTION}</p></blockquote><figcaption>Inga Torvald, pilot</figcaption></figure>"

    assert lines(quoted) == [*ENGLISH[:3], CAPTION, "Inga Torvald, pilot", *ENGLISH[3:]]


def test_a_paragraph_called_caption_far_from_any_picture_stays() -> None:
    assert CAPTION in lines(f"<p class='caption'>{CAPTION}</p>")


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ada Brink", "Photo by: Ada Brink / Courier", "Image credit: Courier", "Foto: Ada Brink/dpa",
        "Bildquelle: Courier", "Crédit photo : Ada Brink", "Photographie : Ada Brink", "Fotografía: Ada Brink",
        "Immagine: Ada Brink",
        "Fotoğraf: Ada Brink", "صورة: آدا برينك", "© Courier 2024",
    ],
)  # fmt: skip
def test_who_took_a_picture_is_left_out(line: str) -> None:
    assert is_credit(line)
    assert lines(f"<p>{line}</p>") == list(ENGLISH)


@pytest.mark.parametrize(
    "line",
    [
        "Read also: Five storms that changed the coast", "Lesen Sie auch: Fünf Stürme", "Lire aussi : Cinq tempêtes",
        "Lea también: Cinco tormentas", "Leggi anche: Cinque tempeste", "İlgili haber: Beş fırtına",
        "اقرأ أيضا: خمس عواصف",
    ],
)  # fmt: skip
def test_what_leads_to_another_article_is_left_out(line: str) -> None:
    assert leads_elsewhere(line)
    assert lines(f"<p>{line}</p>") == list(ENGLISH)


@pytest.mark.parametrize(
    "line",
    [
        "Share this:", "Advertisement", "Leave a Reply", "Teilen mit:", "Anzeige", "Schreibe einen Kommentar",
        "Partager", "Publicité", "Compartir", "Deja un comentario", "Condividi", "Pubblicità", "Paylaş", "Yorum yap",
        "إعلان",
    ],
)  # fmt: skip
def test_the_signs_of_a_page_are_left_out(line: str) -> None:
    assert is_label(line)
    assert lines(f"<p>{line}</p>") == list(ENGLISH)


@pytest.mark.parametrize(
    "line",
    [
        "Photo editors of the Courier went on strike on Tuesday over pay and over hours.",
        "Share prices of the port fell by a tenth on Tuesday, and have not recovered since.",
        "Read more slowly, the judge told the clerk, who had raced through the charges.",
        "Die Anzeige gegen den Hafenmeister wurde am Dienstag zurückgezogen, hieß es.",
    ],
)
def test_sentences_that_begin_like_a_sign_stay(line: str) -> None:
    assert lines(f"<p>{line}</p>") == [*ENGLISH[:3], line, *ENGLISH[3:]]


def test_a_paragraph_that_is_one_link_stays_and_the_headline_of_another_article_goes() -> None:
    sentence = "The port authority published the report of its divers on Tuesday evening."
    linked = f"<p><a href='/report'>{sentence}</a></p><p><a href='/x'>Five storms that changed the whole coast</a></p>"

    assert lines(linked) == [*ENGLISH[:3], sentence, *ENGLISH[3:]]


@pytest.mark.parametrize("mark", ["\N{SOFT HYPHEN}", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060"])
def test_signs_that_nobody_sees_lose_no_paragraph(mark: str) -> None:
    marked = [words.replace("o", f"o{mark}") for words in ENGLISH]
    found = read_page(page(f"<h1>Harbour</h1>{paragraphs(tuple(marked))}", title="Harbour")).text

    assert found.replace(mark, "").split("\n") == list(ENGLISH)


def test_the_lead_between_headline_and_article_stays() -> None:
    lead = "The islands will see neither ferry nor freighter before Friday, says the port authority."
    byline = "<div>Ada Brink, correspondent of the Courier in the northern islands</div>"
    body = f"<div><h1>Harbour</h1><div><p>{lead}</p></div>{byline}<div><div>{paragraphs(ENGLISH)}</div></div></div>"

    assert read_page(page(body, title="Harbour")).text.split("\n")[0] == lead
