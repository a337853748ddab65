"""The languages that have a grammar: a folder named by its code; read and compiled when a text first needs it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from timeline.core.extraction.grammar import CompiledGrammar, compile_grammar

# A longer name is what several languages share.
LANGUAGES: tuple[str, ...] = tuple(sorted(module.name for module in iter_modules(__path__) if len(module.name) == 2))


@cache
def grammar_of(language: str) -> CompiledGrammar:
    """The compiled grammar of a language; ValueError, naming those that exist, when it has none."""
    if language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise ValueError(f"There is no grammar for the language {language!r}; there is one for: {known}.")
    module = import_module(f"{__name__}.{language}.grammar")
    return compile_grammar(module.GRAMMAR)
