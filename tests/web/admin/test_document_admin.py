"""Documents in the admin, and deleting what nothing needs."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tests.factories import make_document, make_outlet, make_timeline
from tests.web.admin.conftest import tell_story
from tests.web.reading import opened
from timeline.models import Actor, Citation, Document

if TYPE_CHECKING:
    from django.test import Client

HELLO = "“hello” is not one date. Write it as “15 August 2024”, “August 2024”, “mid-August 2024”, “1984” or in EDTF."
ADD = "/admin/timeline/document/add/"


def form_data(**changes: Any) -> dict[str, Any]:
    return {
        "title": "Harbour reopens",
        "outlet": make_outlet().pk,
        "timelines": [make_timeline().pk],
        "language": "en",
        "text_kind": "full",
        "media_type": "text/plain",
        "text": "The harbour reopened.\r\nFerries left.  \r\n",
        "published_edtf": "22 August 2024",
        "published_known": "printed",
    } | changes


def errors_of(response: Any) -> dict[str, list[str]]:
    return {name: list(errors) for name, errors in response.context["adminform"].form.errors.items()}


def test_a_pasted_text_is_tidied_hashed_and_dated(admin: Client) -> None:
    response = admin.post(ADD, form_data())

    assert response.status_code == 302
    document = Document.objects.get()
    assert document.text == "The harbour reopened.\nFerries left."
    assert (document.published_edtf, document.published_known) == ("2024-08-22", "printed")
    assert document.published_earliest == document.published_latest == date(2024, 8, 22).toordinal()
    assert document.timelines.get().slug == "harbour"


def test_an_unknown_date_is_stored_as_unknown(admin: Client) -> None:
    admin.post(ADD, form_data(published_edtf="", published_known="printed"))

    document = Document.objects.get()
    assert (document.published_edtf, document.published_known) == ("", "unknown")


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"text": " \n "}, {"text": ["This field is required."]}),
        ({"text": "\x07\ufeff"}, {"text": ["The text is empty; paste the document's words."]}),
        ({"published_edtf": "hello"}, {"published_edtf": [HELLO]}),
        ({"published_known": "unknown"}, {"published_known": ["Say how the date is known."]}),
        (
            {"published_edtf": str(date.today() + timedelta(days=2))},  # noqa: DTZ011 - the form's own clock
            {"published_edtf": ["This date lies in the future; a document is stored once it is out."]},
        ),
    ],
)
def test_what_cannot_be_stored_is_explained(
    admin: Client, changes: dict[str, str], errors: dict[str, list[str]]
) -> None:
    response = admin.post(ADD, form_data(**changes))

    assert errors_of(response) == errors
    assert Document.objects.count() == 0


def test_the_same_text_is_not_stored_twice(admin: Client) -> None:
    make_document(text="The harbour reopened.\nFerries left.", title="First")

    assert errors_of(admin.post(ADD, form_data())) == {"text": ["This very text is stored already: “First”."]}


def test_a_stored_text_is_shown_and_never_changed(admin: Client) -> None:
    document = make_document()
    path = f"/admin/timeline/document/{document.pk}/change/"

    page = admin.get(path).content.decode()
    response = admin.post(path, form_data(text="Mine.", published_edtf="2024-08", title="Other") | opened(admin, path))

    assert '<div class="stored-text" tabindex="0" lang="en" dir="auto">The harbour reopened' in page
    assert 'name="text"' not in page
    assert response.status_code == 302
    text = document.text
    document.refresh_from_db()
    assert (document.text, document.title) == (text, "Other")


def test_the_date_of_a_stored_document_has_a_page_that_shows_first_what_follows(admin: Client) -> None:
    document = make_document()
    path = f"/admin/timeline/document/{document.pk}/change/"

    page = admin.get(path).content.decode()
    response = admin.post(
        path, form_data(published_edtf="2024-08-01", published_known="given", title="Other") | opened(admin, path)
    )

    assert "22 August 2024 (printed in the document)" in page
    assert f'<a href="/documents/{document.address}/date/">Change it, and see first what would follow</a>' in page
    assert 'name="published_edtf"' not in page
    assert response.status_code == 302
    document.refresh_from_db()
    assert (document.title, document.published_edtf, document.published_known) == ("Other", "2024-08-22", "printed")


def test_a_document_stays_in_the_timelines_that_cite_it(admin: Client) -> None:
    tell_story(1)
    document = Citation.objects.get().document

    path = f"/admin/timeline/document/{document.pk}/change/"
    response = admin.post(path, form_data() | opened(admin, path))

    sentence = "“Harbour 1” cites it (“Harbour 1 reopens”), so it stays there."
    assert errors_of(response) == {"timelines": [sentence]}


def test_only_what_nothing_needs_can_be_deleted(admin: Client) -> None:
    event = tell_story(1)
    cited = Citation.objects.get().document
    needed = {
        "document": cited,
        "outlet": cited.outlet,
        "timeline": event.timeline,
        "place": event.place,
        "actor": event.actors.get(),
    }
    free = make_document(text="Nobody cites this.")
    unknown = Actor.objects.create(name="Nobody", kind="person")

    def delete(noun: str, row: Any) -> int:
        return admin.post(f"/admin/timeline/{noun}/{row.pk}/delete/", {"post": "yes"}).status_code

    assert {delete(noun, row) for noun, row in needed.items()} == {403}
    assert [delete("document", free), delete("actor", unknown)] == [302, 302]
    assert list(Document.objects.all()) == [cited]
