"""Storing many rows at once by PostgreSQL's COPY, faster than by INSERT; triggers and rules hold as always."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import (
    BigAutoField,
    BigIntegerField,
    BooleanField,
    CharField,
    Field,
    FloatField,
    ForeignKey,
    GeneratedField,
    IntegerField,
    PositiveIntegerField,
    SmallIntegerField,
    TextField,
)
from django.db.models.expressions import DatabaseDefault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from django.db.models import Model


# Columns that take these values as they are; preparing each would take most of the time.
_AS_THEY_ARE = frozenset({
    BigAutoField, BigIntegerField, BooleanField, CharField, FloatField, ForeignKey, IntegerField, PositiveIntegerField,
    SmallIntegerField, TextField,
})  # fmt: skip
_PLAIN = frozenset({bool, float, int, str, type(None)})


def copy_rows(rows: Sequence[Model], *, is_stamped: bool = True) -> None:
    """Store new rows of one model and give them keys, in the transaction that is open.

    With `is_stamped`, moments that Django keeps (when a row was made or changed) are those of now; without, those of
    the rows. Columns that no row sets and whose default the database sets get it; what relations name need be there
    at the end of the transaction only.
    """
    if not rows:
        return
    model = type(rows[0])
    fields = [field for field in model._meta.concrete_fields if _is_written(field, rows[0])]
    give_keys([row for row in rows if row.pk is None])
    readers = [_reader(field, is_stamped=is_stamped) for field in fields]
    _copy(model, fields, ([read(row) for read in readers] for row in rows))
    for row in rows:
        row._state.adding = False


def copy_values(model: type[Model], names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Store new rows that are given as values, one for each name of a column, without a model for each.

    The database sets the other columns: they need a default there, or to be left empty.
    """
    fields = [model._meta.get_field(name) for name in names]
    _copy(model, cast("list[Field[Any, Any]]", fields), rows)


def _copy(model: type[Model], fields: Sequence[Field[Any, Any]], rows: Iterable[Sequence[Any]]) -> None:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in fields)
    statement = f"COPY {quote(model._meta.db_table)} ({columns}) FROM STDIN"
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")  # pgtrigger.ignore tells the server with what is executed, which COPY is not
        with cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)


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


def _reader(field: Field[Any, Any], *, is_stamped: bool) -> Callable[[Model], Any]:
    """Return what gives the value of a column for a row; most columns only hand over what the row has."""
    database = connections[DEFAULT_DB_ALIAS]  # the proxy would look for it at every value
    prepare = field.get_db_prep_save
    if is_stamped and type(field).pre_save is not Field.pre_save:
        return lambda row: prepare(field.pre_save(row, add=True), database)
    read = attrgetter(field.attname)
    if type(field) not in _AS_THEY_ARE:
        return lambda row: prepare(read(row), database)

    def read_plain(row: Model) -> Any:
        value = read(row)
        return value if type(value) in _PLAIN else prepare(value, database)

    return read_plain
