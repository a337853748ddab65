"""Webhooks call a real server with what readers saw change, signed, again where that may help, never inside."""

from __future__ import annotations

import hashlib
import hmac
import json
from ipaddress import ip_network
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from tests.factories import make_citation, make_claim, make_document, make_event, make_member, make_timeline
from tests.ingest.fetching.site import Site, answer
from timeline.ingest.fetching import FetchError
from timeline.models import (
    ClaimStatus,
    DeliveryState,
    Event,
    EventStatus,
    PublishedChange,
    Role,
    Webhook,
    WebhookDelivery,
)
from timeline.services.curation.publication import publish_events, reject_claims, unpublish_events
from timeline.services.errors import RefusedError
from timeline.services.webhooks.sending import collect_changes, send
from timeline.services.webhooks.setup import add_webhook, remove_webhook, renew_secret, send_trial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.contrib.auth.models import User
    from pytest_django import DjangoCaptureOnCommitCallbacks
    from pytest_django.fixtures import SettingsWrapper

    from timeline.models import Timeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def receiver(settings: SettingsWrapper) -> Iterator[Site]:
    """A server on the loopback, which this site may reach."""
    settings.FETCH_ALLOW = (ip_network("127.0.0.0/8"),)
    site = Site()
    site.pages["/hook"] = answer(b"", status=204)
    yield site
    site.close()


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline()


@pytest.fixture
def owner(timeline: Timeline) -> User:
    return make_member(timeline, role=Role.OWNER)


def propose(timeline: Timeline, title: str = "Ferries leave") -> Event:
    event = make_event(timeline=timeline, title=title, status=EventStatus.PROPOSED)
    document = make_document(timeline=timeline, text=f"{title}. The harbour reopened on Thursday.\n", title=title)
    make_citation(claim=make_claim(event=event, status=ClaimStatus.PROPOSED), document=document)
    return event


def changes() -> list[tuple[str, str]]:
    return [(str(one.event), one.kind) for one in PublishedChange.objects.order_by("pk")]


def sent(site: Site) -> list[Any]:
    return [json.loads(body)["changes"] for body in site.bodies]


