"""Queries and forms of one timeline that name rows of a closed one: they are told nothing of it, nor change it."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.urls import resolve

import timeline
from tests.access.routes import find_routes
from tests.access.test_matrix import marks_in
from tests.access.world import Place, build_place
from tests.factories import make_event, make_member
from timeline.models import Act, EventStatus, ReviewAct, Role, Visibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.contrib.auth.models import User
    from django.test import Client

pytestmark = pytest.mark.django_db
WEB = Path(timeline.__file__).parent / "web"
ATTACKERS = ("anonymous", "owner")
PRIVATE = {"QprivateZ", "QprivateZhid", "QprivateZdel"}


def attacker(name: str, place: Place) -> User | AnonymousUser:
    """Return nobody, or an owner of the open timeline alone, who meets every page and form there is."""
    owner = make_member(place.timeline, role=Role.OWNER)
    return owner if name == "owner" else AnonymousUser()


def named(secret: Place) -> Iterator[tuple[str, Any]]:
    """Yield fields of queries and forms, each with a row of the closed timeline as its value."""
    event, document, claim = secret.published, secret.shown, secret.published.claims.get()
    numbers: dict[str, Any] = {
        "actor": event.actors.get().pk, "place": event.place_id, "outlet": document.outlet_id,
        "document": document.pk, "live": document.pk, "nearest": document.pk, "timeline": secret.timeline.pk,
        "event": event.pk, "into": event.pk, "other": event.pk, "same": event.pk, "item": event.pk,
        "claim": claim.pk, "claims": claim.pk, "citation": claim.citations.get().pk,
        "version": secret.timeline.pk, "before": 10**9, "after": event.pk,
        "actors": event.actors.get().pk, "act": ReviewAct.objects.get().pk,
        "e": f"{event.pk}.{event.revision}", "seen": f"{event.pk}.{event.revision}",
    }  # fmt: skip
    yield from numbers.items()
    slug = secret.timeline.slug
    yield from {"in": slug, "slug": slug, "batch": secret.asking.batch, "just": secret.deleted.uid}.items()
    yield from [("document", document.uid), ("timeline", slug), ("capture", secret.asking.uid)]
    yield from [("url", f"http://testserver{event.get_absolute_url()}"), ("next", f"/{slug}/")]


def build_secret() -> Place:
    """Store a closed timeline with an act of its inbox, and an event that looks like one of the open timeline."""
    secret = build_place(Visibility.PRIVATE)
    make_event(timeline=secret.timeline, title="QprivateZhid like it", status=EventStatus.PROPOSED)
    clerk = secret.asking.user
    assert clerk is not None
    ReviewAct.objects.create(
        kind=Act.ACCEPT, titles=["QprivateZhid done"], before={"events": {}}, after={"events": {}}, user=clerk,
        timeline=secret.timeline,
    )  # fmt: skip
    return secret


def rows_of(secret: Place) -> dict[str, Any]:
    """Return all that is stored about a timeline, so that a change of any row of it shows."""
    found: dict[str, Any] = {"documents": set(secret.timeline.documents.values_list("pk", "title", "deleted_at"))}
    for name in ("event", "capture", "invitation", "membership", "standingrule", "webhook", "reviewact", "importrun"):
        model = apps.get_model("timeline", name)
        found[name] = list(model.objects.filter(timeline=secret.timeline).order_by("pk").values())
    claims = apps.get_model("timeline", "claim").objects.filter(event__timeline=secret.timeline)
    found["claims"] = list(claims.order_by("pk").values())
    found["citations"] = list(
        apps.get_model("timeline", "citation").objects.filter(claim__in=claims).order_by("pk").values()
    )
    return found


def asked(place: Place, secret: Place) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Yield each address of the open timeline, with the fields that the code of its pages knows."""
    for route in find_routes():
        if route.name.startswith(("admin:", "logout")):
            continue
        path = route.path(place)
        code = _code_beside(path)
        fields = [
            {name: str(value)}
            for name, value in named(secret)
            if re.search(rf'"{name}"|\b{name} = (forms|\w+Field)|\b{name}: ', code)
        ]
        yield path, fields


def _code_beside(path: str) -> str:
    """Return the code of the folder that an address's view is in, and of the filters that all folders share."""
    view = inspect.unwrap(resolve(path).func)
    module = "timeline.web.api.site" if path.startswith("/api/") else view.__module__
    if not module.startswith("timeline.web."):
        return ""
    here = WEB.joinpath(*module.split(".")[2:-1])
    return "".join(one.read_text() for one in [*here.glob("*.py"), WEB / "filter_form.py"])


@pytest.mark.parametrize("name", ATTACKERS)
def test_who_names_rows_of_a_closed_timeline_is_told_nothing(client: Client, name: str) -> None:
    place, secret = build_place(Visibility.PUBLIC), build_secret()
    user = attacker(name, place)
    if user.is_authenticated:
        client.force_login(user)
    client.raise_request_exception = False
    leaks, crashes, count = [], [], 0

    for path, fields in asked(place, secret):
        for query in fields if client.get(path).status_code == 200 else []:
            response = client.get(path, query)
            count += 1
            if told := marks_in(response) & PRIVATE:
                leaks.append((path, query, sorted(told)))
            if response.status_code >= 500:
                crashes.append((path, query, response.status_code))

    assert (leaks, crashes) == ([], [])
    assert count > 100


@pytest.mark.parametrize("name", ATTACKERS)
def test_who_names_rows_of_a_closed_timeline_changes_nothing_in_it(client: Client, name: str) -> None:
    place, secret = build_place(Visibility.PUBLIC), build_secret()
    user = attacker(name, place)
    client.raise_request_exception = False
    typed = {
        "why": "So it is.", "title": "A title", "text": "Some words.", "verdict": "same", "choice": "version",
        "action": "change", "role": "owner", "name": "x", "statement": "So.", "seen": "",
        "revision": str(place.published.revision),
    }  # fmt: skip
    before, leaks, count = rows_of(secret), [], 0

    for path, fields in asked(place, secret):
        with transaction.atomic():
            if user.is_authenticated:
                client.force_login(user)
            for sent in fields:
                response = client.post(path, typed | sent)
                count += 1
                if (told := marks_in(response) & PRIVATE) or response.status_code >= 500:
                    leaks.append((path, sent, response.status_code, sorted(told)))
            if rows_of(secret) != before:
                leaks.append((path, {}, 0, ["changed"]))
            transaction.set_rollback(True)

    assert leaks == []
    assert count > 100
