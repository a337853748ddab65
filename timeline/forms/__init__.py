"""What people type, send and ask for, as forms: query strings too."""

from __future__ import annotations

from timeline.forms.capture import CaptureForm
from timeline.forms.capture_list import CaptureListForm
from timeline.forms.chronology import ChronologyForm
from timeline.forms.date_words import HELP, DateWordsField, DateWordsInput
from timeline.forms.sharing import SharedForm
from timeline.forms.uploads import cut_uploads

__all__ = [
    "HELP", "CaptureForm", "CaptureListForm", "ChronologyForm", "DateWordsField", "DateWordsInput", "SharedForm",
    "cut_uploads",
]  # fmt: skip
