"""The date box of the admin's forms: that of the pages, with the script and the sheet that it needs here."""

from __future__ import annotations

from timeline.web.dates.date_field import HELP, DateWordsField, DateWordsInput

__all__ = ["HELP", "DateWordsField", "DateWordsInput"]
