"""The life of a pack: asked for, made by a worker, kept for two days, taken away."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import User
from django.core.files import File
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.utils import timezone

from timeline.models import Capability, Pack, PackState, Timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from django.contrib.auth.models import AnonymousUser

KEPT = timedelta(days=2)
_FOLDER = "packs"


def create_pack(*, user: User, **asked: Any) -> tuple[Pack, bool]:
    """Return a new pack, or the one that is being made for a person: there is one at a time; and whether it is new."""
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user.pk)
        under_way = Pack.objects.filter(user=user, state__in=[PackState.WAITING, PackState.WORKING])
        known = under_way.select_related("timeline").first()
        return (known, False) if known else (Pack.objects.create(user=user, **asked), True)


def begin_pack(pack: Pack) -> None:
    """Keep that a worker has a pack, at its beginning."""
    Pack.objects.filter(pk=pack.pk).update(state=PackState.WORKING, done_count=0)


def may_have(pack: Pack, user: User) -> bool:
    """Return whether a person may have a pack still: who asked, while all in it is theirs to read."""
    needed = pack.timeline.is_readable_by(user)
    if pack.with_proposals:
        needed = needed and pack.timeline.allows(user, Capability.REVIEW)
    return needed and pack.user_id == user.pk


def packs_of(timeline: Timeline, user: User | AnonymousUser) -> list[Pack]:
    """Return what is kept of a chronology for a person, newest first."""
    if not user.is_authenticated:
        return []
    kept = timeline.packs.filter(user=user, made_at__gt=timezone.now() - KEPT).select_related("timeline")
    return [pack for pack in kept if may_have(pack, user)]


@contextmanager
def one_moment() -> Iterator[None]:
    """See the database as it is at one moment: an event that changes meanwhile keeps the numbers of its footnotes."""
    is_outermost = not connection.in_atomic_block
    with transaction.atomic():
        if is_outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


def keep_file(pack: Pack, pieces: Iterable[bytes]) -> int:
    """Keep the file of a pack, whole or not at all, and return its size."""
    with tempfile.TemporaryFile() as file:
        for piece in pieces:
            file.write(piece)
        size = file.tell()
        file.seek(0)
        default_storage.delete(pack.file_name)
        default_storage.save(pack.file_name, File(file))
    return size


def end_pack(pack: Pack, *, size: int) -> None:
    """Keep that a pack is ready."""
    changes = {"state": PackState.DONE, "byte_count": size, "finished_at": timezone.now()}
    Pack.objects.filter(pk=pack.pk).update(**changes)


def fail_pack(pack: Pack, message: str) -> None:
    """Keep why a pack could not be made."""
    Pack.objects.filter(pk=pack.pk).update(state=PackState.FAILED, message=message, finished_at=timezone.now())


def purge_packs(*, now: datetime | None = None) -> int:
    """Take away packs that were kept long enough, and files whose pack went with its timeline; return how many."""
    Pack.objects.filter(made_at__lt=(now or timezone.now()) - KEPT).delete()
    if not default_storage.exists(_FOLDER):
        return 0
    standing = {str(uid) for uid in Pack.objects.values_list("uid", flat=True)}
    gone = [name for name in default_storage.listdir(_FOLDER)[1] if name not in standing]
    for name in gone:
        default_storage.delete(f"{_FOLDER}/{name}")
    return len(gone)
