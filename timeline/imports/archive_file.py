"""Restoring an archive: all of it or nothing."""

from __future__ import annotations

import json
import re
import zipfile
from typing import IO, TYPE_CHECKING, Any

import psycopg
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction

from timeline.imports.errors import BrokenFileError
from timeline.models.archive_tables import ARCHIVE_SCHEMA
from timeline.services.captures.originals import keep_original
from timeline.services.errors import RefusedError
from timeline.services.restoring import Restorer, tables_by_name, without_history

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from timeline.models import Timeline
    from timeline.models.archive_tables import ArchiveTable

_ORIGINAL = re.compile(r"originals/([0-9a-f]{64})")
_LONGEST_LINE = 64 * 1024 * 1024
_LARGEST_ORIGINAL = 512 * 1024 * 1024


def restore_archive(path: Path, *, with_accounts: bool = False) -> tuple[Timeline, dict[str, int]]:
    """Store the timeline of an archive and return it with the number of rows of each table.

    People whom it names are kept as names; `with_accounts` takes accounts of the same names for them. BrokenFileError
    says what is wrong; then nothing is stored.
    """
    try:
        with zipfile.ZipFile(path) as archive, without_history(), transaction.atomic():
            return _restore(archive, Restorer(with_accounts=with_accounts))
    except zipfile.BadZipFile as error:
        raise BrokenFileError(f"This is no archive of Timeline, or it is damaged: {error}.") from error
    except RefusedError as error:
        raise BrokenFileError(str(error)) from error
    except (IntegrityError, DataError, psycopg.IntegrityError, psycopg.DataError) as error:
        reason = str(error).strip().partition("\n")[0]
        raise BrokenFileError(f"The archive breaks a rule of the database: {reason}") from error
    except OSError as error:
        raise BrokenFileError(f"The archive cannot be read: {error.strerror or error}.") from error


def _restore(archive: zipfile.ZipFile, restorer: Restorer) -> tuple[Timeline, dict[str, int]]:
    _check_manifest(archive)
    names = set(archive.namelist())
    for name, table in tables_by_name().items():
        if f"{name}.jsonl" in names:
            with archive.open(f"{name}.jsonl") as file:
                restorer.store(table, _records(file, table))
        if restorer.counts.get("timeline") != 1:
            raise BrokenFileError("The archive must hold one timeline.")
    timeline = restorer.finish()
    for member in archive.infolist():
        _keep_original(archive, member)
    return timeline, restorer.counts


def _check_manifest(archive: zipfile.ZipFile) -> None:
    try:
        with archive.open("manifest.json") as file:
            manifest = json.loads(file.read(10_000))
    except (KeyError, ValueError) as error:
        raise BrokenFileError("This is no archive of Timeline: its manifest is missing or cannot be read.") from error
    schema = manifest.get("schema") if isinstance(manifest, dict) else None
    if schema != ARCHIVE_SCHEMA:
        raise BrokenFileError(
            f"The archive is of the kind {schema!r}; this version of Timeline reads {ARCHIVE_SCHEMA!r}."
        )


def _records(file: IO[bytes], table: ArchiveTable) -> Iterator[dict[str, Any]]:
    """Yield the lines of a table, each checked for its form."""
    known = set(table.paths)
    number = 0
    while line := file.readline(_LONGEST_LINE):
        number += 1
        where = f"Line {number} of {table.name}.jsonl"
        try:
            record = json.loads(line)
        except ValueError as error:
            raise BrokenFileError(f"{where} is no JSON, or is too long.") from error
        if not isinstance(record, dict):
            raise BrokenFileError(f"{where} is no object.")
        if unknown := sorted(record.keys() - known):
            raise BrokenFileError(f"{where} has “{unknown[0]}”, which this version of Timeline does not know.")
        _check(record, table, where)
        yield record


def _check(record: dict[str, Any], table: ArchiveTable, where: str) -> None:
    for field in table.fields:
        if field.is_relation or field.name not in record:
            continue
        try:
            field.to_python(record[field.name])
        except ValidationError as error:
            raise BrokenFileError(f"{where}: “{field.name}” is wrong. {' '.join(error.messages)}") from error


def _keep_original(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    match = _ORIGINAL.fullmatch(member.filename)
    if match is None:
        return
    if member.file_size > _LARGEST_ORIGINAL:
        raise BrokenFileError(f"The original {match[1][:12]}… is larger than {_LARGEST_ORIGINAL // 2**20} MB.")
    with archive.open(member) as file:
        content = file.read(_LARGEST_ORIGINAL + 1)
    if keep_original(content) != match[1]:
        raise BrokenFileError(f"The original {match[1][:12]}… is not what its hash says; the archive is damaged.")
