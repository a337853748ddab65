"""Web and worker in processes of their own, killed together at random moments while somebody submits.

A script: it loads Django once and forks, so that a round takes a moment. Prints how many submissions were answered.
"""

from __future__ import annotations

import itertools
import os
import random
import signal
import sys
import time
from contextlib import suppress
from functools import partial
from http.client import HTTPConnection, HTTPException
from typing import TYPE_CHECKING
from urllib.parse import urlencode
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, connections  # noqa: E402
from django.test import Client  # noqa: E402

from timeline.models import Membership, Role, Timeline  # noqa: E402
from timeline.wsgi import application  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CSRF = "c" * 32


class Quiet(WSGIRequestHandler):
    """Writes no line a request."""

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


def main() -> None:
    """Submit while both are killed, round by round."""
    slug, seed, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    timeline = Timeline.objects.create(slug=slug, title="Killed")
    user = User.objects.create_user(f"of {slug}")
    Membership.objects.create(timeline=timeline, user=user, role=Role.EDITOR)
    client = Client()
    client.force_login(user)
    cookies = f"sessionid={client.cookies[settings.SESSION_COOKIE_NAME].value}; csrftoken={_CSRF}"
    typed = {"timeline": timeline.pk, "text": next(story(rounds)), "published": "2024-08-22"}
    client.post("/capture/", typed, headers={"host": "127.0.0.1"})  # so that no child has to load the pages first
    server = make_server("127.0.0.1", 0, application, handler_class=Quiet)
    answered = 0
    for number in range(rounds):
        children = [fork(server.serve_forever), fork(partial(call_command, "worker", "--patience", "1"))]
        texts = story(number)
        answered += submit(next(texts), server.server_port, cookies, timeline.pk)  # both run from here on
        killer = fork(partial(kill_after, chance.uniform(0, 0.6), children))
        for text in texts:
            if has_ended(killer):
                break
            answered += submit(text, server.server_port, cookies, timeline.pk)
        for child in children:
            os.waitpid(child, 0)
    sys.stdout.write(f"{answered}\n")


def fork(work: Callable[[], object]) -> int:
    """Return the number of a child that does this, with connections of its own."""
    for one in connections.all():
        one.close()
    connection.close_pool()
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    return child


def kill_after(seconds: float, children: list[int]) -> None:
    """End processes as a power cut would."""
    time.sleep(seconds)
    for child in children:
        os.kill(child, signal.SIGKILL)


def has_ended(child: int) -> bool:
    """Return whether a child is gone."""
    return os.waitpid(child, os.WNOHANG) != (0, 0)


def story(number: int) -> Iterator[str]:
    """Yield texts without an end, no two of them alike."""
    for count in itertools.count(1):
        yield f"Ferry {number} {count} was tied up in Selim on {count % 27 + 1} March {1900 + number}."


def submit(text: str, port: int, cookies: str, timeline: int) -> bool:
    """Submit a text; return whether it was answered as taken before the server was gone."""
    body = urlencode({"csrfmiddlewaretoken": _CSRF, "timeline": timeline, "text": text, "published": "2024-08-22"})
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookies}
    with suppress(OSError, HTTPException):
        web = HTTPConnection("127.0.0.1", port, timeout=20)
        web.request("POST", "/capture/", body, headers)
        answer = web.getresponse()
        if answer.status != 302:
            sys.stderr.write(f"{answer.status} {answer.read()[:2000]!r}\n")
        return answer.status == 302
    return False


if __name__ == "__main__":
    main()
