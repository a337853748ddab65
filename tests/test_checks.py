"""The system checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.checks import run_checks
from django.db import connection

from timeline.checks import (
    OLDEST_SERVER,
    check_contact,
    check_embedded_database,
    check_hosts,
    check_server,
    check_static_files,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_django.fixtures import SettingsWrapper


def ids(messages: list[object]) -> list[str]:
    return [message.id for message in messages]  # type: ignore[attr-defined]


def server() -> list[str]:
    return ids(check_server(None, databases=["default"]))  # type: ignore[arg-type]


@pytest.mark.django_db
def test_a_fresh_installation_has_nothing_to_complain_about() -> None:
    assert ids(run_checks(databases=["default"])) == []  # type: ignore[arg-type]


def test_without_a_database_none_is_asked() -> None:
    assert check_server(None, databases=None) == []


@pytest.mark.django_db
def test_an_old_server_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.checks.OLDEST_SERVER", 99)

    assert OLDEST_SERVER == 15
    assert server() == ["timeline.E001"]


@pytest.mark.django_db
def test_a_database_that_cannot_hold_every_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.checks.NEEDED_ENCODING", "LATIN1")

    assert server() == ["timeline.E002"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "damage", ["DROP TRIGGER {} ON timeline_decision", "ALTER TABLE timeline_decision DISABLE TRIGGER {}"]
)
def test_a_trigger_that_is_gone_or_switched_off_is_named(damage: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgname FROM pg_trigger WHERE tgname LIKE 'pgtrigger_decisions_are_only_added%'")
        name = cursor.fetchone()[0]
        cursor.execute(damage.format(name))

    (message,) = check_server(None, databases=["default"])

    assert message.id == "timeline.E003"
    assert message.msg == f"Triggers are missing or switched off: {name} on timeline_decision."


@pytest.mark.django_db
def test_triggers_are_not_missed_before_the_migrations_ran() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'timeline'")

    assert server() == []


def test_static_files_that_were_not_collected_are_missed(settings: SettingsWrapper, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path

    assert ids(check_static_files(None)) == ["timeline.W001"]  # type: ignore[arg-type]

    (tmp_path / "staticfiles.json").write_text("{}")
    assert check_static_files(None) == []


def test_a_debugging_server_needs_no_collected_files(settings: SettingsWrapper, tmp_path: Path) -> None:
    settings.STATIC_ROOT, settings.DEBUG = tmp_path, True

    assert check_static_files(None) == []


@pytest.mark.parametrize(
    ("hosts", "expected"), [(["localhost", "127.0.0.1"], ["timeline.W002"]), (["timeline.example", "localhost"], [])]
)
def test_a_deployment_that_answers_only_itself_is_pointed_out(
    settings: SettingsWrapper, hosts: list[str], expected: list[str]
) -> None:
    settings.ALLOWED_HOSTS = hosts

    assert ids(check_hosts(None)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("engine", "expected"),
    [("timeline.database.embedded", ["timeline.W003"]), ("django.db.backends.postgresql", [])],
)
def test_an_embedded_database_is_pointed_out(
    monkeypatch: pytest.MonkeyPatch, settings: SettingsWrapper, engine: str, expected: list[str]
) -> None:
    monkeypatch.setitem(settings.DATABASES["default"], "ENGINE", engine)

    assert ids(check_embedded_database(None)) == expected  # type: ignore[arg-type]


def test_fetching_without_a_contact_is_warned_of(settings: SettingsWrapper) -> None:
    settings.CONTACT = ""
    assert ids(check_contact(None)) == ["timeline.W004"]

    settings.CONTACT = "mailbox@example.org"
    assert ids(check_contact(None)) == []
