"""What a process holds in its memory, under names that change with what it shows."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

_Name = TypeVar("_Name", bound="Hashable")
_Value = TypeVar("_Value")
_Key = TypeVar("_Key")


class Held(Generic[_Name, _Value]):
    """The values of the names asked for last, as many as given; threads may share it."""

    def __init__(self, *, most: int) -> None:
        self._most = most
        self._values: dict[_Name, _Value] = {}
        self._lock = Lock()

    def find(self, names: Mapping[_Key, _Name]) -> dict[_Key, _Value]:
        """Return the values that are held of these names, under their keys."""
        with self._lock:
            return {key: self._values[name] for key, name in names.items() if name in self._values}

    def hold(self, values: Mapping[_Name, _Value]) -> None:
        """Hold these values, and give up those that were not asked for longest."""
        with self._lock:
            for name, value in values.items():
                self._values.pop(name, None)
                self._values[name] = value
            for name in list(self._values)[: max(0, len(self._values) - max(self._most, len(values)))]:
                del self._values[name]
