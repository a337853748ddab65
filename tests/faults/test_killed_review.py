"""The server killed while it decides about many proposals at once: all of it is done, or nothing."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx
from lxml.html import document_fromstring

from tests.faults.machine import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.faults.machine import Machine

COUNT = 120
DELAYS = (0.1, 0.3)  # seconds from sending to the end of the server
PROPOSE = f"""
import django
django.setup()
from tests.factories import make_citation, make_claim, make_document, make_event, make_member, make_timeline
timeline = make_timeline()
make_member(timeline, role="editor", username="editor")
document = make_document(timeline=timeline)
for number in range({COUNT}):
    event = make_event(timeline=timeline, status="proposed", title=f"Event {{number}}")
    make_citation(claim=make_claim(event=event, status="proposed"), document=document)
"""


@contextmanager
def serving(machine: Machine) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Serve the site in a process group of its own, and end it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = machine.command("serve", "--port", str(port), "--workers", "1", "--no-worker")
    server = subprocess.Popen(
        command, env=machine.environment, cwd=ROOT, start_new_session=True, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        site = f"http://127.0.0.1:{port}"
        wait_for(site)
        yield site, server
    finally:
        end(server)


def end(server: subprocess.Popen[bytes]) -> None:
    """Kill a server and its children at once, as a power cut would."""
    if server.poll() is None:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def wait_for(site: str) -> None:
    """Return when the site answers."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            httpx.get(f"{site}/login/", timeout=5).raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.3)
        else:
            return
    raise TimeoutError(site)


def token(page: str) -> str:
    """Return what a form on a page proves itself with."""
    return str(document_fromstring(page).xpath("//input[@name='csrfmiddlewaretoken']/@value")[0])


def reject_all(client: httpx.Client, items: list[str], proof: str) -> None:
    """Send one decision about all proposals; that the server dies meanwhile is no failure here."""
    asked = {"item": items, "action": "reject", "why": "Lists of tides.", "csrfmiddlewaretoken": proof}
    try:
        client.post("/review/decide/", data=asked)
    except httpx.HTTPError:
        return


def stored(machine: Machine) -> tuple[int, int, int]:
    """Return how many events are rejected, how many decisions there are, and how many acts."""
    (row,) = machine.ask(
        "SELECT (SELECT count(*) FROM timeline_event WHERE status = 'rejected'),"
        " (SELECT count(*) FROM timeline_decision), (SELECT count(*) FROM timeline_reviewact)"
    )
    return row[0], row[1], row[2]


def test_a_decision_about_many_is_whole_or_not_at_all_whenever_the_server_dies(machine: Machine) -> None:
    subprocess.run([sys.executable, "-c", PROPOSE], env=machine.environment, cwd=ROOT, timeout=300, check=True)
    machine.manage("collectstatic", "--no-input", "--verbosity", "0")
    items = [f"{key}:{revision}" for key, revision in machine.ask("SELECT id, revision FROM timeline_event")]
    seen = []

    for delay in (*DELAYS, None):
        with serving(machine) as (site, server), httpx.Client(base_url=site, timeout=120) as client:
            proof = token(client.get("/login/").text)
            login = {"username": "editor", "password": "a-long-password", "csrfmiddlewaretoken": proof}
            client.post("/login/", data=login)
            proof = token(client.get("/harbour/review/").text)
            with ThreadPoolExecutor(1) as threads:
                sent = threads.submit(reject_all, client, items, proof)
                if delay is not None:
                    time.sleep(delay)
                    end(server)
                sent.result()
        seen.append(stored(machine))

    assert set(seen) <= {(0, 0, 0), (COUNT, COUNT, 1)}
    assert seen[-1] == (COUNT, COUNT, 1)
