#!/usr/bin/env python
"""Django's command line for Timeline."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command named on the command line; what is set up wrongly is told in a sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line
    from django.db.utils import OperationalError, ProgrammingError
    from psycopg.errors import UndefinedColumn, UndefinedTable

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(f"Error: {error}")
    except OperationalError as error:
        sys.exit(f"Error: the database cannot be used: {str(error).strip()}. Check DATABASE_URL and the server.")
    except ProgrammingError as error:
        if not isinstance(error.__cause__, UndefinedColumn | UndefinedTable):
            raise
        sys.exit("Error: the database is older than this program. Run “manage.py migrate” first.")


if __name__ == "__main__":
    main()
