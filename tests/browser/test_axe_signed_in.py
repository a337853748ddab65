"""axe-core finds nothing on the pages of those who are signed in, light or dark, wide or narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from tests.access.world import build_place
from tests.browser.test_axe import complaints
from tests.factories import make_document, make_event, make_member
from timeline.models import Role, Visibility
from timeline.services.access.invitations import invite
from timeline.services.access.two_factor import begin_enrolment

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.test import Client
    from playwright.sync_api import Page
    from pytest_django.fixtures import SettingsWrapper
    from pytest_django.live_server_helper import LiveServer

    from tests.access.world import Place

# Boxes of several rows that Django's admin has from select2: their search field has no label and cannot be given one.
THEIRS = ".select2-selection--multiple"
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def paths_of(place: Place, owner: User) -> list[str]:
    """Return a page of every kind that an owner meets."""
    slug, pk = place.timeline.slug, place.published.pk
    begin_enrolment(user=owner)
    _invitation, token = invite(timeline=place.timeline, role=Role.CURATOR, user=owner)
    make_document(timeline=place.timeline, title="Taken away", text="Gone.\n", deleted_at=timezone.now())
    make_event(timeline=place.timeline, title="Told twice", status="proposed")
    of_timeline = ("members", "settings", "deleted", "delete", "review", "rules", "webhooks", "corrections")
    of_event = ("edit", "merge", "split", "history")
    capture = f"/captures/{place.asking.uid}/"
    return [
        "/account/", "/account/two-factor/", "/new/",
        "/capture/", "/captures/", capture, f"{capture}compare/", "/review/",
        f"/invitations/{token}/",
        *(f"/{slug}/{name}/" for name in of_timeline),
        *(f"/{slug}/events/{pk}/{name}/" for name in of_event),
        "/admin/", *(f"/admin/timeline/{model}/" for model in ("timeline", "event", "document", "outlet", "capture")),
        f"/admin/timeline/event/{pk}/change/", f"/admin/timeline/document/{place.shown.pk}/change/",
        "/admin/timeline/outlet/add/",
    ]  # fmt: skip


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_of_the_signed_in_are_accessible(
    page: Page, live_server: LiveServer, client: Client, settings: SettingsWrapper, scheme: str, width: int
) -> None:
    settings.TWO_FACTOR = "optional"
    place = build_place(Visibility.PRIVATE)
    owner = make_member(place.timeline, role=Role.OWNER, is_staff=True)
    client.force_login(owner)
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})

    found = {}
    for path in paths_of(place, owner):
        answer = page.goto(f"{live_server.url}{path}")
        assert answer is not None
        found[path] = [f"status {answer.status}"] if answer.status != 200 else complaints(page, without=THEIRS)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found[path].append("scrolls sideways")

    assert {path: said for path, said in found.items() if said} == {}
