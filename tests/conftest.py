"""What all tests share. Hypothesis has no deadlines: a busy machine is no failure.

`pytest --hypothesis-profile=thorough` tries twenty times as many examples.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

settings.register_profile("patient", deadline=None, max_examples=50)
settings.register_profile("thorough", deadline=None, max_examples=1000)
settings.load_profile("patient")


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """A folder for a database of its own, which its own user can reach even where the tests run as root."""
    folder = Path(tempfile.mkdtemp(prefix="timeline-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)
