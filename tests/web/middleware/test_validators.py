"""A public page is named by the revision that it shows: every write that readers see names it otherwise."""

from __future__ import annotations

import inspect
import threading
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection, transaction

from tests.factories import make_citation, make_claim, make_document, make_event, make_member, make_place
from timeline.models import (
    Actor,
    Citation,
    Claim,
    Decision,
    Document,
    Event,
    EventStatus,
    Outlet,
    Place,
    PublishedKnown,
    Role,
    Timeline,
)
from timeline.selectors.revisions import find_revision, find_site_revision
from timeline.services import deletion
from timeline.services.cards import refresh_cards
from timeline.services.curation import citing, editing, merging, publication, unmerging
from timeline.services.documents.publication_date import set_publication_date

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.contrib.auth.models import User
    from django.http import HttpResponse
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries
    from pytest_django.fixtures import SettingsWrapper

    from tests.web.conftest import Story

pytestmark = pytest.mark.django_db
Write = "Callable[[Story, User], object]"
PAGES = ["/harbour/", "/harbour/?q=harbour", "/harbour/gaps/", "/"]


def etag_of(client: Client, path: str = "/harbour/") -> str:
    response = client.get(path)
    return response.headers["ETag"] if response.status_code == 200 else f"status {response.status_code}"


def headers_of(response: HttpResponse) -> dict[str, str]:
    """Return the headers of an answer but those that every answer has of its own."""
    return {key: value for key, value in response.headers.items() if key not in {"X-Request-ID", "Content-Length"}}


def edited(row: Any, **values: object) -> Any:
    for name, value in values.items():
        setattr(row, name, value)
    return row


def a_passage(story: Story) -> Citation:
    return Citation.objects.get(pk=story.passage.pk)


def an_accepted(story: Story) -> Claim:
    return story.reopening.claims.get()


def a_proposed(story: Story) -> Claim:
    claim = story.ferries.claims.get(statement="A third sank.")
    make_citation(claim=claim, document=story.gazette, exact="Two ferries")
    return claim


def unused(story: Story, *, is_released: bool = True) -> Document:
    return make_document(timeline=story.timeline, text="Nobody cites this.", title="Unused", is_released=is_released)


def merged(story: Story, user: User) -> Event:
    merging.merge_events(into=story.reopening, others=[story.ferries], user=user)
    return Event.objects.get(pk=story.ferries.pk)


def deleted(story: Story, user: User) -> Document:
    document = unused(story)
    deletion.delete_document(document=document, user=user)
    return Document.objects.get(pk=document.pk)


# Each prepares, and returns the write to be watched.
WRITES: dict[str, Callable[[Story, User], Callable[[], object]]] = {
    "edit_event": lambda s, u: lambda: editing.edit_event(event=edited(s.reopening, title="It opens"), user=u),
    "edit_claim": lambda s, u: lambda: editing.edit_claim(claim=edited(an_accepted(s), statement="Open."), user=u),
    "edit_citation": lambda s, u: (
        lambda: editing.edit_citation(citation=edited(a_passage(s), stance="contradicts"), why="It says so.", user=u)
    ),
    "retract_citations": lambda s, u: (
        lambda: editing.retract_citations(citations=[a_passage(s)], why="Wrong place.", user=u)
    ),
    "publish_events": lambda s, u: lambda: publication.publish_events(events=[publishable(s)], user=u),
    "unpublish_events": lambda s, u: lambda: publication.unpublish_events(events=[s.bridge], why="Too early.", user=u),
    "reject_events": lambda s, u: lambda: publication.reject_events(events=[s.bridge], why="Never.", user=u),
    "accept_claims": lambda s, u: (lambda claim: lambda: publication.accept_claims(claims=[claim], user=u))(
        a_proposed(s)
    ),
    "reject_claims": lambda s, u: (
        lambda claim: lambda: publication.reject_claims(claims=[claim], why="Twice.", user=u)
    )(another_accepted(s)),
    "merge_events": lambda s, u: lambda: merging.merge_events(into=s.reopening, others=[s.ferries], user=u),
    "merge_pair": lambda s, u: lambda: merging.merge_pair(s.reopening, s.ferries, user=u),
    "unmerge_event": lambda s, u: (lambda event: lambda: unmerging.unmerge_event(event=event, user=u))(merged(s, u)),
    "split_claims": lambda s, u: (lambda claim: lambda: merging.split_claims(claims=[claim], user=u))(
        another_accepted(s)
    ),
    "cite_passage": lambda s, u: (
        lambda: citing.cite_passage(
            claim=an_accepted(s), document=s.gazette, pasted_text="Two ferries had left in mid-August.", user=u
        )
    ),
    "delete_timeline": lambda s, u: lambda: deletion.delete_timeline(timeline=s.timeline, user=u),
    "delete_document": lambda s, u: (lambda one: lambda: deletion.delete_document(document=one, user=u))(unused(s)),
    "restore_document": lambda s, u: (lambda one: lambda: deletion.restore_document(document=one, user=u))(
        deleted(s, u)
    ),
    "release_document": lambda s, u: (
        lambda one: lambda: deletion.release_document(document=one, timeline=s.timeline, user=u)
    )(unused(s, is_released=False)),
    "withdraw_document": lambda s, u: (
        lambda one: lambda: deletion.withdraw_document(document=one, timeline=s.timeline, user=u)
    )(unused(s)),
    "set_publication_date": lambda s, u: (
        lambda: set_publication_date(
            s.courier, edtf="2024-08-24", known=PublishedKnown.GIVEN, why="Printed at the foot.", user=u
        )
    ),
}
# What these store, readers do not see, or it passes through one of the above.
UNSEEN = {
    "draft_citation_at",
    "add_event", "cite_again", "keep_orphan", "retract_orphan", "distinguish_events", "restore_timeline",
    "draft_citation", "find_passage", "verify_citations", "find_problem", "follow_merge", "cited_claims",
    "require_cited",
    # What the actions do once the rows are locked.
    "publish_held", "accept_held", "reject_held", "is_supported",
}  # fmt: skip


