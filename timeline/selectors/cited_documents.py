"""The documents that some events cite: the list of sources under a chronology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count, F

from timeline.models import ClaimStatus, Document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.models.document import DocumentQuerySet

_COLUMNS = ("address", "title", "language", "authors", "url", "outlet__name", "published_edtf")


def find_cited(events: Iterable[int], *, known: int | None = None) -> DocumentQuerySet:
    """Return the documents whose passages accepted claims of these events cite, oldest first, in one query.

    Each has `event_count`, how many of the events. With a day, only those that had appeared by then.
    """
    cited = Document.objects.filter(
        citations__claim__event__in=list(events), citations__claim__status=ClaimStatus.ACCEPTED
    )
    if known is not None:
        cited = cited.filter(published_latest__lte=known)
    counted = cited.annotate(event_count=Count("citations__claim__event", distinct=True))
    shown = counted.select_related("outlet").only(*_COLUMNS)
    return shown.order_by(F("published_earliest").asc(nulls_last=True), "pk")
