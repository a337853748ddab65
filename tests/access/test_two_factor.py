"""A second factor by setting: set up, asked for, guessed at, lost, and demanded of who publishes."""

from __future__ import annotations

import re
from base64 import b32decode
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from lxml.html import document_fromstring
from pytest_django.asserts import assertRedirects

from tests.factories import make_member, make_timeline
from tests.web.reading import get_html, read_text
from timeline.models import Role
from timeline.services.access.tokens import make_token

if TYPE_CHECKING:
    from pytest_django.fixtures import SettingsWrapper

pytestmark = pytest.mark.django_db
PASSWORD = "a-long-password"
PAGE = "/account/two-factor/"


@pytest.fixture(autouse=True)
def optional(settings: SettingsWrapper) -> None:
    settings.TWO_FACTOR = "optional"


@pytest.fixture
def user() -> User:
    return make_member(make_timeline(slug="files"), role=Role.EDITOR)


def code_of(user: User, *, step: int = 0) -> str:
    """Return what the person's app shows; every code is good once, so a later one is asked for by its step."""
    device = TOTPDevice.objects.get(user=user)
    totp = TOTP(device.bin_key, drift=device.drift + step)
    return f"{totp.token():06}"


def wait_for_new_code(user: User) -> None:
    """Let half a minute pass for the person's device: its codes are good again, and no wait is left."""
    TOTPDevice.objects.filter(user=user).update(last_t=-1, throttling_failure_count=0)


def enrol(client: Client, user: User) -> list[str]:
    """Set up a second factor on the pages, and return the recovery codes that they show."""
    client.force_login(user)
    client.post(PAGE, {"action": "begin", "password": PASSWORD})
    html = client.post(PAGE, {"action": "confirm", "code": code_of(user)}).content.decode()
    wait_for_new_code(user)
    return re.findall(r"<code>([a-z2-7-]{19})</code>", html)


def give_password(client: Client, password: str = PASSWORD) -> str:
    response = client.post("/login/?next=/account/", {"username": "editor", "password": password, "next": "/account/"})
    return response.headers.get("Location", "")


def is_signed_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def test_the_page_gives_the_secret_in_three_ways_that_agree(client: Client, user: User) -> None:
    client.force_login(user)
    assertRedirects(client.post(PAGE, {"action": "begin", "password": PASSWORD}), PAGE)

    page = document_fromstring(get_html(client, PAGE))

    secret = page.xpath("//p[@class='secret']")[0].text_content().replace(" ", "")
    address = urlsplit(page.xpath("//a[starts-with(@href, 'otpauth:')]/@href")[0])
    assert b32decode(secret) == TOTPDevice.objects.get().bin_key
    assert (address.path, parse_qs(address.query)["secret"]) == ("/Timeline%3Aeditor", [secret])
    assert page.xpath("//svg[@role='img']/path/@d")
    assert not page.xpath("//main//script") + page.xpath("//@style")


def test_it_is_asked_for_after_the_password_once_its_first_code_came(client: Client, user: User) -> None:
    client.force_login(user)
    client.post(PAGE, {"action": "begin", "password": PASSWORD})
    client.logout()
    assert give_password(client) == "/account/"

    assert len(enrol(client, user)) == 10
    assert is_signed_in(client)
    client.logout()
    assert (give_password(client), is_signed_in(client)) == ("/login/code/", False)
    assert client.post("/login/code/", {"code": code_of(user)})["Location"] == "/account/"
    assert is_signed_in(client)


def test_a_code_is_good_once_and_in_its_time(client: Client, user: User) -> None:
    enrol(client, user)
    code, long_ago = code_of(user), code_of(user, step=-10)
    client.logout()
    give_password(client)
    assert client.post("/login/code/", {"code": code}).status_code == 302

    thief = Client()
    give_password(thief)
    assert thief.post("/login/code/", {"code": code}).status_code == 400
    wait_for_new_code(user)
    assert thief.post("/login/code/", {"code": long_ago}).status_code == 400
    assert not is_signed_in(thief)


