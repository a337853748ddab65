"""A passage that leaves a sign of direction open reorders nothing that an export writes behind it."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.exports.conftest import export_of
from tests.factories import make_citation, make_claim, make_document, make_event, make_timeline
from timeline.core.text import close_directions
from timeline.exports import FORMATS, write_export
from timeline.imports.files import plan_import
from timeline.models import Citation

if TYPE_CHECKING:
    from timeline.models import Timeline

pytestmark = pytest.mark.django_db
OVERRIDE, ISOLATE = "\u202e", "\u2067"
PASSAGE = f"The quay {OVERRIDE}reopened {ISOLATE}on 22 August 2024"


@pytest.fixture
def timeline() -> Timeline:
    timeline = make_timeline()
    document = make_document(timeline=timeline, text=f"{PASSAGE}, he said.\n")
    claim = make_claim(event=make_event(timeline=timeline), statement=f"{OVERRIDE}It reopened.")
    make_citation(claim=claim, document=document, exact=PASSAGE)
    return timeline


def pieces(timeline: Timeline, key: str) -> list[str]:
    """Return what a program shows each on its own: lines, cells, paragraphs."""
    content = b"".join(write_export(FORMATS[key], export_of(timeline)))
    if not content.startswith(b"PK"):
        text = content.decode().replace("\r\n ", "")
        return re.split(r"\n|[^<]*(?=<)" if key == "atom" else r"\r?\n", text)
    archive = zipfile.ZipFile(io.BytesIO(content))
    markup = "".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml"))
    return re.findall(r">([^<]+)<", markup)


@pytest.mark.parametrize("key", ["csv", "md", "ics", "atom", "xlsx", "bibtex", "ris", "docx"])
def test_nothing_is_left_open_at_the_end_of_a_piece(timeline: Timeline, key: str) -> None:
    found = pieces(timeline, key)

    assert [one for one in found if close_directions(one) != one] == []
    if key in {"csv", "md", "xlsx", "docx"}:
        assert any(PASSAGE in one for one in found)  # the words and their signs are all there


def test_the_cell_of_a_passage_is_closed_before_the_next_cell(timeline: Timeline) -> None:
    content = b"".join(write_export(FORMATS["csv"], export_of(timeline))).decode()

    assert f"{PASSAGE}\u2069\u202c," in content


def test_native_json_stays_exact_and_the_csv_is_read_back_exactly(timeline: Timeline) -> None:
    native = b"".join(write_export(FORMATS["json"], export_of(timeline))).decode()
    table = b"".join(write_export(FORMATS["csv"], export_of(timeline)))

    assert json.dumps(PASSAGE, ensure_ascii=False)[1:-1] in native
    [event] = plan_import(table).events(language="en")
    assert event.claims[0].passages[0].exact == PASSAGE == Citation.objects.get().exact


def test_a_claim_is_stored_without_signs_that_turn(timeline: Timeline) -> None:
    assert timeline.events.get().claims.get().statement == "It reopened."
