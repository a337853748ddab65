"""DocumentWords: what a document is found by, beside it, so that no page loads it with the document."""

from __future__ import annotations

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from timeline.models.document import Document
from timeline.models.searching import document_words_sql


class DocumentWords(models.Model):
    """The words of a document's text, stemmed as its language is. Triggers keep them."""

    document = models.OneToOneField(Document, on_delete=models.CASCADE, primary_key=True, related_name="words")
    words = SearchVectorField()

    class Meta:
        indexes = [GinIndex(fields=["words"], name="document_words")]  # the search of all that one may read

    def __str__(self) -> str:
        return f"{self.document_id}"


# The text of a document never changes, but what its language was taken for may.
pgtrigger.register(
    pgtrigger.Trigger(
        name="words_are_kept",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("language"),  # type: ignore[no-untyped-call]
        func=f"""
            INSERT INTO timeline_documentwords (document_id, words)
                VALUES (NEW.id, {document_words_sql("NEW.language", "NEW.text")})
                ON CONFLICT (document_id) DO UPDATE SET words = EXCLUDED.words;
            RETURN NULL;
        """,  # noqa: S608 - constants
    )
)(Document)
