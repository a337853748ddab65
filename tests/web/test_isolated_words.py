"""Stored words keep their direction to themselves, so that in Arabic no bracket of a Latin name turns round."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from lxml.html import HtmlElement, document_fromstring

from tests.factories import (
    make_actor,
    make_citation,
    make_claim,
    make_document,
    make_event,
    make_member,
    make_outlet,
    make_place,
    make_story,
    make_timeline,
)
from tests.web.reading import get_html
from timeline.models import ClaimStatus, Event, EventStatus, Role, Timeline
from timeline.web.isolated_words import isolated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.test import Client

pytestmark = pytest.mark.django_db

MARK = "Zq"  # what every stored name begins with, and no word of ours
TEXTS = ("Zq ferries left on 22 August 2024 (noon).\n", "Zq ferries left on 23 August 2024 (noon).\n")
CLAIM_STATUS = {EventStatus.PUBLISHED: ClaimStatus.ACCEPTED, EventStatus.PROPOSED: ClaimStatus.PROPOSED}
UNSHOWN = {"title", "script", "option", "textarea", "style", "svg", "code"}


@pytest.fixture
def timeline() -> Timeline:
    """Two events with Latin brackets in all that is stored of them, one disputed, and a proposal like each."""
    timeline = make_timeline(title="Zq harbour (east)", standfirst="Zq ferries (all).", method="Zq papers (two).")
    place, actor = make_place(name="Zq Selim (port)"), make_actor(name="Zq Marin (pilot)")
    documents = [
        make_document(
            timeline=timeline, text=text, title=f"Zq title (of {number})", authors="Zq Birk (editor)",
            outlet=make_outlet(name=f"Zq Gazette ({number})"), url=f"https://example.org/{number}",
        )
        for number, text in enumerate(TEXTS)
    ]  # fmt: skip
    for number in range(2):
        for status in (EventStatus.PUBLISHED, EventStatus.PROPOSED):
            event = make_event(
                timeline=timeline, title=f"Zq event ({number})", summary="Zq summary.", place=place, status=status
            )
            event.actors.add(actor)
            for document, day in zip(documents, ("2024-08-22", "2024-08-23"), strict=True):
                stored = {"statement": "Zq ferries left (noon).", "attribution": "Zq master (retired)"}
                claim = make_claim(event=event, status=CLAIM_STATUS[status], **stored)
                make_citation(claim=claim, document=document, exact="Zq ferries left", edtf=day)
    told = make_story(*Event.objects.filter(status="published"), timeline=timeline, title="Zq story (long)")
    told.steps.update(sentence="Zq sentence (one).")
    return timeline


def _texts(element: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Yield each text that is shown, with the element that holds it."""
    if not isinstance(element.tag, str) or element.tag in UNSHOWN:
        return
    yield element, element.text or ""
    for child in element:
        yield from _texts(child)
        yield element, child.tail or ""


def exposed(html: str) -> list[str]:
    """Return the texts of a page in which a stored name stands beside words of the page's own direction."""
    found = []
    for holder, text in _texts(document_fromstring(html)):
        chain = [holder, *holder.iterancestors()]
        is_apart = any(one.tag == "bdi" or (one.get("dir") and one.tag != "html") for one in chain)
        if MARK in re.sub("\u2068[^\u2069]*\u2069", "", text) and not is_apart:
            found.append(f"<{holder.tag} {dict(holder.attrib)}> {' '.join(text.split())}")
    return found


def test_stored_words_are_isolated_on_every_page_that_shows_them(client: Client, timeline: Timeline) -> None:
    event = Event.objects.filter(status="published")[0]
    home, own, story = timeline.get_absolute_url(), event.get_absolute_url(), timeline.stories.get()
    document = timeline.documents.all()[0]
    paths = ["/", home, own, f"{home}compare/", f"{home}gaps/", f"{home}stories/", story.get_absolute_url()]
    paths += [f"{story.get_absolute_url()}{story.steps.all()[0].pk}/", document.get_absolute_url(), f"{home}map/"]
    paths += [f"{home}{kind}/" for kind in ("actors", "places", "outlets")] + ["/search/?q=ferries"]
    paths += [f"{home}share/", f"{home}corrections/", f"{home}events/{event.pk}/share/"]
    editing = ["/review/", f"{home}review/?tab=done", f"{home}review/?tab=duplicate", f"{home}rules/"]
    editing += [f"{home}events/{event.pk}/{act}/" for act in ("edit", "merge", "split", "history", "conflict")]
    editing += [f"{home}stories/{story.pk}/edit/", f"{document.get_absolute_url()}date/"]
    editing += [f"{document.get_absolute_url()}claim/?quote=Zq+ferries+left", f"{home}events/{event.pk}/story/"]
    found = {path: exposed(get_html(client, path, **{"Accept-Language": "ar"})) for path in paths}
    client.force_login(make_member(timeline, role=Role.EDITOR))
    found |= {path: exposed(get_html(client, path, **{"Accept-Language": "ar"})) for path in [*paths, *editing]}

    assert {path: texts for path, texts in found.items() if texts} == {}


def test_words_cannot_leave_their_isolation() -> None:
    assert isolated("Harbour\u2069 \u202eGazette") == "\u2068Harbour Gazette\u2069"
