"""Originals: the bytes as they were submitted, kept once under the hash of what they hold."""

from __future__ import annotations

import errno
import hashlib
import os
import tempfile
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, default_storage
from django.utils.translation import gettext as _

from timeline.ingest import CaptureError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class OriginalError(CaptureError):
    """Why bytes could not be kept or are not there any more."""


def keep_original(content: bytes, *, is_durable: bool = True) -> str:
    """Keep bytes unless they are kept already, and return their SHA-256; never is half of them found under it.

    Without `is_durable` a power cut may lose them: use it for what can be submitted again.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    if has_original(sha256) and default_storage.size(_name(sha256)) == len(content):
        return sha256
    try:
        if isinstance(default_storage, FileSystemStorage):
            _write_file(Path(default_storage.path(_name(sha256))), content, is_durable=is_durable)
        else:
            default_storage.save(_name(sha256), ContentFile(content))
    except OSError as error:
        raise OriginalError(_complaint(error)) from error
    return sha256


def has_original(sha256: str) -> bool:
    """Return whether bytes of this hash are kept."""
    return bool(sha256) and default_storage.exists(_name(sha256))


def read_original(sha256: str) -> bytes:
    """Return kept bytes; OriginalError where they are gone or are not what they were."""
    try:
        with default_storage.open(_name(sha256)) as file:
            content: bytes = file.read()
    except FileNotFoundError as error:
        raise OriginalError(_("The original %s… is not kept here any more.") % sha256[:12]) from error
    except OSError as error:
        raise OriginalError(_complaint(error)) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise OriginalError(
            _("The original %s… is damaged: its bytes are not those that were kept. Restore it from a backup.")
            % sha256[:12]
        )
    return content


def open_original(sha256: str) -> BinaryIO:
    """Return kept bytes, proven whole, as an open file."""
    return BytesIO(read_original(sha256))


def delete_original(sha256: str) -> None:
    """Take kept bytes away for good; it is no fault if they are gone already."""
    default_storage.delete(_name(sha256))


def _name(sha256: str) -> str:
    return f"originals/{sha256[:2]}/{sha256[2:]}"


def _write_file(path: Path, content: bytes, *, is_durable: bool) -> None:
    """Write beside the place and move there, so that under the name nothing or all of it is found."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            if is_durable:
                os.fsync(handle)
        Path(temporary).rename(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _complaint(error: OSError) -> str:
    if error.errno in _FULL:
        return _("The disk is full, so the original could not be kept. Make room, then try again.")
    return _("The original could not be kept or read: %s.") % (error.strerror or error)
