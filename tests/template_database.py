"""A migrated database that test databases are copied from, so that only the first run applies the migrations.

It is kept on the server under a name that holds a digest of the migrations and of the libraries, and is made again
when one of them changes.
"""

from __future__ import annotations

import fcntl
import hashlib
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import connections
from psycopg import sql

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.backends.utils import CursorWrapper

ROOT = Path(__file__).parents[1]
PREFIX = "timeline_template_"


def template_database() -> str:
    """Return the name of the template on the default server, after making it if it is missing."""
    name = PREFIX + _digest()
    connection = connections["default"]
    with _one_at_a_time(), connection._nodb_cursor() as cursor:
        if name not in (standing := _templates(cursor)):
            for older in standing:
                cursor.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(older)))
            _make(name, cursor)
    return name


def _make(name: str, cursor: CursorWrapper) -> None:
    """Migrate a database under a name of its own, then rename it: a killed run leaves no half-made template."""
    connection = connections["default"]
    part = f"{PREFIX}unfinished"
    name_of_all, name_of_tests = connection.settings_dict["NAME"], connection.settings_dict["TEST"]["NAME"]
    connection.settings_dict["TEST"]["NAME"] = part
    try:
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        connection.close()
        connection.close_pool()  # type: ignore[attr-defined]
    finally:
        connection.settings_dict["NAME"] = name_of_all
        connection.settings_dict["TEST"]["NAME"] = name_of_tests
    cursor.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(part), sql.Identifier(name)))


def _templates(cursor: CursorWrapper) -> list[str]:
    cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [PREFIX])
    return [name for (name,) in cursor.fetchall() if not name.endswith("unfinished")]


def _digest() -> str:
    migrations = [*sorted(ROOT.glob("timeline/migrations/*.py")), ROOT / "timeline/models/searching.py"]
    files = [*migrations, *sorted(ROOT.glob("requirements*.txt"))]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Wait until no other test process of this checkout makes the template."""
    digest = hashlib.sha256(str(ROOT).encode()).hexdigest()[:16]
    with Path(tempfile.gettempdir(), f"timeline-template-{digest}.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
