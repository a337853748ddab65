"""Boxes for names, with the known ones offered while one types: any spelling leads to the same actor or place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from timeline.selectors.known_names import find_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.forms.renderers import BaseRenderer
    from django.utils.datastructures import MultiValueDict
    from django.utils.safestring import SafeString

    from timeline.models import Event

_EMPTY_BOXES = 2
_MOST = 30


class NamesInput(forms.TextInput):
    """A box for each name, some empty ones where several may be given, and the list of those that are known."""

    def __init__(self, event: Event, kind: str, *, is_many: bool) -> None:
        super().__init__()
        self._kind, self._is_many = kind, is_many
        self._source = f"{reverse('review-names', args=[event.pk])}?kind={kind}"

    def value_from_datadict(self, data: Any, files: MultiValueDict[str, Any], name: str) -> Any:
        """Return what stands in the boxes."""
        if not self._is_many:
            return super().value_from_datadict(data, files, name)
        sent = data.getlist(name) if hasattr(data, "getlist") else data.get(name, [])
        return [words for words in (str(one).strip() for one in sent) if words]

    def render(
        self, name: str, value: Any, attrs: Mapping[str, Any] | None = None, renderer: BaseRenderer | None = None
    ) -> SafeString:
        """Return the boxes; each asks for names as one types."""
        given = list(value or []) + [""] * _EMPTY_BOXES if self._is_many else [value or ""]
        listed = f"{(attrs or {}).get('id', name)}_names"
        boxes = [self._box((name, words, number), listed, attrs or {}, renderer) for number, words in enumerate(given)]
        return format_html(
            '<span class="names">{}<datalist id="{}"></datalist></span>',
            format_html_join("", "{}", ((box,) for box in boxes)),
            listed,
        )

    def _box(
        self, box: tuple[str, str, int], listed: str, attrs: Mapping[str, Any], renderer: BaseRenderer | None
    ) -> SafeString:
        name, words, number = box
        own = dict(attrs) | {
            "list": listed, "maxlength": 200, "autocomplete": "off", "dir": "auto", "data-names": self._kind,
            "hx-get": self._source, "hx-trigger": "input changed delay:150ms", "hx-target": f"#{listed}",
            "hx-swap": "innerHTML",
        }  # fmt: skip
        if number:
            own |= {"id": f"{attrs.get('id', name)}_{number}", "aria-label": _("Another name")}
        return super().render(name, words, own, renderer)


class KnownNamesField(forms.Field):
    """Takes names in any known spelling; its value are the actors, or the one place, that they name."""

    def __init__(self, *, event: Event, kind: str, is_many: bool, label: Any) -> None:
        super().__init__(required=False, label=label, widget=NamesInput(event, kind, is_many=is_many))
        self._event, self._kind, self._is_many = event, kind, is_many

    def clean(self, value: Any) -> Any:
        """Return what the names stand for, or say which name is not known."""
        named = value if isinstance(value, list) else [value or ""]
        found = [self._find(words) for words in named[:_MOST] if words.strip()]
        if self._is_many:
            return list(dict.fromkeys(found))
        return found[0] if found else None

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare names in any order."""
        return bool(sorted(data or []) != sorted(initial or [])) if self._is_many else (data or "") != (initial or "")

    def _find(self, words: str) -> Any:
        found = find_name(self._kind, self._event.timeline, words)
        if found is None:
            raise ValidationError(
                _("“%(name)s” is not known here. Choose a name that is offered, or add it in the admin first."),
                params={"name": words.strip()},
            )
        return found
