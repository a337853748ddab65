"""Documents in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import OuterRef, prefetch_related_objects
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.models import Citation, Document
from timeline.services.access.guards import ForbiddenError, require_document_allowed
from timeline.web.admin.curation_admin import CuratingAdmin, count_of, signed_in
from timeline.web.admin.date_column import date_in_words
from timeline.web.admin.document_form import DocumentForm
from timeline.web.cards.passages import published_words

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.db.models import QuerySet
    from django.http import HttpRequest

_MORE = ("final_url", "media_type", "supersedes")


@admin.register(Document)
class DocumentAdmin(CuratingAdmin[Document]):
    """Documents; a cited one cannot be deleted, and no text changes."""

    timeline_path = "timelines"
    is_of_several = True
    form = DocumentForm
    kept_by = ("citations", "superseded_by")
    list_display = ("title", "outlet", "published", "text_kind", "language", "passage_count", "captured_at")
    list_filter = ("text_kind", "language", "published_known", "timelines", "outlet")
    list_select_related = ("outlet",)
    search_fields = ("title", "authors", "url", "outlet__name")
    search_help_text = gettext_lazy("Search titles, authors, addresses and outlets.")
    autocomplete_fields = ("outlet", "timelines", "supersedes")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Document]:
        """Return the documents with their counts, without their texts."""
        passages = Citation.objects.filter(document=OuterRef("pk"))
        documents = super().get_queryset(request).select_related("outlet").defer("bands")
        return documents.annotate(passage_count=count_of(passages, "document"))

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Document | None:
        """Return the document with its timelines."""
        document = super().get_object(request, object_id, from_field)
        if document:
            prefetch_related_objects([document], "timelines")
        return document

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """Return the list, which leaves the texts where they are."""
        changelist = super().get_changelist_instance(request)
        changelist.result_list = changelist.result_list.defer("text", "bands")
        return changelist

    def get_form(self, request: HttpRequest, obj: Document | None = None, **kwargs: Any) -> type[DocumentForm]:  # type: ignore[override]
        """Return the form, which asks what the person may be words of."""
        form: type[DocumentForm] = super().get_form(request, obj, **kwargs)  # type: ignore[assignment]
        form.user = request.user  # the class is made for each request
        return form

    def has_change_permission(self, request: HttpRequest, obj: Document | None = None) -> bool:
        """Allow it to who reviews every timeline of a document, and publishes where readers have it."""
        if obj is None or not super().has_change_permission(request, obj):
            return super().has_change_permission(request, obj)
        kept: dict[int, bool] = request.__dict__.setdefault("_documents_allowed", {})
        if obj.pk not in kept:
            kept[obj.pk] = _may_change(signed_in(request), obj)
        return kept[obj.pk]

    def get_fieldsets(self, request: HttpRequest, obj: Document | None = None) -> Any:  # noqa: ARG002 - Django's
        """Return the fields: text and date to give while it is new, and to read afterwards."""
        text = "stored_text" if obj else "text"
        published = ("published_words",) if obj else ("published_edtf", "published_known", "published_note")
        hashes = ("text_sha256", "bytes_sha256", "captured_at") if obj else ()
        return (
            (None, {"fields": ("title", "outlet", "authors", "url", "timelines")}),
            (_("When published"), {"fields": published}),
            (_("Text"), {"fields": (("language", "text_kind"), text)}),
            (_("Capture"), {"fields": _MORE + hashes, "classes": ("collapse",)}),
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Document | None = None) -> tuple[str, ...]:  # noqa: ARG002 - Django's
        """Return what was captured, once it is stored; its date has a page that previews a change."""
        return ("stored_text", "published_words", "text_sha256", "bytes_sha256", "captured_at") if obj else ()

    def inbox_address(self, obj: Document) -> str:
        """Return what waits of this document in the inbox."""
        return f"{reverse('review')}?document={obj.pk}"

    @admin.display(description=gettext_lazy("published"), ordering="published_earliest")
    def published(self, document: Document) -> str:
        """Return the publication date in words."""
        return date_in_words(document.published_edtf)

    @admin.display(description=gettext_lazy("published"))
    def published_words(self, document: Document) -> str:
        """Return the date with how it is known, and the way to change it."""
        words = format_html('<p class="published-words"><b>{}</b></p>', published_words(document))
        if document.published_note:
            words += format_html('<p class="help">{}</p>', document.published_note)
        href = reverse("document-date", args=[document.address])
        return words + format_html('<p><a href="{}">{}</a></p>', href, _("Change it, and see first what would follow"))

    @admin.display(description=gettext_lazy("passages cited"), ordering="passage_count")
    def passage_count(self, document: Any) -> int:
        """Return the number of citations."""
        return int(document.passage_count)

    @admin.display(description=gettext_lazy("text"))
    def stored_text(self, document: Document) -> str:
        """Return the text to read."""
        return format_html(
            '<div class="stored-text" tabindex="0" lang="{}" dir="auto">{}</div>', document.language, document.text
        )


def _may_change(user: User, document: Document) -> bool:
    try:
        require_document_allowed(user, document)
    except ForbiddenError:
        return False
    return True