def publishable(story: Story) -> Event:
    story.proposal.claims.update(status="accepted")
    return story.proposal


def another_accepted(story: Story) -> Claim:
    claim = make_claim(event=story.ferries, statement="Both left in mid-August.")
    make_citation(claim=claim, document=story.gazette, exact="ferries had left in mid-August", edtf="2024-08")
    return claim


@pytest.mark.parametrize("name", sorted(WRITES))
def test_each_action_of_curators_names_the_page_otherwise(client: Client, story: Story, name: str) -> None:
    user = make_member(story.timeline, role=Role.OWNER)
    write = WRITES[name](story, user)
    before, site = etag_of(client), etag_of(client, "/")
    assert etag_of(client) == before

    write()

    assert etag_of(client) != before
    assert etag_of(client, "/") != site


def test_no_action_is_left_out() -> None:
    folders = ("curation.citing", "curation.editing", "curation.merging", "curation.publication",
               "curation.unmerging", "deletion")  # fmt: skip
    found = {
        name
        for module in (import_module(f"timeline.services.{folder}") for folder in folders)
        for name, one in vars(module).items()
        if inspect.isfunction(one) and one.__module__ == module.__name__ and not name.startswith("_")
    }

    assert found - set(WRITES) - UNSEEN == set()


ROWS: dict[str, Callable[[Story], object]] = {
    "title of the chronology": lambda _story: Timeline.objects.update(title="A port"),
    "visibility": lambda _story: Timeline.objects.update(visibility="private"),
    "name of an actor": lambda s: Actor.objects.filter(pk=s.ada.pk).update(name="Ada Marin-Holm"),
    "name of a place": lambda s: Place.objects.filter(pk=s.port.pk).update(name="Selim"),
    "name of an outlet": lambda s: Outlet.objects.filter(pk=s.outlet.pk).update(name="The Gazette"),
    "title of a document": lambda s: Document.objects.filter(pk=s.gazette.pk).update(title="Harbour open"),
    "place of an event": lambda s: Event.objects.filter(pk=s.bridge.pk).update(place=make_place(name="Quay")),
    "actors of an event": lambda s: s.bridge.actors.add(s.ada),
    "a document added": lambda s: make_document(timeline=s.timeline, text="New.", is_released=False),
    "a document taken out": lambda s: unused(s).timelines.clear(),
    "an event added": lambda s: make_event(timeline=s.timeline, title="Pilots return"),
    "a claim's frame": lambda s: Claim.objects.filter(event=s.bridge).update(frame={"type": "opening"}),
}


@pytest.mark.parametrize("name", sorted(ROWS))
def test_each_row_that_a_page_shows_names_it_otherwise(client: Client, story: Story, name: str) -> None:
    before = etag_of(client)

    ROWS[name](story)

    assert etag_of(client) != before


def test_what_waits_for_review_and_stored_cards_leave_the_page_as_it_is(client: Client, story: Story) -> None:
    list(refresh_cards(Event.objects.all()))
    before = etag_of(client)

    make_event(timeline=story.timeline, status=EventStatus.PROPOSED, title="Perhaps")
    make_claim(event=story.proposal, statement="Perhaps.", status="proposed")
    Decision.objects.create(event=story.proposal, verb="edit", user=make_member(story.timeline, role=Role.EDITOR))
    list(refresh_cards(Event.objects.all()))

    assert etag_of(client) == before


