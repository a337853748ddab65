"""A table becomes proposals on pages: uploaded, understood, set up, imported, reported, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.factories import make_member, make_timeline
from tests.web.reading import get_html
from timeline.models import Event, EventStatus, ImportRun, Role

if TYPE_CHECKING:
    from django.http import HttpResponse
    from django.test import Client
    from pytest_django import DjangoCaptureOnCommitCallbacks

    from timeline.models import Timeline

pytestmark = pytest.mark.django_db

ROWS = "Date,Title,Where\n03/04/2019,The <b>pier</b> opens,Port Selim\nabout noon,A ship waits,\n2020-05,,\n"


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


@pytest.fixture(autouse=True)
def curator(client: Client, timeline: Timeline) -> None:
    client.force_login(make_member(timeline, role=Role.CURATOR))


def upload(client: Client, content: str | bytes, name: str = "facts.csv") -> HttpResponse:
    content = content.encode() if isinstance(content, str) else content
    return client.post("/harbour/import/", {"file": SimpleUploadedFile(name, content)})


def test_a_table_is_shown_as_events_before_anything_is_stored(client: Client) -> None:
    address = upload(client, ROWS)["Location"]
    page = get_html(client, address)

    assert "3 rows, read as: table." in page
    assert "4 March or 3 April 2019" in page
    assert "The pier opens" in page
    assert "“<bdi>about noon</bdi>”" in page
    assert "What does 03/04/2019 mean in this file?" in page
    assert '<option value="Where" selected>' in page
    assert not Event.objects.exists()


def test_the_order_of_dates_is_asked_only_where_a_cell_leaves_it_open(client: Client) -> None:
    page = get_html(client, upload(client, "Date,Title\n13/04/2019,A\n03/04/2019,B\n")["Location"])

    assert "What does 03/04/2019 mean" not in page
    assert "3 April 2019" in page


def test_choices_change_what_is_shown(client: Client) -> None:
    address = upload(client, "Wann,Was,Ort\n03/04/2019,Pier,Kai\n")["Location"]
    assert "no title" in get_html(client, address)
    refused = client.post(address, {"action": "show", "language": "de"})
    assert "Say which column holds the titles" in refused.content.decode()

    sent = {"action": "import", "language": "de", "column-title": "Was", "column-date": "Wann"}
    assert client.post(address, sent)["Location"] == address
    assert "Some of these dates may mean two days" in get_html(client, address)
    assert ImportRun.objects.get().state == "draft"
    client.post(address, sent | {"action": "show", "order": "month"})

    page = get_html(client, address)
    assert "4 March 2019" in page
    assert ">Pier<" in page
    assert '<option value="de" selected>' in page
    assert client.post(address, sent | {"column-title": "Nothing"}).status_code == 400


def test_a_file_is_imported_reported_and_taken_back(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    address = upload(client, ROWS)["Location"]
    sent = {"action": "import", "language": "en", "column-title": "Title", "column-date": "Date", "order": "day"}
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(address, sent)["Location"] == address

    assert [(one.title, one.edtf) for one in Event.objects.order_by("pk")] == [
        ("The pier opens", "2019-04-03"), ("A ship waits", ""),
    ]  # fmt: skip
    page = get_html(client, address)
    assert "Report of each row" in page
    assert "Row 3" in page
    report = client.get(f"{address}report.csv")
    assert report["Content-Disposition"] == 'attachment; filename="report.csv"'
    lines = report.content.decode().splitlines()
    assert [line.split(",")[1] for line in lines] == ["outcome", "imported", "imported", "refused"]

    with django_capture_on_commit_callbacks(execute=True):
        client.post(address, {"action": "undo"})
    assert set(Event.objects.values_list("status", flat=True)) == {EventStatus.REJECTED}
    assert "2 events were rejected" in get_html(client, address)


def test_a_file_is_imported_once_however_often_it_is_asked(client: Client) -> None:
    address = upload(client, ROWS)["Location"]
    sent = {"action": "import", "language": "en", "column-title": "Title"}

    for _time in range(2):
        assert client.post(address, sent)["Location"] == address

    assert ImportRun.objects.get().state == "waiting"
    assert 'value="0"' in get_html(client, address)


def test_a_discarded_file_is_forgotten(client: Client) -> None:
    address = upload(client, ROWS)["Location"]

    assert client.post(address, {"action": "discard"})["Location"] == "/harbour/import/"
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "The file is empty."),
        (b"a,b\n1,2,3\n", "3 cells under 2 columns"),
        (b"<table></table>", "HTML or XML"),
        (b"PK\x03\x04 nothing", "damaged or encrypted"),
        (b"a\0b\n1\n", "zero bytes"),
    ],
)
def test_a_broken_file_is_refused_with_the_reason(client: Client, content: bytes, complaint: str) -> None:
    response = upload(client, content)

    assert response.status_code == 400
    assert complaint in response.content.decode()
    assert not ImportRun.objects.exists()


def test_a_gigabyte_is_refused_before_it_is_read(client: Client) -> None:
    response = client.post("/harbour/import/", b"", content_type="multipart/form-data", CONTENT_LENGTH=str(2**30))

    assert response.status_code == 413


def test_who_may_not_propose_may_not_import(client: Client, timeline: Timeline) -> None:
    address = upload(client, ROWS)["Location"]
    client.force_login(make_member(timeline, role=Role.CONTRIBUTOR))

    assert client.get("/harbour/import/").status_code == 403
    assert client.post(address, {"action": "import", "language": "en"}).status_code == 403
    assert client.get(f"{address}report.csv").status_code == 403


def test_taking_back_shows_how_far_it_is(client: Client) -> None:
    address = upload(client, ROWS)["Location"]
    ImportRun.objects.update(state="undoing", done_count=1, counts={"imported": 2})

    page = get_html(client, address)

    assert '<progress max="2" value="1"' in page
    assert "1 of 2 rows" in page
