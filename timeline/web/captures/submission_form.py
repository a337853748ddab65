"""What somebody submits: addresses, files and a pasted text, in one form."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.db.models import Exists, OuterRef
from django.template.defaultfilters import filesizeformat
from django.utils.text import Truncator
from django.utils.translation import get_language_info, gettext
from django.utils.translation import gettext_lazy as _

from timeline.core.extraction import LANGUAGES
from timeline.models import Capability, CaptureMethod, Document, Outlet, Timeline
from timeline.web.captures.address_field import Address, is_table, parse_addresses
from timeline.web.captures.reference_lists import read_references
from timeline.web.dates.date_field import ClearDateField, DateWordsInput

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.contrib.auth.models import User
    from django.core.files.uploadedfile import UploadedFile
    from django.http import QueryDict
    from django.utils.datastructures import MultiValueDict

    from timeline.web.captures.uploads import CutUploads

LONGEST_TEXT = 2_000_000  # characters of a pasted text
_LARGEST_TABLE = 1_000_000  # bytes
_MOST_OUTLETS = 500
_COMMON = ("outlet", "published", "language")
_OF_TEXT = ("title", "authors")


@dataclass(frozen=True, slots=True)
class SubmittedItem:
    """One thing to add: an address, a file, or a text with its bytes."""

    method: CaptureMethod
    name: str
    url: str = ""
    user_metadata: dict[str, str] = field(default_factory=dict)
    file: UploadedFile[Any] | None = None
    text: str = ""

    def read(self) -> bytes | None:
        """Return the bytes; None where they are still to be fetched."""
        if self.file is not None:
            content: bytes = self.file.read()
            return content
        return self.text.encode() if self.text else None


class FilesInput(forms.ClearableFileInput):
    """The browser's own box for files, which takes several."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Takes any number of files; its value is their list."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:  # noqa: ARG002 - Django's
        """Return the files; an empty one is message by whoever reads it."""
        return [file for file in data or [] if file]