def test_a_recovery_code_signs_in_once_and_is_stored_as_a_hash(client: Client, user: User) -> None:
    codes = enrol(client, user)
    stored = set(StaticToken.objects.values_list("token", flat=True))
    assert not stored & {
        part for code in codes for part in (code, code.replace("-", ""), code.replace("-", "").upper())
    }

    outcomes = []
    for typed in (codes[0].upper(), codes[0], codes[1].replace("-", " ")):
        browser = Client()
        give_password(browser)
        browser.post("/login/code/", {"code": typed})
        outcomes.append(is_signed_in(browser))
        StaticToken.objects.all()[0].device.throttle_reset()

    assert outcomes == [True, False, True]
    assert "You have 8 recovery codes left" in read_text(get_html(client, PAGE))


def test_each_wrong_code_doubles_the_wait(client: Client, user: User) -> None:
    enrol(client, user)
    client.logout()
    give_password(client)
    client.post("/login/code/", {"code": "000000"})

    told = client.post("/login/code/", {"code": code_of(user)}).content.decode()

    assert "Too many wrong codes. Wait 1 second," in told
    assert not is_signed_in(client)


def test_ten_wrong_codes_close_the_account_as_wrong_passwords_do(client: Client, user: User) -> None:
    enrol(client, user)
    client.logout()
    for _try in range(10):
        give_password(client)
        client.post("/login/code/", {"code": "000000"})
        wait_for_new_code(user)

    assert client.get("/login/code/").status_code == 429
    assert client.post("/login/code/", {"code": code_of(user)}).status_code == 429
    assert client.post("/login/", {"username": "editor", "password": PASSWORD}).status_code == 429


def test_the_code_alone_opens_nothing(client: Client, user: User) -> None:
    enrol(client, user)
    stranger = Client()

    assertRedirects(stranger.get("/login/code/"), "/login/")
    assertRedirects(stranger.post("/login/code/", {"code": code_of(user)}), "/login/")
    assert give_password(stranger, "wrong") == ""
    assertRedirects(stranger.post("/login/code/", {"code": code_of(user)}), "/login/")


@pytest.mark.parametrize("change", ["password", "inactive", "late"])
def test_the_second_step_ends_with_what_the_first_one_proved(client: Client, user: User, change: str) -> None:
    enrol(client, user)
    client.logout()
    give_password(client)
    if change == "password":
        user.set_password("another-long-one")
        user.save()
    elif change == "inactive":
        User.objects.update(is_active=False)
    else:
        session = client.session
        session["second_step"] = session["second_step"] | {"at": 0}
        session.save()

    assertRedirects(client.post("/login/code/", {"code": code_of(user)}), "/login/")


@pytest.mark.parametrize("action", ["begin", "codes", "remove"])
def test_an_unlocked_screen_is_not_enough_to_change_it(client: Client, user: User, action: str) -> None:
    enrol(client, user)
    if action == "begin":
        client.post(PAGE, {"action": "remove", "password": PASSWORD})
    before = (TOTPDevice.objects.count(), set(StaticToken.objects.values_list("token")))

    response = client.post(PAGE, {"action": action, "password": "a guess"})

    assert response.status_code == 400
    assert "This is not your password" in response.content.decode()
    assert (TOTPDevice.objects.count(), set(StaticToken.objects.values_list("token"))) == before


def test_guesses_at_the_password_are_counted_on_that_page_too(client: Client, user: User) -> None:
    client.force_login(user)

    found = [client.post(PAGE, {"action": "begin", "password": "a guess"}).status_code for _try in range(10)]

    assert found == [400] * 9 + [429]


def test_it_is_removed_and_its_recovery_codes_with_it(client: Client, user: User) -> None:
    codes = enrol(client, user)
    assertRedirects(client.post(PAGE, {"action": "remove", "password": PASSWORD}), PAGE)

    client.logout()

    assert give_password(client) == "/account/"
    assert (TOTPDevice.objects.exists(), StaticToken.objects.exists(), len(codes)) == (False, False, 10)


def test_new_recovery_codes_make_the_old_ones_void(client: Client, user: User) -> None:
    old = enrol(client, user)
    html = client.post(PAGE, {"action": "codes", "password": PASSWORD}).content.decode()
    new = re.findall(r"<code>([a-z2-7-]{19})</code>", html)
    client.logout()
    give_password(client)

    assert client.post("/login/code/", {"code": old[0]}).status_code == 400
    assert (len(new), set(new) & set(old)) == (10, set())


def test_who_signed_in_elsewhere_without_a_code_must_sign_in_again(client: Client, user: User) -> None:
    elsewhere = Client()
    give_password(elsewhere)
    assert is_signed_in(elsewhere)

    enrol(client, user)

    assert (is_signed_in(elsewhere), is_signed_in(client)) == (False, True)


