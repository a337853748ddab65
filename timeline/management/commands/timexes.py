"""Find the temporal expressions in texts that come as JSON lines, and say how each was read."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from timeline.core.extraction import find_timexes

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator
    from typing import BinaryIO

    from timeline.core.extraction import Resolution


class Command(BaseCommand):
    """Reads a line, writes a line: the memory it takes does not grow with the stream."""

    help = "Find and resolve temporal expressions in JSON lines of id, text, dct, language and genre."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One file, or the standard input."""
        parser.add_argument("file", help="a file of JSON lines, or - for the standard input")
        parser.add_argument("--explain", action="store_true", help="print sentences for people instead of JSON")

    def handle(self, *args: object, file: str, explain: bool, **options: object) -> None:  # noqa: ARG002 - Django's signature
        """Answer every line; name the bad ones, and fail in the end if there was one."""
        bad_count = 0
        with _opened(file) as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                try:
                    document = _parse_document(line)
                    found = _find(document)
                except ValueError as error:
                    bad_count += 1
                    self.stderr.write(f"Line {number}: {error}")
                    continue
                self.stdout.write(_explained(document, found) if explain else _as_json(document, found))
        if bad_count:
            raise CommandError(f"Lines that could not be read: {bad_count}.")


@contextmanager
def _opened(file: str) -> Iterator[BinaryIO]:
    """The lines as bytes, so that one line of another encoding spoils no other."""
    if file == "-":
        yield sys.stdin.buffer
        return
    path = Path(file)
    if not path.exists():
        raise CommandError(f"There is no file {file}.")
    with path.open("rb") as stream:
        yield stream


def _parse_document(line: bytes) -> dict[str, Any]:
    try:
        document = json.loads(line)
    except UnicodeDecodeError as error:
        raise ValueError("This line is not UTF-8.") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"This line is not JSON: {error}.") from error
    if not isinstance(document, dict):
        raise ValueError("This line is no JSON object.")
    for name in ("id", "text", "language"):
        if not isinstance(document.get(name), str):
            raise ValueError(f"This line has no text under “{name}”.")
    for name in ("dct", "genre"):
        if not isinstance(document.get(name) or "", str):
            raise ValueError(f"This line has something else than text under “{name}”.")
    return document


def _find(document: dict[str, Any]) -> list[Resolution]:
    return find_timexes(
        document["text"],
        language=document["language"],
        dct=document.get("dct") or None,
        genre=document.get("genre") or "news",
    )


def _as_json(document: dict[str, Any], found: list[Resolution]) -> str:
    spans = [_span(resolution) for resolution in found]
    return json.dumps({"doc": document["id"], "spans": spans}, ensure_ascii=False)


def _span(resolution: Resolution) -> dict[str, Any]:
    return {
        "start": resolution.span.start,
        "end": resolution.span.end,
        "text": resolution.text,
        "type": resolution.type.value,
        "value": resolution.value,
        "mod": resolution.mod,
        "edtf": resolution.edtf,
        "earliest": resolution.bounds.earliest,
        "latest": resolution.bounds.latest,
        "rule": resolution.rule,
        "explanation": resolution.explanation,
    }


def _explained(document: dict[str, Any], found: list[Resolution]) -> str:
    lines = [f"{document['id']}:"]
    for resolution in found:
        lines.append(f"  {resolution.span.start}–{resolution.span.end} {resolution.type} {resolution.value}")
        lines += [f"    {reading.explanation}" for reading in resolution.readings]
    return "\n".join(lines)
