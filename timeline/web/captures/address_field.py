"""Addresses as people paste them: one a line, or a table whose first line names the columns."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.web.dates.date_field import read_clear_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_ADDRESSES = 500
_MOST_COMPLAINTS = 5
_DELIMITERS = "\t;,"
_COLUMNS = {
    "url": "url", "address": "url", "link": "url",
    "title": "title", "outlet": "outlet", "source": "outlet", "publisher": "outlet",
    "published": "published", "date": "published", "language": "language",
    "author": "authors", "authors": "authors", "note": "note",
}  # fmt: skip
_BARE_HOST = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?")
_is_address = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True, slots=True)
class Address:
    """An address to fetch, with what its line says of the document; a reference may have only a name."""

    url: str
    user_metadata: dict[str, str] = field(default_factory=dict)
    name: str = ""


def parse_addresses(text: str) -> list[Address]:
    """Return the addresses in their order, each once; ValidationError has a sentence for every line that is none."""
    lines = text.splitlines()
    read = _read_table if is_table(text) else _read_lines
    found: dict[str, Address] = {}
    complaints = []
    for number, read_line in read(lines):
        try:
            address = read_line()
        except ValueError as error:
            complaints.append(_("Line %(number)s: %(why)s") % {"number": number, "why": error})
        else:
            found.setdefault(address.url, address)
    if len(found) > MOST_ADDRESSES:
        complaints.insert(0, too_many(len(found)))
    if complaints:
        raise ValidationError(_shortened(complaints))
    return list(found.values())


def is_table(text: str) -> bool:
    """Return whether the first line names a column of addresses."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return "url" in _columns(first, _delimiter(first))


def _read_lines(lines: list[str]) -> Iterator[tuple[int, Callable[[], Address]]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, lambda line=line: Address(read_url(line))  # type: ignore[misc]


def _read_table(lines: list[str]) -> Iterator[tuple[int, Callable[[], Address]]]:
    start = next(number for number, line in enumerate(lines) if line.strip())
    delimiter = _delimiter(lines[start])
    columns = _columns(lines[start], delimiter)
    rows = csv.reader(lines[start + 1 :], delimiter=delimiter)
    for row in rows:
        if any(cell.strip() for cell in row):
            yield start + 1 + rows.line_num, lambda row=row: _read_row(columns, row)  # type: ignore[misc]


def _read_row(columns: list[str], row: list[str]) -> Address:
    cells = {name: cell.strip() for name, cell in zip(columns, row, strict=False) if name and cell.strip()}
    if "url" not in cells:
        raise ValueError(_("There is no address."))
    if "published" in cells:
        cells["published"] = read_clear_date(cells["published"])
    return Address(read_url(cells.pop("url")), cells)


def _delimiter(line: str) -> str:
    return max(_DELIMITERS, key=line.count)


def _columns(line: str, delimiter: str) -> list[str]:
    """Return what each column of a first line holds; nothing for columns that are left aside."""
    cells = next(csv.reader([line.lstrip("\ufeff")], delimiter=delimiter), [])
    return [_COLUMNS.get(cell.strip().lower(), "") for cell in cells]


def read_url(words: str) -> str:
    """Return an address; that of a bare host is taken for https."""
    url = words.strip().strip("<>")
    if _BARE_HOST.fullmatch(url):
        url = f"https://{url}"
    try:
        _is_address(url)
    except ValidationError:
        raise ValueError(_complaint(url)) from None
    if len(url) > 2000:
        raise ValueError(_("The address is longer than 2,000 characters."))
    return url


def _complaint(words: str) -> str:
    short = words if len(words) <= 60 else f"{words[:59]}…"
    if re.search(r"https?://", words):
        return _(
            "“%s” holds more than an address. Put one address on a line, or begin with a line that names the columns: "
            "url, title, outlet, published, language."
        ) % short  # fmt: skip
    return _("“%s” is no address. It should begin with http:// or https://.") % short


def too_many(count: int) -> str:
    """Return a sentence for too long a list."""
    return _(
        "These are %(count)s addresses; at most %(most)s can be submitted at once. Submit the rest afterwards."
    ) % {
        "count": count,
        "most": MOST_ADDRESSES,
    }


def _shortened(complaints: list[str]) -> list[str]:
    left = len(complaints) - _MOST_COMPLAINTS
    if left <= 0:
        return complaints
    more = ngettext("%s more line is no address either.", "%s more lines are no addresses either.", left) % left
    return [*complaints[:_MOST_COMPLAINTS], more]
