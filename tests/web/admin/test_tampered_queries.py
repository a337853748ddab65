"""What somebody writes into the address of an admin page by hand is refused, and is no failure of ours."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import User
from django.utils.log import AdminEmailHandler

from timeline.settings import LOGGING
from timeline.web.request_ids import RequestIdFilter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.test import Client

pytestmark = pytest.mark.django_db
ADMIN = "/admin/timeline"


class Records(logging.Handler):
    """Keeps what the log writes."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self.lines = lines

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record as the configured format writes it."""
        line = LOGGING["formatters"]["line"]  # type: ignore[index]
        self.lines.append(logging.Formatter(line["format"], style=line["style"]).format(record))


@pytest.fixture
def log() -> Iterator[list[str]]:
    """Lines as the log has them: of refusals by their own handler, and of all else."""
    lines: list[str] = []
    security, root = logging.getLogger("django.security"), logging.getLogger()
    refusals, others = Records(lines), Records(lines)
    for one in security.handlers[0].filters:
        refusals.addFilter(one)
    others.addFilter(RequestIdFilter())
    security.addHandler(refusals)
    root.addHandler(others)
    yield lines
    security.removeHandler(refusals)
    root.removeHandler(others)


@pytest.mark.parametrize(
    "path",
    [
        f"{ADMIN}/event/?_to_field=title",
        f"{ADMIN}/event/?_to_field=timeline__owner",
        f"{ADMIN}/outlet/add/?_to_field=group&_popup=1",
        f"{ADMIN}/document/?outlet__timeline__memberships__user__password__startswith=a",
        f"{ADMIN}/event/?timeline__memberships__user__password__startswith=pbkdf2",
        f"{ADMIN}/capture/?user__password__startswith=pbkdf2",
        f"{ADMIN}/event/?timeline__memberships__user__password%0aERROR%20forged=1",
    ],
)
def test_a_tampered_query_is_a_bad_request_and_one_warning(client: Client, log: list[str], path: str) -> None:
    client.force_login(User.objects.create_superuser("root"))

    answer = client.get(path)

    assert (answer.status_code, "Traceback" in answer.content.decode()) == (400, False)
    assert "<h1" in answer.content.decode()
    [line] = log
    assert " WARNING " in line
    assert path.split("?", maxsplit=1)[0] in line
    assert ("ERROR [" in line, "\n" in line) == (False, False)


@pytest.mark.parametrize(
    "query",
    ["id__exact=abc", "e=1", "p=-1", "p=x", "o=99.x", "all=x", "_changelist_filters=%00", "status__exact=%00",
     "_popup=x", "timeline__id__exact=NaN", "_facets=x", "q=%00"],
)  # fmt: skip
def test_what_is_no_value_fails_nowhere(client: Client, log: list[str], query: str) -> None:
    client.force_login(User.objects.create_superuser("root"))

    for model in ("event", "document", "outlet", "capture"):
        assert client.get(f"{ADMIN}/{model}/?{query}").status_code in {200, 302, 400}
    assert [line for line in log if "ERROR" in line] == []


def test_refusals_go_to_nobody_by_mail() -> None:
    security = logging.getLogger("django.security")

    assert not security.propagate
    assert not any(isinstance(one, AdminEmailHandler) for one in security.handlers)
