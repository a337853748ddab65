"""The archive as a file: rows as JSON lines, one member a table, and the originals under their hashes."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import User
from django.utils.translation import gettext_lazy as _

from timeline.exports.format import Format
from timeline.exports.zip_stream import stream_zip
from timeline.models import Capability, Document
from timeline.models.archive_tables import ARCHIVE_SCHEMA, archive_tables
from timeline.models.recorded_people import name_in_archives
from timeline.services.captures.originals import has_original, read_original

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.exports.export import Export
    from timeline.models.archive_tables import ArchiveTable


def write_archive(export: Export) -> Iterator[bytes]:
    """Yield the archive of the whole timeline, whatever the filters: it is a backup."""
    yield from stream_zip(_members(export))


def _members(export: Export) -> Iterator[tuple[str, Iterable[bytes]]]:
    yield "manifest.json", [f"{json.dumps({'schema': ARCHIVE_SCHEMA, 'timeline': export.timeline.slug})}\n".encode()]
    tables = {table.name: table for table in archive_tables()}
    for table in tables.values():
        yield f"{table.name}.jsonl", _lines(export, table)
    documents = tables["documents"].rows(export.timeline).exclude(bytes_sha256="")
    for sha256 in documents.order_by("bytes_sha256").values_list("bytes_sha256", flat=True).distinct().iterator():
        if has_original(sha256):
            yield f"originals/{sha256}", [read_original(sha256)]


def _lines(export: Export, table: ArchiveTable) -> Iterator[bytes]:
    translate = _TRANSLATIONS.get(table.name)
    paths = table.paths
    people = [name for name, path in paths.items() if path.endswith("__username")]
    for row in table.rows(export.timeline).values_list(*paths.values()).iterator(chunk_size=500):
        record = dict(zip(paths, row, strict=True))
        record |= {name: name_in_archives(record[name]) for name in people if record[name] is not None}
        if translate:
            translate(record)
        yield f"{json.dumps(record, ensure_ascii=False, default=_plain)}\n".encode()


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _name_documents(record: dict[str, Any]) -> None:
    """Let decisions name a document by its uid; its key means nothing in another database."""
    for state in (record["before"], record["after"]):
        if isinstance(state.get("document"), int):
            found = Document.objects.filter(pk=state["document"]).values_list("uid", flat=True).first()
            state["document"] = str(found) if found else None


def _name_user(record: dict[str, Any]) -> None:
    """Let a context of history name the user who changed something."""
    metadata = record["metadata"] or {}
    if isinstance(metadata.get("user"), int):
        name = User.objects.filter(pk=metadata["user"]).values_list("username", flat=True).first()
        record["metadata"] = metadata | {"user": name and name_in_archives(name)}


_TRANSLATIONS = {"decisions": _name_documents, "contexts": _name_user}


def may_archive(export: Export) -> bool:
    """Return whether a person may take a whole timeline away, with what nobody but its owners sees."""
    return export.timeline.allows(export.user, Capability.MANAGE)


ARCHIVE = Format(
    key="archive",
    label=_("Archive"),
    use=_("all of the chronology, with documents, originals, decisions and history, to restore elsewhere"),
    loses=_("who captured what; filters do not apply"),
    extension="timeline.zip",
    media_type="application/zip",
    write=write_archive,
    is_allowed=may_archive,
)
