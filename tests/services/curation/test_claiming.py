"""From a selected passage to a claim, and what later runs make of it."""

from __future__ import annotations

import pytest

from tests.factories import make_curator, make_document, make_event, make_member, make_timeline
from timeline.core.text import Span
from timeline.models import Citation, Claim, ClaimStatus, Event, EventStatus, Role
from timeline.services.curation.claiming import NewClaim, claim_passage
from timeline.services.errors import RefusedError
from timeline.services.events.dates import PassageDate, date_by_hand, find_dates_near
from timeline.services.proposals.reconstruction import reconstruct_timeline

pytestmark = pytest.mark.django_db

TEXT = "On 3 May 2021 the bridge closed. Nobody was hurt. It opened on 4 June 2021.\n"
CLOSED = Span(0, TEXT.index(" Nobody"))


def test_a_selected_passage_becomes_an_accepted_claim_of_a_new_proposal() -> None:
    timeline, user = make_timeline(), make_curator()
    document = make_document(timeline=timeline, text=TEXT)
    date = find_dates_near(document=document, span=CLOSED)[0]

    citation = claim_passage(
        timeline=timeline, document=document, span=CLOSED, date=date, said=NewClaim("The bridge closed."), user=user
    )

    event = citation.claim.event
    assert (event.title, event.edtf, event.status) == ("The bridge closed.", "2021-05-03", EventStatus.PROPOSED)
    assert (citation.exact, citation.timex_text) == ("On 3 May 2021 the bridge closed.", "3 May 2021")
    assert citation.claim.status == ClaimStatus.ACCEPTED
    assert list(event.decisions.order_by("id").values_list("verb", flat=True)) == ["edit", "edit", "cite"]


def test_later_runs_do_not_propose_what_a_curator_claimed() -> None:
    timeline, user = make_timeline(), make_curator()
    document = make_document(timeline=timeline, text=TEXT)
    date = find_dates_near(document=document, span=CLOSED)[0]
    claim_passage(timeline=timeline, document=document, span=Span(3, 31), date=date, said=NewClaim("Shut."), user=user)

    reconstruct_timeline(timeline=timeline)

    assert sorted(Citation.objects.values_list("timex_text", flat=True)) == ["3 May 2021", "4 June 2021"]


def test_dates_near_a_passage_come_inside_first_then_before_then_after() -> None:
    document = make_document(text=TEXT)
    passage = Span(TEXT.index("Nobody"), TEXT.index(" It opened"))

    assert [one.words for one in find_dates_near(document=document, span=passage)] == ["3 May 2021", "4 June 2021"]


def test_a_claim_may_join_an_event_and_be_dated_in_own_words() -> None:
    timeline, user = make_timeline(), make_curator()
    document = make_document(timeline=timeline, text=TEXT)
    event = make_event(timeline=timeline, edtf="")

    citation = claim_passage(
        timeline=timeline, document=document, span=CLOSED, event=event, said=NewClaim("It closed."),
        date=date_by_hand(words="May 2021", document=document), user=user,
    )  # fmt: skip

    event.refresh_from_db()
    assert (citation.claim.event, event.edtf, citation.rule) == (event, "2021-05", "by hand")


def test_claims_are_refused_where_nothing_can_be_stored() -> None:
    timeline, user = make_timeline(), make_curator()
    document = make_document(timeline=timeline, text=TEXT)
    foreign = make_event(timeline=make_timeline(slug="other", title="Other"))
    common = {"timeline": timeline, "document": document, "span": CLOSED, "date": PassageDate()}

    with pytest.raises(RefusedError, match="no event of this chronology"):
        claim_passage(**common, said=NewClaim("It closed."), event=foreign, user=user)  # type: ignore[arg-type]
    with pytest.raises(RefusedError, match="needs a statement"):
        claim_passage(**common, said=NewClaim(" "), user=user)  # type: ignore[arg-type]
    with pytest.raises(RefusedError, match="Only curators"):
        claim_passage(**common, said=NewClaim("x"), user=make_member(timeline, role=Role.READER))  # type: ignore[arg-type]
    assert (Event.objects.filter(timeline=timeline).count(), Claim.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("role", "needs_second", "status"),
    [
        (Role.CURATOR, False, ClaimStatus.PROPOSED),
        (Role.EDITOR, False, ClaimStatus.ACCEPTED),
        (Role.EDITOR, True, ClaimStatus.PROPOSED),
    ],
)
def test_a_claim_of_what_readers_see_is_proposed_where_somebody_else_accepts_it(
    role: Role, *, needs_second: bool, status: ClaimStatus
) -> None:
    timeline = make_timeline(needs_second_person=needs_second)
    document = make_document(timeline=timeline, text=TEXT)
    event = make_event(timeline=timeline, edtf="2021")

    citation = claim_passage(
        timeline=timeline, document=document, span=CLOSED, event=event, said=NewClaim("It closed."),
        date=find_dates_near(document=document, span=CLOSED)[0], user=make_member(timeline, role=role),
    )  # fmt: skip

    event.refresh_from_db()
    assert citation.claim.status == status
    assert (event.edtf == "2021") == (status == ClaimStatus.PROPOSED)
    assert list(event.decisions.order_by("id").values_list("verb", flat=True)) == ["edit", "cite"]
