"""Requests that nobody means to send, from a seed: to every address, in three roles, with what is no value at all."""

from __future__ import annotations

import json
import random
import string
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from django.contrib.auth.models import AnonymousUser
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from lxml.html import document_fromstring

from tests.access.routes import find_routes
from tests.access.world import build_people, build_place
from timeline.models import Visibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpResponse

    from tests.access.routes import Route
    from tests.access.world import Place

ROLES = ("anonymous", "contributor", "curator", "administrator")
NASTY = (
    "NaN", "Infinity", "-1", "0", "9" * 40, str(2**31), str(2**63), "-" + "9" * 19, "1e400",
    "0x10", "1.5", "\x00", "a\x00b",
    "%00", "\u202e", "\u2066x", "'; DROP TABLE x; --", "<script>", "../../etc/passwd", "٣", "½", "9999999-12-31",
    "-99999999", "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "-0001", "[..]", "2024-02-30", "Y-170000002",
    "2024-08-22T25:61", "a" * 3000,
    "é" * 500, "\ud7ff", "\U0010ffff", "{}", "[]", "null", "true", "//evil.example/", "http://[::1",
    "javascript:alert(1)", " ", "", "\r\nX: y", "((((((", "*:*", "&|!", "00000000-0000-0000-0000-000000000000", "a.b",
)  # fmt: skip
NAMES = (
    "q", "from", "to", "actor", "place", "outlet", "state", "show", "after", "before", "at", "next", "timeline",
    "batch", "seen", "published", "known", "why", "title", "edtf", "action", "_selected_action", "event", "claim",
    "document", "p", "o", "e", "page", "term", "app_label", "model_name", "field_name", "choice", "role", "other",
    "verdict", "actors", "version", "live", "text", "language", "_popup", "_to_field", "_changelist_filters", "all",
    "bbox", "zoom", "limit", "format", "urls", "files", "day", "scope", "rule", "claims", "into", "sequence",
)  # fmt: skip
_LEFT_OUT = {"logout", "admin:logout"}  # they would only end the session of the run


@dataclass
class Attack:
    """A site with something of every kind, people in some roles, and what was sent so far."""

    chance: random.Random
    places: list[Place]
    clients: dict[str, Client]
    routes: list[Route]
    forms: dict[tuple[str, str], list[tuple[str, str]]] = field(default_factory=dict)

    def send(self, method: str) -> tuple[str, int]:
        """Send one request and take back what it did; return what was sent, in words, and the status."""
        role, route = self.chance.choice(ROLES), self.chance.choice(self.routes)
        place = self.chance.choice(self.places)
        path = self._path(route, place)
        sent = self._fields(role, path) if method == "post" else self._random_fields()
        with transaction.atomic():
            response = self._request(self.clients[role], method, path, sent)
            transaction.set_rollback(True)
        if response.status_code == 200 and method == "get" and not response.streaming:
            self._remember(role, path, response)
        return f"{role} {method.upper()} {path} {sent}"[:2000], response.status_code

    def _path(self, route: Route, place: Place) -> str:
        path = route.path(place, is_hidden=route.has_hidden and self.chance.random() < 0.3)
        parts = path.split("/")
        if self.chance.random() < 0.25:
            number = self.chance.randrange(len(parts))
            parts[number] = quote(self.chance.choice(NASTY)[:200], safe="")
        return "/".join(parts) if parts[0] == "" else f"/{'/'.join(parts)}"

    def _random_fields(self) -> dict[str, Any]:
        letters = "".join(self.chance.choices(string.printable, k=12))
        names = self.chance.sample(NAMES, self.chance.randint(0, 8))
        return {name: self.chance.choice([*NASTY, letters]) for name in names}

    def _fields(self, role: str, path: str) -> dict[str, Any]:
        """Return the fields of the page's own form with some values spoilt, left out or doubled, or any fields."""
        known = self.forms.get((role, path))
        if not known or self.chance.random() < 0.3:
            return self._random_fields()
        sent: dict[str, Any] = dict(known)
        for name in self.chance.sample(sorted(sent), min(len(sent), self.chance.randint(1, 3))):
            spoilt = self.chance.random()
            if spoilt < 0.2:
                del sent[name]
            elif spoilt < 0.3:
                sent[name] = [self.chance.choice(NASTY), self.chance.choice(NASTY)]
            elif spoilt < 0.35:
                sent[name] = SimpleUploadedFile("../\x00.zip", b"PK\x03\x04\x00\xff")
            else:
                sent[name] = self.chance.choice(NASTY)
        return sent

    def _request(self, client: Client, method: str, path: str, sent: dict[str, Any]) -> HttpResponse:
        if method == "get":
            return client.get(path, sent)
        if self.chance.random() < 0.1:
            body = json.dumps({name: str(value) for name, value in sent.items()}) if sent else "{"
            return client.post(path, body, content_type=self.chance.choice(["application/json", "text/xml", "\x00"]))
        return client.post(path, sent)

    def _remember(self, role: str, path: str, response: HttpResponse) -> None:
        if not response.content.strip() or not response["Content-Type"].startswith("text/html"):
            return
        for form in document_fromstring(response.content).xpath("//form[translate(@method, 'POST', 'post')='post']"):
            action = (form.get("action") or path).partition("?")[0] or path
            self.forms.setdefault((role, action), list(form.form_values()))


def prepare(seed: int) -> Attack:
    """Store the site that is attacked, and sign the people in."""
    places = [build_place(visibility) for visibility in Visibility]
    people = build_people(places)
    clients = {}
    for role in ROLES:
        clients[role] = Client(raise_request_exception=False)
        user = people[role]
        if not isinstance(user, AnonymousUser):
            clients[role].force_login(user)
    routes = [route for route in find_routes() if route.name not in _LEFT_OUT]
    return Attack(random.Random(seed), places, clients, routes)  # noqa: S311 - the same in each run


def crashes(attack: Attack, *, gets: int, posts: int) -> Iterator[str]:
    """Yield each request that crashed; forms are collected from the pages that were read before."""
    methods = ["get"] * gets + ["post"] * posts
    attack.chance.shuffle(methods)
    for method in methods:
        words, status = attack.send(method)
        if status >= 500:
            yield f"{status} {words}"
