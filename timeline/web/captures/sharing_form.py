"""What a bookmarklet or a phone's “share to” hands over in the address."""

from __future__ import annotations

import re
from typing import Any

from django import forms

from timeline.models import Timeline

_ADDRESS = re.compile(r"https?://\S+")
_LONGEST_CAPTION = 400


class SharedForm(forms.Form):
    """The query string of the page that takes documents in."""

    url = forms.CharField(max_length=2000, required=False)
    title = forms.CharField(max_length=500, required=False)
    text = forms.CharField(max_length=100_000, required=False)
    timeline = forms.SlugField(required=False)

    def prefill(self) -> dict[str, Any]:
        """Return the first values of the form; an address makes title and text needless, as they are read from it."""
        self.is_valid()
        shared = self.cleaned_data
        address = shared.get("url") or _address_in(shared.get("text", "")) or _address_in(shared.get("title", ""))
        timeline = Timeline.objects.filter(slug=shared["timeline"]).first() if shared.get("timeline") else None
        if address:
            return {"addresses": address, "timeline": timeline}
        return {"text": shared.get("text", ""), "title": shared.get("title", ""), "timeline": timeline}


def _address_in(text: str) -> str:
    """Return the one address in a caption: phones put it into the text, behind the headline."""
    found = _ADDRESS.findall(text)
    return found[0] if len(found) == 1 and len(text) <= _LONGEST_CAPTION else ""
