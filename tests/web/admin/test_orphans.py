"""Orphaned citations in the admin: a queue with its length, and the way to their review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.factories import TEXT, make_citation, make_claim, make_curator, make_document, make_event, make_timeline
from timeline.models import Citation, Document
from timeline.services.curation.citing import keep_orphan
from timeline.services.documents.versions import store_version

if TYPE_CHECKING:
    from django.test import Client

FERRIES = "Two ferries had left in mid-August"


def tell_orphan() -> tuple[Citation, Document]:
    """Store a page of two versions; of its two citations one is an orphan."""
    timeline = make_timeline()
    first = make_document(timeline=timeline)
    orphan = make_citation(claim=make_claim(event=make_event(timeline=timeline)), document=first, exact=FERRIES)
    make_citation(claim=make_claim(event=make_event(timeline=timeline)), document=first)
    second = make_document(text=TEXT.replace("Two", "Six"))
    store_version(first, second)
    orphan.refresh_from_db()
    return orphan, second


def listed(admin: Client, choice: str) -> set[str]:
    page = admin.get(f"/admin/timeline/citation/?orphan={choice}")
    return {citation.exact for citation in page.context["cl"].queryset}


def test_the_queue_tells_its_length_and_what_is_kept_leaves_it(admin: Client) -> None:
    orphan, _second = tell_orphan()
    assert "waits for review (1)" in admin.get("/admin/timeline/citation/").content.decode()
    assert (listed(admin, "waiting"), listed(admin, "kept")) == ({FERRIES}, set())

    keep_orphan(citation=orphan, why="Said at first.", user=make_curator(username="other"))

    assert (listed(admin, "waiting"), listed(admin, "kept")) == (set(), {FERRIES})
    assert listed(admin, "no") == {"The harbour reopened on Thursday"}
    assert len(listed(admin, "")) == 2


def test_an_orphan_leads_to_its_review(admin: Client) -> None:
    orphan, second = tell_orphan()
    other = Citation.objects.get(is_orphaned=False)

    page = admin.get(f"/admin/timeline/citation/{orphan.pk}/change/").content.decode()

    assert f'<a href="/documents/{second.address}/changes/#orphans">Compare with the live page</a>' in page
    assert "Compare with" not in admin.get(f"/admin/timeline/citation/{other.pk}/change/").content.decode()
