"""The machine's title of an event that was announced and then happened: it follows what says that it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.reconstruction import Modality, title_event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.core.reconstruction import Statement

_ANNOUNCED = frozenset({Modality.PLANNED, Modality.CONDITIONAL})


def follow_what_happened(title: str, statements: Sequence[Statement], *, language: str) -> str:
    """Return the title of an event once a statement says that it happened; a title that a person gave stays.

    The machine's title of an announcement is known by being what the announcements alone give.
    """
    happened = [one for one in statements if one.modality is Modality.HAPPENED]
    announced = [one for one in statements if one.modality in _ANNOUNCED]
    if not happened or not announced:
        return title
    given = {title_event(some, language=language) for some in (announced, *([one] for one in announced))}
    return title_event(happened, language=language) if title in given else title
