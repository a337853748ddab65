"""How the text of a document is marked up."""

from __future__ import annotations

_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ku-arab", "ps", "sd", "syr", "ug", "ur", "yi"}


def direction_of(language: str) -> str:
    """Return the value of `dir` for a text of this BCP 47 language."""
    code = language.lower()
    return "rtl" if code in _RIGHT_TO_LEFT or code.split("-")[0] in _RIGHT_TO_LEFT else "ltr"
