"""How far long work is, for the pages that show it while its transaction is open."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from django.db import connection
from psycopg import sql

if TYPE_CHECKING:
    from timeline.models.background_work import BackgroundWork


def note_progress(work: BackgroundWork, **changes: int) -> None:
    """Store numbers of a row at once, by a connection of its own."""
    columns = sql.SQL(", ").join(sql.SQL("{} = %s").format(sql.Identifier(name)) for name in changes)
    table = sql.Identifier(work._meta.db_table)
    aside = connection.copy()
    with closing(aside), aside.cursor() as cursor:
        statement = sql.SQL("UPDATE {} SET {} WHERE id = %s").format(table, columns)
        cursor.execute(statement, [*changes.values(), work.pk])
