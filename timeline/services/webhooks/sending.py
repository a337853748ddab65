"""From changes that wait to messages, and from messages to calls; tried again later where that may help."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from procrastinate.contrib.django import app

from timeline.ingest.fetching import FetchError, deliver
from timeline.models import DeliveryState, PublishedChange, Timeline, WebhookDelivery
from timeline.services.captures.fetching import site_policy
from timeline.services.queue import PassingFaultsOnly, enqueue, is_last
from timeline.services.webhooks.messages import body_of, secret_of, signature

if TYPE_CHECKING:
    from procrastinate import JobContext

_MOST_CHANGES = 500  # in one message
_KEPT = 100  # deliveries that stay listed for each webhook


def collect_changes() -> int:
    """Make messages of the changes that wait and queue their delivery; return how many messages were made."""
    waiting = PublishedChange.objects.values_list("timeline", flat=True).distinct()
    return sum(_collect(key) for key in list(waiting))


@transaction.atomic
def _collect(timeline_pk: int) -> int:
    """Change rows become messages for all of the timeline's webhooks, in one transaction."""
    timeline = Timeline.objects.standing().filter(pk=timeline_pk).first()
    rows = PublishedChange.objects.select_for_update(skip_locked=True).filter(timeline=timeline_pk).order_by("pk")
    changes = list(rows)
    PublishedChange.objects.filter(pk__in=[one.pk for one in changes]).delete()
    if timeline is None or not changes:
        return 0
    latest = _latest(changes)
    bodies = [
        body_of(timeline, latest[start : start + _MOST_CHANGES]) for start in range(0, len(latest), _MOST_CHANGES)
    ]
    made = 0
    for webhook in timeline.webhooks.all():
        for body in bodies:
            queue_delivery(WebhookDelivery.objects.create(webhook=webhook, body=body))
            made += 1
        kept = webhook.deliveries.values("pk")[:_KEPT]
        webhook.deliveries.exclude(pk__in=list(kept.values_list("pk", flat=True))).exclude(
            state=DeliveryState.WAITING
        ).delete()
    return made


def _latest(changes: list[PublishedChange]) -> list[PublishedChange]:
    """Return one change for each event: an event that was published and then mended is published."""
    found: dict[object, PublishedChange] = {}
    for change in changes:
        before = found.pop(change.event, None)
        if before is not None and before.kind == "published" and change.kind == "changed":
            change.kind = before.kind
        found[change.event] = change
    return list(found.values())


@app.task(name="timeline.jobs.deliver_webhook", pass_context=True, retry=PassingFaultsOnly())
def deliver_job(context: JobContext | None = None, *, delivery_pk: int) -> None:
    """Make a call in a worker, several attempts allowed; without a worker there is one attempt."""
    send(delivery_pk, is_last_attempt=context is None or is_last(context.job))


def queue_delivery(delivery: WebhookDelivery) -> None:
    """Have a message sent once the open transaction is committed, after those before it to the same address."""
    enqueue(deliver_job, lock=f"webhook-{delivery.webhook_id}", delivery_pk=delivery.pk)


def send(delivery_pk: int, *, is_last_attempt: bool = True) -> None:
    """Call the address, and keep on the delivery what became of it. FetchError where it is to be tried again."""
    delivery = WebhookDelivery.objects.select_related("webhook").filter(pk=delivery_pk).first()
    if delivery is None or delivery.state != DeliveryState.WAITING:
        return
    WebhookDelivery.objects.filter(pk=delivery_pk).update(attempt_count=F("attempt_count") + 1)
    content, moment = delivery.body.encode(), int(time.time())
    headers = {
        "Content-Type": "application/json",
        "Timeline-Delivery": str(delivery.uid),
        "Timeline-Signature": signature(secret_of(delivery.webhook), moment=moment, body=content),
    }
    try:
        status = deliver(delivery.webhook.url, content, headers=headers, policy=site_policy())
    except FetchError as error:
        is_over = is_last_attempt or not error.is_temporary
        _keep(delivery, DeliveryState.FAILED if is_over else DeliveryState.WAITING, error.status, str(error))
        if not is_over:
            raise
    else:
        _keep(delivery, DeliveryState.DELIVERED, status, "")


def _keep(delivery: WebhookDelivery, state: DeliveryState, status: int | None, message: str) -> None:
    ended = None if state == DeliveryState.WAITING else timezone.now()
    WebhookDelivery.objects.filter(pk=delivery.pk).update(state=state, status=status, message=message, ended_at=ended)
