"""Titles and names hold no sign that turns what stands beside them the other way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_actor, make_document, make_event, make_outlet, make_place, make_timeline
from timeline.models import Event
from timeline.services.bulk_rows import copy_rows

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db
TURNING = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]


@pytest.mark.parametrize("sign", TURNING)
def test_no_title_or_name_keeps_a_turning_sign(sign: str) -> None:
    words = f"Paid {sign}000,1 to Ada"
    timeline = make_timeline(title=words)
    rows = [
        timeline, make_event(timeline=timeline, title=words), make_actor(name=words), make_place(name=words),
        make_document(title=words, authors=words), make_outlet(name=f"{words} again"),
    ]  # fmt: skip

    for row in rows:
        row.refresh_from_db()
        assert str(row).replace(" again", "") == "Paid 000,1 to Ada"


def test_rows_that_are_copied_in_bulk_keep_none_either() -> None:
    event = Event(timeline=make_timeline(), title="\u202egnp.exe")
    event.set_date("2024")

    copy_rows([event])

    assert Event.objects.get().title == "gnp.exe"


def test_marks_that_order_only_their_own_word_stay() -> None:
    words = "نص\u200f (AB\u200e)"

    assert make_event(timeline=make_timeline(), title=words).title == words
    assert Event.objects.get().title == words


def test_the_source_of_a_page_has_no_turning_sign_outside_a_passage(client: Client) -> None:
    timeline = make_timeline(title="The \u202eharbour")
    document = make_document(timeline=timeline, title="\u2066Harbour\u202e reopens", authors="\u202eAda")
    make_event(timeline=timeline, title="\u202eHarbour reopens", place=make_place(name="\u2067Port"))

    for path in (timeline.get_absolute_url(), document.get_absolute_url(), "/harbour/download/csv/"):
        response = client.get(path)
        body = b"".join(response) if response.streaming else response.content
        assert not any(sign in body.decode() for sign in TURNING)
