"""Lists of references that Zotero and others write (CSL-JSON, RIS), as addresses to fetch."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from timeline.web.captures.address_field import MOST_ADDRESSES, Address, read_url, too_many
from timeline.web.dates.date_field import read_clear_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_RIS_LINE = re.compile(r"([A-Z][A-Z0-9])  ?-(?: (.*))?")
_DAYS = re.compile(r"(\d{4})(?:/(\d{1,2}))?(?:/(\d{1,2}))?")


def read_references(text: str) -> list[Address]:
    """Return the references of a list, or nothing where it is none.

    Those without an address that can be fetched are there too, with an empty one: they are queued under their titles.
    """
    start = text.lstrip("\ufeff \t\r\n")
    rows: Iterator[dict[str, str]] = iter(())
    if start.startswith("["):
        rows = _read_csl(start)
    elif _RIS_LINE.match(start) and start.startswith("TY"):
        rows = _read_ris(start.splitlines())
    references = [_reference(row) for row in rows]
    if not any(one.url or one.user_metadata for one in references):
        return []  # a list of something else
    found = list({one.url or one.name: one for one in reversed(references)}.values())[::-1]
    if len(found) > MOST_ADDRESSES:
        raise ValidationError(too_many(len(found)))
    return found


def _reference(row: dict[str, str]) -> Address:
    known = {name: " ".join(value.split()) for name, value in row.items() if value.strip()}
    url = known.pop("url", "")
    name = known.get("title") or url or _("a reference without a title")
    notes = []
    try:
        address = read_url(url) if url else ""
    except ValueError:
        address = ""
        notes.append(url)
    try:
        known |= {"published": read_clear_date(known["published"])} if "published" in known else {}
    except ValueError:
        notes.append(known.pop("published"))
    return Address(address, known | ({"note": "; ".join(notes)} if notes else {}), name=name[:500])


def _read_csl(text: str) -> Iterator[dict[str, str]]:
    try:
        items = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValidationError(_("The file is no JSON.")) from error
    for item in items:
        if not isinstance(item, dict):
            raise ValidationError(_("The file is no CSL-JSON: a reference is an object."))
        yield {
            "url": _text(item.get("URL")),
            "title": _text(item.get("title")),
            "outlet": _text(item.get("container-title") or item.get("publisher")),
            "published": _csl_date(item.get("issued")),
            "language": _text(item.get("language"))[:2],
            "authors": "; ".join(_csl_name(one) for one in item.get("author") or [] if isinstance(one, dict)),
        }


def _csl_date(issued: Any) -> str:
    if not isinstance(issued, dict):
        return ""
    parts = issued.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        return "-".join(f"{int(part):02d}" for part in parts[0] if str(part).lstrip("-").isdigit())
    return _text(issued.get("literal") or issued.get("raw"))


def _csl_name(name: dict[str, Any]) -> str:
    return _text(name.get("literal")) or " ".join(
        part for part in (_text(name.get("given")), _text(name.get("family"))) if part
    )


def _read_ris(lines: Iterable[str]) -> Iterator[dict[str, str]]:
    record: dict[str, list[str]] = {}
    for line in lines:
        match = _RIS_LINE.fullmatch(line.rstrip())
        if match is None:
            continue
        tag, value = match[1], (match[2] or "").strip()
        if tag == "ER":
            yield _ris_row(record)
            record = {}
        else:
            record.setdefault(tag, []).append(value)


def _ris_row(record: dict[str, list[str]]) -> dict[str, str]:
    def first(*tags: str) -> str:
        return next((record[tag][0] for tag in tags if record.get(tag) and record[tag][0]), "")

    date = _DAYS.match(first("DA", "PY", "Y1"))
    return {
        "url": first("UR"),
        "title": first("TI", "T1"),
        "outlet": first("T2", "JO", "JF", "PB"),
        "published": "-".join(f"{int(part):02d}" for part in date.groups() if part) if date else "",
        "language": first("LA")[:2],
        "authors": "; ".join(record.get("AU", []) + record.get("A1", [])),
    }


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
