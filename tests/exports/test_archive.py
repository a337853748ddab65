"""The archive: out, into an empty database, and out again: the same bytes."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pghistory
import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from tests.exports.conftest import export_of
from tests.factories import make_curator, make_document, make_event, make_story, make_timeline
from timeline.exports import FORMATS, write_export
from timeline.imports.archive_file import restore_archive
from timeline.imports.errors import BrokenFileError
from timeline.models import Actor, Capability, Citation, Document, Event, Membership, Outlet, Place, Role, Timeline
from timeline.services.captures.originals import keep_original, read_original
from timeline.services.curation.editing import edit_event, retract_citations
from timeline.services.curation.merging import distinguish_events
from timeline.services.curation.standing_rules import ignore_words
from timeline.services.stories import move_step

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from django.test import Client

    from tests.web.conftest import Story


def archive_of(timeline: Timeline) -> bytes:
    return b"".join(write_export(FORMATS["archive"], export_of(timeline)))


def empty_database() -> None:
    """Take every row away, as if the database were made now."""
    tables = [name for name in connection.introspection.table_names() if name.startswith(("timeline_", "pghistory_"))]
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"TRUNCATE {', '.join(tables)} CASCADE")
    User.objects.all().delete()


@pytest.fixture
def rich(story: Story) -> Story:
    """The story, edited, with a passage withdrawn, two events marked as different, an original and a version."""
    user = make_curator(username="ada")
    with pghistory.context(user=user.pk, url="/admin/"):
        story.ferries.title = "Ferries left"
        edit_event(event=story.ferries, user=user)
    retract_citations(
        citations=story.reopening.claims.get().citations.exclude(pk=story.passage.pk), why="Vague.", user=user
    )
    distinguish_events(events=[story.bridge, story.strike], why="A bridge is no strike.", user=user)
    ignore_words(timeline=story.timeline, words="Maytime", document=story.gazette, why="A name.", user=user)
    told = make_story(story.ferries, story.reopening, timeline=story.timeline, opening="Long ago.")
    move_step(step=told.steps.order_by("sequence")[1], by=-1, user=user, revision=0)
    content = b"<p>The original</p>"
    make_document(
        timeline=story.timeline,
        text="A later state of it.\n",
        bytes_sha256=keep_original(content),
        supersedes=story.gazette,
    )
    return story


def restored(content: bytes, folder: Path) -> Timeline:
    path = folder / "archive.zip"
    path.write_bytes(content)
    return restore_archive(path)[0]


def test_an_archive_comes_back_byte_for_byte(rich: Story, tmp_path: Path) -> None:
    before = archive_of(rich.timeline)
    assert b"originals/" in before

    empty_database()
    timeline = restored(before, tmp_path)
    after = archive_of(timeline)

    first, second = zipfile.ZipFile(io.BytesIO(before)), zipfile.ZipFile(io.BytesIO(after))
    for name in first.namelist():
        assert first.read(name) == second.read(name), name
    assert before == after


def test_what_is_restored_stands_as_it_did(rich: Story, tmp_path: Path) -> None:
    before = archive_of(rich.timeline)
    standing = dict(Event.objects.values_list("uid", "outlet_count"))
    moments = dict(Event.objects.values_list("uid", "changed_at"))

    empty_database()
    timeline = restored(before, tmp_path)

    assert dict(Event.objects.values_list("uid", "outlet_count")) == standing
    assert dict(Event.objects.values_list("uid", "changed_at")) == moments
    assert (
        timeline.events.get(title="Ferries left").decisions.get().user.username == "ada (as recorded in the archive)"
    )
    assert not User.objects.filter(is_active=True).exists()
    told = timeline.stories.get()
    assert [step.event.title for step in told.steps.order_by("sequence")] == ["Harbour reopens", "Ferries left"]
    assert (told.is_published, told.decisions.get().verb) == (True, "move")
    version = Document.objects.get(text__startswith="A later state")
    assert read_original(version.bytes_sha256) == b"<p>The original</p>"
    assert version.supersedes_id == Document.objects.get(title="Harbour reopens", supersedes=None).pk


def test_what_timelines_share_is_not_made_twice(rich: Story, tmp_path: Path) -> None:
    other = make_timeline(slug="other")
    other.documents.add(rich.gazette)
    content = archive_of(rich.timeline)
    counts = [model.objects.count() for model in (Actor, Place, Outlet, Document)]
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            "TRUNCATE timeline_event, timeline_claim, timeline_citation, timeline_decision, timeline_story CASCADE"
        )
    Timeline.objects.filter(pk=rich.timeline.pk).update(slug="old")

    restored(content, tmp_path)

    assert [model.objects.count() for model in (Actor, Place, Outlet, Document)] == counts


def changed(content: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Return an archive with members changed, or left out where the change gives None."""
    out = io.BytesIO()
    source = zipfile.ZipFile(io.BytesIO(content))
    with zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            new = change(name, source.read(name))
            if new is not None:
                target.writestr(name, new)
    return out.getvalue()


def edited(member: str, **values: object) -> Callable[[str, bytes], bytes]:
    """Return a change of the first row of a member."""

    def change(name: str, content: bytes) -> bytes:
        if name != member:
            return content
        first, _line, rest = content.partition(b"\n")
        return json.dumps(json.loads(first) | values).encode() + b"\n" + rest

    return change


