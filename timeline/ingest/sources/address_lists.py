"""Lists of addresses to fetch, as spreadsheets save them."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

COLUMNS = ("url", "outlet", "title", "published", "language")
_NAMES = {
    "url": "url", "address": "url", "link": "url", "outlet": "outlet", "source": "outlet", "publisher": "outlet",
    "title": "title", "headline": "title", "published": "published", "date": "published", "language": "language",
    "lang": "language",
}  # fmt: skip
_LONGEST = 2_000
_MOST_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class Address:
    """A web address to fetch, with what the list says of it."""

    url: str
    outlet: str = ""
    title: str = ""
    published: str = ""
    language: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class AddressList:
    """The addresses of a list, and a sentence for every row that is none."""

    addresses: tuple[Address, ...]
    refused: tuple[str, ...]


def read_addresses(text: str) -> AddressList:
    """Return the addresses of a CSV with or without a header: url, then outlet, title, published, language."""
    addresses: dict[str, Address] = {}
    refused: list[str] = []
    columns: Sequence[str] = COLUMNS
    for number, cells in _rows(text, refused):
        if header := _header(cells) if not addresses and not refused else None:
            columns = header
            continue
        if len(addresses) + len(refused) >= _MOST_ROWS:
            refused.append(f"Row {number} and what follows is not read: at most {_MOST_ROWS:,} rows at once.")
            break
        found = dict(zip(columns, (cell.strip() for cell in cells), strict=False))
        if fault := _fault(found.get("url", ""), addresses):
            refused.append(f"Row {number}: {fault}")
        else:
            addresses[found["url"]] = _address(found, number)
    return AddressList(tuple(addresses.values()), tuple(refused))


def _rows(text: str, refused: list[str]) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, each with the number of its first line."""
    text = text.removeprefix("\ufeff").replace("\0", "")
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text), delimiter=max("\t;,", key=first.count))
    number = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield number, cells
            number = reader.line_num + 1
    except csv.Error as error:
        refused.append(f"Row {number} cannot be taken apart: {error}.")


def _header(cells: Sequence[str]) -> list[str] | None:
    names = [_NAMES.get(cell.strip().casefold(), "") for cell in cells]
    return names if "url" in names else None


def _fault(url: str, known: Mapping[str, Address]) -> str:
    if not url:
        return "there is no address. Give it in the column “url”."
    if not url.startswith(("http://", "https://")) or not _host(url):
        return f"{url[:80]!r} is no web address. It must begin with http:// or https://."
    if len(url) > _LONGEST:
        return f"the address is longer than {_LONGEST:,} characters."
    if url in known:
        return f"{url[:80]} stands in row {known[url].row} already."
    return ""


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _address(found: Mapping[str, str], number: int) -> Address:
    said = {name: found.get(name, "") for name in COLUMNS}
    return Address(**said, row=number)
