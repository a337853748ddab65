"""What people type, send and ask for, as forms: query strings too."""

from __future__ import annotations

from timeline.forms.chronology import ChronologyForm
from timeline.forms.date_words import HELP, DateWordsField, DateWordsInput

__all__ = ["HELP", "ChronologyForm", "DateWordsField", "DateWordsInput"]
