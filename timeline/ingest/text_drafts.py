"""From extracted words to a captured text: what all formats share."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

from timeline.core.text import normalise_text
from timeline.ingest.captured_text import CapturedText, CaptureError
from timeline.ingest.media_types.declared_types import overruled_note

if TYPE_CHECKING:
    from timeline.ingest.contents import Content
    from timeline.ingest.limits import Limits

# A soft hyphen only says where a word may be broken; in a text it would part the word from its copies.
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_LONGEST_TITLE = 200
_LONGEST_LIST_OF_AUTHORS = 500


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader found in a file, before it is made whole."""

    text: str
    library: str = ""  # the distribution that read it, with its version in the record
    title: str = ""
    authors: tuple[str, ...] = ()
    site_name: str = ""
    canonical_url: str = ""
    url: str = ""
    published: str = ""
    published_known: str = ""
    published_note: str = ""
    suggested: str = ""
    modified: str = ""
    language: str = ""  # as the file declares it
    page_starts: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()


def finish(draft: Draft, original: Content, media_type: str, limits: Limits) -> CapturedText:
    """Return the captured text of a draft, its language as declared; CaptureError for no words or too many."""
    text = checked_text(draft.text, original, limits)
    notes = (overruled_note(original.declared_type, media_type), *draft.notes)
    return CapturedText(
        origin=original.origin,
        text=text,
        bytes_sha256=hashlib.sha256(original.data).hexdigest(),
        media_type=media_type,
        title=one_line(draft.title) or first_line(text),
        url=original.url or draft.url,
        published=draft.published,
        published_known=draft.published_known,
        published_note=draft.published_note,
        language=draft.language,
        authors=_joined(draft.authors),
        canonical_url=draft.canonical_url,
        suggested=draft.suggested,
        modified=draft.modified,
        extractor=f"{draft.library} {_version(draft.library)}" if draft.library else "",
        page_starts=draft.page_starts,
        byte_length=len(original.data),
        site_name=one_line(draft.site_name),
        notes=tuple(filter(None, notes)),
    )


def checked_text(raw: str, original: Content, limits: Limits) -> str:
    """Return the text normalised and without empty ends; CaptureError if nothing is left, or too much."""
    checked_length(raw, original, limits)
    text = normalise_text(without_soft_hyphens(raw)).strip()
    if not text:
        raise CaptureError(f"{original.origin} is empty. A document needs a text.")
    return text


def without_soft_hyphens(raw: str) -> str:
    """Return the text with words whole that soft hyphens part."""
    return raw.replace(_SOFT_HYPHEN, "")


def checked_length(text: str | bytes, original: Content, limits: Limits) -> None:
    """CaptureError for a text that is too long for one document."""
    if len(text) > limits.text:
        raise too_long(original, limits)


def too_long(original: Content, limits: Limits) -> CaptureError:
    """Return what is said of a text that is too long for one document."""
    return CaptureError(
        f"{original.origin} holds a text longer than {limits.text // 1_000_000} MB. Split it into documents."
    )


def first_line(text: str) -> str:
    """Return the first line as a title."""
    return one_line(text.partition("\n")[0].lstrip("# "))


def one_line(words: str) -> str:
    """Return words on one line, shortened to what a title may be."""
    line = " ".join(normalise_text(without_soft_hyphens(words)).split())
    return line if len(line) <= _LONGEST_TITLE else line[: _LONGEST_TITLE - 1].rstrip() + "…"


def _joined(authors: tuple[str, ...]) -> str:
    named = (one_line(name) for name in authors if "://" not in name)
    names = "; ".join(dict.fromkeys(filter(None, named)))
    return names if len(names) <= _LONGEST_LIST_OF_AUTHORS else names[: _LONGEST_LIST_OF_AUTHORS - 1] + "…"


@cache
def _version(library: str) -> str:
    return version(library)
