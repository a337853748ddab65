"""Lists of references that Zotero and others write (CSL-JSON, RIS), as tables of addresses."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_COLUMNS = ("url", "title", "outlet", "published", "language", "authors")
_RIS_LINE = re.compile(r"([A-Z][A-Z0-9])  ?-(?: (.*))?")
_DAYS = re.compile(r"(\d{4})(?:/(\d{1,2}))?(?:/(\d{1,2}))?")


def as_address_table(text: str) -> str:
    """Return a list of references as a table of addresses, or nothing where it is none."""
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("["):
        return _table(_read_csl(start))
    if _RIS_LINE.match(start) and start.startswith("TY"):
        return _table(_read_ris(start.splitlines()))
    return ""


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


def _table(rows: Iterable[dict[str, str]]) -> str:
    """Return rows as a table; those without an address are refused by name: there is nothing to fetch."""
    text, without = io.StringIO(), []
    writer = csv.DictWriter(text, _COLUMNS, delimiter="\t")
    writer.writeheader()
    for row in rows:
        if row["url"]:
            writer.writerow({name: " ".join(value.split()) for name, value in row.items()})
        else:
            without.append(row["title"] or "?")
    if without:
        message = _(
            "%(titles)s: no address is given, so there is nothing to fetch. Leave them out, or add their files."
        )
        titles = ", ".join(f"“{title[:60]}”" for title in without[:5])
        raise ValidationError(message % {"titles": titles + ("…" if len(without) > 5 else "")})
    return text.getvalue()


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
