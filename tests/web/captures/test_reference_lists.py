"""References of Zotero become addresses to fetch, with what they say of each document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.factories import make_member, make_timeline
from timeline.models import Capture, Role
from timeline.web.captures.address_field import Address
from timeline.web.captures.reference_lists import read_references

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoCaptureOnCommitCallbacks

EXPECTED = [
    Address(
        "https://gazette.example/1",
        {
            "title": "Harbour reopens", "outlet": "Harbour Gazette", "published": "2024-08-22", "language": "en",
            "authors": "Ada Marin; The desk",
        },
        "Harbour reopens",
    ),
    Address("https://courier.example/2", {"title": "Le port", "published": "1984"}, "Le port"),
]  # fmt: skip
CSL = [
    {
        "id": "1", "type": "article-newspaper", "title": "Harbour reopens", "container-title": "Harbour Gazette",
        "issued": {"date-parts": [[2024, 8, 22]]}, "language": "en-GB", "URL": "https://gazette.example/1",
        "author": [{"family": "Marin", "given": "Ada"}, {"literal": "The desk"}],
    },
    {"id": "2", "title": "Le\tport", "issued": {"date-parts": [["1984"]]}, "URL": "https://courier.example/2"},
]  # fmt: skip
RIS = """TY  - NEWS
TI  - Harbour reopens
AU  - Ada Marin
AU  - The desk
T2  - Harbour Gazette
DA  - 2024/08/22/
LA  - en-GB
UR  - https://gazette.example/1
ER  -

TY  - NEWS
TI  - Le port
PY  - 1984
UR  - https://courier.example/2
ER  -
"""


@pytest.mark.parametrize("text", [json.dumps(CSL), f"\ufeff{RIS}", RIS.replace("\n", "\r\n")])
def test_references_are_addresses_with_what_is_known(text: str) -> None:
    assert read_references(text) == EXPECTED


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", '{"events": []}', "Type of thing"])
def test_other_files_are_no_references(text: str) -> None:
    assert read_references(text) == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[{", "no JSON"),
        ("[1]", "a reference is an object"),
        (json.dumps([{"URL": f"https://a.example/{number}"} for number in range(501)]), "501 addresses"),
    ],
)
def test_a_list_that_cannot_be_read_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(ValidationError, match=complaint):
        read_references(text)


def test_a_reference_without_an_address_stands_beside_the_others() -> None:
    items = [
        {"title": "Treaty", "issued": {"raw": "one fine day"}},
        {"title": "Torn", "URL": "http://"},
        {"title": "Page", "URL": "https://gazette.example/1"},
        {},
    ]

    assert read_references(json.dumps(items)) == [
        Address("", {"title": "Treaty", "note": "one fine day"}, "Treaty"),
        Address("", {"title": "Torn", "note": "http://"}, "Torn"),
        Address("https://gazette.example/1", {"title": "Page"}, "Page"),
        Address("", {}, "a reference without a title"),
    ]


@pytest.mark.django_db
def test_a_reference_without_an_address_is_queued_under_its_title(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    timeline = make_timeline()
    client.force_login(make_member(timeline, role=Role.CONTRIBUTOR))
    content = json.dumps([{"title": "Treaty", "issued": {"date-parts": [[1984]]}, "publisher": "Press"}]).encode()
    file = SimpleUploadedFile("library.json", content)

    with django_capture_on_commit_callbacks(execute=True):
        response = client.post("/capture/", {"files": file, "timeline": timeline.pk, "addresses": "", "text": ""})

    assert response.status_code == 302
    capture = Capture.objects.get()
    assert (capture.name, capture.state, capture.document) == ("Treaty", "refused", None)
    assert capture.user_metadata == {"title": "Treaty", "outlet": "Press", "published": "1984"}
    assert "No address is given" in capture.message
