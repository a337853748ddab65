"""Searching everything that one may read: words, people, outlets, dates, slips, and hostile input."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_document,
    make_event,
    make_member,
    make_outlet,
    make_timeline,
)
from tests.web.reading import get_html, read_text
from timeline.models import Document, EventStatus, Outlet, Role, Timeline, Visibility

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from tests.web.conftest import Story

pytestmark = pytest.mark.django_db

TEXTS = [
    ("en", "The envoys spoke of the sovereignties of small islands.", "sovereignty"),
    ("de", "Die Verhandlungen über die Fähren dauerten Wochen.", "Verhandlung Fahre"),
    ("fr", "Les négociations sur les îles ont été suspendues.", "negociation ile"),
    ("es", "Las negociaciones sobre los puertos continúan.", "negociación puerto"),
    ("it", "Le trattative sui porti sono state rinviate.", "trattativa porto"),
    ("tr", "Limanların yeniden açılması görüşmelerde konuşuldu.", "liman görüşme"),
    ("ar", "ناقش الوزراء إعادة فتح الموانئ في المدينة.", "الوزراء الموانئ"),
    ("ja", "港は 木曜日 に 再開した。", "木曜日"),
]


def search(client: Client, words: str, **query: str) -> str:
    return get_html(client, "/search/", {"q": words, **query})


@pytest.mark.parametrize(("language", "text", "words"), TEXTS, ids=[one[0] for one in TEXTS])
def test_a_document_is_found_by_its_text_in_its_own_language(
    client: Client, language: str, text: str, words: str
) -> None:
    timeline = make_timeline()
    make_document(timeline=timeline, text=text, language=language, title="The paper")

    assert "The paper" in search(client, words)
    assert "The paper" in search(client, words, **{"in": "harbour"})
    assert "The paper" not in search(client, f"{words} zebra")


@pytest.mark.usefixtures("story")
def test_an_event_is_found_with_the_passages_that_have_the_words(client: Client) -> None:
    html = search(client, "ferries")

    text = read_text(html)
    assert "Events 1" in text
    assert "Ferries leave" in text
    assert "<mark>ferries</mark> had left in mid-August." in html
    assert "In the text of documents" in text


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("harbour", {"Harbour reopens"}),
        ("outlet:courrier", set()),
        ("outlet:gazette", {"Harbour reopens", "Ferries leave"}),
        ('outlet:"harbour gazette" ferries', {"Ferries leave"}),
        ("actor:ada", {"Harbour reopens"}),
        ('ACTOR:"ada marin" reopens', {"Harbour reopens"}),
        ("actor:nobody", set()),
        ("before:2000", {"A strike is denied"}),
        ("after:2024-08-21 before:2025", {"Harbour reopens"}),
        ("after:2024", {"The bridge is to open"}),
        ('after:"20 August 2024" before:"1 September 2024"', {"Harbour reopens"}),
    ],
)
@pytest.mark.usefixtures("story")
def test_outlets_actors_and_dates_narrow_what_is_found(client: Client, typed: str, titles: set[str]) -> None:
    text = read_text(search(client, typed).split('id="documents"')[0])

    every = {"Harbour reopens", "Ferries leave", "The bridge is to open", "A strike is denied"}
    assert {title for title in every if title in text} == titles


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("memorandom", "memorandum"),
        ("memorandm", "memorandum"),
        ("memmorandum", "memorandum"),
        ("emmorandum", "memorandum"),
        ("memrandom", "memorandum"),
        ("sovereignity", "sovereignty"),
        ("görüşmme", "gorusme"),
        ("الموانى", ""),
        ("xyzzyplugh", ""),
        ("qx7q", ""),
        ("ab", ""),
    ],
)
def test_a_slip_is_put_right(client: Client, typed: str, meant: str) -> None:
    timeline = make_timeline()
    make_event(timeline=timeline, title="Two states sign a memorandum")
    make_document(timeline=timeline, text="They spoke of sovereignty.", title="A paper")
    make_document(timeline=timeline, text="Bir görüşme yapıldı.", title="Gazete", language="tr")
    text = read_text(search(client, typed))

    assert ("Did you mean" in text) == bool(meant)
    if meant:
        assert f"Did you mean {meant} ?" in text
        assert "Nothing is found" not in search(client, meant)


def test_what_is_put_right_keeps_the_other_words_and_the_place(client: Client) -> None:
    make_event(timeline=make_timeline(), title="Two states sign a memorandum")

    html = search(client, "sign memorandom outlet:gazette", **{"in": "harbour"})

    assert "?q=sign+memorandum+outlet%3Agazette&amp;in=harbour" in html


def test_nobody_finds_what_they_may_not_read(client: Client) -> None:
    closed = make_timeline(slug="closed", title="Closed", visibility=Visibility.PRIVATE)
    hidden = make_timeline(slug="hidden", title="Hidden", visibility=Visibility.UNLISTED)
    public = make_timeline()
    for timeline in (closed, hidden):
        event = make_event(timeline=timeline, title=f"A zebra at {timeline.slug}")
        document = make_document(timeline=timeline, text=f"The zebra of {timeline.slug} ran.", title=timeline.title)
        make_citation(claim=make_claim(event=event), document=document, exact="The zebra")
    make_event(timeline=public, title="A zebra in doubt", status=EventStatus.PROPOSED)
    make_document(timeline=public, text="A zebra unseen.", title="Unreleased", is_released=False)

    assert "Nothing is found" in read_text(search(client, "zebra"))
    assert "Did you mean" not in read_text(search(client, "zebrra"))
    assert "A zebra at hidden" in read_text(search(client, "zebra", **{"in": "hidden"}))
    assert client.get("/search/", {"q": "zebra", "in": "closed"}).status_code == 400
    client.force_login(make_member(closed, role=Role.READER))
    text = read_text(search(client, "zebra"))
    assert "A zebra at closed" in text
    assert "hidden" not in text
    assert "Unreleased" not in text
    assert "doubt" not in text


def test_a_document_that_another_chronology_released_is_not_named_in_this_one(client: Client) -> None:
    document = make_document(timeline=make_timeline(), text="The zebra ran.", title="A paper")
    document.timelines.add(make_timeline(slug="other", title="Other"))

    assert "A paper" in search(client, "zebra")
    assert "A paper" not in search(client, "zebra", **{"in": "other"})


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("word " * 10_000, 400),
        ("a\x00b", 400),
        ("!!! & | <->", 400),
        ("before:", 400),
        ("outlet:", 400),
        ("before:9999999-99", 400),
        ("after:Y99999999", 200),
        ("before:soon", 400),
        ("harbour' OR 1=1 --", 200),
        ("harbour:* & !ferries | (a <-> b)", 200),
        (":*" * 50 + "a", 200),
        ("' || pg_sleep(5) || '", 200),
        ("<script>alert(1)</script>", 200),
        ("one two three four five six seven eight nine ten", 200),
        ("\u202eharbour\ud7ff", 200),
        ("%s %(x)s {} \\", 200),
    ],
)
@pytest.mark.usefixtures("story")
def test_whatever_is_typed_gets_a_clear_page(client: Client, typed: str, status: int) -> None:
    response = client.get("/search/", {"q": typed})

    assert response.status_code == status
    assert (b'role="alert"' in response.content) == (status == 400 or "nine" in typed)
    assert b"<script>alert" not in response.content


def test_markup_in_texts_stays_text(client: Client) -> None:
    make_document(timeline=make_timeline(), text="See <b>zebra</b> & <script>x</script>.", title="<i>paper</i>")

    html = search(client, "zebra")

    assert "&lt;b&gt;<mark>zebra</mark>&lt;/b&gt; &amp; &lt;script&gt;" in html
    assert "&lt;i&gt;paper" in html


@pytest.mark.usefixtures("story")
def test_the_empty_page_says_what_can_be_typed_and_asks_little(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        text = read_text(get_html(client, "/search/"))

    assert 'actor:"ada marin"' in text


def test_the_number_of_queries_does_not_grow(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    timeline = make_timeline()
    counts = []
    for start, end in ((0, 2), (2, 15)):
        for number in range(start, end):
            event = make_event(timeline=timeline, title=f"Harbour {number}")
            event.actors.add(make_actor(name=f"Actor {number}"))
            outlet = make_outlet(name=f"Outlet {number}")
            document = make_document(
                timeline=timeline, text=f"The harbour reopened on Thursday {number}.", outlet=outlet
            )
            make_citation(claim=make_claim(event=event), document=document)
        with django_assert_max_num_queries(12) as queries:
            search(client, "harbour")
        counts.append(len(queries))

    assert counts[1] <= counts[0]


def test_more_than_are_shown_are_counted(client: Client) -> None:
    timeline = make_timeline()
    for number in range(25):
        make_event(timeline=timeline, title=f"Zebra {number}", importance=number)

    text = read_text(search(client, "zebra"))

    assert "Events 25" in text
    assert "The weightiest are shown." in text
    assert "Zebra 24" in text
    assert "Zebra 14 " not in text


def test_a_long_document_opens_at_the_words(client: Client) -> None:
    text = "Nothing here.\n" * 4000 + "Then a zebra came.\n"
    document = make_document(timeline=make_timeline(), text=text, title="Long")

    assert f'href="/documents/{document.address}/?at={text.index("zebra")}"' in search(client, "zebra")


def test_the_page_is_named_by_what_everybody_may_read(client: Client, story: Story) -> None:
    first = client.get("/search/?q=ferries")
    asked = {"if-none-match": first.headers["ETag"]}

    assert client.get("/search/?q=ferries", headers=asked).status_code == 304
    Outlet.objects.filter(pk=story.outlet.pk).update(name="Elsewhere")
    assert client.get("/search/?q=ferries", headers=asked).status_code == 200


def test_a_chronology_that_finds_no_event_leads_to_the_texts(client: Client, story: Story) -> None:
    Document.objects.filter(pk=story.gazette.pk)

    html = get_html(client, "/harbour/", {"q": "zebra"})

    assert 'href="/search/?q=zebra&amp;in=harbour"' in html
    assert Timeline.objects.count() == 1
