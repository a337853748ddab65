"""A curator decides in the reader: about a date, and about words that nothing cites yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_actor, make_curator, make_document, make_member, make_timeline
from timeline.models import Citation, Claim, ClaimStatus, Event, Role, StandingRule
from timeline.services.proposals.proposals import propose_events

if TYPE_CHECKING:
    from django.test import Client

    from timeline.models import Document

pytestmark = pytest.mark.django_db

TEXT = "The bridge closed on 3 May 2021. It opened again on 4 June 2021. Nobody knew why.\n"


@pytest.fixture
def document(client: Client) -> Document:
    """A document with two proposals, and a curator who looks at it."""
    timeline = make_timeline()
    document = make_document(timeline=timeline, text=TEXT)
    propose_events(timeline=timeline, documents=[document])
    client.force_login(make_curator())
    return document


def at(document: Document, words: str) -> str:
    start = document.text.index(words)
    return f"{document.get_absolute_url()}dates/{start}-{start + len(words)}/"


def verdict(claim: Claim, verdict: str, **asked: str) -> dict[str, object]:
    """What the form about a claim sends."""
    claim.event.refresh_from_db()
    return {"claim": claim.pk, "revision": claim.event.revision, "verdict": verdict} | asked


def test_curators_see_what_is_left_and_readers_do_not(client: Client, document: Document) -> None:
    page = client.get(document.get_absolute_url()).content.decode()
    client.logout()
    plain = client.get(document.get_absolute_url()).content.decode()

    assert "2 date expressions: 2 pending" in page
    assert page.count("data-unreviewed") == 2
    assert 'href="#d21"' in page
    assert "data-unreviewed" not in plain
    assert "/dates/" not in plain


def test_a_date_shows_how_it_is_read_and_accepts_its_claim(client: Client, document: Document) -> None:
    address = at(document, "3 May 2021")
    claim = Claim.objects.get(citations__timex_text="3 May 2021")

    shown = client.get(address).content.decode()
    answer = client.post(address, verdict(claim, "accept"), follow=True)

    assert "The bridge closed on <mark>3 May 2021</mark>." in shown
    assert claim.statement in shown
    assert answer.redirect_chain == [(f"{document.get_absolute_url()}#d21", 302)]
    assert "2 date expressions: 1 accepted, 1 pending" in answer.content.decode()
    assert "The claim is accepted." in answer.content.decode()


def test_a_claim_is_rejected_with_a_reason_only(client: Client, document: Document) -> None:
    address, claim = at(document, "3 May 2021"), Claim.objects.get(citations__timex_text="3 May 2021")

    refused = client.post(address, verdict(claim, "reject"))
    client.post(address, verdict(claim, "reject", why="It was a Tuesday."))

    claim.refresh_from_db()
    assert "Say why" in refused.content.decode()
    assert (claim.status, claim.rejected_why) == (ClaimStatus.REJECTED, "It was a Tuesday.")


def test_a_claim_that_somebody_changed_is_shown_before_it_is_decided(client: Client, document: Document) -> None:
    address, claim = at(document, "3 May 2021"), Claim.objects.get(citations__timex_text="3 May 2021")
    asked = verdict(claim, "accept")
    claim.statement = "The bridge never closed."
    claim.save()

    answer = client.post(address, asked).content.decode()

    claim.refresh_from_db()
    assert "while you looked at it" in answer
    assert "The bridge never closed." in answer
    assert claim.status == ClaimStatus.PROPOSED


def test_a_claim_of_another_date_is_not_taken(client: Client, document: Document) -> None:
    other = Claim.objects.get(citations__timex_text="4 June 2021")

    answer = client.post(at(document, "3 May 2021"), verdict(other, "accept"))

    other.refresh_from_db()
    assert "Choose the claim once more" in answer.content.decode()
    assert other.status == ClaimStatus.PROPOSED


@pytest.mark.parametrize("scope", ["place", "document", "outlet", "timeline"])
def test_words_are_ignored_for_a_reason_as_far_as_was_chosen(client: Client, document: Document, scope: str) -> None:
    address, timeline = at(document, "3 May 2021"), document.timelines.get()
    asked = {"ignore": "1", "scope": scope, "timeline": timeline.pk}

    refused = client.post(address, asked)
    answer = client.post(address, asked | {"why": "A heading."}, follow=True)

    rule = StandingRule.objects.get()
    assert "Say why" in refused.content.decode()
    assert "1 pending, 1 ignored" in answer.content.decode()
    assert [rule.start is not None, rule.document == document, rule.outlet == document.outlet] == [
        scope == "place", scope in {"place", "document"}, scope == "outlet",
    ]  # fmt: skip


def test_words_that_date_an_accepted_claim_are_not_ignored(client: Client, document: Document) -> None:
    Claim.objects.update(status=ClaimStatus.ACCEPTED)
    asked = {"ignore": "1", "scope": "place", "timeline": document.timelines.get().pk, "why": "x"}

    answer = client.post(at(document, "3 May 2021"), asked)

    assert "date an accepted claim" in answer.content.decode()
    assert not StandingRule.objects.exists()


@pytest.mark.parametrize("place", ["5-5", "9-2", "0-99999", "0-400"])
def test_what_is_no_place_of_the_text_is_not_there(client: Client, document: Document, place: str) -> None:
    assert client.get(f"{document.get_absolute_url()}dates/{place}/").status_code == 404


def test_selected_words_are_claimed_with_the_date_near_them(client: Client, document: Document) -> None:
    start = TEXT.index(" Nobody")
    address = f"{document.get_absolute_url()}claim/?start={start}&end={len(TEXT)}"

    shown = client.get(address).content.decode()
    client.post(
        address,
        {"statement": "Nobody knew why.", "date": "52-63", "modality": "happened",
         "timeline": document.timelines.get().pk},
    )  # fmt: skip

    assert "“4 June 2021”: 4 June 2021" in shown
    citation = Citation.objects.get(exact="Nobody knew why.")
    assert (citation.edtf, citation.claim.status) == ("2021-06-04", ClaimStatus.ACCEPTED)


def test_a_pasted_passage_needs_no_script(client: Client, document: Document) -> None:
    claim = f"{document.get_absolute_url()}claim/"

    assert "Paste the words" in client.get(claim).content.decode()
    assert "Nobody knew why." in client.get(f"{claim}?quote=Nobody+knew+why.").content.decode()
    assert client.get(f"{claim}?quote=Somebody").status_code == 400
    assert client.get(f"{claim}?start=5&end=5").status_code == 400
    assert client.get(f"{claim}?start=x&end=5").status_code == 400


def test_a_claim_may_join_an_event_of_those_days_in_own_words(client: Client, document: Document) -> None:
    event = Event.objects.get(edtf="2021-06-04")
    address = f"{document.get_absolute_url()}claim/?quote=It+opened+again+on+4+June+2021."
    asked = {
        "statement": "It opened.", "date": "own", "event": event.pk, "modality": "happened",
        "timeline": document.timelines.get().pk,
    }  # fmt: skip

    refused = client.post(address, asked | {"own_date": ""})
    unread = client.post(address, asked | {"own_date": "when pigs fly"})
    client.post(address, asked | {"own_date": "June 2021"})

    assert "Write the date" in refused.content.decode()
    assert unread.status_code == 200
    assert Claim.objects.get(statement="It opened.").event == event


def test_rules_are_listed_and_revoked_by_curators(client: Client, document: Document) -> None:
    timeline = document.timelines.get()
    client.post(
        at(document, "3 May 2021"), {"ignore": "1", "scope": "outlet", "timeline": timeline.pk, "why": "A heading."}
    )
    rule = StandingRule.objects.get()

    listed = client.get(f"/{timeline.slug}/rules/").content.decode()
    refused = client.post(f"/{timeline.slug}/rules/{rule.pk}/revoke/", follow=True)
    done = client.post(f"/{timeline.slug}/rules/{rule.pk}/revoke/", {"why": "It is a date."}, follow=True)

    assert "Ignore “3 May 2021” in all that “Harbour Gazette” publishes." in listed
    assert "Say why" in refused.content.decode()
    assert "The rule is revoked." in done.content.decode()
    assert "It is a date." in done.content.decode()


def test_curators_say_which_outlets_and_names_are_one(client: Client, document: Document) -> None:
    timeline = document.timelines.get()
    actor = make_actor()
    Event.objects.earliest("pk").actors.add(actor)
    page = f"/{timeline.slug}/rules/"

    grouped = client.post(
        page, {"outlet": document.outlet_id, "group": "Quay Press", "why": "One owner."}, follow=True
    ).content.decode()
    twice = client.post(page, {"outlet": document.outlet_id, "group": "Quay Press", "why": "One owner."})
    nameless = client.post(page, {"actor": actor.pk, "why": "Her title."}).content.decode()
    named = client.post(page, {"actor": actor.pk, "other": "A. Marin", "why": "Signed so."}, follow=True)

    assert "“Harbour Gazette” belongs to the group “Quay Press”." in grouped
    assert "in force already" in twice.content.decode()
    assert "This field is required." in nameless
    assert "“A. Marin” is another name of “Ada Marin”." in named.content.decode()


def test_contributors_decide_nothing(client: Client, document: Document) -> None:
    client.force_login(make_member(document.timelines.get(), role=Role.CONTRIBUTOR))

    assert client.get(at(document, "3 May 2021")).status_code == 403
    assert client.get(f"{document.get_absolute_url()}claim/").status_code == 403
