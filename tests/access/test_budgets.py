"""A contributor submits so much and no more; who reviews may go on."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from tests.factories import make_member, make_timeline
from timeline.models import Capture, Role
from timeline.services.captures import budgets
from timeline.services.captures.originals import keep_original
from timeline.services.captures.processing import process_capture

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django.fixtures import SettingsWrapper

    from timeline.models import Timeline

pytestmark = pytest.mark.django_db
USED: dict[str, tuple[dict[str, int], dict[str, Any], str]] = {
    "waiting": ({"CAPTURES_WAITING": 1}, {"state": "waiting"}, "1 of your submissions wait to be read"),
    "bytes": (
        {"CAPTURE_BYTES_A_DAY": 1024}, {"state": "stored", "byte_count": 1024}, "You submitted 1.0\xa0KB within a day",
    ),
    "seconds": (
        {"CAPTURE_SECONDS_A_DAY": 60}, {"state": "stored", "seconds": 60},
        "Reading what you submitted took 1 minutes within a day",
    ),
}  # fmt: skip


def submit(client: Client, role: Role, kind: str, settings: SettingsWrapper, *, age: timedelta) -> Any:
    timeline = make_timeline()
    user = make_member(timeline, role=role)
    limits, values, _told = USED[kind]
    for name, limit in limits.items():
        setattr(settings, name, limit)
    seconds = values.get("seconds", 0)
    values = {name: value for name, value in values.items() if name != "seconds"}
    now = timezone.now()
    capture = Capture.objects.create(
        timeline=timeline, user=user, method="paste", name="x", finished_at=now,
        started_at=now - timedelta(seconds=seconds), **values,
    )  # fmt: skip
    Capture.objects.filter(pk=capture.pk).update(created_at=now - age)
    client.force_login(user)
    return client.post("/capture/", {"timeline": timeline.pk, "text": "The harbour reopened on 22 August 2024."})


@pytest.mark.parametrize("kind", USED)
def test_a_contributor_over_the_budget_is_told_to_wait(client: Client, settings: SettingsWrapper, kind: str) -> None:
    answer = submit(client, Role.CONTRIBUTOR, kind, settings, age=timedelta(hours=1))

    assert answer.status_code == 429
    assert USED[kind][2] in answer.content.decode()
    assert "The harbour reopened on 22 August 2024." in answer.content.decode()
    assert Capture.objects.count() == 1


@pytest.mark.parametrize("kind", USED)
def test_a_curator_goes_on(client: Client, settings: SettingsWrapper, kind: str) -> None:
    assert submit(client, Role.CURATOR, kind, settings, age=timedelta(hours=1)).status_code == 302


@pytest.mark.parametrize("kind", ["bytes", "seconds"])
def test_a_day_later_it_goes_on(client: Client, settings: SettingsWrapper, kind: str) -> None:
    assert submit(client, Role.CONTRIBUTOR, kind, settings, age=timedelta(hours=25)).status_code == 302


def a_file(timeline: Timeline, *, name: str, parent: Capture | None = None, **values: Any) -> Capture:
    return Capture.objects.create(timeline=timeline, method="upload", name=name, parent=parent, **values)


def in_vain(seconds: int, *, state: str = "refused") -> dict[str, Any]:
    now = timezone.now()
    return {"state": state, "message": "It is so.", "started_at": now - timedelta(seconds=seconds), "finished_at": now}


@pytest.mark.parametrize(("state", "is_opened"), [("refused", False), ("failed", False), ("stored", True)])
def test_parts_of_a_file_are_left_alone_once_others_took_long_in_vain(state: str, *, is_opened: bool) -> None:
    timeline = make_timeline()
    bombs = a_file(timeline, name="bombs.zip", state="opened")
    inner = a_file(timeline, name="inner.zip", parent=bombs, state="opened")
    a_file(timeline, name="1.pdf", parent=bombs, **in_vain(12, state=state))
    a_file(timeline, name="2.pdf", parent=inner, **in_vain(8, state=state))
    text = keep_original(b"The harbour reopened on 22 August 2024.")
    waits = a_file(timeline, name="3.txt", parent=inner, content_sha256=text)

    process_capture(waits.pk)

    waits.refresh_from_db()
    assert (waits.state == "stored", "Other parts of bombs.zip took too long" in waits.message) == (
        is_opened,
        not is_opened,
    )


def test_another_file_of_the_same_person_is_opened() -> None:
    timeline = make_timeline()
    a_file(timeline, name="1.pdf", parent=a_file(timeline, name="bombs.zip"), **in_vain(60))
    text = keep_original(b"The harbour reopened on 22 August 2024.")
    alone = a_file(timeline, name="3.txt", content_sha256=text)

    process_capture(alone.pk)

    alone.refresh_from_db()
    assert alone.state == "stored"


@pytest.mark.parametrize(("limit", "value"), [("members", 3), ("output", 40)])
def test_files_in_files_share_one_budget(monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    timeline = make_timeline()
    outer = a_file(timeline, name="outer.zip", state="opened")
    a_file(timeline, name="1.txt", parent=outer, state="stored", byte_count=30)
    inner = a_file(timeline, name="inner.zip", parent=outer, content_sha256=keep_original(zip_of("a.txt", "b.txt")))
    monkeypatch.setattr(budgets, "DEFAULT", replace(budgets.DEFAULT, **{limit: value}))

    process_capture(inner.pk)

    inner.refresh_from_db()
    assert inner.state == "refused"
    assert inner.message.startswith("outer.zip holds more than")
    assert not inner.members.exists()


def zip_of(*names: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, f"{name}: the harbour reopened.")
    return packed.getvalue()
