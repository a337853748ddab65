"""Processes killed with SIGKILL at random moments: nothing is lost and nothing is there twice."""

from __future__ import annotations

import json
import random
import signal
import time
from typing import TYPE_CHECKING

from tests.faults.stories import PUBLISHED, expected_passages, story

if TYPE_CHECKING:
    from pathlib import Path

    from tests.faults.machine import Machine

KILLS = 10


def kill_after(process: object, seconds: float) -> None:
    """Let a process run for a moment, then kill it as a power cut would."""
    time.sleep(seconds)
    process.kill()  # type: ignore[attr-defined]
    process.communicate()  # type: ignore[attr-defined]


def test_a_worker_killed_at_ten_moments_loses_nothing_and_doubles_nothing(machine: Machine) -> None:
    chance = random.Random(1)  # noqa: S311 - moments, not secrets
    texts = [story(number) for number in range(100, 160)]
    machine.submit("killed", texts)

    for _ in range(KILLS):
        worker = machine.begin("worker", "--patience", "1")
        assert worker.stdout is not None
        assert worker.stdout.readline().startswith("The worker is ready")
        kill_after(worker, chance.uniform(0.0, 1.5))
    deadline = time.monotonic() + 300
    while machine.ask("SELECT 1 FROM timeline_capture WHERE finished_at IS NULL") and time.monotonic() < deadline:
        time.sleep(1.1)  # until the killed ones count as dead
        machine.manage("worker", "--once", "--patience", "1")

    assert machine.ask("SELECT state, count(*) FROM timeline_capture GROUP BY 1") == [("stored", len(texts))]
    assert machine.ask("SELECT count(*), count(DISTINCT text_sha256) FROM timeline_document") == [(60, 60)]
    assert machine.ask("SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')") == [(0,)]
    assert machine.passages("killed") == expected_passages(range(100, 160))
    assert machine.manage("verify_citations").returncode == 0


def test_web_and_worker_killed_at_ten_moments_leave_every_capture_a_way_on(machine: Machine) -> None:
    answered = machine.run("tests.faults.web_and_worker", "cut-web", "3", str(KILLS))

    of_it = "FROM timeline_capture c JOIN timeline_timeline t ON t.id = c.timeline_id WHERE t.slug = 'cut-web'"
    jobs = "SELECT 1 FROM procrastinate_jobs j WHERE j.lock = 'capture-' || c.id AND j.status IN ('todo', 'doing')"
    ((submitted,),) = machine.ask(f"SELECT count(*) {of_it}")
    assert submitted >= answered > 0
    assert machine.ask(f"SELECT c.state {of_it} AND c.finished_at IS NULL AND NOT EXISTS ({jobs})") == []

    deadline = time.monotonic() + 300
    while machine.ask(f"SELECT 1 {of_it} AND c.finished_at IS NULL") and time.monotonic() < deadline:
        time.sleep(1.1)  # until the killed ones count as dead
        machine.manage("worker", "--once", "--patience", "1")

    assert machine.ask(f"SELECT c.state, count(*) {of_it} GROUP BY 1") == [("stored", submitted)]
    assert machine.ask(f"SELECT count(DISTINCT c.document_id) {of_it}") == [(submitted,)]


def test_an_ingest_killed_at_ten_moments_goes_on_where_it_ended(machine: Machine, tmp_path: Path) -> None:
    chance = random.Random(2)  # noqa: S311 - moments, not secrets
    path = tmp_path / "stories.jsonl"
    rows = [{"text": story(number), "outlet": "Gazette", "published": PUBLISHED} for number in range(300, 420)]
    path.write_text("\n".join(map(json.dumps, rows)))
    arguments = ("ingest", str(path), "--timeline", "cut", "--create", "Cut", "--chunk", "10")

    for _ in range(KILLS):
        kill_after(machine.begin(*arguments), chance.uniform(1.0, 4.0))
    last = machine.manage(*arguments)

    assert last.returncode == 0, last.stderr
    assert machine.passages("cut") == expected_passages(range(300, 420))
    assert machine.ask("SELECT count(*) FROM timeline_document WHERE text ~ '^Ferry [34][0-9][0-9] '") == [(120,)]
    events = machine.ask("SELECT count(DISTINCT e.id) FROM timeline_event e WHERE NOT EXISTS "
                         "(SELECT 1 FROM timeline_claim c WHERE c.event_id = e.id)")  # fmt: skip
    assert events == [(0,)]


def test_a_worker_told_to_end_finishes_what_it_has_in_hand(machine: Machine) -> None:
    machine.submit("ended", [story(number) for number in range(500, 540)])
    worker = machine.begin("worker", "--patience", "5")
    assert worker.stdout is not None
    lines = [worker.stdout.readline() for _ in range(3)]

    worker.send_signal(signal.SIGTERM)
    output, _none = worker.communicate(timeout=180)

    assert worker.returncode == 0, (lines, output)
    assert output.endswith("The worker has stopped; nothing was left half-done.\n")
    assert machine.ask("SELECT count(*) FROM timeline_capture WHERE state = 'working'") == [(0,)]
    assert machine.ask("SELECT count(*) FROM procrastinate_jobs WHERE status = 'doing'") == [(0,)]
