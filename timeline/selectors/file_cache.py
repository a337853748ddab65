"""A cache in files that a page need not wait for."""

from __future__ import annotations

import pickle
import zlib
from itertools import count
from typing import IO, Any

from django.core.cache.backends.filebased import FileBasedCache

_WRITES_BETWEEN = 32
_FASTEST = 1  # of zlib; what is kept is compressed already, or read by a process once


class QuickFileCache(FileBasedCache):
    """Django's cache in files, but it lists its folder only now and then, and compresses as fast as can be.

    So it holds up to some dozens of entries more than MAX_ENTRIES for each process.
    """

    _writes = count(1)

    def _cull(self) -> None:
        if next(self._writes) % _WRITES_BETWEEN == 0:
            super()._cull()  # type: ignore[misc]

    def _write_content(self, file: IO[bytes], timeout: Any, value: Any) -> None:
        file.write(pickle.dumps(self.get_backend_timeout(timeout), self.pickle_protocol))
        file.write(zlib.compress(pickle.dumps(value, self.pickle_protocol), _FASTEST))
