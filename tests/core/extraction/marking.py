"""Sentences in which square brackets mark the expressions that a language should find."""

from __future__ import annotations

from timeline.core.extraction import draft_claims, find_timexes


def marked(sentence: str, *, language: str, dct: str | None = "2024-08-15") -> tuple[str, ...]:
    """The sentence with what is found in brackets, then of each its type, value, EDTF and modifier."""
    text = sentence.replace("[", "").replace("]", "")
    found = find_timexes(text, language=language, dct=dct)
    for one in reversed(found):
        text = f"{text[: one.span.start]}[{one.text}]{text[one.span.end :]}"
    return (text, *(_reading(one.type, one.value, one.interval or one.edtf, one.mod) for one in found))


def _reading(*parts: str | None) -> str:
    return " ".join(part or "-" for part in parts).removesuffix(" -")


def claimed(sentence: str, *, language: str, dct: str = "2024-08-15") -> list[tuple[str, str, str]]:
    """Of each claim of the sentence its date, its modality and who says so."""
    drafts = draft_claims(sentence, language=language, dct=dct)
    return [(draft.edtf, str(draft.modality), draft.attribution) for draft in drafts]
