"""Which column of which program's table says what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# What a column can say of an event.
FIELDS = ("date", "end", "title", "text", "place", "people", "latitude", "longitude", "source", "url", "quote", "id")


@dataclass(frozen=True, slots=True)
class Dialect:
    """A program's table: the columns by which it is known, and what its columns say."""

    name: str
    known_by: frozenset[str]
    columns: Mapping[str, str] = field(default_factory=dict)  # field → column


def _dialect(name: str, known_by: str, **columns: str) -> Dialect:
    return Dialect(name, frozenset(known_by.split(",")), columns)


DIALECTS = (
    _dialect("TimelineJS", "Year,Month,Day,Headline,Text", title="Headline", text="Text", url="Media"),
    _dialect("TimelineJS (old)", "Start Date,End Date,Headline,Text", date="Start Date", end="End Date",
             title="Headline", text="Text", url="Media"),
    _dialect("Timesketch", "message,datetime,timestamp_desc", date="datetime", title="message", text="timestamp_desc"),
    _dialect("IRIS", "event_date,event_title", date="event_date", title="event_title", text="event_content",
             source="event_source"),
    _dialect("ACLED", "event_id_cnty,event_date", date="event_date", title="event_type", text="notes",
             place="location", latitude="latitude", longitude="longitude", source="source", people="actor1"),
    _dialect("Timeline Storyteller", "start_date,end_date,content_text", date="start_date", end="end_date",
             title="content_text", text="category"),
    _dialect("Timeglider", "startdate,enddate,title,description", date="startdate", end="enddate", title="title",
             text="description", url="link"),
    _dialect("TimeMap", "id,description,date,location,latitude,longitude", date="date", title="description",
             place="location", latitude="latitude", longitude="longitude", source="sources", text="comments"),
    _dialect("legal chronology", "Date & Time,Fact Text", date="Date & Time", title="Fact Text",
             source="Source(s)", quote="Source Quote", text="Linked Issues"),
)  # fmt: skip
# Words that name a column in tables that no program made.
_GENERIC = {
    "date": ("date", "when", "day", "datum", "tarih", "fecha", "data", "التاريخ", "start", "start date", "from"),
    "end": ("end", "end date", "to", "until", "bis"),
    "title": ("title", "event", "headline", "what", "name", "titel", "titre", "título", "titolo", "olay", "الحدث"),
    "text": ("text", "description", "summary", "details", "notes", "comment", "beschreibung", "descripción"),
    "place": ("place", "location", "where", "ort", "lieu", "lugar", "luogo", "yer", "المكان"),
    "people": ("people", "actors", "actor", "persons", "who", "personen", "personnes"),
    "latitude": ("latitude", "lat"),
    "longitude": ("longitude", "lon", "lng"),
    "source": ("source", "sources", "source(s)", "publisher", "quelle", "fuente", "fonte", "kaynak", "المصدر"),
    "url": ("url", "link", "address", "web"),
    "quote": ("quote", "source quote", "passage", "zitat", "citation"),
    "id": ("id", "uid", "event id"),
}


def find_dialect(header: tuple[str, ...]) -> Dialect:
    """Return the dialect of a table: the one that knows most of its columns, or one guessed from their names."""
    fitting = [one for one in DIALECTS if one.known_by <= set(header)]
    if fitting:
        best = max(fitting, key=lambda one: len(one.known_by))
        return Dialect(best.name, best.known_by, {name: col for name, col in best.columns.items() if col in header})
    by_name = {name.casefold(): name for name in header}
    guessed = {
        field_name: by_name[word]
        for field_name, words in _GENERIC.items()
        for word in reversed(words)
        if word in by_name
    }
    return Dialect("table", frozenset(), guessed)
