"""The addresses that a container asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries
    from pytest_django.fixtures import SettingsWrapper


@pytest.mark.django_db
def test_health_is_told_under_any_host_and_without_https(client: Client, settings: SettingsWrapper) -> None:
    settings.SECURE_SSL_REDIRECT = True

    answers = [client.get(path, headers={"host": "10.0.0.7"}) for path in ("/-/live", "/-/ready")]

    assert [(answer.status_code, answer.content) for answer in answers] == [(200, b"live\n"), (200, b"ready\n")]


@pytest.mark.django_db
def test_being_live_asks_no_database(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        assert client.get("/-/live").status_code == 200


@pytest.mark.django_db
def test_a_database_that_is_behind_is_not_ready(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'timeline'")

    answer = client.get("/-/ready")

    assert (answer.status_code, answer.content) == (503, b"migrations are missing\n")


@pytest.mark.django_db
def test_a_database_that_does_not_answer_is_not_ready(client: Client) -> None:
    with connection.execute_wrapper(_refuse):
        answer = client.get("/-/ready")

    assert (answer.status_code, answer.content) == (503, b"the database does not answer\n")


def _refuse(*_arguments: object) -> None:
    from django.db import OperationalError

    raise OperationalError("gone")
