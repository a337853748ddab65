"""Owners add addresses, see each secret once, and see what became of the calls."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.factories import make_member, make_timeline
from tests.web.reading import get_html
from timeline.models import DeliveryState, Role, Webhook, WebhookDelivery
from timeline.services.webhooks.messages import secret_of

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def owner(client: Client) -> None:
    client.force_login(make_member(make_timeline(), role=Role.OWNER))


def test_an_address_is_added_and_its_secret_shown_once(client: Client) -> None:
    page = client.post("/harbour/webhooks/", {"url": "https://hooks.example/a"}).content.decode()

    (secret,) = re.findall(r'value="([0-9a-f]{64})"', page)
    assert secret == secret_of(Webhook.objects.get())
    later = get_html(client, "/harbour/webhooks/")
    assert secret not in later
    assert "https://hooks.example/a" in later
    assert client.post("/harbour/webhooks/", {"url": "https://hooks.example/a"}).status_code == 400


def test_calls_are_listed_with_what_became_of_them(client: Client) -> None:
    client.post("/harbour/webhooks/", {"url": "https://hooks.example/a"})
    hook = Webhook.objects.get()
    WebhookDelivery.objects.create(webhook=hook, body="{}", state=DeliveryState.DELIVERED, status=204)
    WebhookDelivery.objects.create(
        webhook=hook, body="{}", state=DeliveryState.FAILED, attempt_count=6, message="<b>No</b> answer."
    )

    page = get_html(client, "/harbour/webhooks/")

    assert "204" in page
    assert "6 attempts" in page
    assert "&lt;b&gt;No&lt;/b&gt; answer." in page


def test_a_new_secret_is_shown_once_and_a_removed_address_is_gone(client: Client) -> None:
    client.post("/harbour/webhooks/", {"url": "https://hooks.example/a"})
    hook = Webhook.objects.get()
    old = secret_of(hook)

    page = client.post(f"/harbour/webhooks/{hook.pk}/", {"action": "renew"}).content.decode()
    hook.refresh_from_db()
    assert secret_of(hook) in page
    assert old not in page
    assert client.post(f"/harbour/webhooks/{hook.pk}/", {"action": "trial"})["Location"] == "/harbour/webhooks/"
    assert hook.deliveries.count() == 1
    client.post(f"/harbour/webhooks/{hook.pk}/", {"action": "remove"})
    assert not Webhook.objects.exists()
