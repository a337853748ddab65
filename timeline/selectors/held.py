"""What a process holds in its memory, under names that change with what it shows."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Mapping

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
        """Return the values that are held of these names, under their keys; they count as asked for last."""
        with self._lock:
            found = {key: self._values[name] for key, name in names.items() if name in self._values}
            for key, value in found.items():
                self._put(names[key], value)
            return found

    def hold(self, values: Mapping[_Name, _Value]) -> None:
        """Hold these values, and give up those that were not asked for longest."""
        with self._lock:
            for name, value in values.items():
                self._put(name, value)
            for name in list(self._values)[: max(0, len(self._values) - max(self._most, len(values)))]:
                del self._values[name]

    def find_or_make(
        self, names: Collection[_Name], make: Callable[[list[_Name]], Mapping[_Name, _Value]]
    ) -> Mapping[_Name, _Value]:
        """Return the values of these names; those that are not held are made together, and held from then on.

        Two threads that ask at once may both make them.
        """
        found = self.find({name: name for name in names})
        missing = [name for name in dict.fromkeys(names) if name not in found]
        if missing:
            found |= make(missing)
            self.hold(found)
        return found

    def _put(self, name: _Name, value: _Value) -> None:
        """Put a value behind all others."""
        self._values.pop(name, None)
        self._values[name] = value
