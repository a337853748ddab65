"""A query whose SQL is put together once: for Django to do that takes longer than for PostgreSQL to answer it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import connection

if TYPE_CHECKING:
    from django.db.models import QuerySet


@dataclass(frozen=True, slots=True)
class PreparedQuery:
    """The SQL of a query with its parameters, one of which is another one each time."""

    sql: str
    parameters: tuple[Any, ...]
    place: int

    @classmethod
    def of(cls, rows: QuerySet[Any, Any], placeholder: str) -> PreparedQuery:
        """Return the query of these rows, one of whose parameters is a placeholder; ValueError where none is."""
        sql, parameters = rows.query.sql_with_params()
        return cls(sql, tuple(parameters), parameters.index(placeholder))

    def read(self, value: str) -> list[tuple[Any, ...]]:
        """Return the rows that this value gives in the place of the placeholder."""
        parameters = [*self.parameters[: self.place], value, *self.parameters[self.place + 1 :]]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, parameters)
            return list(cursor.fetchall())
