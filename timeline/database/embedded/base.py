"""The backend that Django loads for ENGINE = "timeline.database.embedded"."""

from __future__ import annotations

from typing import Any

from django.db.backends.postgresql.base import DatabaseWrapper as PostgresWrapper

from timeline.database.embedded.server import running_server


class DatabaseWrapper(PostgresWrapper):
    """PostgreSQL, whose server starts at the first connection and not before."""

    def get_connection_params(self) -> dict[str, Any]:
        """Return psycopg's parameters, after making sure that the server runs."""
        server = running_server(self.settings_dict["DATA_DIR"])
        return super().get_connection_params() | server.connection
