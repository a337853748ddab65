"""The database server goes away in the middle, and comes back."""

from __future__ import annotations

import signal
import time
from typing import TYPE_CHECKING

from tests.faults.stories import expected_passages, story

if TYPE_CHECKING:
    from tests.faults.machine import Machine

WAITING = "SELECT count(*) FROM timeline_capture WHERE finished_at IS NULL"


def wait_until_done(machine: Machine, *, left: int = 0) -> None:
    """Wait until no more than so many captures are left to read."""
    deadline = time.monotonic() + 300
    while machine.ask(WAITING)[0][0] > left and time.monotonic() < deadline:
        time.sleep(0.2)


def test_a_worker_outlives_a_restart_of_its_database(machine: Machine) -> None:
    machine.submit("lost", [story(number) for number in range(40)])
    worker = machine.begin("worker", "--patience", "2")
    wait_until_done(machine, left=35)

    machine.server.stop(mode="immediate")  # as when its machine fails
    time.sleep(1)
    machine.server.start()
    wait_until_done(machine)
    machine.submit("lost", [story(number) for number in range(40, 45)])
    wait_until_done(machine)
    worker.send_signal(signal.SIGTERM)
    output, _none = worker.communicate(timeout=180)

    assert worker.returncode == 0, output
    assert "Traceback" not in output
    assert machine.ask("SELECT state, count(*) FROM timeline_capture GROUP BY 1") == [("stored", 45)]
    assert machine.ask("SELECT count(*) FROM timeline_document") == [(45,)]
    assert machine.passages("lost") == expected_passages(range(45))
