"""Claims, citations and decisions in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.factories import make_citation
from tests.web.admin.conftest import tell_story
from tests.web.reading import opened
from timeline.models import Citation, Claim, ClaimStatus, Decision, Event, EventStatus
from timeline.services.curation.publication import publish_events

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.test import Client


def act(admin: Client, noun: str, action: str, rows: list[Any], **data: Any) -> Any:
    chosen = [row.pk for row in rows]
    sent = {"action": action, "_selected_action": chosen, **data}
    return admin.post(f"/admin/timeline/{noun}/", sent, follow=True)


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def test_claims_are_rejected_with_a_reason_and_accepted_again(admin: Client) -> None:
    tell_story(1)
    claim = Claim.objects.get()

    assert "Why?" in act(admin, "claim", "reject", [claim]).content.decode()
    rejected = act(admin, "claim", "reject", [claim], answered="1", why="It was denied.")
    assert messages_of(rejected) == ["1 claim rejected."]
    assert messages_of(act(admin, "claim", "accept", [claim])) == ["1 claim accepted."]

    claim.refresh_from_db()
    assert claim.status == ClaimStatus.ACCEPTED


def test_a_refused_decision_about_a_claim_is_explained(admin: Client) -> None:
    tell_story(1)
    Event.objects.update(status=EventStatus.PUBLISHED)
    claim = Claim.objects.get()

    page = act(admin, "claim", "reject", [claim], answered="1", why="It was denied.").content.decode()

    assert "would be left without a cited claim; reject the event instead." in page
    Claim.objects.update(status=ClaimStatus.PROPOSED)
    Citation.objects.all().delete()
    assert messages_of(act(admin, "claim", "accept", [claim])) == [
        "“Claim 1.” cites no passage; cite one, then accept it."
    ]


def test_a_claim_cites_one_more_passage_on_its_own_page(admin: Client) -> None:
    tell_story(1)
    claim, document = Claim.objects.get(), Citation.objects.get().document
    sent = {
        "statement": claim.statement,
        "modality": "happened",
        "sequence": 0,
        "status": "proposed",
        "cite_document": document.pk,
        "cite_quote": "on Thursday",
        "cite_stance": "contradicts",
    }

    path = f"/admin/timeline/claim/{claim.pk}/change/"
    response = admin.post(path, sent | opened(admin, path))

    assert response.status_code == 302
    assert list(claim.citations.values_list("exact", "stance")) == [
        ("The harbour reopened on Thursday", "supports"),
        ("on Thursday", "contradicts"),
    ]


def test_a_claim_is_added_on_a_page_of_its_own(admin: Client, curator: User) -> None:
    event = tell_story(1)
    sent = {
        "event": event.pk,
        "statement": "It was a Thursday.",
        "modality": "happened",
        "sequence": 1,
        "status": "accepted",
        "cite_document": Citation.objects.get().document.pk,
        "cite_quote": "on Thursday",
        "cite_stance": "supports",
    }

    response = admin.post("/admin/timeline/claim/add/", sent)

    assert response.status_code == 302
    claim = Claim.objects.get(statement="It was a Thursday.")
    assert (claim.event, claim.citations.get().exact) == (event, "on Thursday")
    assert set(Decision.objects.values_list("user", "claim")) == {(curator.pk, claim.pk)}


def test_what_only_the_action_can_refuse_becomes_a_message(admin: Client) -> None:
    tell_story(1)
    Event.objects.update(status=EventStatus.PUBLISHED)
    claim = Claim.objects.get()
    sent = {
        "statement": claim.statement,
        "modality": "happened",
        "sequence": 0,
        "status": "rejected",
        "rejected_why": "It was denied.",
    }

    path = f"/admin/timeline/claim/{claim.pk}/change/"
    response = admin.post(path, sent | opened(admin, path), follow=True)

    assert "reject the event instead" in messages_of(response)[0]
    claim.refresh_from_db()
    assert claim.status == ClaimStatus.PROPOSED


def test_a_citation_is_added_by_pasting_and_an_absent_quote_refused(admin: Client) -> None:
    tell_story(1)
    claim, document = Claim.objects.get(), Citation.objects.get().document
    path = "/admin/timeline/citation/add/"
    sent = {"claim": claim.pk, "document": document.pk, "stance": "supports", "pasted_text": "The harbour closed"}

    refused = admin.post(path, sent)
    accepted = admin.post(path, sent | {"pasted_text": "on Thursday"})

    errors = refused.context["adminform"].form.errors
    assert errors == {"pasted_text": ["The words “The harbour closed” do not stand in this text."]}
    assert accepted.status_code == 302
    assert claim.citations.filter(exact="on Thursday").count() == 1


def test_a_passage_is_read_differently_only_with_a_reason(admin: Client) -> None:
    tell_story(1)
    citation = Citation.objects.get()
    path = f"/admin/timeline/citation/{citation.pk}/change/"

    refused = admin.post(path, {"stance": "supports", "edtf": "15 August 2024", "why": ""} | opened(admin, path))
    assert refused.context["adminform"].form.errors == {"why": ["Say why you read the passage differently."]}

    admin.post(path, {"stance": "supports", "edtf": "15 August 2024", "why": "The week before."} | opened(admin, path))
    citation.refresh_from_db()
    assert (citation.edtf, Decision.objects.get().why) == ("2024-08-15", "The week before.")

    admin.post(path, {"stance": "supports", "edtf": "15 August 2024", "why": ""} | opened(admin, path))
    assert Decision.objects.count() == 1


def test_citations_are_withdrawn_with_a_reason(admin: Client) -> None:
    tell_story(1)
    first = Citation.objects.get()
    second = make_citation(claim=first.claim, document=first.document, exact="on Thursday")

    assert "Why?" in act(admin, "citation", "withdraw", [second]).content.decode()
    response = act(admin, "citation", "withdraw", [second], answered="1", why="The wrong page.")

    assert messages_of(response) == ["1 citation retracted."]
    assert list(Citation.objects.all()) == [first]


def test_the_last_passage_of_a_published_event_is_not_withdrawn(admin: Client) -> None:
    tell_story(1)
    Event.objects.update(status=EventStatus.PUBLISHED)

    page = act(admin, "citation", "withdraw", [Citation.objects.get()], answered="1", why="Wrong.").content.decode()

    assert "reject the event instead" in page
    assert Citation.objects.count() == 1


def test_neither_claims_nor_citations_nor_decisions_are_deleted(admin: Client, curator: User) -> None:
    event = tell_story(1)
    publish_events(events=[event], user=curator)
    rows = {"claim": Claim.objects.get(), "citation": Citation.objects.get(), "decision": Decision.objects.get()}

    answers = [admin.get(f"/admin/timeline/{noun}/{row.pk}/delete/").status_code for noun, row in rows.items()]

    assert answers == [403, 403, 403]


def test_a_decision_is_read_with_what_it_changed(admin: Client, curator: User) -> None:
    event = tell_story(1)
    publish_events(events=[event], user=curator)
    decision = Decision.objects.get()

    page = admin.get(f"/admin/timeline/decision/{decision.pk}/change/").content.decode()

    assert "<th scope='row'>status</th><td>proposed</td><td>published</td>" in page
    assert admin.get("/admin/timeline/decision/add/").status_code == 403
    assert "Save" not in page
