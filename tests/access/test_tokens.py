"""Tokens on the account page: made, shown once, listed, revoked; stored as a hash only."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

import pytest

from tests.factories import make_member, make_timeline
from tests.web.reading import get_html
from timeline.models import ApiToken, Role
from timeline.services.access.tokens import find_token, make_token
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(client: Client) -> User:
    person = make_member(make_timeline(), role=Role.CURATOR)
    client.force_login(person)
    return person


def test_a_token_is_shown_once_and_stored_as_a_hash(client: Client, person: User) -> None:
    sent = {"name": "archive <script>", "role": "contributor", "timeline": person.memberships.get().timeline_id}
    page = client.post("/account/tokens/", sent).content.decode()

    (secret,) = re.findall(r'value="(timeline_[\w-]{43})"', page)
    stored = ApiToken.objects.get()
    assert stored.token_sha256 == hashlib.sha256(secret.encode()).hexdigest()
    assert (stored.role, stored.timeline.slug if stored.timeline else "") == ("contributor", "harbour")
    later = get_html(client, "/account/")
    assert secret not in later
    assert "archive &lt;script&gt;" in later
    assert secret[:12] in later


def test_a_revoked_token_is_gone_from_the_page_and_opens_nothing(client: Client, person: User) -> None:
    token, secret = make_token(user=person, name="archive", role=Role.CURATOR)
    found = find_token(secret)
    assert found is not None
    assert found.user == person

    assert client.post(f"/account/tokens/{token.pk}/revoke/")["Location"] == "/account/"

    assert find_token(secret) is None
    assert "archive" not in get_html(client, "/account/")


@pytest.mark.usefixtures("person")
def test_nobody_revokes_the_token_of_another(client: Client) -> None:
    token, secret = make_token(user=make_member(role=Role.CURATOR, username="ben"), name="his", role=Role.READER)

    assert client.post(f"/account/tokens/{token.pk}/revoke/").status_code == 404

    assert find_token(secret) is not None


@pytest.mark.parametrize("wrong", [{"name": ""}, {"role": "owner"}, {"timeline": "0"}])
@pytest.mark.usefixtures("person")
def test_what_a_token_may_not_be_is_refused(client: Client, wrong: dict[str, str]) -> None:
    response = client.post("/account/tokens/", {"name": "x", "role": "reader"} | wrong)

    assert response.status_code == 400
    assert not ApiToken.objects.exists()


def test_a_person_has_twenty_tokens_at_most(person: User) -> None:
    for number in range(20):
        make_token(user=person, name=f"{number}", role=Role.READER)

    with pytest.raises(RefusedError, match="Revoke one"):
        make_token(user=person, name="more", role=Role.READER)
