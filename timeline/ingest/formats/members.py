"""What files of several documents share: limits on how much may come out of them."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from timeline.ingest.captured_text import CaptureError
from timeline.ingest.contents import Member, Reading

if TYPE_CHECKING:
    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits

_FEW = 1_000_000  # bytes that any file may unpack to, however small it is
_SYSTEM_FILES = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


class Unpacking:
    """Members as they are found, counted against the limits."""

    def __init__(self, original: Content, limits: Limits) -> None:
        """Count nothing yet."""
        self.original = original
        self.limits = limits
        self.members: list[Member] = []
        self.refused: list[str] = []
        self.size = 0

    def add(self, member: Member) -> None:
        """Take a member in; CaptureError once they are too many or too much."""
        self.members.append(member)
        if len(self.members) > self.limits.members:
            raise CaptureError(
                f"{self.original.origin} holds more than {self.limits.members:,} documents. "
                "Split it into smaller files."
            )
        self.count(len(member.content))

    def count(self, size: int) -> None:
        """Note so many unpacked bytes; CaptureError once they are too many, or grow like a bomb."""
        self.size += size
        if self.size > self.limits.output:
            raise CaptureError(
                f"{self.original.origin} unpacks to more than {self.limits.output // 1_000_000} MB. "
                "Split it into smaller files."
            )
        self.check_growth(len(self.original.data), self.size)

    def check_growth(self, packed: int, unpacked: int) -> None:
        """CaptureError for what grows like a bomb."""
        if unpacked > max(_FEW, self.limits.ratio * packed):
            raise CaptureError(
                f"{self.original.origin} unpacks to more than {self.limits.ratio} times its size, as files do that "
                "are made to do harm. Upload its documents one by one."
            )

    def refuse(self, name: str, why: str) -> None:
        """Note a member that is not taken."""
        self.refused.append(f"{self.original.origin}: {name} {why}")

    def reading(self) -> Reading:
        """Return what was found; CaptureError if that is nothing."""
        if not self.members:
            why = f" {self.refused[0]}" if self.refused else " Put documents into it."
            raise CaptureError(f"{self.original.origin} holds no document that can be read.{why}")
        return Reading(members=tuple(self.members), refused=tuple(self.refused))


def is_system_file(name: str) -> bool:
    """Whether a file is one that Macs and Windows leave in archives, or is hidden."""
    path = PurePosixPath(name)
    return name.startswith(_SYSTEM_FILES[0]) or path.name in _SYSTEM_FILES or path.name.startswith(".")


def is_escape(name: str) -> bool:
    """Whether a name would leave the folder that it is unpacked into."""
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or name[1:2] == ":" or "\0" in name
