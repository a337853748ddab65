"""One machine for all tests of a module, as to make its database takes seconds."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.faults.machine import Machine

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def machine() -> Iterator[Machine]:
    """A machine of its own."""
    folder = Path(tempfile.mkdtemp(prefix="timeline-test-"))
    folder.chmod(0o755)
    machine = Machine(folder)
    yield machine
    machine.server.stop()
    shutil.rmtree(folder, ignore_errors=True)
