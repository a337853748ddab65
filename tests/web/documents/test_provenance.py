"""Where a document comes from, on its page, and its original to save."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.files.storage import default_storage
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from tests.factories import make_contributor, make_curator, make_document, make_outlet, make_timeline
from tests.web.reading import get_html, read_text
from timeline.models import Document, Release, Visibility
from timeline.services.captures.originals import keep_original

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

PAGE = b"<!doctype html><script>alert(1)</script><p>The pier opened.</p>"


def make_captured(**kwargs: object) -> Document:
    """Store a document as capture leaves it."""
    captured = {
        "url": "https://gazette.example/1?ref=x", "final_url": "https://gazette.example/1",
        "canonical_url": "https://gazette.example/1", "authors": "Bo Birk", "http_status": 200,
        "headers": {"last-modified": "Thu, 22 Aug 2024 09:00:00 GMT"}, "media_type": "text/html",
        "byte_length": 12345, "extractor": "trafilatura 2.0.0", "language_known": "declared",
        "modified_edtf": "2024-08-23", "bytes_sha256": keep_original(PAGE), "page_starts": [0, 20],
    }  # fmt: skip
    return make_document(timeline=kwargs.pop("timeline", None) or make_timeline(), **captured | kwargs)


def rows(html: str) -> dict[str, str]:
    """Return the provenance table, label by label; of equal labels the last."""
    table = html[html.index('<details class="provenance">') : html.index("</table>")]
    cells = [row.split("</th>") for row in table.split("<tr>")[1:]]
    return {read_text(label): read_text(words) for label, words in cells}


def test_everything_that_is_known_stands_in_a_table(client: Client) -> None:
    document = make_captured()

    told = rows(get_html(client, document.get_absolute_url()))

    captured_at = told.pop("Captured")
    assert captured_at.endswith(" UTC")
    assert told == {
        "Title": "Harbour reopens",
        "Authors": "Bo Birk",
        "Outlet": "Harbour Gazette",
        "Address": "https://gazette.example/1?ref=x",
        "Where redirects led": "https://gazette.example/1",
        "Published": "22 August 2024 (printed in the document)",
        "Modified, as it says": "23 August 2024",
        "Answer of the server": "HTTP 200",
        "Header last-modified": "Thu, 22 Aug 2024 09:00:00 GMT",
        "Kind, by its content": "text/html",
        "Length": "12 345 bytes",
        "Pages": "2",
        "Read by": "trafilatura 2.0.0",
        "Language": "English (en), declared in the document",
        "SHA-256 of the bytes": document.bytes_sha256,
        "SHA-256 of the text": document.text_sha256,
        "Cite": "Bo Birk “Harbour reopens,” Harbour Gazette, 22 August 2024, https://gazette.example/1?ref=x.",
    }


def test_what_is_not_known_is_left_out(client: Client) -> None:
    document = make_document(timeline=make_timeline(), published="", language="xx")

    told = rows(get_html(client, document.get_absolute_url()))

    assert set(told) == {
        "Title", "Outlet", "Published", "Captured", "Kind, by its content", "Language", "SHA-256 of the text", "Cite",
    }  # fmt: skip
    assert (told["Published"], told["Language"]) == ("date of publication unknown", "xx")


def test_what_a_hash_proves_is_told_honestly(client: Client) -> None:
    assertContains(client.get(make_captured().get_absolute_url()), "It does not show that the page said so, nor when")


def test_copies_are_named_where_one_may_read_them(client: Client) -> None:
    timeline = make_timeline()
    private = make_timeline(slug="files", visibility=Visibility.PRIVATE)
    first = make_captured(timeline=timeline)
    copy = Document(title="Copy", language="en", outlet=make_outlet(name="Courier"))
    copy.set_text(first.text)
    copy.set_copy_of(first)
    copy.save()
    copy.timelines.add(timeline)
    Release.objects.create(document=copy, timeline=timeline)
    hidden = make_document(timeline=private, text="A hidden one.", outlet=make_outlet(name="Hidden"), copy_of=first)

    of_first, of_copy = (get_html(client, one.get_absolute_url()) for one in (first, copy))

    assert rows(of_first)["The same text was published by"] == "Courier"
    assert rows(of_copy)["The same text was published by"] == "Harbour Gazette (this one repeats it)"
    assert hidden.get_absolute_url() not in of_first
    assert "Hidden" not in of_first


def test_contributors_save_the_bytes_but_no_browser_opens_them(client: Client) -> None:
    document = make_captured(title="Pier & <ferry>")
    path = f"{document.get_absolute_url()}original/"
    client.force_login(make_contributor())
    assertContains(client.get(document.get_absolute_url()), f'href="{path}"')

    response = client.get(path)

    assert b"".join(response.streaming_content) == PAGE  # type: ignore[attr-defined]
    assert response["Content-Disposition"] == 'attachment; filename="pier-ferry.html"'
    assert response["Content-Type"] == "application/octet-stream"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"


def test_originals_are_not_for_strangers(client: Client) -> None:
    document = make_captured()
    path = f"{document.get_absolute_url()}original/"

    assertNotContains(client.get(document.get_absolute_url()), "original/")
    assertRedirects(client.get(path), f"/login/?next={path}")


def test_the_original_of_a_document_one_may_not_read_is_not_there(client: Client) -> None:
    client.force_login(make_contributor(make_timeline(slug="other")))
    document = make_captured(timeline=make_timeline(visibility=Visibility.PRIVATE))

    assert client.get(f"{document.get_absolute_url()}original/").status_code == 404


def test_an_original_that_is_gone_is_told_on_the_page(client: Client) -> None:
    document = make_document(timeline=make_timeline())
    client.force_login(make_curator())

    response = client.get(f"{document.get_absolute_url()}original/", follow=True)

    assert "The original of this document is not kept here." in read_text(response.content.decode())


def test_an_original_that_was_damaged_is_told_and_not_handed_out(client: Client) -> None:
    document = make_captured()
    name = f"originals/{document.bytes_sha256[:2]}/{document.bytes_sha256[2:]}"
    with default_storage.open(name, "wb") as file:
        file.write(b"something else")
    client.force_login(make_curator())

    response = client.get(f"{document.get_absolute_url()}original/", follow=True)

    assert "is damaged" in read_text(response.content.decode())
