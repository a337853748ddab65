"""Which addresses are called for a timeline, as its owners say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from timeline.ingest.fetching import FetchError
from timeline.ingest.fetching.urls import parse_target
from timeline.models import Capability, Webhook, WebhookDelivery
from timeline.models.webhook import make_salt
from timeline.services.access.guards import require_allowed
from timeline.services.errors import RefusedError
from timeline.services.webhooks.messages import body_of, secret_of
from timeline.services.webhooks.sending import queue_delivery

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from timeline.models import Timeline

_MOST = 10


def add_webhook(*, timeline: Timeline, url: str, user: User) -> tuple[Webhook, str]:
    """Return a webhook with its secret, which is shown this once."""
    require_allowed(user, Capability.MANAGE, timeline)
    try:
        parse_target(url)
    except FetchError as error:
        raise RefusedError(str(error)) from error
    if timeline.webhooks.count() >= _MOST:
        raise RefusedError(_("A chronology calls %d addresses at most.") % _MOST)
    if timeline.webhooks.filter(url=url).exists():
        raise RefusedError(_("This address is called already."))
    made = Webhook.objects.create(timeline=timeline, url=url, made_by=user)
    return made, secret_of(made)


def renew_secret(*, webhook: Webhook, user: User) -> str:
    """Return a new secret in the place of one that was lost or leaked."""
    require_allowed(user, Capability.MANAGE, webhook.timeline)
    webhook.salt = make_salt()
    webhook.save(update_fields=["salt"])
    return secret_of(webhook)


def remove_webhook(*, webhook: Webhook, user: User) -> None:
    """Call an address no more, and forget what was sent there."""
    require_allowed(user, Capability.MANAGE, webhook.timeline)
    webhook.delete()


@transaction.atomic
def send_trial(*, webhook: Webhook, user: User) -> WebhookDelivery:
    """Send a message without changes, to see that it arrives."""
    require_allowed(user, Capability.MANAGE, webhook.timeline)
    delivery = WebhookDelivery.objects.create(webhook=webhook, body=body_of(webhook.timeline, []))
    queue_delivery(delivery)
    return delivery
