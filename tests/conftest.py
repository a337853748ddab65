"""What all tests share. Hypothesis has no deadlines: a busy machine is no failure.

`pytest --hypothesis-profile=thorough` tries twenty times as many examples.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.db import connections
from hypothesis import settings

from tests.template_database import template_database

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_django import DjangoDbBlocker

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


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,  # noqa: ARG001 - the name of this process' database
    django_db_blocker: DjangoDbBlocker,
) -> None:
    """Copy each test database from one that is migrated already."""
    with django_db_blocker.unblock():
        connections["default"].settings_dict["TEST"]["TEMPLATE"] = template_database()
