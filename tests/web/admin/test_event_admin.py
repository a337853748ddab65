"""Events in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.factories import make_document, make_member, make_timeline
from tests.web.admin.conftest import add_claim, tell_story
from timeline.models import Citation, Claim, ClaimStatus, Decision, Event, EventStatus, Role

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.test import Client

LIST = "/admin/timeline/event/"


def page_of(event: Event) -> str:
    return f"{LIST}{event.pk}/change/"


def filled(admin: Client, path: str, **changes: Any) -> dict[str, Any]:
    """Return what a browser would send from the form at a path, with some fields changed."""
    response = admin.get(path)
    forms = [response.context["adminform"].form]
    for formset in response.context["inline_admin_formsets"]:
        forms += [formset.formset.management_form, *formset.formset.forms]
    data = {}
    for form in forms:
        for bound in form:
            data[bound.html_name] = bound.value()
    return {name: value for name, value in data.items() if value is not None and value is not False} | changes


def send(admin: Client, path: str, **changes: Any) -> Any:
    return admin.post(path, filled(admin, path, **changes))


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def errors_of(response: Any) -> dict[str, Any]:
    errors = dict(response.context["adminform"].form.errors)
    for formset in response.context["inline_admin_formsets"]:
        for form in formset.formset.forms:
            errors |= {form.add_prefix(name): messages for name, messages in form.errors.items()}
        errors |= {"": formset.formset.non_form_errors()} if formset.formset.non_form_errors() else {}
    return {name: list(messages) for name, messages in errors.items()}


def test_an_edit_is_recorded_under_the_curators_name(admin: Client, curator: User) -> None:
    event = tell_story(1)

    response = send(admin, page_of(event), title="The harbour reopens")

    assert response.status_code == 302
    made = Decision.objects.get()
    assert (made.user, made.before, made.after) == (
        curator,
        {"title": "Harbour 1 reopens"},
        {"title": "The harbour reopens"},
    )


def test_saving_without_a_change_decides_nothing(admin: Client) -> None:
    event = tell_story(1)
    event.set_date("2024-08~")
    event.save()

    response = send(admin, page_of(event))

    assert response.status_code == 302
    event.refresh_from_db()
    assert (event.edtf, event.is_dated_by_hand, Decision.objects.count()) == ("2024-08~", False, 0)


def test_a_date_in_plain_words_is_taken_with_the_reason(admin: Client) -> None:
    event = tell_story(1)

    response = send(admin, page_of(event), edtf="mid-August 2024", dated_why="The log gives no day.")

    assert response.status_code == 302
    event.refresh_from_db()
    assert (event.edtf, event.is_dated_by_hand) == ("[2024-08-11..2024-08-20]", True)
    assert Decision.objects.get().why == "The log gives no day."


def test_a_changed_date_without_the_reason_keeps_the_form(admin: Client) -> None:
    response = send(admin, page_of(tell_story(1)), edtf="mid-August 2024")

    assert errors_of(response) == {"dated_why": ["You changed the date: say why, readers see the reason beside it."]}


def test_an_impossible_date_is_answered_with_the_reason(admin: Client) -> None:
    response = send(admin, page_of(tell_story(1)), edtf="31 February 2024")

    assert "31 February 2024" in errors_of(response)["edtf"][0]
    assert 'value="31 February 2024"' in response.content.decode()


def test_the_date_goes_back_to_the_passages(admin: Client) -> None:
    event = tell_story(1)
    send(admin, page_of(event), edtf="1984", dated_why="A slip.")

    changes = filled(admin, page_of(event))
    changes.pop("is_dated_by_hand")
    admin.post(page_of(event), changes)

    event.refresh_from_db()
    assert (event.edtf, event.is_dated_by_hand) == ("2024-08-22", False)


def test_a_new_event_comes_with_a_cited_claim(admin: Client) -> None:
    timeline = make_timeline()
    document = make_document(timeline=timeline)

    response = send(
        admin,
        f"{LIST}add/",
        **{
            "timeline": timeline.pk,
            "title": "Two ferries leave",
            "claims-TOTAL_FORMS": "1",
            "claims-0-statement": "Two ferries left.",
            "claims-0-modality": "happened",
            "claims-0-status": "accepted",
            "claims-0-sequence": "0",
            "claims-0-cite_document": document.pk,
            "claims-0-cite_quote": "Two ferries had left in mid-August.",
            "claims-0-cite_stance": "supports",
        },
    )

    assert response.status_code == 302
    event = Event.objects.get()
    citation = Citation.objects.get()
    assert (event.edtf, event.status) == ("[2024-08-11..2024-08-20]", EventStatus.PROPOSED)
    assert (citation.claim.event, citation.timex_text) == (event, "mid-August")
    assert list(Decision.objects.order_by("pk").values_list("verb", flat=True)) == ["edit", "edit", "cite"]


def test_a_new_event_with_an_absent_quote_keeps_the_form(admin: Client) -> None:
    document = make_document()
    new_claim = {
        "statement": "Two ferries left.",
        "modality": "happened",
        "status": "accepted",
        "sequence": "0",
        "cite_document": document.pk,
        "cite_quote": "Two ferries sank.",
    }
    typed = {f"claims-0-{name}": value for name, value in new_claim.items()}
    event = {"timeline": make_timeline().pk, "title": "Two ferries leave", "claims-TOTAL_FORMS": "1"}

    response = send(admin, f"{LIST}add/", **event, **typed)

    sentence = "“Harbour reopens” is not a document of the chronology “The harbour”; add it there first."
    assert errors_of(response) == {"claims-0-cite_quote": [sentence]}
    document.timelines.add(event["timeline"])
    response = send(admin, f"{LIST}add/", **event, **typed)
    sentence = "The words “Two ferries sank.” do not stand in this text."
    assert errors_of(response) == {"claims-0-cite_quote": [sentence]}
    assert Event.objects.count() == 0


def test_a_quote_that_is_absent_is_refused_and_the_form_kept(admin: Client) -> None:
    event = tell_story(1)
    document = Citation.objects.get().document
    typed = {"claims-0-cite_document": document.pk, "claims-0-cite_quote": "The harbour closed for good."}

    response = send(admin, page_of(event), **typed)

    assert errors_of(response) == {
        "claims-0-cite_quote": ["The words “The harbour closed for good.” do not stand in this text."]
    }
    page = response.content.decode()
    assert "The harbour closed for good.</textarea>" in page
    assert f'<option value="{document.pk}" selected>Document 1</option>' in page
    assert Citation.objects.count() == 1


def test_half_a_citation_is_asked_for_the_other_half(admin: Client) -> None:
    event = tell_story(1)
    document = Citation.objects.get().document

    without_quote = send(admin, page_of(event), **{"claims-0-cite_document": document.pk})
    without_document = send(admin, page_of(event), **{"claims-0-cite_quote": "The harbour"})

    assert errors_of(without_quote) == {"claims-0-cite_quote": ["Paste the passage that you cite."]}
    expected = {"claims-0-cite_document": ["Choose the document that the passage is from."]}
    assert errors_of(without_document) == expected


def test_a_new_claim_needs_a_passage(admin: Client) -> None:
    event = tell_story(1)
    typed = {
        "claims-TOTAL_FORMS": "2",
        "claims-1-statement": "A band played.",
        "claims-1-modality": "happened",
        "claims-1-status": "accepted",
        "claims-1-sequence": "1",
    }

    response = send(admin, page_of(event), **typed)

    expected = {"claims-1-cite_quote": ["A claim needs a passage: choose the document and paste the words."]}
    assert errors_of(response) == expected


def test_a_published_event_keeps_a_cited_claim(admin: Client) -> None:
    event = tell_story(1)
    Event.objects.update(status=EventStatus.PUBLISHED)

    response = send(
        admin, page_of(event), **{"claims-0-status": "rejected", "claims-0-rejected_why": "It was denied."}
    )

    assert errors_of(response) == {
        "": ["A published event keeps at least one claim with a passage; reject the event instead."]
    }


def test_a_rejected_claim_needs_the_reason(admin: Client) -> None:
    response = send(admin, page_of(tell_story(1)), **{"claims-0-status": "rejected"})

    assert "Say why the claim is rejected." in response.content.decode()


def test_save_and_publish_says_what_it_accepted(admin: Client) -> None:
    event = tell_story(1)

    changes = filled(admin, page_of(event), _publish="1")
    response = admin.post(page_of(event), changes, follow=True)

    assert messages_of(response) == ["1 event published. 1 proposed claim accepted with it."]
    assert response.request["PATH_INFO"] == page_of(event)
    event.refresh_from_db()
    assert (event.status, event.claims.get().status) == (EventStatus.PUBLISHED, ClaimStatus.ACCEPTED)
    again = admin.post(page_of(event), filled(admin, page_of(event), _publish="1"), follow=True)
    assert messages_of(again) == ["The event was published already; your changes are stored."]


def test_an_event_is_neither_deleted_nor_moved_to_another_timeline(admin: Client) -> None:
    event = tell_story(1)
    other = make_timeline(slug="other")

    send(admin, page_of(event), timeline=other.pk)

    assert admin.get(f"{LIST}{event.pk}/delete/").status_code == 403
    event.refresh_from_db()
    assert event.timeline != other


@pytest.mark.django_db
def test_who_only_adds_documents_changes_nothing_here(client: Client) -> None:
    event = tell_story(1)
    client.force_login(make_member(event.timeline, role=Role.CONTRIBUTOR))

    assert client.get(page_of(event)).status_code == 302
    assert client.post(page_of(event), {"title": "Mine"}).status_code == 302
    client.post(LIST, {"action": "publish", "_selected_action": event.pk})
    event.refresh_from_db()
    assert event.status == EventStatus.PROPOSED


def test_the_page_shows_passages_decisions_and_what_was_merged_in(admin: Client) -> None:
    event, other = tell_story(1), tell_story(2)
    Event.objects.filter(pk=other.pk).update(merged_into=event, status=EventStatus.REJECTED)
    send(admin, page_of(event), title="The harbour reopens")

    page = admin.get(page_of(event)).content.decode()

    citation = Citation.objects.get(claim__event=event)
    assert f"/documents/{citation.document.address}/#c{citation.pk}" in page
    assert "Harbour 2 reopens" in page
    assert "<b>edited</b>" in page
    assert f"/{event.timeline.slug}/events/{event.pk}-" in page
    page_of_merged = admin.get(page_of(other)).content.decode()
    assert "merged into" in page_of_merged
    assert "View on site" not in page_of_merged


def test_claims_can_be_added_to_many(admin: Client) -> None:
    event = tell_story(1)
    add_claim(event, 2)

    response = send(admin, page_of(event), **{"claims-1-statement": "Another statement."})

    assert response.status_code == 302
    assert Claim.objects.filter(statement="Another statement.").count() == 1


def test_a_claim_without_a_passage_says_so(admin: Client) -> None:
    event = tell_story(1)
    Citation.objects.all().delete()

    page = admin.get(page_of(event)).content.decode()

    assert "None yet: without a passage a claim cannot be accepted." in page


def test_half_a_form_without_a_document_is_not_tried(admin: Client) -> None:
    event = tell_story(1)

    response = send(admin, page_of(event), title="", **{"claims-0-cite_quote": "on Thursday"})

    expected = {"title": ["This field is required."]}
    expected |= {"claims-0-cite_document": ["Choose the document that the passage is from."]}
    assert errors_of(response) == expected
