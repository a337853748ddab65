"""Formats of others, held against what their standards say: CSL-JSON, iCalendar, Web Annotations, Atom."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import jsonschema_rs
import pytest
import vobject  # type: ignore[import-untyped]
from icalendar import Calendar

from tests.exports.conftest import export_of
from tests.exports.csl_schema import CSL_SCHEMA
from timeline.exports import FORMATS, write_export
from timeline.models import PublishedKnown

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.conftest import Story

ATOM = "{http://www.w3.org/2005/Atom}"
MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
    "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
ADDRESS = re.compile(r"(https?://|urn:)\S+")


@pytest.mark.parametrize(
    "published", ["", "2024-08-22", "2024-08", "1984", "1984~", "[2019-03-04,2019-04-03]", "2024-08-14/2024-08-16",
                  "-0043-03-15", "2024-08-15T14:30:00Z", "[..2016]", "199X"]
)  # fmt: skip
def test_references_hold_the_schema_of_csl(story: Story, published: str) -> None:
    story.courier.set_published(published, PublishedKnown.GIVEN if published else PublishedKnown.UNKNOWN)
    story.courier.authors = "Ada Marin, The desk and Orla Lund"
    story.courier.url = "https://courier.example/2"
    story.courier.save()

    items = json.loads(b"".join(write_export(FORMATS["csl"], export_of(story.timeline))))

    jsonschema_rs.validator_for(CSL_SCHEMA).validate(items)
    assert len(items) == 2
    assert ("issued" in next(one for one in items if one["title"] == "Le port")) == bool(published)


def test_the_schema_of_csl_refuses_what_is_none_of_it() -> None:
    check = jsonschema_rs.validator_for(CSL_SCHEMA)

    for wrong in ([{"id": "x"}], [{"id": "x", "type": "leaflet"}], [{"id": "x", "type": "book", "colour": "red"}],
                  [{"id": "x", "type": "book", "issued": {"date-parts": [[2024, 1, 1, 1]]}}]):  # fmt: skip
        assert not check.is_valid(wrong)


def test_a_second_reader_of_calendars_finds_the_same(written: Callable[[str], bytes]) -> None:
    content = written("ics")
    first = {str(one["uid"]): one for one in Calendar.from_ical(content).walk("VEVENT")}
    second = {one.uid.value: one for one in vobject.readOne(content.decode()).vevent_list}

    assert first.keys() == second.keys()
    assert len(first) > 3
    for uid, one in second.items():
        other = first[uid]
        assert (one.dtstart.value, one.dtend.value) == (other["dtstart"].dt, other["dtend"].dt)
        assert type(one.dtstart.value) is date
        assert one.dtend.value - one.dtstart.value >= timedelta(days=1)
        assert (one.summary.value, one.description.value) == (str(other["summary"]), str(other["description"]))


def is_resource(part: dict[str, Any]) -> bool:
    return part["type"] != "SpecificResource" or bool(ADDRESS.fullmatch(part.get("source", "")))


def is_selector(part: dict[str, Any]) -> bool:
    if part["type"] == "TextQuoteSelector":
        return bool(part.get("exact"))
    return part["type"] == "TextPositionSelector" and bool(0 <= part["start"] < part["end"])


# The MUSTs of the Web Annotation Data Model, by its sections.
RULES: dict[str, Callable[[dict[str, Any]], bool]] = {
    "3.1: one id, an IRI": lambda one: bool(ADDRESS.fullmatch(one.get("id", ""))),
    "3.1: the type Annotation": lambda one: one.get("type") == "Annotation",
    "3.3.5: a motivation that the model names": lambda one: one.get("motivation") in MOTIVATIONS,
    "3.3.1: moments are xsd:dateTime in UTC, with Z": lambda one: bool(MOMENT.fullmatch(one.get("created", ""))),
    "3.1, 4: a target with one source": lambda one: bool(ADDRESS.fullmatch(one.get("target", {}).get("source", ""))),
    "4.3.1: a time state has a moment": lambda one: bool(
        MOMENT.fullmatch(one.get("target", {}).get("state", {}).get("sourceDate", ""))
    ),
    "3.2.4: a textual body has one value": lambda one: all(
        isinstance(body.get("value"), str) for body in one.get("body", []) if body["type"] == "TextualBody"
    ),
    "4: a specific resource has one source": lambda one: all(map(is_resource, one.get("body", []))),
    "4.2.4, 4.2.5: selectors are whole": lambda one: all(map(is_selector, one.get("target", {}).get("selector", []))),
}


def faults(annotation: dict[str, Any]) -> list[str]:
    """Return which rules an annotation breaks."""
    return [rule for rule, holds in RULES.items() if not holds(annotation)]


def test_annotations_keep_the_rules_of_the_model(story: Story, written: Callable[[str], bytes]) -> None:
    story.gazette.url = "https://gazette.example/1"
    story.gazette.save()
    page = json.loads(written("annotations"))

    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"  # 3.1: the context of all
    assert (page["type"], page["partOf"]["type"], page["startIndex"]) == ("AnnotationPage", "AnnotationCollection", 0)
    assert ADDRESS.fullmatch(page["id"])
    assert page["id"] != page["partOf"]["id"]
    assert len(page["items"]) >= 5
    assert {one["id"]: faults(one) for one in page["items"]} == {one["id"]: [] for one in page["items"]}
    known = {"id", "type", "motivation", "created", "body", "target"}
    assert all(one.keys() <= known for one in page["items"])  # no key that the context does not define


def test_the_rules_of_the_model_are_told_apart() -> None:
    broken = {
        "type": "Note", "motivation": "x", "created": "today",
        "body": [{"type": "TextualBody"}, {"type": "SpecificResource"}],
        "target": {"selector": [{"type": "TextPositionSelector", "start": 5, "end": 5}]},
    }  # fmt: skip

    assert faults(broken) == list(RULES)


def test_a_feed_has_what_atom_asks_for(written: Callable[[str], bytes]) -> None:
    feed = ET.fromstring(written("atom"))  # noqa: S314 - our own

    for part in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(part.findall(f"{ATOM}{name}")) == 1, name
        assert ADDRESS.fullmatch(part.findtext(f"{ATOM}id") or "")
    ids = [one.findtext(f"{ATOM}id") for one in feed.findall(f"{ATOM}entry")]
    assert len(ids) == len(set(ids)) > 3
    is_signed = feed.find(f"{ATOM}author") is not None
    assert is_signed or all(one.find(f"{ATOM}author") is not None for one in feed.findall(f"{ATOM}entry"))
    assert [one.get("rel") for one in feed.findall(f"{ATOM}link")].count("self") == 1
