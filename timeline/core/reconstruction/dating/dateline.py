"""The day that a line at the head of a text gives: “Published on: 3 May 2021”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.core.temporal import Bounds, DayNumber
    from timeline.core.text import Span

_OTHER_WORDS = 2  # in such a line, besides those that say what it is: the name of a town, a zone
_WORD = re.compile(r"[^\W\d_]+")
# What such lines say, and the parts of a time of day, folded.
_LABELS = (
    "published publication posted updated update last date on at by the am pm gmt utc est edt bst cet cest "
    "publie publication mis a jour le actualise modifie heure "
    "publicado publicada publicacion fecha actualizado actualizada el hora de del "
    "pubblicato pubblicata pubblicazione data aggiornato aggiornata il alle ore "
    "veroffentlicht veroffentlichung aktualisiert stand datum erschienen am um uhr vom "
    "yayinlanma yayin yayinlandi tarihi tarih guncelleme guncellenme saat son giris "
    "نشر نشرت النشر تاريخ في بتاريخ تحديث اخر الساعه "
    "monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche "
    "lunes martes miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi domenica montag "
    "dienstag mittwoch donnerstag freitag samstag sonntag pazartesi sali carsamba persembe cuma cumartesi pazar "
    "الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت"
)


def find_datelines(text: str, dates: Iterable[tuple[Span, Bounds]]) -> tuple[DayNumber, ...]:
    """Return the days that lines of hardly more than a date give; `dates` are those that the words give in full."""
    labels, found = frozenset(_LABELS.split()), []
    for span, bounds in dates:
        if bounds.width == 1 and bounds.earliest is not None:
            start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
            rest = f"{text[start : span.start]} {text[span.end : end if end >= 0 else len(text)]}"
            if sum(fold(word) not in labels for word in _WORD.findall(rest)) <= _OTHER_WORDS:
                found.append(bounds.earliest)
    return tuple(dict.fromkeys(found))
