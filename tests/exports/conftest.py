"""What the tests of formats share: the story of the pages, hostile words in it, and an export of it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import AnonymousUser

from tests.factories import make_curator, make_event
from tests.web.conftest import story
from timeline.exports import FORMATS, Export, write_export

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.conftest import Story
    from timeline.models import Timeline

__all__ = ["story"]

MADE_AT = datetime(2026, 11, 22, 10, tzinfo=UTC)
HOSTILE = '=1+1 <script>alert("x")</script> & {brace} _under_ — قنبلة'


def export_of(timeline: Timeline, *, as_curator: bool = False) -> Export:
    """Return an export of a timeline for readers or for a curator."""
    user = make_curator() if as_curator else AnonymousUser()
    return Export(
        timeline=timeline, events=timeline.events.visible_to(user), user=user, with_proposals=as_curator,
        site="https://timeline.example", made_at=MADE_AT,
    )  # fmt: skip


@pytest.fixture
def written(story: Story) -> Callable[[str], bytes]:
    """What a reader gets of the story in a format, an event of hostile words, one of 44 BCE and one undated in it."""
    make_event(timeline=story.timeline, edtf="2024-09", title=HOSTILE, summary="@SUM(A1)\nsecond line")
    make_event(timeline=story.timeline, edtf="-0043-03-15", title="The Ides")
    make_event(timeline=story.timeline, edtf="", title="Some day")
    make_event(timeline=story.timeline, edtf="2024-09-10/..", title="Since then")
    return lambda key: b"".join(write_export(FORMATS[key], export_of(story.timeline)))
