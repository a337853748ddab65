"""Plain text and Markdown, in any charset."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.text import normalise_text
from timeline.ingest.charsets import decode_bytes
from timeline.ingest.contents import Reading
from timeline.ingest.line_wrapping import unwrap
from timeline.ingest.text_drafts import Draft, checked_length, finish

if TYPE_CHECKING:
    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits

_HEADING = re.compile(r"^# +(\S.*?)#*$", re.MULTILINE)
_JOINED = "Its lines end at a margin; those that go on in the next are joined."


def read(original: Content, media_type: str, limits: Limits) -> Reading:
    """Return the text as it stands."""
    checked_length(original.data, original, limits)
    decoded = decode_bytes(original.data, declared=original.charset)
    text = unwrap(normalise_text(decoded.text))
    notes = (decoded.note, _JOINED if text.count("\n") < decoded.text.count("\n") else "")
    draft = Draft(text, title=_heading(text, media_type), notes=notes)
    return Reading(texts=(finish(draft, original, media_type, limits),))


def _heading(text: str, media_type: str) -> str:
    """The first heading of a Markdown text; of others the first line serves."""
    found = _HEADING.search(text) if media_type == "text/markdown" else None
    return found[1] if found else ""
