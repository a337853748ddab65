"""Months, worked out by the database."""

from __future__ import annotations

from typing import Any

from django.db.models import Func, IntegerField


class MonthOf(Func):
    """The month of a day number, as a number of its own; a day outside those that PostgreSQL has stays a day."""

    template = (
        "CASE WHEN %(expressions)s NOT BETWEEN -1700000 AND 2000000000 THEN %(expressions)s ELSE ("
        "12 * date_part('year', DATE '0001-01-01' + (%(expressions)s - 1)) + "
        "date_part('month', DATE '0001-01-01' + (%(expressions)s - 1)))::int END"
    )
    output_field = IntegerField(null=True)

    def as_sql(self, *args: Any, **kwargs: Any) -> tuple[str, Any]:
        """Return the SQL, with the parameters as often as it names the expression."""
        sql, params = super().as_sql(*args, **kwargs)
        return sql, [*params] * self.template.count("%(expressions)s")
