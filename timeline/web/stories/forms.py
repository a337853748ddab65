"""What is asked of an editor who tells a story."""

from __future__ import annotations

from typing import Any

from django import forms
from django.template.defaultfilters import truncatechars
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from timeline.models import Event, EventStatus, Story, StoryStep
from timeline.web.concurrent_edits import ConcurrentForm

LONGEST_SENTENCE = 600


def begin_sentence(event: Event) -> str:
    """Return what is offered as the sentence about an event: the beginning of its summary."""
    return truncatechars(event.summary, LONGEST_SENTENCE)


class StoryForm(ConcurrentForm):
    """What a story is called, and how it begins."""

    class Meta:
        model = Story
        fields = ("title", "opening")
        labels = {"title": gettext_lazy("Title"), "opening": gettext_lazy("Opening")}
        widgets = {"opening": forms.Textarea({"rows": 4})}


class SentenceField(forms.CharField):
    """What a story says of an event; a line break counts as one character, as it does in a browser."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=LONGEST_SENTENCE, **options)

    def to_python(self, value: Any) -> str:
        """Return the text with plain line breaks."""
        return str(super().to_python(value)).replace("\r\n", "\n")


class EventStoryForm(forms.Form):
    """To which story an event is added, an old or a new one, and what is said about it there."""

    story = forms.ModelChoiceField(
        Story.objects.none(), label=gettext_lazy("Story"), required=False, empty_label=gettext_lazy("a new story")
    )
    title = forms.CharField(label=gettext_lazy("Title of a new story"), max_length=200, required=False)
    sentence = SentenceField(
        label=gettext_lazy("What the story says about this event"), widget=forms.Textarea({"rows": 3})
    )

    def __init__(self, data: Any, *, event: Event) -> None:
        super().__init__(data, initial={"sentence": begin_sentence(event)})
        stories = Story.objects.filter(timeline=event.timeline_id).exclude(steps__event=event)
        self.fields["story"].queryset = stories  # type: ignore[attr-defined]
        if not stories.exists():
            del self.fields["story"]
            self.fields["title"].required = True

    def clean(self) -> dict[str, Any]:
        """Ask for a title where the story is new."""
        data = super().clean() or self.cleaned_data
        if not data.get("story") and not data.get("title", "").strip() and "title" not in self.errors:
            self.add_error("title", _("Choose a story, or give the new one a title."))
        return data


class OfferForm(forms.Form):
    """The query string of the edit page: the words of the events that are looked for."""

    q = forms.CharField(label=gettext_lazy("Find published events"), max_length=200, required=False)


class ActForm(forms.Form):
    """What is done with a story, and the revision of it that the person saw."""

    revision = forms.IntegerField(min_value=0, max_value=2**31 - 1)
    act = forms.ChoiceField(
        choices=[(one, "") for one in ("add", "say", "up", "down", "remove", "publish", "unpublish")]
    )
    step = forms.ModelChoiceField(StoryStep.objects.none(), required=False)
    event = forms.ModelChoiceField(Event.objects.none(), required=False)
    sentence = SentenceField(required=False)
    q = forms.CharField(max_length=200, required=False)

    def __init__(self, data: Any, *, story: Story) -> None:
        super().__init__(data)
        self.fields["step"].queryset = StoryStep.objects.filter(story=story).select_related("story")  # type: ignore[attr-defined]
        published = Event.objects.filter(timeline=story.timeline_id, status=EventStatus.PUBLISHED)
        self.fields["event"].queryset = published  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for the row that the act is about."""
        data = super().clean() or self.cleaned_data
        act = data.get("act")
        if (act == "add" and not data.get("event")) or (
            act in {"say", "up", "down", "remove"} and not data.get("step")
        ):
            raise forms.ValidationError(_("Press a button of the page as it is now; it may have changed meanwhile."))
        return data
