"""Settings from the environment: each function reads one variable, or says with ImproperlyConfigured what is wrong."""

from __future__ import annotations

import os
import re
from ipaddress import ip_network
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

if TYPE_CHECKING:
    from timeline.ingest.fetching import Network


def flag(name: str, *, default: bool) -> bool:
    """Return whether a variable is 1; it must be 0 or 1."""
    value = os.environ.get(name, "1" if default else "0")
    if value not in {"0", "1"}:
        raise ImproperlyConfigured(f"{name} must be 0 or 1, not {value!r}.")
    return value == "1"


def whole_number(name: str, *, default: int) -> int:
    """Return a whole number above 0."""
    value = os.environ.get(name, str(default))
    if not value.isdecimal() or int(value) == 0:
        raise ImproperlyConfigured(f"{name} must be a whole number above 0, not {value!r}.")
    return int(value)


def choice(name: str, *choices: str) -> str:
    """Return one of these words, the first where the variable is not set."""
    value = os.environ.get(name, choices[0])
    if value not in choices:
        raise ImproperlyConfigured(f"{name} must be {' or '.join(choices)}, not {value!r}.")
    return value


def word_list(name: str, default: str) -> list[str]:
    """Return what stands between commas."""
    return [item.strip() for item in os.environ.get(name, default).split(",") if item.strip()]


def networks(name: str) -> tuple[Network, ...]:
    """Return the networks that a variable lists."""
    try:
        return tuple(ip_network(item) for item in word_list(name, ""))
    except ValueError as error:
        raise ImproperlyConfigured(
            f"{name} must list networks such as 10.1.0.0/16, separated by commas; {error}."
        ) from error


def contact(name: str) -> str:
    """Return the address of a page or a mailbox, or nothing."""
    value = os.environ.get(name, "").strip()
    if value and not re.fullmatch(r"https?://[!-'*-~]+|[!-'*-?A-~]+@[!-'*-?A-~]+", value):
        raise ImproperlyConfigured(f"{name} must be the address of a page or a mailbox, not {value!r}.")
    return value


def mail_settings(name: str) -> tuple[str, str, int, str, str, bool, bool]:
    """Return Django's settings of mail from smtp://, smtp+tls:// or smtps://; without one, mail goes nowhere."""
    value = os.environ.get(name, "")
    if not value:
        return "django.core.mail.backends.dummy.EmailBackend", "", 25, "", "", False, False
    parts = urlsplit(value)
    ports = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
    if parts.scheme not in ports or not parts.hostname:
        raise ImproperlyConfigured(f"{name} must look like smtp+tls://user:password@host:587, not {value!r}.")
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    port = parts.port or ports[parts.scheme]
    is_tls, is_ssl = parts.scheme == "smtp+tls", parts.scheme == "smtps"
    return "django.core.mail.backends.smtp.EmailBackend", parts.hostname, port, user, password, is_tls, is_ssl
