"""What is worked out once and kept on the disk of this machine, under names that change with what it shows."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from django.core.cache import caches

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_log = logging.getLogger(__name__)
_KEPT_SECONDS = 7 * 24 * 3600


def find_kept(names: Iterable[str]) -> Mapping[str, Any]:
    """Return what is kept under these names."""
    try:
        return caches["pages"].get_many(names)
    except OSError as error:
        _log.warning("What is kept cannot be read: %s", error)
        return {}


def keep(values: Mapping[str, Any]) -> None:
    """Keep values under their names; a full disk makes pages slow, and no more than that."""
    try:
        caches["pages"].set_many(dict(values), _KEPT_SECONDS)
    except OSError as error:
        _log.warning("Nothing can be kept: %s", error)
