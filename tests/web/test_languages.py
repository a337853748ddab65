"""The language of the pages: chosen by the browser or a link, never mixed up between readers."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.factories import make_citation, make_claim, make_document, make_event, make_timeline

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def address() -> str:
    timeline = make_timeline()
    make_event(timeline=timeline, title="The pier opened", edtf="[2024-08-11..2024-08-20]")
    return timeline.get_absolute_url()


@pytest.mark.parametrize(
    ("code", "opening", "date"),
    [
        ("en", '<html lang="en" dir="ltr">', "mid-August 2024"),
        ("tr", '<html lang="tr" dir="ltr">', "Ağustos 2024 ortası"),
        ("ar", '<html lang="ar" dir="rtl">', "منتصف آب 2024"),
    ],
)
def test_a_page_is_in_the_language_that_the_browser_asks_for(
    client: Client, address: str, code: str, opening: str, date: str
) -> None:
    response = client.get(address, headers={"Accept-Language": code})
    page = unescape(response.content.decode())
    assert opening in page
    assert date in page
    assert "Accept-Language" in response.headers["Vary"]


def test_a_link_chooses_the_language_and_leads_back(client: Client, address: str) -> None:
    response = client.get(f"/language/tr/?next={address}%3Fq%3Dpier")
    assert (response.status_code, response.headers["Location"]) == (302, f"{address}?q=pier")
    assert '<html lang="tr"' in client.get(address).content.decode()
    client.get("/language/en/")
    assert '<html lang="en"' in client.get(address).content.decode()


def test_what_was_kept_for_one_language_is_not_given_to_another(client: Client, address: str) -> None:
    answers = {code: client.get(address, headers={"Accept-Language": code}) for code in ("en", "tr", "ar")}
    assert len({answer.headers["ETag"] for answer in answers.values()}) == 3
    tag = answers["tr"].headers["ETag"]
    again = client.get(address, headers={"Accept-Language": "ar", "If-None-Match": tag})
    assert again.status_code == 200
    assert '<html lang="ar"' in again.content.decode()


@pytest.mark.parametrize("code", ["xx", "tr-TR-x", "de"])
def test_a_language_without_pages_is_not_found(client: Client, code: str) -> None:
    response = client.get(f"/language/{code}/")
    assert response.status_code == 404
    assert not response.cookies


@pytest.mark.parametrize("wanted", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_the_way_back_never_leads_off_the_site(client: Client, wanted: str) -> None:
    assert client.get("/language/tr/", {"next": wanted}).headers["Location"] == "/"


def test_every_page_offers_the_languages_in_their_own_words(client: Client, address: str) -> None:
    page = unescape(client.get(address).content.decode())
    assert all(name in page for name in ("English", "Türkçe", "العربيّة"))


@pytest.mark.parametrize(
    ("code", "typed", "read"),
    [
        ("tr", "Ağustos 2024 ortası", "11 Ağustos 2024"),
        ("tr", "mid-August 2024", "11 Ağustos 2024"),
        ("ar", "منتصف آب 2024", "11 آب 2024"),
        ("ar", "2024-08", "1 آب 2024"),
        ("en", "mid-August 2024", "11 August 2024"),
    ],
)
def test_date_boxes_read_the_language_of_the_page_and_english(
    client: Client, address: str, code: str, typed: str, read: str
) -> None:
    response = client.get(address, {"from": typed}, headers={"Accept-Language": code})
    page = unescape(response.content.decode())
    assert response.status_code == 200
    assert read in page


def test_how_a_date_was_worked_out_is_said_in_the_language_of_the_page(client: Client) -> None:
    timeline = make_timeline()
    event = make_event(timeline=timeline)
    document = make_document(timeline=timeline, text="The harbour reopened on Thursday, it says.")
    make_citation(
        claim=make_claim(event=event),
        document=document,
        explanation="“Thursday” is the latest Thursday on or before publication on Thursday 22 August 2024: "
        "Thursday 22 August 2024.",
    )

    html = client.get(timeline.get_absolute_url(), headers={"accept-language": "tr"}).content.decode()

    assert '<p class="reckoned" lang="tr" dir="ltr">“Thursday”: yayın günü olan 22 Ağustos 2024 Perşembe' in html