def test_what_readers_see_change_is_one_signed_message(
    timeline: Timeline, owner: User, receiver: Site, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    _hook, secret = add_webhook(timeline=timeline, url=receiver.url("/hook"), user=owner)
    first, second, silent = propose(timeline), propose(timeline, "Bridge opens"), propose(timeline, "Nobody knows")
    publish_events(events=[first, second], user=owner)
    unpublish_events(events=[second], why="Too early.", user=owner)
    silent.title = "Still nobody"
    silent.save()

    with django_capture_on_commit_callbacks(execute=True):
        assert collect_changes() == 1

    (message,) = sent(receiver)
    assert [(one["event"], one["kind"]) for one in message] == [
        (str(first.uid), "published"),
        (str(second.uid), "withdrawn"),
    ]
    headers = receiver.headers[0]
    moment, digest = (part.split("=")[1] for part in headers["timeline-signature"].split(","))
    expected = hmac.new(secret.encode(), f"{moment}.".encode() + receiver.bodies[0], hashlib.sha256).hexdigest()
    assert hmac.compare_digest(digest, expected)
    assert headers["content-type"] == "application/json"
    delivery = WebhookDelivery.objects.get()
    assert (delivery.state, delivery.status, delivery.attempt_count) == (DeliveryState.DELIVERED, 204, 1)
    assert headers["timeline-delivery"] == str(delivery.uid)
    assert collect_changes() == 0


def test_each_kind_of_change_is_noted_only_where_somebody_listens(timeline: Timeline, owner: User) -> None:
    event = propose(timeline)
    publish_events(events=[event], user=owner)
    assert changes() == []

    Webhook.objects.create(timeline=timeline, url="https://hooks.example/", made_by=owner)
    claim = make_claim(event=event, statement="A third sank.", status=ClaimStatus.PROPOSED)
    reject_claims(claims=[claim], why="No.", user=owner)
    Event.objects.filter(pk=event.pk).update(title="Ferries leave at last")
    made = make_event(timeline=timeline, title="Straight to readers")

    uid = str(event.uid)
    assert changes() == [(uid, "changed"), (uid, "changed"), (str(made.uid), "published")]


def test_a_server_in_trouble_is_called_again_and_given_up_in_the_end(
    timeline: Timeline, owner: User, receiver: Site
) -> None:
    receiver.pages["/hook"] = answer(b"", status=503)
    hook, _secret = add_webhook(timeline=timeline, url=receiver.url("/hook"), user=owner)
    delivery = WebhookDelivery.objects.create(webhook=hook, body="{}")

    with pytest.raises(FetchError) as raised:
        send(delivery.pk, is_last_attempt=False)
    assert raised.value.is_temporary
    delivery.refresh_from_db()
    assert (delivery.state, delivery.status, delivery.attempt_count) == (DeliveryState.WAITING, 503, 1)

    send(delivery.pk)
    delivery.refresh_from_db()
    assert (delivery.state, delivery.attempt_count) == (DeliveryState.FAILED, 2)
    assert "503" in delivery.message
    send(delivery.pk)
    assert len(receiver.bodies) == 2


@pytest.mark.parametrize(("status", "headers"), [(404, {}), (302, {"location": "/other"})])
def test_an_answer_that_will_not_change_is_final(
    timeline: Timeline, owner: User, receiver: Site, status: int, headers: dict[str, str]
) -> None:
    receiver.pages["/hook"] = answer(b"", status=status, **headers)
    hook, _secret = add_webhook(timeline=timeline, url=receiver.url("/hook"), user=owner)
    delivery = WebhookDelivery.objects.create(webhook=hook, body="{}")

    send(delivery.pk, is_last_attempt=False)

    delivery.refresh_from_db()
    assert (delivery.state, delivery.status, receiver.asked) == (DeliveryState.FAILED, status, ["/hook"])


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "2130706433", "169.254.169.254", "10.0.0.1", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_nothing_is_sent_to_addresses_inside(
    timeline: Timeline, owner: User, receiver: Site, settings: SettingsWrapper, host: str
) -> None:
    settings.FETCH_ALLOW = ()
    hook, _secret = add_webhook(timeline=timeline, url=f"http://{host}:{receiver.port}/hook", user=owner)
    delivery = WebhookDelivery.objects.create(webhook=hook, body="{}")

    send(delivery.pk, is_last_attempt=False)

    delivery.refresh_from_db()
    assert (delivery.state, delivery.status, receiver.bodies) == (DeliveryState.FAILED, None, [])
    assert "is not called" in delivery.message


def test_a_trial_arrives_and_a_new_secret_signs_the_next_message(
    timeline: Timeline, owner: User, receiver: Site, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    hook, secret = add_webhook(timeline=timeline, url=receiver.url("/hook"), user=owner)
    renewed = renew_secret(webhook=hook, user=owner)

    with django_capture_on_commit_callbacks(execute=True):
        send_trial(webhook=hook, user=owner)

    assert renewed != secret
    moment, digest = (part.split("=")[1] for part in receiver.headers[0]["timeline-signature"].split(","))
    assert digest == hmac.new(renewed.encode(), f"{moment}.".encode() + receiver.bodies[0], hashlib.sha256).hexdigest()
    assert sent(receiver) == [[]]
    remove_webhook(webhook=hook, user=owner)
    assert not WebhookDelivery.objects.exists()


def test_only_owners_set_them_up_and_only_proper_addresses(timeline: Timeline, owner: User) -> None:
    editor = make_member(timeline, role=Role.EDITOR)
    with pytest.raises(RefusedError, match="owners"):
        add_webhook(timeline=timeline, url="https://hooks.example/", user=editor)
    for url in ("ftp://hooks.example/", "https://ada:pw@hooks.example/", "https://hooks.example:6379/"):
        with pytest.raises(RefusedError):
            add_webhook(timeline=timeline, url=url, user=owner)
    add_webhook(timeline=timeline, url="https://hooks.example/", user=owner)
    with pytest.raises(RefusedError, match="already"):
        add_webhook(timeline=timeline, url="https://hooks.example/", user=owner)


def test_what_changed_in_a_deleted_timeline_is_not_sent(timeline: Timeline, owner: User) -> None:
    Webhook.objects.create(timeline=timeline, url="https://hooks.example/", made_by=owner)
    make_event(timeline=timeline)
    timeline.deleted_at = timezone.now()
    timeline.save()

    assert collect_changes() == 0
    assert not PublishedChange.objects.exists()
