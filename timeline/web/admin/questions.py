"""Intermediate pages: an action asks what it needs to know before it acts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin
    from django.db.models import QuerySet
    from django.http import HttpRequest

SHOWN = 20


class ReasonForm(forms.Form):
    """Asks why."""

    why = forms.CharField(
        label=_("Why?"),
        widget=forms.Textarea({"rows": 3, "autofocus": True}),
        help_text=_("Kept with the decision; a few words are enough."),
    )


def answers(request: HttpRequest) -> dict[str, Any] | None:
    """Return what was sent if the intermediate page was answered, else None."""
    return request.POST.dict() if "answered" in request.POST else None


def ask(
    model_admin: ModelAdmin[Any],
    request: HttpRequest,
    queryset: QuerySet[Any],
    form: forms.Form,
    *,
    title: str,
    button: str,
    shown: int = SHOWN,
) -> TemplateResponse:
    """Return the page that shows what was chosen and the form; its answer comes back to the same action.

    `shown` is how many of the chosen rows are listed above the form.
    """
    chosen_count = queryset.count()
    is_across = request.POST.get("select_across") == "1"
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.model._meta,
        "title": title,
        "button": button,
        "form": form,
        "media": model_admin.media + form.media,
        "action": request.POST["action"],
        "select_across": int(is_across),
        "checkbox_name": ACTION_CHECKBOX_NAME,
        "chosen": queryset[:shown],
        "more_count": max(0, chosen_count - shown) if shown else 0,
        # When everything is chosen the list's own filter says what; one row stands for it.
        "chosen_ids": list(queryset.values_list("pk", flat=True)[: 1 if is_across else chosen_count]),
    }
    return TemplateResponse(request, "admin/timeline/ask.html", context)
