"""The second factor of an account: an app that shows a code, and recovery codes for when it is lost."""

from __future__ import annotations

import hashlib
import secrets
from base64 import b32encode
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from timeline.models import Capability
from timeline.models.access import access_of
from timeline.services.errors import RefusedError

if TYPE_CHECKING:
    from django_otp.models import ThrottlingMixin

_RECOVERY_CODES = 10
_STORED = 16  # letters of a hash: what the column holds, and as many bits as the code has
_DIGITS = 6


def is_offered() -> bool:
    """Return whether accounts of this site may have a second factor at all."""
    return bool(settings.TWO_FACTOR != "off")


def has_second_factor(user: User) -> bool:
    """Return whether signing in asks this person for a code."""
    return is_offered() and TOTPDevice.objects.filter(user=user.pk, confirmed=True).exists()


def needs_second_factor(user: User) -> bool:
    """Return whether this person may do nothing without one: the site asks it of who publishes or has accounts."""
    return settings.TWO_FACTOR == "required" and (user.is_staff or access_of(user).may_anywhere(Capability.PUBLISH))


def find_enrolment(user: User) -> TOTPDevice | None:
    """Return the secret that waits for its first code."""
    return TOTPDevice.objects.filter(user=user.pk, confirmed=False).first()


@transaction.atomic
def begin_enrolment(*, user: User) -> TOTPDevice:
    """Make a new secret for the person's app; nothing asks for it before its first code came."""
    User.objects.select_for_update().get(pk=user.pk)
    if has_second_factor(user):
        raise RefusedError(_("Your account has a second factor already. Remove it first."))
    TOTPDevice.objects.filter(user=user.pk).delete()
    device: TOTPDevice = TOTPDevice.objects.create(user_id=user.pk, name="app", confirmed=False)
    return device


@transaction.atomic
def confirm_enrolment(*, user: User, code: str) -> tuple[TOTPDevice | None, list[str]]:
    """Turn the second factor on with the first code of the app; return it with recovery codes, or none."""
    device = TOTPDevice.objects.select_for_update().filter(user=user.pk, confirmed=False).first()
    if device is None:
        raise RefusedError(_("There is nothing to confirm. Begin again."))
    _require_no_wait(device)
    if not device.verify_token(_plain(code)):
        return None, []
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    return device, make_recovery_codes(user=user)


@transaction.atomic
def make_recovery_codes(*, user: User) -> list[str]:
    """Return ten new codes, each good once; only their hashes are stored, and those before are void."""
    StaticDevice.objects.filter(user=user.pk).delete()
    device = StaticDevice.objects.create(user_id=user.pk, name="recovery")
    codes = [b32encode(secrets.token_bytes(10)).decode().lower() for _number in range(_RECOVERY_CODES)]
    StaticToken.objects.bulk_create([StaticToken(device=device, token=_hash(code)) for code in codes])
    return ["-".join(code[start : start + 4] for start in range(0, len(code), 4)) for code in codes]


def recovery_code_count(user: User) -> int:
    """Return how many recovery codes are left."""
    return StaticToken.objects.filter(device__user=user.pk).count()


@transaction.atomic
def verify_code(*, user: User, code: str) -> TOTPDevice | StaticDevice | None:
    """Return what a code proves that the person has, or nothing; each wrong one doubles the wait before the next.

    Rows are locked, so that codes sent at once are tried one after the other, and none is good twice.
    """
    plain = _plain(code)
    is_of_app = len(plain) == _DIGITS and plain.isdecimal()
    model, token = (TOTPDevice, plain) if is_of_app else (StaticDevice, _hash(plain))
    device = model.objects.select_for_update().filter(user=user.pk, confirmed=True).first()
    if device is None:
        return None
    _require_no_wait(device)
    return device if device.verify_token(token) else None


@transaction.atomic
def remove_second_factor(*, user: User) -> bool:
    """Take away the app and the recovery codes; return whether there was one."""
    StaticDevice.objects.filter(user=user.pk).delete()
    count, _by_model = TOTPDevice.objects.filter(user=user.pk).delete()
    return count > 0


def _require_no_wait(device: ThrottlingMixin) -> None:
    is_allowed, why = device.verify_is_allowed()
    if not is_allowed:
        seconds = int((why["locked_until"] - timezone.now()).total_seconds()) + 1
        told = ngettext(
            "Too many wrong codes. Wait %d second, then use a new one.",
            "Too many wrong codes. Wait %d seconds, then use a new one.",
            seconds,
        )
        raise RefusedError(told % seconds)


def _plain(code: str) -> str:
    return "".join(code.split()).replace("-", "").lower()


def _hash(code: str) -> str:
    return b32encode(hashlib.sha256(code.encode()).digest()).decode()[:_STORED]
