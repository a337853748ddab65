"""Formats of text: each is read with a reader of its own, and says what the chronology says."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import feedparser
import pytest
from icalendar import Calendar

from tests.exports.conftest import HOSTILE, export_of
from timeline.exports import FORMATS, write_export
from timeline.exports.native_csv import COLUMNS
from timeline.exports.timelinejs import COLUMNS as SHEET

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.conftest import Story


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_native_csv_has_one_row_a_citation_in_the_named_columns(story: Story, written: Callable[[str], bytes]) -> None:
    rows = read_csv(written("csv"))

    assert tuple(rows[0]) == COLUMNS
    reopening = [row for row in rows if row["event_id"] == str(story.reopening.uid)]
    assert [(row["publisher"], row["quote"], row["stance"]) for row in reopening] == [
        ("Harbour Gazette", "The harbour reopened on Thursday", "supports"),
        ("Courier", "Le port a rouvert jeudi.", "supports"),
    ]
    assert (reopening[0]["date_edtf"], reopening[0]["date_text"], reopening[0]["date_precision"]) == (
        "2024-08-22", "22 August 2024", "day",
    )  # fmt: skip
    assert (reopening[0]["place"], reopening[0]["people"]) == ("Port Selim", "Ada Marin")


def test_readers_get_no_proposals_and_nobody_s_name(story: Story, written: Callable[[str], bytes]) -> None:
    for key in FORMATS:
        content = written(key) if key not in {"xlsx", "docx", "pdf", "site", "archive"} else b""
        assert b"Secret talks" not in content, key
        assert b"A third sank." not in content, key
        assert b"Nonsense" not in content, key

    curators = b"".join(write_export(FORMATS["csv"], export_of(story.timeline, as_curator=True)))

    assert b"Secret talks" in curators
    assert b"Nonsense" not in curators


def test_no_cell_of_a_csv_begins_like_a_formula(written: Callable[[str], bytes]) -> None:
    for key in ("csv", "timelinejs-csv"):
        cells = [cell for row in csv.reader(io.StringIO(written(key).decode(), newline="")) for cell in row]

        assert not [cell for cell in cells if cell[:1] in {"=", "+", "-", "@", "\t", "\r"}]


def test_native_json_is_whole(story: Story, written: Callable[[str], bytes]) -> None:
    data = json.loads(written("json"))

    assert data["schema"] == "timeline-export/1"
    assert {one["title"] for one in data["documents"]} == {"Harbour reopens", "Le port"}
    assert {one["uid"] for one in data["documents"]} == {
        citation["document"]
        for event in data["events"]
        for claim in event["claims"]
        for citation in claim["citations"]
    }
    texts = {one["uid"]: one["text"] for one in data["documents"]}
    for event in data["events"]:
        for claim in event["claims"]:
            for one in claim["citations"]:
                assert texts[one["document"]][one["start"] : one["end"]] == one["exact"]
    assert data["events"][0]["title"] == "The Ides"
    assert data["events"][-1]["title"] == "Some day"
    assert story.timeline.title == data["timeline"]["title"]


def test_timelinejs_says_no_more_of_a_date_than_is_known(written: Callable[[str], bytes]) -> None:
    data = json.loads(written("timelinejs"))
    slides = {slide["text"]["headline"]: slide for slide in data["events"]}

    assert slides["Harbour reopens"]["start_date"] == {"year": 2024, "month": 8, "day": 22}
    assert slides["The bridge is to open"]["start_date"] == {"year": 2025}
    assert slides["Ferries leave"]["display_date"] == "mid-August 2024"
    assert slides["Ferries leave"]["end_date"] == {"year": 2024, "month": 8, "day": 20}
    assert slides["The Ides"]["start_date"] == {"year": -43, "month": 3, "day": 15}
    assert "end_date" not in slides["Since then"]
    assert "Some day" not in slides
    assert "1 event without a date is left out" in data["title"]["text"]["text"]
    assert "<script>" not in written("timelinejs").decode()


def test_the_sheet_of_timelinejs_has_its_columns_and_a_title(written: Callable[[str], bytes]) -> None:
    rows = read_csv(written("timelinejs-csv"))

    assert tuple(rows[0]) == SHEET
    assert rows[0]["Type"] == "title"
    bridge = next(row for row in rows if row["Headline"] == "The bridge is to open")
    assert (bridge["Year"], bridge["Month"], bridge["Display Date"]) == ("2025", "", "2025")


def test_calendar_has_whole_days_with_an_exclusive_end_and_counts_what_it_leaves_out(
    written: Callable[[str], bytes],
) -> None:
    content = written("ics")
    calendar = Calendar.from_ical(content)
    entries = {str(one["summary"]): one for one in calendar.walk("VEVENT")}

    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    reopening = entries["Harbour reopens"]
    assert (reopening["dtstart"].dt.isoformat(), reopening["dtend"].dt.isoformat()) == ("2024-08-22", "2024-08-23")
    assert reopening["dtstart"].params["VALUE"] == "DATE"
    assert "The bridge is to open (year only)" in entries
    assert "Since then (since 10 September 2024)" in entries
    assert entries["The bridge is to open (year only)"]["status"] == "TENTATIVE"
    assert "2 events are left out" in str(calendar["x-wr-caldesc"])
    assert not [name for name in entries if "Ides" in name or "Some day" in name]


def test_json_ld_reduces_dates_and_invents_no_day(written: Callable[[str], bytes]) -> None:
    data = json.loads(written("jsonld"))
    items = {one["item"]["name"]: one["item"] for one in data["itemListElement"]}

    assert data["temporalCoverage"] == "1984-01-01/.."
    assert items["The bridge is to open"]["startDate"] == "2025"
    assert "startDate" not in items["Ferries leave"]
    assert items["Harbour reopens"]["subjectOf"][0]["appearance"][0]["publisher"]["name"] == "Harbour Gazette"


def test_annotations_quote_and_place_each_passage(story: Story, written: Callable[[str], bytes]) -> None:
    data = json.loads(written("annotations"))
    mine = next(one for one in data["items"] if one["id"] == f"urn:uuid:{story.passage.uid}")

    assert data["@context"] == "http://www.w3.org/ns/anno.jsonld"
    quote, position = mine["target"]["selector"]
    assert quote["exact"] == "The harbour reopened on Thursday"
    assert story.gazette.text[position["start"] : position["end"]] == quote["exact"]


def test_reference_managers_get_the_documents(story: Story, written: Callable[[str], bytes]) -> None:
    items = {one["title"]: one for one in json.loads(written("csl"))}

    assert items["Le port"]["issued"] == {"date-parts": [[2024, 8, 23]]}
    assert items["Le port"]["container-title"] == "Courier"
    assert "title = {{Le port}}" in written("bibtex").decode()
    assert "T2  - Courier\r\n" in written("ris").decode()
    assert story.courier.text_sha256[:8] in written("ris").decode()


def test_feed_has_changes_and_no_event_s_date_as_its_own(written: Callable[[str], bytes]) -> None:
    content = written("atom")
    feed = feedparser.parse(content)

    assert not feed.bozo
    assert feed.feed.title == "The harbour"
    assert "published" not in feed.entries[0]
    assert any("<script>" not in one.content[0].value and "September 2024" in one.title for one in feed.entries)
    assert ET.fromstring(content).tag.endswith("feed")  # noqa: S314 - our own


def test_geojson_counts_what_lies_nowhere(story: Story, written: Callable[[str], bytes]) -> None:
    story.port.latitude, story.port.longitude = 36.6, 36.2
    story.port.save()

    data = json.loads(written("geojson"))

    assert [one["geometry"]["coordinates"] for one in data["features"]] == [[36.2, 36.6]]
    assert data["events_without_coordinates"] == 7


def test_markdown_shows_hostile_words_as_they_are(written: Callable[[str], bytes]) -> None:
    text = written("md").decode()

    assert "\\<script\\>" in text
    assert "## 22 August 2024: Harbour reopens" in text
    assert "[^1]: “" in text


@pytest.mark.parametrize("key", sorted(set(FORMATS) - {"pdf"}))
def test_every_format_writes_an_empty_chronology(key: str, story: Story) -> None:
    story.timeline.events.model.objects.filter(timeline=story.timeline).update(status="rejected")

    assert b"".join(write_export(FORMATS[key], export_of(story.timeline))) or key in {"bibtex", "ris"}


@pytest.mark.parametrize("key", sorted(set(FORMATS) - {"pdf"}))
def test_the_same_rows_give_the_same_bytes(key: str, written: Callable[[str], bytes]) -> None:
    assert written(key) == written(key)
    assert HOSTILE
