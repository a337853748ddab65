"""Large packs are made by a worker, watched on a page, and kept for whom asked, as long as they may read all of it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import docx
import pypdf
import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from tests.factories import make_member
from tests.web.reading import get_html
from timeline.exports import FORMATS
from timeline.exports.tasks import pack_job
from timeline.models import Pack, PackState, Role, Visibility
from timeline.services.packs import purge_packs

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.test import Client
    from pytest_django import DjangoCaptureOnCommitCallbacks

    from tests.web.conftest import Story


@pytest.fixture(autouse=True)
def few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for key in ("pdf", "docx"):
        monkeypatch.setitem(FORMATS, key, replace(FORMATS[key], most_at_once=2))


@pytest.fixture
def reader(client: Client, story: Story) -> User:
    user = make_member(story.timeline, role=Role.READER)
    client.force_login(user)
    return user


def ask(client: Client, callbacks: DjangoCaptureOnCommitCallbacks, key: str = "pdf", query: str = "") -> str:
    with callbacks(execute=True):
        response = client.post(f"/harbour/download/{key}/make/{query}")
    assert response.status_code == 302
    return str(response["Location"])


@pytest.mark.usefixtures("reader")
def test_a_large_pack_is_asked_for_made_and_taken_away(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    sent = client.get("/harbour/download/pdf/")
    assert sent["Location"] == "/harbour/download/pdf/make/"
    page = get_html(client, sent["Location"])
    assert "kept for you for two days" in page

    address = ask(client, django_capture_on_commit_callbacks)
    pack = Pack.objects.get()
    assert (pack.state, pack.event_count, pack.step_count) == ("done", 4, 8)
    assert f'href="{address}file/"' in get_html(client, address)
    response = client.get(f"{address}file/")

    content = b"".join(response.streaming_content)  # type: ignore[attr-defined]
    assert len(content) == pack.byte_count
    assert 'filename="harbour.pdf"' in response["Content-Disposition"]
    text = "".join(one.extract_text() for one in pypdf.PdfReader(io.BytesIO(content)).pages)
    assert "Harbour reopens" in text
    assert "Secret talks" not in text
    assert address in get_html(client, "/harbour/download/")


@pytest.mark.usefixtures("reader")
def test_filters_are_kept(client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks) -> None:
    query = "?from=2024-08-20&to=2024-08-31&q=harbour"
    assert client.get(f"/harbour/download/docx/{query}").status_code == 200  # one event, sent at once

    address = ask(client, django_capture_on_commit_callbacks, "docx", query)

    content = b"".join(client.get(f"{address}file/").streaming_content)  # type: ignore[attr-defined]
    texts = [one.text for one in docx.Document(io.BytesIO(content)).paragraphs]
    assert "22 August 2024: Harbour reopens" in texts
    assert any("Filtered by" in one for one in texts)
    assert not [one for one in texts if "The bridge is to open" in one]


@pytest.mark.usefixtures("reader")
def test_one_pack_at_a_time_and_its_page_says_how_far_it_is(client: Client) -> None:
    first = client.post("/harbour/download/pdf/make/")["Location"]
    again = client.post("/harbour/download/docx/make/")["Location"]
    Pack.objects.update(state=PackState.WORKING, done_count=4)

    assert first == again
    page = get_html(client, first)
    assert 'value="50"' in page
    assert "hx-trigger" in page
    part = client.get(first, headers={"HX-Request": "true"}).content.decode()
    assert part.strip().startswith('<div id="progress"')
    assert client.get(f"{first}file/").status_code == 404


def test_a_small_pack_is_sent_at_once_and_nobody_makes_other_formats_wait(client: Client, story: Story) -> None:
    assert client.get("/harbour/download/pdf/?state=planned").status_code == 200
    assert client.get("/harbour/download/csv/").status_code == 200
    assert client.get("/harbour/download/pdf/make/")["Location"].startswith("/login/")
    client.force_login(make_member(story.timeline, role=Role.READER))
    assert client.get("/harbour/download/csv/make/").status_code == 404


def test_only_who_asked_may_have_it_while_all_in_it_is_theirs_to_read(
    client: Client, story: Story, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    curator = make_member(story.timeline, role=Role.CURATOR)
    client.force_login(curator)
    address = ask(client, django_capture_on_commit_callbacks)
    pack = Pack.objects.get()
    assert pack.with_proposals
    assert client.get(f"{address}file/").status_code == 200
    client.force_login(make_member(story.timeline, role=Role.OWNER))
    assert client.get(address).status_code == 404
    assert client.get(f"{address}file/").status_code == 404

    client.force_login(curator)
    curator.memberships.update(role=Role.READER)
    assert client.get(f"{address}file/").status_code == 404

    curator.memberships.all().delete()
    story.timeline.visibility = Visibility.PRIVATE
    story.timeline.save()
    assert client.get(address).status_code == 404


def test_who_lost_access_before_it_is_made_gets_the_reason(client: Client, story: Story, reader: User) -> None:
    client.post("/harbour/download/pdf/make/")
    reader.memberships.all().delete()
    story.timeline.visibility = Visibility.PRIVATE
    story.timeline.save()

    pack_job(pack_pk=Pack.objects.get().pk)

    assert Pack.objects.get().state == PackState.FAILED
    assert not default_storage.exists(Pack.objects.get().file_name)


@pytest.mark.usefixtures("reader")
def test_a_name_that_is_gone_is_said(client: Client, story: Story) -> None:
    client.post("/harbour/download/pdf/make/")
    pack = Pack.objects.get()
    pack.selection["actor"] = 987654321
    pack.save()

    pack_job(pack_pk=pack.pk)

    assert "is gone" in Pack.objects.get().message
    assert "is gone" in get_html(client, pack.get_absolute_url())
    assert story.timeline == pack.timeline


@pytest.mark.usefixtures("reader")
def test_packs_are_kept_for_two_days(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    address = ask(client, django_capture_on_commit_callbacks)
    name = Pack.objects.get().file_name
    purge_packs()  # what other tests left

    assert purge_packs(now=timezone.now() + timedelta(hours=47)) == 0
    assert default_storage.exists(name)
    assert purge_packs(now=timezone.now() + timedelta(hours=49)) == 1

    assert not default_storage.exists(name)
    assert client.get(address).status_code == 404
