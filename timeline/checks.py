"""System checks: what can be wrong with a deployment, said before anybody meets it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pgtrigger
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.checks import Warning as Caution
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.apps import AppConfig
    from django.db.backends.base.base import BaseDatabaseWrapper

OLDEST_SERVER = 15
NEEDED_ENCODING = "UTF8"
LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})


@register(Tags.database)
def check_server(
    app_configs: Sequence[AppConfig] | None,  # noqa: ARG001 - Django's
    databases: Sequence[str] | None = None,
    **_kwargs: Any,
) -> list[CheckMessage]:
    """Name what the database server lacks; checked by `migrate` and by `check --database default`."""
    found: list[CheckMessage] = []
    for alias in databases or ():
        connection = connections[alias]
        found += [*_version(connection), *_encoding(connection), *_triggers(connection)]
    return found


@register(Tags.staticfiles, deploy=True)
def check_static_files(app_configs: Sequence[AppConfig] | None, **_kwargs: Any) -> list[CheckMessage]:  # noqa: ARG001 - Django's
    """Warn where no page would find its style sheet."""
    if settings.DEBUG or (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        return []
    hint = "Run manage.py collectstatic, again after each update."
    return [Caution("The static files are not collected, so pages would fail.", hint=hint, id="timeline.W001")]


@register(Tags.security, deploy=True)
def check_hosts(app_configs: Sequence[AppConfig] | None, **_kwargs: Any) -> list[CheckMessage]:  # noqa: ARG001 - Django's
    """Warn about a deployment that answers nobody but its own machine."""
    if not set(settings.ALLOWED_HOSTS) <= LOOPBACK:
        return []
    hint = "Set TIMELINE_ALLOWED_HOSTS to the names that readers use, separated by commas."
    return [Caution("Only this very machine may open the pages.", hint=hint, id="timeline.W002")]


@register(Tags.security, deploy=True)
def check_embedded_database(app_configs: Sequence[AppConfig] | None, **_kwargs: Any) -> list[CheckMessage]:  # noqa: ARG001 - Django's
    """Warn about a deployment whose data no other machine can reach, and which nobody backs up."""
    if settings.DATABASES["default"]["ENGINE"] != "timeline.database.embedded":
        return []
    hint = "Set DATABASE_URL to a PostgreSQL server that is backed up."
    return [Caution("The data lies in the embedded PostgreSQL of this machine.", hint=hint, id="timeline.W003")]


@register(Tags.security, deploy=True)
def check_contact(app_configs: Sequence[AppConfig] | None, **_kwargs: Any) -> list[CheckMessage]:  # noqa: ARG001 - Django's
    """Warn where servers that are fetched from cannot find out whom to ask."""
    if settings.CONTACT:
        return []
    hint = "Set TIMELINE_CONTACT to a page or mailbox."
    return [
        Caution(
            "The servers that pages are fetched from do not see who runs this program.", hint=hint, id="timeline.W004"
        )
    ]


def _version(connection: BaseDatabaseWrapper) -> list[CheckMessage]:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        number = int(cursor.fetchone()[0])
    if number // 10_000 >= OLDEST_SERVER:
        return []
    hint = f"Use PostgreSQL {OLDEST_SERVER} or newer."
    return [Error(f"The database server is PostgreSQL {number // 10_000}.", hint=hint, id="timeline.E001")]


def _encoding(connection: BaseDatabaseWrapper) -> list[CheckMessage]:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_encoding")
        encoding = cursor.fetchone()[0]
    if encoding == NEEDED_ENCODING:
        return []
    hint = "Make the database again: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0."
    return [Error(f"The database stores {encoding}, which cannot hold every text.", hint=hint, id="timeline.E002")]


def _triggers(connection: BaseDatabaseWrapper) -> list[CheckMessage]:
    """Name the triggers that guard texts, passages and decisions but are gone, as after a partial restore."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return []  # they come with the migrations
    missing = sorted(wanted_triggers() - _live_triggers(connection))
    if not missing:
        return []
    named = ", ".join(f"{trigger} on {table}" for table, trigger in missing)
    hint = "Run manage.py pgtrigger install, then manage.py verify_citations."
    return [Error(f"Triggers are missing or switched off: {named}.", hint=hint, id="timeline.E003")]


def wanted_triggers() -> set[tuple[str, str]]:
    """Return table and name of every trigger that the models declare."""
    return {
        (model._meta.db_table, trigger.get_pgid(model))
        for model, trigger in pgtrigger.registered()
        if model._meta.app_label == "timeline"
    }


def _live_triggers(connection: BaseDatabaseWrapper) -> set[tuple[str, str]]:
    query = """
        SELECT relname, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
        WHERE NOT tgisinternal AND tgenabled <> 'D' AND relnamespace = current_schema()::regnamespace
    """
    with connection.cursor() as cursor:
        cursor.execute(query)
        return set(cursor.fetchall())