class CaptureForm(forms.Form):
    """Addresses, files and a text, with what is true of all of them."""

    addresses = forms.CharField(
        label=_("Addresses"), required=False, max_length=1_000_000,
        widget=forms.Textarea({"rows": 4, "spellcheck": "false", "placeholder": "https://"}),
        help_text=_("One per line, or a table with a header line: url, title, outlet, published."),
    )  # fmt: skip
    files = FilesField(label=_("Files"), required=False)  # type: ignore[assignment]  # a box, not what was sent
    text = forms.CharField(
        label=_("Text"), required=False, max_length=LONGEST_TEXT, strip=False, widget=forms.Textarea({"rows": 7})
    )
    title = forms.CharField(label=_("Title"), required=False, max_length=500)
    authors = forms.CharField(label=_("Authors"), required=False, max_length=500)
    text_url = forms.URLField(
        label=_("Source URL"), required=False, max_length=2000, assume_scheme="https",
        widget=forms.URLInput({"placeholder": "https://"}),
    )  # fmt: skip
    timeline = forms.ModelChoiceField(
        Timeline.objects.none(), label=_("Chronology"), empty_label=None,
        error_messages={"required": _("Choose the chronology that the documents are for.")},
    )  # fmt: skip
    outlet = forms.CharField(
        label=_("Outlet"), required=False, max_length=200, widget=forms.TextInput({"list": "outlets"})
    )
    published = ClearDateField(
        label=_("Published"),
        help_text=_("In words or EDTF: 15 August 2024, mid-August 2024, c. 1984."),
        widget=DateWordsInput(
            {"hx-params": "*", "hx-include": "#id_language", "hx-trigger": "input changed delay:250ms"}
        ),
    )
    language = forms.ChoiceField(label=_("Language"), required=False)

    def __init__(
        self,
        data: QueryDict | None = None,
        files: MultiValueDict[str, UploadedFile[Any]] | None = None,
        *,
        user: User,
        cut: CutUploads | None = None,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, files, initial=initial, label_suffix="")
        self.cut = cut
        timelines = Timeline.objects.where_may(user, Capability.CAPTURE)
        self.fields["timeline"].queryset = timelines  # type: ignore[attr-defined]
        self.outlets = _outlets_of(user)
        self.fields["language"].choices = [("", _("read from the document")), *_languages()]  # type: ignore[attr-defined]
        self.fields["files"].help_text = limits_in_words()

    @property
    def largest_file(self) -> int:
        """How many bytes a file may have."""
        return settings.MAX_UPLOAD_BYTES

    @property
    def of_text(self) -> list[forms.BoundField]:
        """The boxes that say something of the pasted text alone."""
        return [self[name] for name in ("title", "authors", "text_url")]

    @property
    def is_text_described(self) -> bool:
        """Whether anything is said of the pasted text, so that its boxes must be seen."""
        return any(box.value() or box.errors for box in self.of_text)

    def clean_addresses(self) -> list[Address]:
        """Return the addresses."""
        return parse_addresses(self.cleaned_data["addresses"])

    def clean_files(self) -> list[tuple[UploadedFile[Any], list[Address]]]:
        """Return the files that were let in, with the addresses of those that list some; too many are an error."""
        files: list[UploadedFile[Any]] = self.cleaned_data["files"]
        if self.cut and self.cut.beyond_count:
            raise forms.ValidationError(
                _("These are %(count)s files; at most %(most)s can be submitted at once. Put them into a ZIP file.")
                % {"count": settings.MAX_UPLOAD_COUNT + self.cut.beyond_count, "most": settings.MAX_UPLOAD_COUNT}
            )
        return [(file, _addresses_in(file)) for file in files]

    def clean(self) -> dict[str, Any]:
        """Return the values; an empty submission is an error."""
        values: dict[str, Any] = super().clean() or {}
        if self.errors or any(values.get(name) for name in ("addresses", "files")) or values.get("text", "").strip():
            return values
        for complaint in self.left_out():
            self.add_error("files", complaint)
        if not self.errors:
            raise forms.ValidationError(_("Give an address, choose a file, or paste a text."))
        return values

    def left_out(self) -> list[str]:
        """Return a sentence for each file that was too large to be let in."""
        size = filesizeformat(settings.MAX_UPLOAD_BYTES)
        message = _("“%(name)s” is larger than %(size)s and was left out.")
        return [message % {"name": name, "size": size} for name in (self.cut.too_large if self.cut else [])]

    def items(self) -> Iterator[SubmittedItem]:
        """Yield what was submitted; metadata of one item goes before metadata of all."""
        values = self.cleaned_data
        common = {name: values[name] for name in _COMMON if values[name]}
        for address in values["addresses"]:
            yield _from_address(address, common)
        for file, addresses in values["files"]:
            yield from (_from_address(address, common) for address in addresses)
            if not addresses:
                yield SubmittedItem(
                    CaptureMethod.UPLOAD, name=(file.name or "")[:500], user_metadata=common, file=file
                )
        if values["text"].strip():
            metadata = common | {name: values[name] for name in _OF_TEXT if values[name]}
            name = values["title"] or Truncator(values["text"].strip().split("\n")[0]).chars(80)
            yield SubmittedItem(
                CaptureMethod.PASTE, name=name, url=values["text_url"], user_metadata=metadata, text=values["text"]
            )


def limits_in_words() -> str:
    """Return how much may be submitted at once."""
    return gettext("At most %(most)s files at once, each of at most %(size)s. ZIP files are unpacked.") % {
        "most": settings.MAX_UPLOAD_COUNT,
        "size": filesizeformat(settings.MAX_UPLOAD_BYTES),
    }


def _from_address(address: Address, common: dict[str, str]) -> SubmittedItem:
    return SubmittedItem(
        CaptureMethod.ADDRESS, name=(address.url or address.name)[:500], url=address.url,
        user_metadata=common | address.user_metadata,
    )  # fmt: skip


def _addresses_in(file: UploadedFile[Any]) -> list[Address]:
    """Return the addresses that a small table lists, or nothing where the file is something else."""
    name = (file.name or "").lower()
    if not name.endswith((".csv", ".tsv", ".ris", ".json")) or (file.size or 0) > _LARGEST_TABLE:
        return []
    text = file.read().decode("utf-8-sig", errors="replace")
    file.seek(0)
    try:
        if name.endswith((".ris", ".json")):
            return read_references(text)
        return parse_addresses(text) if is_table(text) else []
    except forms.ValidationError as error:
        raise forms.ValidationError([f"{file.name}: {message}" for message in error.messages]) from error


def _languages() -> list[tuple[str, str]]:
    return sorted(((code, get_language_info(code)["name_translated"]) for code in LANGUAGES), key=itemgetter(1))


def _outlets_of(user: User) -> list[str]:
    """Return the names to offer while an outlet is typed: those of documents that this user may be shown."""
    documents = Document.objects.listed_for(user).filter(outlet=OuterRef("pk"))
    return list(Outlet.objects.filter(Exists(documents)).values_list("name", flat=True)[:_MOST_OUTLETS])
