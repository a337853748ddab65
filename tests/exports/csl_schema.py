"""The JSON schema of CSL-JSON (citation-style-language/schema, csl-data.json, version 1.0.2), from its vocabulary."""

from __future__ import annotations

from typing import Any

_TYPES = """
article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
document entry entry-dictionary entry-encyclopedia figure graphic hearing interview legal_case legislation manuscript
map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post
post-weblog regulation report review review-book software song speech standard thesis treaty webpage
"""
_NAMES = """
author chair collection-editor compiler composer container-author contributor curator director editor
editorial-director executive-producer interviewer illustrator organizer original-author performer producer recipient
reviewed-author translator
"""
_DATES = "accessed available-date container event-date issued original-date submitted"
_WORDS = """
language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location archive-place
authority call-number citation-label collection-title container-title container-title-short dimensions division DOI
event event-place genre ISAN ISBN ISCI ISMN ISRC ISSN ISWC jurisdiction keyword medium note original-publisher
original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-title
scale section source status title title-short translated-title translated-title-short URL version year-suffix
"""
_NUMBERS = """
id chapter-number citation-number collection-number edition first-reference-note-number issue locator number
number-of-pages number-of-volumes page page-first part printing supplement volume
"""
_LOOSE = {"type": ["string", "number", "boolean"]}
_NAME = {
    "type": "object",
    "properties": {
        **{name: {"type": "string"} for name in (
            "family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal",
        )},
        **dict.fromkeys(("comma-suffix", "static-ordering", "parse-names"), _LOOSE),
    },
    "additionalProperties": False,
}  # fmt: skip
_PARTS = {"type": "array", "items": {"type": ["string", "number"]}, "minItems": 1, "maxItems": 3}
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {"type": "array", "items": _PARTS, "minItems": 1, "maxItems": 2},
        "season": {"type": ["string", "number"]},
        "circa": _LOOSE,
        "literal": {"type": "string"},
        "raw": {"type": "string"},
        "edtf": {"type": "string"},
    },
    "additionalProperties": False,
}
CSL_SCHEMA: dict[str, Any] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "type": {"enum": _TYPES.split()},
            "categories": {"type": "array", "items": {"type": "string"}},
            "custom": {"type": "object"},
            **{name: {"type": "array", "items": _NAME} for name in _NAMES.split()},
            **dict.fromkeys(_DATES.split(), _DATE),
            **{name: {"type": "string"} for name in _WORDS.split()},
            **{name: {"type": ["string", "number"]} for name in _NUMBERS.split()},
        },
        "required": ["type", "id"],
        "additionalProperties": False,
    },
}
