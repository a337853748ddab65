"""Uploads within limits: what is too large or too much is cut off while it comes in, and named in a message."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile

if TYPE_CHECKING:
    from django.http import HttpRequest


@dataclass(slots=True)
class CutUploads:
    """What of a request was not let in: the names of files that are too large, and how many came after the last."""

    too_large: list[str] = field(default_factory=list)
    beyond_count: int = 0


def cut_uploads(request: HttpRequest) -> CutUploads:
    """Return what was not let in; known once the request's files were read."""
    found = getattr(request, "cut_uploads", None)
    return found if isinstance(found, CutUploads) else CutUploads()


class LimitingHandler(FileUploadHandler):
    """Stands before the handlers that keep files, and lets through what the settings allow.

    A file is only cut off at its first bytes: Django closes the file of the moment then, which earlier would be the
    file before it.
    """

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.cut = CutUploads()
        self.count = 0
        if request is not None:
            request.cut_uploads = self.cut  # type: ignore[attr-defined]

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Count the file."""
        super().new_file(*args, **kwargs)
        self.count += 1

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Let bytes through to the next handler."""
        if self.count > settings.MAX_UPLOAD_COUNT:
            self.cut.beyond_count += 1
            raise SkipFile
        if start + len(raw_data) > settings.MAX_UPLOAD_BYTES:
            self.cut.too_large.append(self.file_name or "")
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the file to the next handler."""
