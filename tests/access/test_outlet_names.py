"""The name of an outlet that was typed in a closed timeline stays there."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest
from django.apps import apps

from tests.factories import make_document, make_member, make_outlet, make_timeline
from timeline.models import Outlet, Role, Visibility
from timeline.services.deletion import delete_timeline
from timeline.services.documents.outlets import find_outlet
from timeline.services.purging import purge_deleted

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.test import Client

    from timeline.models import Timeline

pytestmark = pytest.mark.django_db
SECRET = "Samizdat Quill"
PAGE = "https://quill.example/news/1"


@pytest.fixture
def closed() -> Timeline:
    return make_timeline(slug="closed", title="Closed", visibility=Visibility.PRIVATE)


@pytest.fixture
def other() -> Timeline:
    return make_timeline(slug="other", title="Other", visibility=Visibility.PRIVATE)


@pytest.fixture
def secret(closed: Timeline) -> Outlet:
    """An outlet that the closed timeline knows, with its site and its owner."""
    outlet, _is_new = find_outlet(closed, name=SECRET, url=PAGE)
    Outlet.objects.filter(pk=outlet.pk).update(group="Secret owner")
    make_document(timeline=closed, outlet=outlet, text="The closed timeline reads this.\n")
    return outlet


def an_editor(timeline: Timeline) -> User:
    return make_member(timeline, role=Role.EDITOR, is_staff=True, username="editor-elsewhere")


@pytest.mark.parametrize("visibility", Visibility)
def test_the_name_typed_elsewhere_is_new_and_has_nothing_of_the_other(secret: Outlet, visibility: Visibility) -> None:
    there = make_timeline(slug="there", title="There", visibility=visibility)

    typed, is_new = find_outlet(there, name=SECRET)

    assert (is_new, typed.pk == secret.pk, typed.site, typed.group) == (True, False, "", "")


def test_a_page_of_its_site_is_not_given_the_name_elsewhere(closed: Timeline, other: Timeline, secret: Outlet) -> None:
    there, _is_new = find_outlet(other, url=PAGE)
    here, _is_new = find_outlet(closed, url=PAGE)

    assert (there.name, here) == ("quill.example", secret)


def test_a_timeline_uses_its_own_outlet_before_the_shared_one(closed: Timeline, secret: Outlet) -> None:
    shared, _is_new = find_outlet(make_timeline(), name=SECRET, url=PAGE)

    found = [find_outlet(closed, name=SECRET)[0], find_outlet(closed, url=PAGE)[0]]

    assert (shared.timeline, found) == (None, [secret, secret])


def test_a_closed_timeline_uses_the_shared_outlet_where_it_has_none(closed: Timeline) -> None:
    shared, _is_new = find_outlet(make_timeline(), name=SECRET, url=PAGE)

    assert find_outlet(closed, name=SECRET) == (shared, False)


@pytest.mark.usefixtures("secret")
@pytest.mark.parametrize(
    "path",
    [
        "/admin/timeline/outlet/",
        "/admin/timeline/outlet/?q=Quill",
        "/admin/timeline/document/",
        "/admin/timeline/document/add/",
        "/admin/autocomplete/?app_label=timeline&model_name=document&field_name=outlet&term=Quill",
        "/capture/",
        "/other/",
        "/other/rules/",
        "/other/review/",
        "/search/?q=outlet:Quill",
        "/api/v1/timelines/other/documents",
        "/other/download/json/",
    ],
)
def test_no_page_of_another_timeline_shows_or_suggests_it(client: Client, other: Timeline, path: str) -> None:
    make_document(timeline=other, outlet=make_outlet(name="Own Gazette", timeline=other), text="Another text.\n")
    client.force_login(an_editor(other))

    answer = client.get(path)

    page = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    words = page.decode().replace("outlet:Quill", "").replace("?q=Quill", "")
    assert (answer.status_code, SECRET in words, "Secret owner" in words) == (200, False, False)


def test_the_admin_neither_opens_nor_chooses_it_elsewhere(client: Client, other: Timeline, secret: Outlet) -> None:
    client.force_login(an_editor(other))
    typed = {"title": "x", "text": "New words.", "timelines": [str(other.pk)], "outlet": str(secret.pk)}

    pages = [
        client.get(f"/admin/timeline/outlet/{secret.pk}/change/"),
        client.get(f"/other/?outlet={secret.pk}"),
        client.post("/admin/timeline/document/add/", typed),
    ]

    assert [page.status_code for page in pages] == [302, 200, 200]
    assert not any(SECRET in page.content.decode() for page in pages)
    assert "Select a valid choice" in pages[2].content.decode()


def test_the_name_can_be_added_elsewhere_as_if_it_were_not_there(
    client: Client, other: Timeline, secret: Outlet
) -> None:
    client.force_login(an_editor(other))
    typed = {"name": SECRET, "site": "", "group": "", "country": "", "reliability_note": ""}

    client.post("/admin/timeline/outlet/add/", typed | {"timeline": str(other.pk)})

    assert set(Outlet.objects.filter(name=SECRET).values_list("timeline", flat=True)) == {
        secret.timeline_id,
        other.pk,
    }


def test_a_document_takes_no_outlet_that_only_another_of_ones_timelines_keeps(
    client: Client, closed: Timeline, other: Timeline, secret: Outlet
) -> None:
    client.force_login(make_member(closed, other, role=Role.EDITOR, is_staff=True, username="editor-of-both"))
    typed = {"title": "x", "text": "New words.", "timelines": [str(other.pk)], "outlet": str(secret.pk)}

    page = client.post("/admin/timeline/document/add/", typed)

    assert "is kept in another chronology" in page.content.decode()


def test_a_shared_outlet_counts_the_documents_that_one_may_know_of(
    client: Client, closed: Timeline, other: Timeline
) -> None:
    shared = make_outlet(name="Shared Gazette")
    for number, timeline in enumerate((closed, closed, other)):
        make_document(timeline=timeline, outlet=shared, text=f"Text {number}.\n")
    client.force_login(an_editor(other))

    page = client.get("/admin/timeline/outlet/").content.decode()

    assert '<td class="field-document_count">1</td>' in page


def test_a_purged_timeline_takes_its_outlets_along_and_leaves_those_still_used(
    closed: Timeline, other: Timeline, secret: Outlet
) -> None:
    find_outlet(closed, name="Unused Quill")
    make_document(timeline=other, outlet=secret, text="Both have this.\n").timelines.add(closed)
    delete_timeline(timeline=closed, user=make_member(closed, role=Role.OWNER))
    type(closed).objects.filter(pk=closed.pk).update(deleted_at="2020-01-01T00:00Z")

    purge_deleted()

    assert [(one.name, one.timeline) for one in Outlet.objects.all()] == [(SECRET, other)]


def test_outlets_that_only_closed_timelines_used_are_moved_to_them(closed: Timeline, other: Timeline) -> None:
    known, rare = make_outlet(name="Known"), make_outlet(name="Rare")
    for number, (timeline, outlet) in enumerate(
        ((closed, known), (make_timeline(), known), (closed, rare), (other, rare), (other, rare))
    ):
        make_document(timeline=timeline, outlet=outlet, text=f"Text {number}.\n")

    importlib.import_module("timeline.migrations.0033_keep_outlets_of_closed_timelines").keep_outlets(apps)

    assert list(Outlet.objects.filter(name="Known").values_list("timeline")) == [(None,)]
    for timeline, count in ((closed, 1), (other, 2)):
        assert timeline.documents.filter(outlet__name="Rare", outlet__timeline=timeline).count() == count
