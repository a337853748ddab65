"""Signing in: wrong passwords are counted, sessions are listed and ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client
from pytest_django.asserts import assertContains, assertRedirects

from tests.factories import make_member, make_timeline
from tests.web.reading import get_html
from timeline.models import Role
from timeline.models.session import AccountSession

if TYPE_CHECKING:
    from django.contrib.auth.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def user() -> User:
    return make_member(make_timeline(), role=Role.CURATOR)


def sign_in(client: Client, guess: str = "", name: str = "curator", **headers: str) -> int:
    sent = {"username": name, "password": guess or "a-long-password"}
    return client.post("/login/", sent, headers=headers).status_code


@pytest.mark.usefixtures("user")
def test_ten_wrong_passwords_close_the_account_for_a_while(client: Client) -> None:
    assert [sign_in(client, "guess") for _try in range(10)] == [200] * 9 + [429]

    response = client.post("/login/", {"username": "curator", "password": "a-long-password"})

    told = "Too many wrong passwords for this account or from this address. Try again in 15 minutes."
    assertContains(response, told, status_code=429)


@pytest.mark.usefixtures("user")
def test_ten_names_from_one_address_close_it_too(client: Client) -> None:
    for number in range(10):
        sign_in(client, "guess", name=f"name{number}")

    assert sign_in(client) == 429


@pytest.mark.usefixtures("user")
def test_the_right_password_forgets_the_wrong_ones(client: Client) -> None:
    for _round in range(3):
        assert [sign_in(client, "guess") for _try in range(5)] == [200] * 5
        assert sign_in(client) == 302


@pytest.mark.usefixtures("user")
def test_the_admin_has_no_door_of_its_own(client: Client) -> None:
    assertRedirects(client.get("/admin/login/?next=/admin/timeline/"), "/login/?next=/admin/timeline/")
    assert client.post("/admin/login/", {"username": "curator", "password": "a-long-password"}).status_code == 302
    assert "_auth_user_id" not in client.session


@pytest.mark.usefixtures("user")
def test_sessions_are_listed_and_ended_one_by_one(client: Client) -> None:
    phone, desk = Client(), client
    sign_in(phone, **{"User-Agent": "A phone"})
    sign_in(desk, **{"User-Agent": "A desk"})
    html = get_html(desk, "/account/")
    assert ("A phone" in html, "A desk" in html) == (True, True)
    assert not any(row.session_key in html for row in AccountSession.objects.all())
    key = html.split('name="session" value="')[1].split('"')[0]

    desk.post("/account/sessions/", {"session": key})

    assert (phone.get("/account/").status_code, desk.get("/account/").status_code) == (302, 200)


@pytest.mark.usefixtures("user")
def test_all_other_sessions_are_ended_at_once(client: Client) -> None:
    others = [Client(), Client()]
    for one in [*others, client]:
        sign_in(one)

    client.post("/account/sessions/")

    assert [one.get("/account/").status_code for one in [*others, client]] == [302, 302, 200]


def test_nobody_ends_the_session_of_another(client: Client, user: User) -> None:
    other = Client()
    other.force_login(user)
    client.force_login(make_member(make_timeline(slug="other"), role=Role.OWNER))
    key = get_html(other, "/account/")

    client.post("/account/sessions/", {"session": key})
    client.post("/account/sessions/")

    assert other.get("/account/").status_code == 200


@pytest.mark.parametrize("password", ["short", "curatorcurat", "password1234"])
def test_weak_passwords_are_refused(client: Client, user: User, password: str) -> None:
    client.force_login(user)

    sent = {"old_password": "a-long-password", "new_password1": password, "new_password2": password}

    assert client.post("/account/password/", sent).status_code == 200
    user.refresh_from_db()
    assert user.check_password("a-long-password")


def test_a_name_longer_than_any_account_is_refused_with_a_sentence(client: Client) -> None:
    page = client.post("/login/", {"username": "x" * 300, "password": "guess"})

    assert page.status_code == 200
    assert "at most 150 characters" in page.content.decode()
