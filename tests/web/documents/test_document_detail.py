"""The reader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from tests.factories import make_citation, make_claim, make_document, make_event, make_outlet, make_timeline
from tests.web.reading import get_html, read_text
from timeline.models import Citation, Document, TextKind, Visibility

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from tests.web.conftest import Story

pytestmark = pytest.mark.django_db


def read_marks(html: str) -> list[str]:
    """Return the words of what is highlighted."""
    marks = re.findall(r"<mark[^>]*>(.*?)</mark>", html, re.DOTALL)
    return [read_text(re.sub(r'<span class="reading".*?</span>', "", mark)) for mark in marks]


def test_it_shows_the_text_with_its_passages_marked(client: Client, story: Story) -> None:
    html = get_html(client, story.gazette.get_absolute_url())
    text = read_text(html)

    assert "".join(read_marks(html)).replace(" ", "").startswith("TheharbourreopenedonThursday")
    assert html.count(f'id="c{story.passage.pk}"') == 1
    assert "2 cited passages" in text
    assert "2 date expressions" in text
    assert f'href="{story.reopening.get_absolute_url()}"' in html
    assert f'href="#c{story.passage.pk}"' in html
    assert 'href="/harbour/"' in html


def test_date_words_say_how_they_are_read(client: Client, story: Story) -> None:
    text = read_text(get_html(client, story.gazette.get_absolute_url()))

    assert "Thursday “Thursday” is" in text.replace("“on Thursday”", "“Thursday”")
    assert "mid-August" in text


def test_where_it_comes_from_is_reported(client: Client, story: Story) -> None:
    Document.objects.filter(pk=story.gazette.pk).update(
        authors="A. Reporter",
        url="https://gazette.example/1",
        text_kind=TextKind.DIGEST,
        published_note="On the page.",
    )

    html = get_html(client, story.gazette.get_absolute_url())
    text = read_text(html)

    assert "Harbour Gazette Harbour reopens" in text
    assert "Published 22 August 2024 (printed in the document)" in text
    assert "On the page." in text
    assert "digest in our own words" in text
    assert story.gazette.text_sha256 in text
    assert "A. Reporter “Harbour reopens,” Harbour Gazette, 22 August 2024, https://gazette.example/1." in text
    assert 'rel="external noopener"' in html


def test_passages_of_proposals_and_rejected_claims_are_not_for_readers(client: Client, story: Story) -> None:
    html = get_html(client, story.gazette.get_absolute_url())

    assert "Secret talks" not in html
    assert "They talked in secret." not in html
    assert "ministry said" not in "".join(read_marks(html))


def test_curators_see_the_passages_of_proposals(curator: Client, story: Story) -> None:
    html = get_html(curator, story.gazette.get_absolute_url())

    assert "They talked in secret." in html
    assert "3 cited passages" in read_text(html)
    assert 'class="proposed"' in html
    assert "They talked in secret. proposal, not published" in read_text(html)


def test_nobody_sees_the_passages_of_rejected_claims(curator: Client, story: Story) -> None:
    story.proposal.claims.update(status="rejected", rejected_why="Rumour.")

    assertNotContains(curator.get(story.gazette.get_absolute_url()), "They talked in secret.")


def test_an_orphan_is_marked_and_listed_as_no_longer_on_the_live_page(client: Client, story: Story) -> None:
    Citation.objects.filter(pk=story.passage.pk).update(is_orphaned=True)

    html = get_html(client, story.gazette.get_absolute_url())

    assert "no longer on the live page" in html
    assert f'id="c{story.passage.pk}"' in html
    assert f'href="#c{story.passage.pk}"' in html


def test_the_documents_of_private_timelines_are_not_there_for_strangers(client: Client, story: Story) -> None:
    story.timeline.visibility = Visibility.PRIVATE
    story.timeline.save()

    assert client.get(story.gazette.get_absolute_url()).status_code == 404


def test_a_document_of_two_timelines_shows_strangers_only_what_the_public_one_cites(
    client: Client, story: Story
) -> None:
    private = make_timeline(slug="files", title="The files", visibility=Visibility.PRIVATE)
    story.gazette.timelines.add(private)
    hidden = make_event(timeline=private, title="Hidden hand")
    make_citation(claim=make_claim(event=hidden, statement="They hid."), document=story.gazette, exact="Two ferries")

    html = get_html(client, story.gazette.get_absolute_url())

    for secret in ("The files", "Hidden hand", "They hid."):
        assert secret not in html


def test_a_document_of_no_timeline_is_for_curators(client: Client, curator: Client) -> None:
    document = make_document()

    assertContains(curator.get(document.get_absolute_url()), "Harbour reopens")
    client.logout()
    assert client.get(document.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr"), ("xx", "ltr")])
def test_a_text_runs_in_the_direction_of_its_language(client: Client, language: str, direction: str) -> None:
    document = make_document(timeline=make_timeline(), language=language, text="أعيد فتح الميناء يوم الخميس.")

    assertContains(client.get(document.get_absolute_url()), f'class="text" lang="{language}" dir="{direction}"')


LONG = "\n".join(f"{number} The harbour is open and nobody minds. " + "word " * 150 for number in range(1, 201))


def test_a_long_document_is_read_page_by_page(client: Client) -> None:
    document = make_document(timeline=make_timeline(), text=LONG)
    path = document.get_absolute_url()

    first = get_html(client, path)
    later = re.search(r'rel="next" href="([^"]+)"', first)[1]
    second = get_html(client, path + later)
    earlier = re.search(r'rel="prev" href="([^"]+)"', second)[1]

    assert 'rel="prev"' not in first
    assert get_html(client, path + earlier).count('id="para1"') == first.count('id="para1"') == 1
    assert 'id="para1"' not in second


def test_a_passage_far_into_a_text_is_opened_on_its_page(client: Client) -> None:
    timeline = make_timeline()
    document = make_document(timeline=timeline, text=LONG)
    citation = make_citation(claim=make_claim(event=make_event(timeline=timeline)), document=document, exact="190 The")

    path, _, anchor = citation.get_absolute_url().partition("#")

    assertContains(client.get(path), f'id="{anchor}"', count=1)
    assertNotContains(client.get(document.get_absolute_url()), f'id="{anchor}"')


@pytest.mark.parametrize("at", ["-1", "x", "", "%00", "9" * 40, "1.5", "1e3", "99999999"])
def test_an_offset_that_is_none_opens_some_page(client: Client, story: Story, at: str) -> None:
    html = get_html(client, f"{story.gazette.get_absolute_url()}?at={at}")

    assert f'id="c{story.passage.pk}"' in html


def test_the_number_of_queries_does_not_grow_with_the_passages(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    timeline = make_timeline()
    document = make_document(timeline=timeline, text=" ".join(f"Word{number}." for number in range(40)))
    counts = []
    for numbers in (range(1), range(1, 30)):
        for number in numbers:
            claim = make_claim(event=make_event(timeline=timeline))
            make_citation(claim=claim, document=document, exact=f"Word{number}.")
        with django_assert_max_num_queries(8) as queries:
            get_html(client, document.get_absolute_url())
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_it_is_served_under_the_strict_policy_and_only_read(client: Client, story: Story) -> None:
    path = story.gazette.get_absolute_url()

    assert "default-src 'none'" in client.get(path)["Content-Security-Policy"]
    assert client.head(path).status_code == 200
    assert client.post(path).status_code == 405


def test_outlets_are_named_as_they_are(client: Client) -> None:
    outlet = make_outlet(name="<b>Rag</b> & Co")
    document = make_document(timeline=make_timeline(), outlet=outlet)

    assertContains(client.get(document.get_absolute_url()), "&lt;b&gt;Rag&lt;/b&gt; &amp; Co")