def test_a_session_that_gave_no_code_is_nobodys_once_the_site_asks_for_one(
    client: Client, user: User, settings: SettingsWrapper
) -> None:
    enrol(client, user)
    settings.TWO_FACTOR = "off"
    early = Client()
    assert give_password(early) == "/account/"

    settings.TWO_FACTOR = "optional"

    assert not is_signed_in(early)


def test_the_second_factor_of_another_opens_nothing(client: Client, user: User) -> None:
    enrol(client, user)
    other = make_member(make_timeline(slug="other"), role=Role.OWNER)
    mallory = Client()
    enrol(mallory, other)
    mallory_code = code_of(other)
    client.logout()
    give_password(client)

    assert client.post("/login/code/", {"code": mallory_code}).status_code == 400


@pytest.mark.parametrize("path", ["/", "/files/", "/review/", "/account/", "/admin/", "/new/"])
@pytest.mark.parametrize("role", [Role.EDITOR, Role.OWNER])
def test_who_publishes_sets_it_up_before_anything_else_where_it_is_required(
    client: Client, settings: SettingsWrapper, role: Role, path: str
) -> None:
    settings.TWO_FACTOR = "required"
    user = make_member(make_timeline(slug="files"), role=role)
    client.force_login(user)

    assertRedirects(client.get(path), PAGE)
    assert client.get(path, headers={"HX-Request": "true"})["HX-Redirect"] == PAGE
    assert "Set it up to go on" in read_text(get_html(client, PAGE))
    enrol(client, user)
    assert client.get(path).status_code == 200


@pytest.mark.parametrize("role", [Role.READER, Role.CONTRIBUTOR, Role.CURATOR])
def test_who_does_not_publish_need_not(client: Client, settings: SettingsWrapper, role: Role) -> None:
    settings.TWO_FACTOR = "required"
    client.force_login(make_member(make_timeline(slug="files"), role=role))

    assert client.get("/files/").status_code == 200


@pytest.mark.parametrize("given", [{"is_superuser": True}, {"is_staff": True}])
def test_administrators_need_it_too(client: Client, settings: SettingsWrapper, given: dict[str, bool]) -> None:
    settings.TWO_FACTOR = "required"
    client.force_login(User.objects.create_user("root", password=PASSWORD, **given))

    assertRedirects(client.get("/admin/auth/user/"), PAGE)
    assert client.post("/new/", {"title": "x", "visibility": "public"})["Location"] == PAGE


def test_the_api_asks_sessions_and_not_tokens(client: Client, settings: SettingsWrapper, user: User) -> None:
    settings.TWO_FACTOR = "required"
    _made, secret = make_token(user=user, name="a program", role=Role.EDITOR)
    client.force_login(user)

    assert client.get("/api/v1/timelines").status_code == 403
    assert Client().get("/api/v1/timelines", headers={"Authorization": f"Bearer {secret}"}).status_code == 200
    assert Client().get("/api/v1/timelines").status_code == 200


def test_without_the_setting_there_is_no_page_and_no_question(
    client: Client, user: User, settings: SettingsWrapper
) -> None:
    enrol(client, user)
    settings.TWO_FACTOR = "off"

    assert client.get(PAGE).status_code == 404
    client.logout()
    assert give_password(client) == "/account/"
    assert PAGE not in get_html(client, "/account/")


def test_the_command_line_takes_it_away(client: Client, user: User, capsys: pytest.CaptureFixture[str]) -> None:
    enrol(client, user)

    for _time in range(2):
        call_command("two_factor", "editor", "--remove")

    assert capsys.readouterr().out.splitlines() == [
        "editor signs in with the password alone now.",
        "editor had no second factor.",
    ]
    assert not TOTPDevice.objects.exists()
    with pytest.raises(CommandError, match="There is no user “nobody”"):
        call_command("two_factor", "nobody", "--remove")


def test_the_admin_shows_no_secret_of_a_second_factor(client: Client, user: User) -> None:
    enrol(client, user)
    client.force_login(User.objects.create_superuser("root", password=PASSWORD))

    html = get_html(client, "/admin/")

    assert "otp_" not in html
    assert client.get("/admin/otp_totp/totpdevice/").status_code == 404
