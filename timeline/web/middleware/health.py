"""The addresses that a container's health check asks."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse
from psycopg_pool import PoolTimeout

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

_log = logging.getLogger(__name__)


class HealthMiddleware:
    """Answer `/-/live` and `/-/ready` under any host name and without HTTPS, as they are asked from the inside."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer a health check; leave everything else to the next middleware."""
        if request.path_info == "/-/live":
            return HttpResponse("live\n", content_type="text/plain")
        if request.path_info == "/-/ready":
            reason = _reason_not_ready()
            return HttpResponse(f"{reason or 'ready'}\n", content_type="text/plain", status=503 if reason else 200)
        return self.get_response(request)


def _reason_not_ready() -> str:
    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return "migrations are missing"
    except (DatabaseError, PoolTimeout) as error:
        _log.warning("Not ready: %s", error)
        return "the database does not answer"
    finally:
        if not connection.in_atomic_block:  # no view follows whose end would close it
            connection.close()
    return ""
