"""Outlets: who published a document, by its address or its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.db.models import F

from timeline.models import Outlet
from timeline.models.names import keeper_of_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.models import Timeline

UNNAMED_OUTLET = "Outlet not named"
_LONGEST_NAME = 200
_SITE_OF = r"^[a-z]+://([^/@]*@)?(www\.)?\[?(%s)\]?(:[0-9]*)?([/?#]|$)"  # what host_of reads, for PostgreSQL


def find_outlet(timeline: Timeline, *, name: str = "", url: str = "", site_name: str = "") -> tuple[Outlet, bool]:
    """Return the outlet that a timeline knows, and whether it is new.

    It is found by the name that was given, else by host, else by the page's name; a closed timeline keeps a new one.
    """
    if name:
        return _named(timeline, name, url)
    if known := find_outlet_of_host(timeline, url):
        return known, False
    return _named(timeline, site_name or host_of(url) or UNNAMED_OUTLET, url)


def find_outlet_of_host(timeline: Timeline, url: str) -> Outlet | None:
    """Return the outlet known to a timeline that has the host of this address, or the nearest domain above it."""
    hosts = list(_domains(host_of(url)))
    if not hosts:
        return None
    by_site = Outlet.objects.known_in(timeline).filter(site__iregex=_SITE_OF % "|".join(map(re.escape, hosts)))
    own_last = F("timeline").desc(nulls_first=True)  # the last of a host stays in the table
    sites = {host_of(outlet.site): outlet for outlet in by_site.order_by(own_last, "-pk")}
    return next((sites[host] for host in hosts if host in sites), None)


def host_of(url: str) -> str:
    """Return the host of an address without “www.”; empty where it has none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def _domains(host: str) -> Iterator[str]:
    """Yield the host and the domains above it, but no top level."""
    labels = host.split(".")
    for start in range(max(len(labels) - 1, 1) if host else 0):
        yield ".".join(labels[start:])


def _named(timeline: Timeline, name: str, url: str) -> tuple[Outlet, bool]:
    name = name[:_LONGEST_NAME]
    if known := Outlet.objects.known_in(timeline).filter(name=name).first():
        return known, False
    host = urlsplit(url)._replace(path="/", query="", fragment="").geturl() if host_of(url) else ""
    keeper = keeper_of_names(timeline)
    return Outlet.objects.get_or_create(name=name, timeline=keeper, defaults={"site": host[:_LONGEST_NAME]})
