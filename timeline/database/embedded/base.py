"""The backend that Django loads for ENGINE = "timeline.database.embedded"."""

from __future__ import annotations

from typing import Any

from django.db.backends.postgresql.base import DatabaseWrapper as PostgresWrapper

from timeline.database.embedded.server import SUPERUSER, EmbeddedServer, running_server


class DatabaseWrapper(PostgresWrapper):
    """PostgreSQL, whose server starts at the first connection and not before."""

    def get_connection_params(self) -> dict[str, Any]:
        """Return psycopg's parameters, after making sure that the server runs."""
        server = self._server()
        return super().get_connection_params() | {"host": str(server.socket_dir), "user": SUPERUSER}

    def _server(self) -> EmbeddedServer:
        return running_server(self.settings_dict["DATA_DIR"], database="timeline")
