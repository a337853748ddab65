"""Signing in: wrong passwords are counted, sessions are listed and ended."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django.asserts import assertContains, assertRedirects

from tests.factories import make_member, make_timeline
from tests.web.reading import get_html
from timeline.management.commands.demo import _new_curator
from timeline.models import Role
from timeline.models.session import AccountSession

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


WEAK = ["short", "curatorcurat", "password1234"]


@pytest.mark.parametrize("password", WEAK)
def test_weak_passwords_are_refused(client: Client, user: User, password: str) -> None:
    client.force_login(user)

    sent = {"old_password": "a-long-password", "new_password1": password, "new_password2": password}

    assert client.post("/account/password/", sent).status_code == 200
    user.refresh_from_db()
    assert user.check_password("a-long-password")


@pytest.mark.parametrize("password", WEAK)
def test_the_admin_takes_no_weak_password_for_a_new_or_an_old_account(
    client: Client, user: User, password: str
) -> None:
    client.force_login(User.objects.create_superuser("root"))
    typed = {"password1": password, "password2": password, "usable_password": "true"}

    added = client.post("/admin/auth/user/add/", typed | {"username": "curators"})
    changed = client.post(f"/admin/auth/user/{user.pk}/password/", typed)

    assert (added.status_code, changed.status_code) == (200, 200)
    assert not User.objects.filter(username="curators").exists()
    user.refresh_from_db()
    assert user.check_password("a-long-password")


def test_the_admin_takes_a_strong_one(client: Client, user: User) -> None:
    client.force_login(User.objects.create_superuser("root"))
    typed = dict.fromkeys(["password1", "password2"], "a-longer-password") | {"usable_password": "true"}

    client.post("/admin/auth/user/add/", typed | {"username": "another"})
    client.post(f"/admin/auth/user/{user.pk}/password/", typed)

    found = User.objects.filter(username__in=["another", "curator"])
    assert [one.check_password("a-longer-password") for one in found] == [True, True]


@pytest.mark.parametrize("password", WEAK)
def test_the_command_line_makes_no_account_with_a_weak_password(
    monkeypatch: pytest.MonkeyPatch, password: str
) -> None:
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", password)

    with pytest.raises(CommandError, match="DJANGO_SUPERUSER_PASSWORD: "):
        call_command("createsuperuser", "--no-input", username="curator", email="a@b.example")
    assert not User.objects.exists()


def test_the_command_line_makes_an_account_with_a_strong_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "a-long-password")

    call_command("createsuperuser", "--no-input", "--verbosity=0", username="root", email="a@b.example")

    assert User.objects.get(is_superuser=True).check_password("a-long-password")


def test_the_password_of_the_demo_keeps_the_rules() -> None:
    password = _new_curator()

    assert password is not None
    validate_password(password, User.objects.get(username="curator"))


@pytest.mark.usefixtures("user")
def test_a_new_password_ends_the_sessions_of_the_old_one(client: Client) -> None:
    thief = Client()
    sign_in(thief, **{"User-Agent": "A thief"})
    sign_in(client)
    sent = {"old_password": "a-long-password", **dict.fromkeys(["new_password1", "new_password2"], "another-long-one")}

    assert client.post("/account/password/", sent).status_code == 302

    assert (thief.get("/account/").status_code, client.get("/account/").status_code) == (302, 200)
    assert "A thief" not in get_html(client, "/account/")


def test_sessions_of_an_account_that_was_closed_open_nothing(client: Client, user: User) -> None:
    sign_in(client)
    User.objects.filter(pk=user.pk).update(is_active=False)

    assert client.get("/account/").status_code == 302
    assert sign_in(Client()) == 200


def test_a_name_longer_than_any_account_is_refused_with_a_sentence(client: Client) -> None:
    page = client.post("/login/", {"username": "x" * 300, "password": "guess"})

    assert page.status_code == 200
    assert "at most 150 characters" in page.content.decode()
