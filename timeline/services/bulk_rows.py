"""Storing many rows at once by PostgreSQL's COPY, faster than by INSERT; triggers and rules hold as always."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connection
from django.db.models import Field, GeneratedField
from django.db.models.expressions import DatabaseDefault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import Model


def copy_rows(rows: Sequence[Model], *, is_stamped: bool = True) -> None:
    """Store new rows of one model and give them keys, in the transaction that is open.

    With `is_stamped`, moments that Django keeps (when a row was made or changed) are those of now; without, those of
    the rows. Columns that no row sets and whose default the database sets get it; what relations name need be there
    at the end of the transaction only.
    """
    if not rows:
        return
    meta = type(rows[0])._meta
    fields = [field for field in meta.concrete_fields if _is_written(field, rows[0])]
    give_keys([row for row in rows if row.pk is None])
    quoted = [connection.ops.quote_name(name) for name in (meta.db_table, *(str(one.column) for one in fields))]
    statement = f"COPY {quoted[0]} ({', '.join(quoted[1:])}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row([_value(field, row, is_stamped=is_stamped) for field in fields])
    for row in rows:
        row._state.adding = False


def give_keys(rows: Sequence[Model]) -> None:
    """Give rows to come the primary keys that they will be stored under."""
    if not rows:
        return
    meta = type(rows[0])._meta
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
            [meta.db_table, meta.pk.column, len(rows)],
        )
        for row, (key,) in zip(rows, cursor.fetchall(), strict=True):
            row.pk = key


def _is_written(field: Field[Any, Any], row: Model) -> bool:
    return not isinstance(field, GeneratedField) and not isinstance(getattr(row, field.attname), DatabaseDefault)


def _value(field: Field[Any, Any], row: Model, *, is_stamped: bool) -> Any:
    value = field.pre_save(row, add=True) if is_stamped else getattr(row, field.attname)
    return field.get_db_prep_save(value, connection)
