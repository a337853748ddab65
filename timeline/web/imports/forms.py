"""The file to import, and how it is to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.core.extraction import LANGUAGES
from timeline.imports.cell_dates import DateOrder
from timeline.imports.table import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.imports.files import Plan
    from timeline.models import ImportRun
    from timeline.web.captures.uploads import CutUploads

_FIELDS = {
    "title": gettext_lazy("Title"), "date": gettext_lazy("Date"), "end": gettext_lazy("End of it"),
    "text": gettext_lazy("Text"), "place": gettext_lazy("Place"), "people": gettext_lazy("People"),
    "source": gettext_lazy("Who says so"), "url": gettext_lazy("Address of the source"),
    "quote": gettext_lazy("Quoted words"), "latitude": gettext_lazy("Latitude"),
    "longitude": gettext_lazy("Longitude"),
}  # fmt: skip


class FileForm(forms.Form):
    """The file."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        error_messages={"required": gettext_lazy("Choose a file."), "empty": gettext_lazy("The file is empty.")},
    )

    def __init__(self, *args: Any, cut: CutUploads | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._is_cut = bool(cut and cut.too_large)
        if self._is_cut:
            self.fields["file"].required = False

    def clean_file(self) -> Any:
        """Return the file, unless it was too large to be let in."""
        if self._is_cut:
            size = filesizeformat(min(MOST_BYTES, settings.MAX_UPLOAD_BYTES))
            raise forms.ValidationError(_("The file is larger than %s.") % size)
        return self.cleaned_data["file"]


class SetUpForm(forms.Form):
    """Which column holds what, the language of dates, and their order where cells leave it open."""

    language = forms.ChoiceField(label=gettext_lazy("Language of dates in words"))

    def __init__(self, data: Any, *, run: ImportRun, plan: Plan) -> None:
        super().__init__(data, label_suffix="", initial={"language": run.language, "order": run.date_order})
        self.fields["language"].choices = [(code, code) for code in sorted(LANGUAGES)]  # type: ignore[attr-defined]
        header = [("", _("nothing")), *((name, name) for name in plan.table.header)]
        for name, label in _FIELDS.items() if plan.dialect != "native" else ():
            choice = forms.ChoiceField(label=label, choices=header, required=False, initial=plan.columns.get(name, ""))
            self.fields[f"column-{name}"] = choice
        if plan.is_order_asked or run.date_order:
            orders = [
                ("", _("I do not know: keep both days")),
                (DateOrder.DAY_FIRST.value, _("3 April 2019: day first")),
                (DateOrder.MONTH_FIRST.value, _("March 4, 2019: month first")),
            ]
            self.fields["order"] = forms.ChoiceField(
                label=_("What does 03/04/2019 mean in this file?"), choices=orders, required=False,
                widget=forms.RadioSelect,
            )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Refuse a table of which nothing names its events."""
        values = super().clean() or self.cleaned_data
        names = [name for name in self.fields if name.startswith("column-")]
        if names and not (values.get("column-title") or values.get("column-text")):
            self.add_error("column-title", _("Say which column holds the titles, or the texts."))
        return values

    @property
    def mapping(self) -> list[forms.BoundField]:
        """The boxes that say which column holds what."""
        return [self[name] for name in self.fields if name.startswith("column-")]

    @property
    def order(self) -> forms.BoundField | None:
        """The question about days and months, where it arises."""
        return self["order"] if "order" in self.fields else None

    def chosen(self) -> Mapping[str, Any]:
        """Return what the service takes; only of a valid form."""
        values = self.cleaned_data
        prefix = "column-"
        columns = {name.removeprefix(prefix): value for name, value in values.items() if name.startswith(prefix)}
        return {
            "columns": {name: column for name, column in columns.items() if column},
            "date_order": values.get("order", ""),
            "language": values["language"],
        }


class ActForm(forms.Form):
    """What is to be done with a file."""

    action = forms.ChoiceField(choices=[("show", ""), ("import", ""), ("discard", ""), ("undo", "")])