def without(member: str) -> Callable[[str, bytes], bytes | None]:
    """Return a change that leaves out a member."""
    return lambda name, content: None if name == member else content


def instead(member: str, new: bytes) -> Callable[[str, bytes], bytes | None]:
    """Return a change that puts other bytes in members that begin so."""
    return lambda name, content: new if name.startswith(member) else content


BROKEN: dict[str, tuple[Callable[[str, bytes], bytes | None], str]] = {
    "no manifest": (without("manifest.json"), "manifest"),
    "another schema": (edited("manifest.json", schema="timeline-archive/99"), "timeline-archive/99"),
    "manifest no object": (instead("manifest.json", b"[]"), "kind None"),
    "no timeline": (without("timeline.jsonl"), "imeline"),
    "no JSON": (instead("events.jsonl", b"{"), "Line 1 of events.jsonl is no JSON"),
    "no object": (instead("events.jsonl", b"[1]\n"), "no object"),
    "unknown column": (edited("events.jsonl", flavour="sweet"), "“flavour”"),
    "wrong moment": (edited("events.jsonl", created_at="noon"), "“created_at” is wrong"),
    "a step of an event that is not there": (edited("story_steps.jsonl", event="gone"), "names event “gone”"),
    "a step without a sentence": (edited("story_steps.jsonl", sentence=" "), "rule of the database"),
    "unknown place": (edited("events.jsonl", place="Atlantis"), "“Atlantis”"),
    "text of another hash": (edited("documents.jsonl", text="Other words."), "rule of the database"),
    "passage not in its text": (edited("citations.jsonl", exact="Invented."), "rule of the database"),
    "bounds the wrong way": (edited("events.jsonl", earliest=9, latest=1), "rule of the database"),
    "title too long": (edited("events.jsonl", title="x" * 300), "rule of the database"),
    "original of another hash": (instead("originals/", b"other"), "is not what its hash says"),
}


@pytest.mark.parametrize("content", [b"hello", b"", b"PK\x03\x04" + b"\0" * 100])
@pytest.mark.django_db
def test_what_is_no_archive_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BrokenFileError, match="no archive of Timeline"):
        restored(content, tmp_path)


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_broken_archive_says_what_is_wrong_and_leaves_nothing(rich: Story, tmp_path: Path, name: str) -> None:
    change, words = BROKEN[name]
    content = changed(archive_of(rich.timeline), change)
    empty_database()

    with pytest.raises(BrokenFileError, match=words):
        restored(content, tmp_path)

    assert not Timeline.objects.exists()
    assert not Document.objects.exists()
    assert not Citation.objects.exists()


def test_an_archive_is_not_restored_over_its_own_timeline(rich: Story, tmp_path: Path) -> None:
    with pytest.raises(BrokenFileError, match="is here already"):
        restored(archive_of(rich.timeline), tmp_path)

    assert make_event(timeline=rich.timeline).created_at > datetime(2020, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("with_accounts", [False, True])
def test_an_account_of_the_same_name_did_it_only_where_that_is_said(
    rich: Story, tmp_path: Path, *, with_accounts: bool
) -> None:
    path = tmp_path / "archive.zip"
    Membership.objects.create(timeline=rich.timeline, user=User.objects.get(username="ada"), role=Role.OWNER)
    path.write_bytes(archive_of(rich.timeline))
    empty_database()
    other = User.objects.create_user("ada")

    timeline, _counts = restore_archive(path, with_accounts=with_accounts)

    decision = timeline.events.get(title="Ferries left").decisions.get()
    assert (decision.user == other) is with_accounts
    assert timeline.allows(other, Capability.MANAGE) is with_accounts


def test_the_command_restores_or_says_why_not(rich: Story, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "archive.zip"
    path.write_bytes(archive_of(rich.timeline))
    with pytest.raises(CommandError, match="is here already"):
        call_command("import", str(path))

    empty_database()
    call_command("import", str(path))

    out = capsys.readouterr().out
    assert "“The harbour” restored at /harbour/" in out
    assert "Nobody owns “The harbour” yet: an administrator of the site invites one at /harbour/members/" in out


def test_the_command_gives_what_it_restores_an_owner(rich: Story, tmp_path: Path) -> None:
    path = tmp_path / "archive.zip"
    path.write_bytes(archive_of(rich.timeline))
    empty_database()
    with pytest.raises(CommandError, match="There is no user “bo”"):
        call_command("import", str(path), owner="bo")
    bo = User.objects.create_user("bo")

    call_command("import", str(path), owner="bo")

    assert Timeline.objects.get().allows(bo, Capability.MANAGE)


def test_only_owners_may_take_an_archive(rich: Story, client: Client) -> None:
    assert rich.timeline
    assert client.get("/harbour/download/archive/").status_code == 403
    assert "/download/archive/" not in client.get("/harbour/download/").content.decode()


def test_that_publishing_needs_a_second_person_comes_back(rich: Story, tmp_path: Path) -> None:
    Timeline.objects.update(needs_second_person=True)
    rich.timeline.refresh_from_db()
    written = archive_of(rich.timeline)
    empty_database()

    timeline = restored(written, tmp_path)

    assert timeline.needs_second_person is True
