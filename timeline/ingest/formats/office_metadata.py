"""What Office files say of themselves, in the one part that all of them have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.ingest.formats.zipped_xml import DC, DCTERMS, words_at
from timeline.ingest.text_drafts import Draft
from timeline.ingest.timestamps import day_of_stamp

if TYPE_CHECKING:
    from timeline.ingest.formats.zipped_xml import Package

MADE = "This is the day on which the file was made; it may have been published on another."


def draft_with_metadata(package: Package, text: str, *, library: str) -> Draft:
    """Return the draft of a text with title, author, language and days of its file."""
    core = package.find_xml("docProps/core.xml")
    created = day_of_stamp(words_at(core, f"{DCTERMS}created"))
    return Draft(
        text=text,
        library=library,
        title=words_at(core, f"{DC}title"),
        authors=(words_at(core, f"{DC}creator"),),
        published=created,
        published_known="metadata" if created else "",
        published_note=MADE if created else "",
        modified=day_of_stamp(words_at(core, f"{DCTERMS}modified")),
        language=words_at(core, f"{DC}language"),
    )
