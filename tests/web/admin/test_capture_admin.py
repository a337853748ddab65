"""Captures in the admin: to read, never to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django.asserts import assertContains

from tests.factories import make_contributor, make_document, make_outlet, make_timeline
from timeline.models import Capture, Timeline

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

LIST = "/admin/timeline/capture/"


def make_captures(numbers: range, timeline: Timeline) -> list[Capture]:
    return [
        Capture.objects.create(
            timeline=timeline, method="upload", name=f"letter {number}.txt", state="stored", message="Read.",
            document=make_document(text=f"Text {number}.", outlet=make_outlet(name=f"Outlet {number}")),
        )
        for number in numbers
    ]  # fmt: skip


def test_curators_read_what_was_brought_and_change_nothing(admin: Client) -> None:
    [capture] = make_captures(range(1), make_timeline())

    assertContains(admin.get(LIST), "letter 0.txt")
    page = admin.get(f"{LIST}{capture.pk}/change/")
    assertContains(page, "Read.")
    assertContains(page, f'href="{capture.get_absolute_url()}"')
    assert b'name="_save"' not in page.content
    assert admin.get(f"{LIST}add/").status_code == 403
    assert admin.post(f"{LIST}{capture.pk}/delete/", {"post": "yes"}).status_code == 403
    assert admin.post(f"{LIST}{capture.pk}/change/", {"name": "x"}).status_code == 403


def test_a_list_of_thirty_asks_as_often_as_a_list_of_two(admin: Client) -> None:
    timeline, counts = make_timeline(), []
    for numbers in (range(2), range(2, 30)):
        make_captures(numbers, timeline)
        admin.get(LIST)
        with CaptureQueriesContext(connection) as queries:
            assert admin.get(LIST).status_code == 200
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_contributors_have_no_admin(client: Client) -> None:
    client.force_login(make_contributor())

    assert client.get(LIST).status_code == 302
