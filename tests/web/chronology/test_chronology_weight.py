"""How much a reader's browser gets with a chronology: bytes over the wire, and elements."""

from __future__ import annotations

import gzip
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command

from bench.generate import store_chronology
from tests.web.reading import get_html

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client
    from pytest_django.fixtures import SettingsWrapper

pytestmark = pytest.mark.django_db

MOST_BYTES = 40_000
MOST_ELEMENTS = 1_500


class ElementCounter(HTMLParser):
    """Counts elements as a browser with JavaScript has them: to it, what a noscript element holds is text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.count = 0
        self._is_text = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's
        self.count += not self._is_text
        self._is_text = self._is_text or tag == "noscript"

    def handle_endtag(self, tag: str) -> None:
        self._is_text = self._is_text and tag != "noscript"


def test_a_page_of_a_long_chronology_is_light(client: Client, settings: SettingsWrapper, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": "timeline.bundles.BundlingStorage"}}
    call_command("collectstatic", interactive=False, verbosity=0)
    home = store_chronology("long", 400).get_absolute_url()

    html = get_html(client, home)

    files = re.findall(r'<(?:link rel="(?:stylesheet|icon)"|script)[^>]*(?:href|src)="/static/([^"]+)"', html)
    sizes = [len(gzip.compress((tmp_path / name).read_bytes())) for name in files]
    assert [name.rpartition(".")[2] for name in files] == ["svg", "css", "js"]
    assert html.count("<article") == 30
    assert len(gzip.compress(html.encode(), 6)) + sum(sizes) <= MOST_BYTES
    assert ElementCounter(html).count <= MOST_ELEMENTS


@pytest.mark.parametrize("size", ["medium", "narrow"])
def test_drawings_for_smaller_windows_wait_with_room_kept_for_them(client: Client, size: str) -> None:
    html = get_html(client, store_chronology("short", 20).get_absolute_url())

    box = r'viewBox="(0 0 [\d.]+ [\d.]+)"'
    room = re.search(rf'<svg class="room {size}" {box}', html)
    waiting = re.search(rf'<noscript data-drawing="{size}">\s*<svg class="drawing {size}" {box}', html)
    assert room
    assert waiting
    assert room[1] == waiting[1]
