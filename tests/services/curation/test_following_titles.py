"""The title of what was announced, once it has happened: the machine's follows, a person's stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.factories import make_curator, make_document, make_timeline
from timeline.models import Claim, Decision, Event, Modality, Verb
from timeline.services.curation.editing import edit_event
from timeline.services.curation.merging import merge_events
from timeline.services.curation.publication import accept_claims, publish_events
from timeline.services.proposals.proposals import propose_events

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from timeline.models import Timeline

pytestmark = pytest.mark.django_db

CASES = {
    "en": (
        "The parliament of Orla will hold a session on 9 June 2021.\n",
        "The parliament of Orla held a session on 9 June 2021.\n",
    ),
    "de": (
        "Das Parlament von Orla wird am 9. Juni 2021 eine Sitzung abhalten.\n",
        "Das Parlament von Orla hielt am 9. Juni 2021 eine Sitzung ab.\n",
    ),
    "fr": (
        "Le parlement d’Orla tiendra une séance le 9 juin 2021.\n",
        "Le parlement d’Orla a tenu une séance le 9 juin 2021.\n",
    ),
    "es": (
        "El parlamento de Orla celebrará una sesión el 9 de junio de 2021.\n",
        "El parlamento de Orla celebró una sesión el 9 de junio de 2021.\n",
    ),
    "it": (
        "Il parlamento di Orla terrà una seduta il 9 giugno 2021.\n",
        "Il parlamento di Orla ha tenuto una seduta il 9 giugno 2021.\n",
    ),
    "tr": (
        "Orla Meclisi 9 Haziran 2021'de oturum yapacak.\n",
        "Orla Meclisi 9 Haziran 2021'de oturum yaptı.\n",
    ),
    "ar": (
        "سيعقد برلمان أورلا جلسة في 9 يونيو 2021.\n",
        "عقد برلمان أورلا جلسة في 9 يونيو 2021.\n",
    ),
}


def told(timeline: Timeline, text: str, *, published: str, language: str) -> None:
    document = make_document(timeline=timeline, text=text, published=published, language=language)
    propose_events(timeline=timeline, documents=[document])


@pytest.fixture
def user() -> User:
    return make_curator()


@pytest.mark.parametrize("language", CASES)
def test_a_proposal_that_was_announced_is_called_by_what_happened(language: str) -> None:
    timeline, (before, after) = make_timeline(languages=[language]), CASES[language]
    told(timeline, before, published="2021-05-01", language=language)
    announced = Event.objects.get().title
    told(timeline, after, published="2021-06-10", language=language)

    titles = list(Event.objects.values_list("title", flat=True))
    modalities = set(Claim.objects.filter(event__title=titles[0]).values_list("modality", flat=True))
    assert (len(titles), modalities) == (1, {Modality.PLANNED, Modality.HAPPENED})
    assert titles[0] != announced


def announced_and_held(timeline: Timeline) -> tuple[Event, Event]:
    """Two events of one session: one that announces it, one that says that it was held."""
    before, after = CASES["en"]
    told(timeline, before, published="2021-05-01", language="en")
    first = Event.objects.get()
    publish_events(events=[first], user=make_curator(username="first"))
    told(timeline, after, published="2021-06-10", language="en")
    first.refresh_from_db()
    return first, Event.objects.exclude(pk=first.pk).first() or first


def test_a_published_title_follows_the_claim_that_is_accepted_and_that_is_on_record(user: User) -> None:
    event, other = announced_and_held(make_timeline())
    if other != event:
        merge_events(into=event, others=[other], user=user)
    else:
        accept_claims(claims=event.claims.filter(status="proposed"), user=user)

    event.refresh_from_db()
    assert "will hold" not in event.title
    assert "held" in event.title
    made = Decision.objects.filter(event=event, verb=Verb.EDIT).get()
    assert "will hold" in made.before["title"]
    assert made.why == "A claim says that it happened, so its title does too."


def test_a_title_that_a_person_gave_stays(user: User) -> None:
    event, other = announced_and_held(make_timeline())
    event.title = "The session will be remembered"
    edit_event(event=event, user=user)
    if other != event:
        merge_events(into=event, others=[other], user=user)
    else:
        accept_claims(claims=event.claims.filter(status="proposed"), user=user)

    event.refresh_from_db()
    assert event.title == "The session will be remembered"
