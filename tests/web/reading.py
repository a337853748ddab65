"""A page as a reader takes it: titles in order, words without markup."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from lxml.html import document_fromstring

if TYPE_CHECKING:
    from typing import Any

    from django.test import Client

_TITLE = re.compile(r'<(h\d)[^>]* id="e\d+-title"[^>]*>(.*?)</\1>', re.DOTALL)


def get_html(client: Client, path: str, query: dict[str, Any] | None = None, **headers: str) -> str:
    """Return the HTML of a page that must be found."""
    response = client.get(path, query, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def read_titles(html: str) -> list[str]:
    """Return the titles of the events on a chronology page, in order."""
    return [read_text(title) for _, title in _TITLE.findall(html)]


def read_text(html: str) -> str:
    """Return the words of a page, tags left out and white space collapsed."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", re.sub(r"</?bdi>", "", html))).split())


def find_titles(client: Client, **query: str) -> list[str]:
    """Return the titles that the chronology of the harbour shows for these filters."""
    return read_titles(get_html(client, "/harbour/", {name.rstrip("_"): value for name, value in query.items()}))


def opened(client: Client, path: str) -> dict[str, str]:
    """Return what the forms of a page send along of the values that they were opened with."""
    inputs = document_fromstring(get_html(client, path)).xpath("//input[@name='seen' or contains(@name, '-seen')]")
    return {one.get("name"): one.get("value", "") for one in inputs}
