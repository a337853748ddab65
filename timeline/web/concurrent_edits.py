"""Forms that two people may have open at once: the second one sees what the first one wrote, and chooses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import QuerySet

    _ModelForm = forms.ModelForm[Any]
else:
    _ModelForm = forms.ModelForm

_SEEN = "seen"


class ConcurrentForm(_ModelForm):
    """A form of a stored row that carries the values it was opened with, so that no change is overwritten unseen.

    Where somebody stored other values meanwhile, nothing is stored: each such box says what it holds now. A box that
    this person left alone takes the new value; one that they changed keeps theirs. Sent once more, it is stored so.
    """

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._stored = self._values() if self.instance.pk else {}
        if self._stored:
            self.initial[_SEEN] = json.dumps(self._stored)

    def full_clean(self) -> None:
        """Clean as ever, then complain where somebody else stored something since the form was opened.

        A form that does not say what it was opened with is not stored: it might overwrite anything.
        """
        super().full_clean()
        if not self.is_bound or not self._stored:
            return
        if sent := self.data.get(self.add_prefix(_SEEN)):
            self._compare(_parse(sent))
        else:
            self._refuse_blind()

    def _refuse_blind(self) -> None:
        sentence = _(
            "This form came without the values that it was opened with, so nothing was stored. What you typed is "
            "here; look at what is stored now, and save again."
        )
        self.add_error(None, sentence)
        data: Any = self.data.copy()  # type: ignore[attr-defined]  # a QueryDict, or a dict
        data[self.add_prefix(_SEEN)] = json.dumps(self._stored)
        self.data = data

    def _compare(self, seen: Mapping[str, Any]) -> None:
        changed = [name for name in self._stored if name in self.fields and seen.get(name) != self._stored[name]]
        if not changed:
            return
        data: Any = self.data.copy()  # type: ignore[attr-defined]  # a QueryDict, or a dict
        for name in changed:
            is_mine = self.fields[name].has_changed(seen.get(name), self[name].data)
            now = {"now": self._words(name)}
            if is_mine:
                message = _(
                    "Somebody changed this while you wrote: it is “%(now)s” now. Save again to put yours there."
                )
            else:
                message = _("Somebody changed this while you wrote; it is “%(now)s” now. Save again to keep that.")
                _put(data, self.add_prefix(name), self._stored[name])
            self.add_error(name, message % now)
        data[self.add_prefix(_SEEN)] = json.dumps(self._stored)
        self.data = data

    def _values(self) -> dict[str, Any]:
        """Return what is stored, as the boxes show it."""
        return {
            name: _plain(field.prepare_value(self.initial[name]))
            for name, field in self.fields.items()
            if name in self.initial and name != _SEEN
        }

    def _words(self, name: str) -> str:
        """Return what is stored in words that a person knows."""
        field, value = self.fields[name], self._stored[name]
        if isinstance(field, forms.ModelChoiceField):
            keys = value if isinstance(value, list) else [value]
            chosen: QuerySet[Any] = field.queryset.filter(pk__in=[key for key in keys if key])  # type: ignore[union-attr]
            return ", ".join(str(one) for one in chosen)
        labels = dict(getattr(field, "choices", ()))
        return ", ".join(str(labels.get(one, one)) for one in (value if isinstance(value, list) else [value]))


def _plain(value: Any) -> Any:
    """Return a value as JSON has it, so that what comes back from the page can be compared."""
    if isinstance(value, list | tuple | set):
        return sorted(str(getattr(one, "pk", one)) for one in value)
    return value if value is None or isinstance(value, bool) else str(getattr(value, "pk", value))


def _put(data: Any, name: str, value: Any) -> None:
    if isinstance(value, list):
        data.setlist(name, value)
    elif value is False:
        data.pop(name, None)
    else:
        data[name] = "on" if value is True else value or ""


def _parse(sent: str) -> dict[str, Any]:
    """Return the values that the form was opened with; of what is no such thing, none, so that every box asks."""
    try:
        seen = json.loads(sent)
    except ValueError:
        return {}
    return seen if isinstance(seen, dict) else {}
