"""The command that checks every citation."""

from __future__ import annotations

from io import StringIO

import pgtrigger
import pytest
from django.core.management import CommandError, call_command

from tests.factories import make_citation, make_claim, make_document, make_event, make_timeline
from timeline.models import Citation

pytestmark = pytest.mark.django_db


def run(**options: object) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    try:
        call_command("verify_citations", stdout=out, stderr=err, **options)
    except CommandError as error:
        return str(error), err.getvalue()
    return out.getvalue().strip(), err.getvalue()


def cite(slug: str = "harbour", text: str = "The harbour reopened on Thursday.", **kwargs: object) -> Citation:
    timeline = make_timeline(slug=slug)
    claim = make_claim(event=make_event(timeline=timeline))
    document = make_document(timeline=timeline, text=text)
    words = {"timex_text": "Thursday", "timex_start": 24, "timex_end": 32}
    return make_citation(claim=claim, document=document, exact="The harbour reopened", **words | kwargs)


def spoil(citation: Citation, **values: object) -> None:
    """Change what only a broken import or a hand in the database could change."""
    with pgtrigger.ignore("timeline.Citation:passage_is_in_its_text"):
        Citation.objects.filter(pk=citation.pk).update(**values)


def test_citations_that_stand_are_counted() -> None:
    cite()

    assert run() == ("1 citations checked; every one stands in its text.", "")


def test_a_passage_that_moved_is_named() -> None:
    citation = cite()
    spoil(citation, start=1, end=21)

    said, failures = run()

    assert said == "1 of 1 citations do not stand in their texts."
    line = f"Citation {citation.pk} of document {citation.document_id}: the text from 1 to 21 is not the passage.\n"
    assert failures == line


def test_date_words_that_moved_are_named() -> None:
    citation = cite()
    spoil(citation, timex_start=0, timex_end=3)

    assert "the text from 0 to 3 is not the date words “Thursday”." in run()[1]


def test_orphans_are_known_and_left_out() -> None:
    spoil(cite(), start=1, end=21, is_orphaned=True)

    assert run()[0].startswith("0 citations")


def test_one_timeline_can_be_checked_alone() -> None:
    spoil(cite(slug="broken", text="The harbour reopened on Thursday. Again."), start=1, end=21)
    cite(slug="sound")

    assert run(timeline="sound")[0] == "1 citations checked; every one stands in its text."
    assert run(timeline="broken")[0] == "1 of 1 citations do not stand in their texts."


def test_an_unknown_timeline_is_answered_with_those_that_exist() -> None:
    make_timeline(slug="sound")

    assert run(timeline="nowhere")[0] == "There is no timeline “nowhere”. Timelines: sound."


def test_many_documents_are_read_in_few_queries(django_assert_max_num_queries: object) -> None:
    timeline = make_timeline()
    claim = make_claim(event=make_event(timeline=timeline))
    for number in range(40):
        document = make_document(timeline=timeline, text=f"The harbour reopened on Thursday. {number}")
        make_citation(claim=claim, document=document)

    with django_assert_max_num_queries(6):  # type: ignore[operator]
        said, _failures = run()

    assert said.startswith("40 citations")
