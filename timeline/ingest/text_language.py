"""The language of what was read: as the file declares it, or as its words show."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.ingest.language_detection import UNDETERMINED, detect_language

if TYPE_CHECKING:
    from timeline.ingest.captured_text import CapturedText
    from timeline.ingest.contents import Reading

DECLARED, DETECTED = "declared", "detected"
_CODE = re.compile(r"([A-Za-z]{2,3})(-[A-Za-z0-9]{2,8})?(?:-[A-Za-z0-9-]*)?")
_LONG_ENOUGH_TO_OVERRULE = 250  # signs from which the words are believed more than the page's makers


def settle_languages(reading: Reading) -> Reading:
    """Return the reading with the language of each text, and how it is known."""
    return replace(reading, texts=tuple(map(_settled, reading.texts)))


def _settled(text: CapturedText) -> CapturedText:
    """The words win where they are many; of few, detection is a guess, and the makers are believed."""
    said = _as_code(text.language)
    found = detect_language(text.text)
    if not said:
        return replace(text, language=found, language_known=DETECTED)
    if found in {UNDETERMINED, said.partition("-")[0]} or len(text.text) < _LONG_ENOUGH_TO_OVERRULE:
        return replace(text, language=said, language_known=DECLARED)
    note = f"It calls its language {said}, but its text is in another: {found}."
    return replace(text, language=found, language_known=DETECTED, notes=(*text.notes, note))


def _as_code(declared: str) -> str:
    """The language code in what a page declares, or nothing where that is none: “english”, “{{lang}}”."""
    found = _CODE.fullmatch(declared.strip().replace("_", "-"))
    return f"{found[1].lower()}{found[2] or ''}" if found else ""
