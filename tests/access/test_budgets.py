"""A contributor submits so much and no more; who reviews may go on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from tests.factories import make_member, make_timeline
from timeline.models import Capture, Role

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django.fixtures import SettingsWrapper

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
