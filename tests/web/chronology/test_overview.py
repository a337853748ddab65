"""The head of a chronology."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_citation, make_claim, make_document, make_event, make_outlet, make_timeline
from timeline.selectors.kept_numbers import find_published, find_sources
from timeline.selectors.revisions import find_part_names
from timeline.web.chronology.overview import Overview, present_overview

if TYPE_CHECKING:
    from timeline.models import Timeline

pytestmark = pytest.mark.django_db


def look_over(timeline: Timeline) -> Overview:
    names = find_part_names(timeline.pk)
    return present_overview(find_published(timeline, names), find_sources(timeline, names))


@pytest.mark.parametrize(
    ("dates", "span"),
    [
        ([], ""),
        ([""], ""),
        (["2024-08-22"], "2024"),
        (["1984", "2024-08-22", ""], "1984–2024"),
        (["1984/.."], "1984"),
        (["[..1984]", "2024"], "1984–2024"),
        (["-0043-03-15", "0014"], "44 BCE – 14 CE"),
    ],
)
def test_the_years_reach_from_the_first_event_to_the_last(dates: list[str], span: str) -> None:
    timeline = make_timeline()
    for edtf in dates:
        make_event(timeline=timeline, edtf=edtf)
    make_event(timeline=timeline, edtf="2099", status="proposed")

    assert look_over(timeline).span == span


def test_it_counts_what_one_may_see_and_its_documents_and_outlets() -> None:
    timeline, elsewhere = make_timeline(), make_timeline(slug="elsewhere")
    corroborated, disputed = make_event(timeline=timeline), make_event(timeline=timeline)
    make_event(timeline=timeline, status="proposed")
    make_event(timeline=elsewhere)
    make_document(timeline=timeline, text="Another.")
    gazette = make_document(timeline=timeline)
    courier = make_document(timeline=timeline, text="A third.", outlet=make_outlet(name="Courier"))
    make_citation(claim=make_claim(event=corroborated), document=gazette)
    make_citation(claim=make_claim(event=corroborated), document=courier, exact="A third.")
    make_claim(event=disputed, modality="denied")
    make_document(timeline=elsewhere, text="Elsewhere.", outlet=make_outlet(name="Herald"))

    assert look_over(timeline) == Overview(
        event_count=2,
        corroborated_count=1,
        single_count=0,
        disputed_count=1,
        planned_count=0,
        proposed_count=0,
        document_count=3,
        outlet_count=2,
        span="2024",
        changed_at=max(timeline.events.filter(status="published").values_list("changed_at", flat=True)),
    )


def test_nothing_has_not_changed() -> None:
    timeline = make_timeline()

    assert look_over(timeline) == Overview(0, 0, 0, 0, 0, 0, 0, 0, "", None)
