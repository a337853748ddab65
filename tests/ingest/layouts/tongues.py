"""Pages in several languages, scripts and charsets."""

from __future__ import annotations

from tests.ingest.layouts.layout import Layout
from tests.ingest.layouts.parts import page, paragraphs
from tests.ingest.layouts.prose import ARABIC, GERMAN, KURMANJI, PERSIAN, SORANI, TURKISH


def arabic() -> Layout:
    body = (
        '<header><nav><a href="/">الرئيسية والأخبار العاجلة</a></nav></header><main><article><h1>إغلاق ميناء مارنهولم '
        f'بعد العاصفة</h1><span class="date">الثلاثاء 7 مايو '
        f"2024</span>{paragraphs(ARABIC)}</article><aside><h4>الأكثر "
        'قراءة</h4><a href="/1">خمس عواصف غيرت الساحل إلى الأبد</a></aside></main><footer><p>جميع الحقوق محفوظة لدار '
        "البريد للنشر</p></footer>"
    )
    markup = page(body, title="إغلاق ميناء مارنهولم", language="ar").replace("<html ", '<html dir="rtl" ')
    return Layout.of(
        "Arabic, right to left", markup, ARABIC, ("الرئيسية والأخبار", "خمس عواصف", "جميع الحقوق"), language="ar",
        published="2024-05-07", published_known="printed",
    )  # fmt: skip


def turkish_windows() -> Layout:
    body = (
        f'<div id="menu"><a href="/">Ana sayfa</a> <a href="/spor">Spor sayfaları</a></div><div '
        f'class="haber"><h1>Liman '
        f'kapalı kalıyor</h1><div class="tarih">07.05.2024</div><div class="haber-metni">{paragraphs(TURKISH)}</div>'
        '</div><div id="footer">Tüm hakları saklıdır</div>'
    )
    markup = page(body, title="Liman kapalı kalıyor", language="tr").replace("utf-8", "windows-1254")
    return Layout.of(
        "Turkish, windows-1254", markup, TURKISH, ("Spor sayfaları", "Tüm hakları"), language="tr",
        encoding="cp1254", title="Liman kapalı kalıyor", published="2024-05-07", published_known="printed",
    )  # fmt: skip


def german_undeclared() -> Layout:
    body = (
        "<table width=100%><tr><td class=navi><a href=a.html>Startseite</a><br><a href=b.html>Gästebuch</a></td><td>"
        f"<h2>Hafen bleibt geschlossen</h2>{paragraphs(GERMAN)}</td></tr></table>"
    )
    markup = f"<html><head><title>Hafen bleibt geschlossen</title></head><body>{body}</body></html>"
    plain = tuple(text.replace("„", '"').replace("“", '"') for text in GERMAN)
    return Layout.of(
        "German, ISO-8859-1 undeclared, table layout", markup.replace("„", '"').replace("“", '"'), plain,
        ("Startseite", "Gästebuch"), encoding="iso-8859-1", language="de",
    )  # fmt: skip


def persian() -> Layout:
    body = (
        f'<nav><a href="/">صفحه نخست روزنامه</a></nav><div class="news-body">{paragraphs(PERSIAN)}</div>'
        '<div class="comments"><p>من توفان سال پیش را هم به یاد دارم و از این بدتر بود</p></div>'
    )
    return Layout.of(
        "Persian", page(body, title="بندر بسته ماند", language="fa"), PERSIAN, ("صفحه نخست", "توفان سال پیش"),
        language="fa",
    )  # fmt: skip


def kurmanji() -> Layout:
    body = f'<nav><a href="/">Rûpela sereke</a></nav><article>{paragraphs(KURMANJI)}</article>'
    # Its site calls everything Turkish; the words say otherwise.
    return Layout.of(
        "Kurdish (Kurmanji), declared Turkish", page(body, title="Bender girtî ye", language="tr"), KURMANJI,
        ("Rûpela sereke",), language="ku",
    )  # fmt: skip


def sorani() -> Layout:
    body = f'<nav><a href="/">سەرەکی و هەواڵ</a></nav><article>{paragraphs(SORANI)}</article>'
    return Layout.of(
        "Kurdish (Sorani), declared Arabic", page(body, title="بەندەر داخرا", language="ar"), SORANI,
        ("سەرەکی و هەواڵ",), language="ckb",
    )  # fmt: skip


TONGUES = (arabic, turkish_windows, german_undeclared, persian, kurmanji, sorani)
