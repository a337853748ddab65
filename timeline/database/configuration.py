"""The DATABASES setting, from the environment."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROOT_DATA = Path("/var/lib/timeline")
# A new connection costs more than most requests, so each process keeps some; who needs one waits ten seconds at most.
_POOL = {"min_size": 1, "max_size": 8, "timeout": 10}


def database_settings(environ: Mapping[str, str], *, checkout: Path) -> dict[str, Any]:
    """Return Django's settings of the default database: DATABASE_URL, or else the embedded server."""
    url = environ.get("DATABASE_URL", "")
    if url:
        return _from_url(url)
    return {
        "ENGINE": "timeline.database.embedded",
        "NAME": "timeline",
        "DATA_DIR": data_directory(environ, checkout=checkout) / "postgresql",
        "OPTIONS": {"pool": dict(_POOL)} if environ.get("TIMELINE_KEEPS_CONNECTIONS") else {},
        "CONN_HEALTH_CHECKS": True,  # it may have been killed and begun again
    }


def data_directory(environ: Mapping[str, str], *, checkout: Path) -> Path:
    """Return the folder of what Timeline writes: TIMELINE_DATA_DIR, or `var/` of the checkout.

    PostgreSQL never runs as root. For root the folder lies outside the checkout, where the server's own
    user can reach it without the mode of a single parent folder being changed.
    """
    if environ.get("TIMELINE_DATA_DIR"):
        return Path(environ["TIMELINE_DATA_DIR"]).expanduser().absolute()
    if os.geteuid() != 0:
        return checkout / "var"
    digest = hashlib.sha256(str(checkout).encode()).hexdigest()[:8]
    return _ROOT_DATA / f"{checkout.name}-{digest}"


def make_data_directory(folder: Path) -> None:
    """Make the folder of what Timeline writes; raise a sentence where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"{folder} cannot be made ({error.strerror}). Set TIMELINE_DATA_DIR to a folder that can be written."
        ) from error


def _from_url(url: str) -> dict[str, Any]:
    if not url.startswith(("postgresql://", "postgres://")):
        raise ImproperlyConfigured(
            "DATABASE_URL must begin with postgresql://, for example postgresql://user:password@host/database."
        )
    try:
        parts = conninfo_to_dict(url)
    except ProgrammingError as error:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {str(error).strip()}.") from error
    if not parts.get("dbname"):
        raise ImproperlyConfigured("DATABASE_URL names no database; add its name: postgresql://user@host/database.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": parts.pop("port", ""),
        "OPTIONS": {"pool": dict(_POOL), **parts},
    }
