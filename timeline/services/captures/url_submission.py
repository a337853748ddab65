"""Bringing a list of web addresses: each is a capture, fetched now or by a worker."""

from __future__ import annotations

import uuid
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.ingest import read_addresses
from timeline.models import Capture, CaptureChoice, CaptureWay
from timeline.services.captures.submission import bring

if TYPE_CHECKING:
    from timeline.ingest import Address
    from timeline.models import Timeline
    from timeline.services.captures.drafting import Defaults
    from timeline.services.documents.storage import NearPolicy


@dataclass(frozen=True, slots=True)
class AddressReport:
    """How many addresses ended in which state, and a sentence for each that did not become a document."""

    states: Counter[str]
    told: tuple[str, ...]
    refused: tuple[str, ...]


def bring_addresses(*, timeline: Timeline, text: str, defaults: Defaults, near: NearPolicy) -> AddressReport:
    """Bring every address of a CSV; near-copies wait for a person unless `near` says what to do with them."""
    listed = read_addresses(text)
    batch = uuid.uuid4()
    choice = near.value if near.value in CaptureChoice.values else ""
    for address in listed.addresses:
        bring(
            timeline=timeline, user=None, way=CaptureWay.ADDRESS, name=address.url, url=address.url, batch=batch,
            said=_said(address, defaults), choice=choice,
        )  # fmt: skip
    brought = list(Capture.objects.filter(batch=batch).order_by("id"))
    told = tuple(f"{one.name}: {one.message}" for one in brought if one.message)
    return AddressReport(Counter(one.get_state_display() for one in brought), told, listed.refused)


def _said(address: Address, defaults: Defaults) -> dict[str, str]:
    said = {
        "title": address.title,
        "outlet": address.outlet or defaults.outlet,
        "published": address.published or defaults.published,
        "language": address.language or defaults.language,
    }
    return {name: value for name, value in said.items() if value}
