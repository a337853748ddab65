"""How much a document may cost."""

from __future__ import annotations

from dataclasses import dataclass

MAX_TEXT = 10_000_000  # bytes of one text
MAX_CONTENT = 250_000_000  # bytes of one file
_LEAST_SECONDS = 4  # of processor time, in which a reader also loads its libraries (0.6 at most)
_BYTES_A_SECOND = 100_000  # that any honest file is read at


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may use, and what it may yield."""

    cpu_seconds: int = 30
    wall_seconds: float = 180  # on a machine that has other things to do
    memory: int = 1_500_000_000  # bytes of address space
    content: int = MAX_CONTENT
    text: int = MAX_TEXT
    output: int = 500_000_000  # bytes of all texts and members
    members: int = 5_000
    member: int = 100_000_000  # bytes of one member
    ratio: int = 200  # how many times larger than the file its members may be
    ocr_pages: int = 0  # of a document, whose words are recognised from pictures

    def seconds_for(self, size: int) -> int:
        """Return the processor time for a file of so many bytes: a small one that takes long is made to do harm."""
        return min(self.cpu_seconds, _LEAST_SECONDS + size // _BYTES_A_SECOND)

    def __post_init__(self) -> None:
        if min(self.cpu_seconds, self.wall_seconds, self.memory, self.content) <= 0:
            raise ValueError("Limits must be positive.")


DEFAULT = Limits()
