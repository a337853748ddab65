"""What is deleted is out of sight, comes back whole, and goes for good after a while."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import ProgrammingError
from django.utils import timezone
from lxml.html import document_fromstring

from tests.factories import make_citation, make_claim, make_document, make_event, make_member, make_timeline
from tests.web.reading import get_html
from timeline.models import Capture, Claim, Decision, Document, Event, Purge, Release, Role, Timeline, Verb
from timeline.services.captures.originals import has_original, keep_original
from timeline.services.curation.decisions import decision
from timeline.services.deletion import delete_document

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.test import Client
    from pytest_django import DjangoCaptureOnCommitCallbacks

pytestmark = pytest.mark.django_db
SOON = timedelta(days=29)
LATE = timedelta(days=31)


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


@pytest.fixture
def owner(client: Client, timeline: Timeline) -> User:
    user = make_member(timeline, role=Role.OWNER)
    client.force_login(user)
    return user


def purge() -> str:
    out = StringIO()
    call_command("purge", stdout=out)
    return out.getvalue()


def age(model: type[Timeline | Document], by: timedelta) -> None:
    model.objects.filter(deleted_at__isnull=False).update(deleted_at=timezone.now() - by)


@pytest.mark.usefixtures("owner")
def test_a_timeline_is_deleted_by_its_title_and_restored_whole(client: Client, timeline: Timeline) -> None:
    document = make_document(timeline=timeline)
    make_citation(claim=make_claim(event=make_event(timeline=timeline)), document=document)
    assert "Type the title exactly" in client.post("/harbour/delete/", {"title": "x"}).content.decode()

    client.post("/harbour/delete/", {"title": "The harbour"})

    paths = ["/harbour/", "/harbour/gaps/", "/harbour/members/", document.get_absolute_url()]
    assert [client.get(path).status_code for path in paths] == [404] * 4
    assert "The harbour" not in get_html(client, "/")
    assert "The harbour" in get_html(client, "/account/")
    client.post("/harbour/restore/")
    assert [client.get(path).status_code for path in paths] == [200] * 4


def test_only_an_owner_deletes_and_restores(client: Client, timeline: Timeline) -> None:
    client.force_login(make_member(timeline, role=Role.EDITOR))
    assert client.post("/harbour/delete/", {"title": "The harbour"}).status_code == 403
    Timeline.objects.update(deleted_at=timezone.now())

    assert client.post("/harbour/restore/").status_code == 404
    assert "The harbour" not in get_html(client, "/account/")


def test_after_the_grace_period_nothing_is_left_but_the_record(
    timeline: Timeline, owner: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    original, shared = keep_original(b"a secret"), keep_original(b"used twice")
    document = make_document(timeline=timeline, bytes_sha256=original)
    other = make_document(timeline=make_timeline(slug="other"), text="Another.", bytes_sha256=shared)
    other.timelines.add(timeline)
    event = make_event(timeline=timeline)
    make_citation(claim=make_claim(event=event), document=document)
    decision(verb=Verb.EDIT, user=owner, event=event, before={}, after={"title": "x"}).save()
    Capture.objects.create(timeline=timeline, method="paste", name="x", content_sha256=shared, document=document)
    Timeline.objects.filter(pk=timeline.pk).update(deleted_at=timezone.now(), deleted_by=owner)
    age(Timeline, SOON)
    assert purge() == "Nothing is due.\n"

    age(Timeline, LATE)
    with django_capture_on_commit_callbacks(execute=True):
        told = purge()

    assert "1 events, 1 captures, 1 documents, 1 originals." in told
    left = [Event.objects.count(), Claim.objects.count(), Decision.objects.count(), Capture.objects.count()]
    assert left == [0, 0, 0, 0]
    assert list(Document.objects.all()) == [other]
    assert (has_original(original), has_original(shared)) == (False, True)
    history = [apps.get_model("timeline", f"{name}event") for name in ("event", "claim", "citation")]
    assert [model.objects.count() for model in history] == [0, 0, 0]
    assert Purge.objects.get().deleted_by == owner
    with pytest.raises(ProgrammingError):
        Purge.objects.all().delete()


@pytest.mark.usefixtures("owner")
def test_an_uncited_document_is_deleted_and_given_back(client: Client, timeline: Timeline) -> None:
    document = make_document(timeline=timeline)
    path = document.get_absolute_url()
    assert "Delete it" in get_html(client, path)

    client.post(f"{path}delete/")
    assert client.get(path).status_code == 404
    assert document.title in get_html(client, "/harbour/deleted/")

    client.post(f"{path}restore/")
    assert client.get(path).status_code == 200


def test_the_message_about_a_deleted_document_takes_it_back(client: Client, timeline: Timeline) -> None:
    document = make_document(timeline=timeline, title="A leak", text="Nothing is cited of this.")
    client.force_login(make_member(timeline, role=Role.EDITOR))

    page = client.post(f"{document.get_absolute_url()}delete/", follow=True).content.decode()

    (notice,) = document_fromstring(page).xpath("//form[contains(@class, 'undo')]")
    assert " ".join(notice.text_content().split()) == "“A leak” is deleted. Undo"
    client.post(notice.get("action"))
    assert Document.objects.standing().filter(pk=document.pk).exists()


@pytest.mark.parametrize(("role", "restores"), [(Role.EDITOR, True), (Role.CONTRIBUTOR, False)])
def test_the_capture_of_a_deleted_document_says_who_deleted_it(
    client: Client,
    timeline: Timeline,
    role: Role,
    restores: bool,
) -> None:
    user = make_member(timeline, role=role)
    editor = make_member(timeline, role=Role.EDITOR, username="Ada")
    document = make_document(timeline=timeline, text="Nothing is cited of this.")
    capture = Capture.objects.create(
        timeline=timeline, user=user, method="paste", state="stored", document=document, message="Stored.",
    )  # fmt: skip
    delete_document(document=document, user=editor)
    client.force_login(user)

    page = get_html(client, capture.get_absolute_url())

    day = timezone.now().strftime("%-d %B %Y")
    assert f"Its document was deleted on {day} by Ada." in page
    assert '<p class="state">deleted</p>' in page
    assert (f"{document.get_absolute_url()}restore/" in page) == restores


@pytest.mark.usefixtures("owner")
def test_a_cited_document_is_not_deleted(client: Client, timeline: Timeline) -> None:
    document = make_document(timeline=timeline)
    make_citation(claim=make_claim(event=make_event(timeline=timeline)), document=document)

    told = client.post(f"{document.get_absolute_url()}delete/", follow=True).content.decode()

    assert "are cited; retract them first" in told
    assert "Delete it" not in told


def test_a_deleted_document_is_purged_with_its_original(
    timeline: Timeline, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    sha256 = keep_original(b"bytes of a document")
    make_document(timeline=timeline, bytes_sha256=sha256)
    Document.objects.update(deleted_at=timezone.now())
    age(Document, LATE)

    with django_capture_on_commit_callbacks(execute=True):
        purge()

    assert (Document.objects.count(), has_original(sha256)) == (0, False)


@pytest.mark.usefixtures("owner")
def test_an_editor_lets_readers_have_a_document_and_takes_it_back(client: Client, timeline: Timeline) -> None:
    document = make_document(timeline=timeline, is_released=False)
    path = document.get_absolute_url()

    client.post(f"{path}release/harbour/")
    assert Release.objects.filter(document=document).exists()
    client.post(f"{path}release/harbour/", {"withdraw": "1"})
    assert not Release.objects.filter(document=document).exists()


@pytest.mark.parametrize("role", [Role.READER, Role.CONTRIBUTOR, Role.CURATOR])
def test_who_does_not_publish_lets_nobody_read_and_deletes_nothing(
    client: Client, timeline: Timeline, role: Role
) -> None:
    hidden = make_document(timeline=timeline, text="A hidden one.", is_released=False)
    shown = make_document(timeline=timeline)
    client.force_login(make_member(timeline, role=role))

    client.post(f"{hidden.get_absolute_url()}release/harbour/")
    client.post(f"{shown.get_absolute_url()}delete/")

    assert not Release.objects.filter(document=hidden).exists()
    assert Document.objects.standing().count() == 2
