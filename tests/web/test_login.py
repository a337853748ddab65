"""Signing in and out, for people who are not in the admin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from tests.factories import make_contributor, make_timeline

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def test_who_signs_in_goes_where_they_wanted(client: Client) -> None:
    make_contributor(make_timeline())

    page = client.get("/login/?next=/capture/")
    assertContains(page, "That page is for people who work on the chronologies.")
    sent = {"username": "contributor", "password": "a-long-password", "next": "/capture/"}

    assertRedirects(client.post("/login/", sent), "/capture/")


def test_a_wrong_password_is_told_and_the_name_kept(client: Client) -> None:
    make_contributor()

    page = client.post("/login/", {"username": "contributor", "password": "guess"})

    assertContains(page, "Please enter a correct username and password.")
    assertContains(page, 'value="contributor"')
    assertNotContains(page, "guess")


def test_it_leads_to_no_other_site(client: Client) -> None:
    make_contributor()
    sent = {"username": "contributor", "password": "a-long-password", "next": "https://evil.example/"}

    assertRedirects(client.post("/login/", sent), "/")


def test_readers_find_the_way_in_and_back_and_who_is_in_the_way_out(client: Client) -> None:
    assertContains(client.get("/?a=b"), 'href="/login/?next=/%3Fa%3Db"')
    assertNotContains(client.get("/login/"), 'href="/login/')

    client.force_login(make_contributor())
    assertContains(client.get("/"), "Sign out")
    assertRedirects(client.post("/logout/"), "/")
    assertNotContains(client.get("/"), "Sign out")


def test_who_may_not_is_told_so_and_may_sign_in_as_somebody_else(client: Client) -> None:
    client.force_login(make_contributor())

    assertContains(client.get("/capture/"), 'href="/login/?next=/capture/"', status_code=403)
    assertContains(
        client.get("/login/?next=/capture/"), "You are signed in as contributor, who may not see that page."
    )


@pytest.mark.parametrize("slug", ["login", "logout", "capture", "captures"])
def test_no_timeline_takes_an_address_of_the_site(slug: str) -> None:
    with pytest.raises(IntegrityError):
        make_timeline(slug=slug)
