"""Decisions as lines that people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from timeline.core.temporal import parse_edtf
from timeline.selectors.date_words import say_date
from timeline.templatetags.moments import moment

if TYPE_CHECKING:
    from timeline.models import Decision, Event

LONGEST = 120


def decision_list(event: Event) -> str:
    """Return the decisions about an event, the newest first."""
    rows = [(moment(made.decided_at), made.user, made.get_verb_display(), made.why) for made in event.decisions.all()]
    return format_html_join("", "<div>{} · {} <b>{}</b> {}</div>", rows) or _("none yet")


def difference(decision: Decision) -> str:
    """Return what a decision changed, a row a field."""
    keys = decision.before | decision.after
    rows = [
        (key.replace("_", " "), _shown(key, decision.before.get(key)), _shown(key, decision.after.get(key)))
        for key in keys
    ]
    body = format_html_join("", "<tr><th scope='row'>{}</th><td>{}</td><td>{}</td></tr>", rows)
    return format_html(
        "<table class='difference'><thead><tr><th></th><th>{}</th><th>{}</th></tr></thead><tbody>{}</tbody></table>",
        _("before"), _("after"), body,
    )  # fmt: skip


def _shown(key: str, value: object) -> str:
    if key == "date" and isinstance(value, str) and value:
        return say_date(parse_edtf(value))
    text = ", ".join(map(str, value)) if isinstance(value, list) else "–" if value in (None, "") else str(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