@pytest.mark.parametrize("path", PAGES)
def test_a_page_that_did_not_change_is_answered_by_one_query_and_without_a_body(
    client: Client, story: Story, path: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = client.get(path)
    asked = {"if-none-match": first.headers["ETag"]}

    with django_assert_num_queries(1):
        again = client.get(path, headers=asked)

    assert story.timeline.title
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert "Content-Type" not in again.headers
    assert client.get(path, headers={"if-none-match": '"else", W/"other"'}).status_code == 200


@pytest.mark.parametrize("path", PAGES)
def test_the_next_reader_gets_the_same_bytes_by_one_query(
    client: Client, story: Story, path: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = client.get(path)

    with django_assert_num_queries(1):
        second = client.get(path)
    compressed = client.get(path, headers={"accept-encoding": "gzip"})

    assert second.content == first.content
    assert headers_of(second) == headers_of(first)
    assert compressed.headers["Content-Encoding"] == "gzip"
    assert len(compressed.content) < len(first.content)
    assert story.timeline.slug in first.content.decode()


def test_pages_of_one_revision_differ_by_address_host_and_part(client: Client, story: Story) -> None:
    answers = [
        client.get("/harbour/"),
        client.get("/harbour/?q=ferries"),
        client.get("/harbour/", headers={"host": "localhost"}),
        client.get("/harbour/", headers={"hx-request": "true"}),
    ]

    assert story.timeline.pk
    assert len({answer.headers["ETag"] for answer in answers}) == len(answers)
    assert len({answer.content for answer in answers}) >= 3


def test_a_date_alone_is_never_answered_with_304(client: Client, story: Story) -> None:
    last = client.get("/harbour/").headers["Last-Modified"]

    assert client.get("/harbour/", headers={"if-modified-since": last}).status_code == 200
    assert story.timeline.pk


def test_who_is_signed_in_gets_a_page_of_their_own(client: Client, curator: Client, story: Story) -> None:
    public = type(client)().get("/harbour/")

    own = curator.get("/harbour/", headers={"if-none-match": public.headers["ETag"]})

    assert own.status_code == 200
    assert story.proposal.title in own.content.decode()
    assert "private" in own.headers["Cache-Control"]
    assert "Cookie" in own.headers["Vary"]
    assert own.headers["ETag"] != public.headers["ETag"]
    assert story.proposal.title not in type(client)().get("/harbour/").content.decode()


@pytest.mark.parametrize(("visibility", "cached"), [("public", "no-cache, public"), ("unlisted", "no-cache, private")])
def test_only_what_is_listed_may_be_kept_between(client: Client, story: Story, visibility: str, cached: str) -> None:
    Timeline.objects.update(visibility=visibility)

    assert client.get("/harbour/").headers["Cache-Control"] == cached
    assert story.timeline.pk


def test_a_page_that_was_public_is_gone_at_once(client: Client, story: Story) -> None:
    etag = client.get("/harbour/").headers["ETag"]
    Timeline.objects.update(visibility="private")

    answer = client.get("/harbour/", headers={"if-none-match": etag})

    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert "ETag" not in answer.headers or answer.headers["ETag"] != etag
    assert story.timeline.pk


def test_a_chronology_back_from_the_bin_is_another_revision(client: Client, story: Story) -> None:
    owner = make_member(story.timeline, role=Role.OWNER)
    before = etag_of(client)
    deletion.delete_timeline(timeline=story.timeline, user=owner)
    deletion.restore_timeline(timeline=story.timeline, user=owner)

    assert etag_of(client) != before


def test_a_disk_that_cannot_be_written_only_costs_time(
    client: Client, story: Story, settings: SettingsWrapper, tmp_path: Any
) -> None:
    (tmp_path / "pages").write_text("in the way")
    settings.CACHES = settings.CACHES | {"pages": settings.CACHES["pages"] | {"LOCATION": tmp_path / "pages"}}

    answers = [client.get("/harbour/") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert story.timeline.pk


@pytest.mark.django_db(transaction=True)
def test_transactions_that_overlap_each_give_a_new_revision_and_wait_for_none(story: Story) -> None:
    first = find_revision("harbour")
    begun, other_done = threading.Event(), threading.Event()
    seen: list[object] = []

    def slow() -> None:
        with transaction.atomic():
            Event.objects.filter(pk=story.bridge.pk).update(summary="Soon.")
            begun.set()
            seen.append(other_done.wait(timeout=60))
        connection.close()

    thread = threading.Thread(target=slow)
    thread.start()
    begun.wait(timeout=60)
    Event.objects.filter(pk=story.strike.pk).update(summary="None.")
    second = find_revision("harbour")
    other_done.set()
    thread.join()
    third = find_revision("harbour")

    assert seen == [True]
    assert len({one.name for one in (first, second, third) if one}) == 3


def test_folded_changes_are_the_same_revision_and_few_rows(story: Story) -> None:
    for number in range(400):
        Event.objects.filter(pk=story.bridge.pk).update(summary=f"In {number} days.")
        with connection.cursor() as cursor:
            cursor.execute("SELECT bit_xor(mark) FROM timeline_timelinechange")
    names = {find_revision("harbour"), find_revision("harbour")}

    assert len(names) == 1
    assert story.timeline.changes.count() < 400


def test_a_rollback_is_no_change(story: Story) -> None:
    before = find_revision("harbour")
    with transaction.atomic():
        Event.objects.filter(pk=story.bridge.pk).update(summary="Soon.")
        during = find_revision("harbour")
        transaction.set_rollback(True)

    assert during != before
    assert find_revision("harbour") == before


def test_changes_go_with_the_timeline() -> None:
    timeline = Timeline.objects.create(slug="short", title="Short", visibility="public")
    timeline.delete()

    assert find_site_revision() is None
    assert find_revision("short") is None
