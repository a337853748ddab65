"""What is closed stays closed: each way by which a private text once got out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import AnonymousUser, User

from tests.factories import make_citation, make_claim, make_document, make_event, make_member, make_timeline
from tests.web.reading import get_html
from timeline.models import (
    Capture,
    CaptureChoice,
    CaptureMethod,
    CaptureState,
    Citation,
    ClaimStatus,
    Document,
    EventStatus,
    Release,
    Role,
    Timeline,
    Visibility,
)
from timeline.services.captures.submission import decide, submit_capture
from timeline.services.curation.publication import publish_events
from timeline.services.documents.versions import store_version

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db(transaction=True)

STORY = (
    "The harbour council of Selim met on 3 May 2021. It closed the old pier on 4 May 2021 after a storm had torn away "
    "its railing, the harbour master said. Repairs are to begin in June 2021 and to last until autumn.\n"
)
LATER = STORY.replace("the harbour master said", "as everybody knows now")
URL = "https://gazette.example/pier"
SAID = {"outlet": "Gazette", "title": "The pier", "published": "2021-05-05", "language": "en", "url": URL}


def bring_text(timeline: Timeline, text: str, user: User | None, **said: str) -> Capture:
    metadata = SAID | said
    capture = submit_capture(
        timeline=timeline,
        user=user,
        method=CaptureMethod.PASTE,
        name="Pasted",
        content=text.encode(),
        user_metadata=metadata,
    )
    capture.refresh_from_db()
    return capture


@pytest.fixture
def public() -> Timeline:
    return make_timeline()


@pytest.fixture
def private() -> Timeline:
    return make_timeline(slug="files", title="The files", visibility=Visibility.PRIVATE)


def test_a_private_version_does_not_leak_through_its_public_successor(
    client: Client, public: Timeline, private: Timeline
) -> None:
    first = make_document(timeline=private, text=STORY, url=URL)
    second = make_document(timeline=public, text=LATER, url=URL)
    second.supersedes = first
    second.save()

    told = get_html(client, f"{second.get_absolute_url()}changes/")

    assert "the harbour master said" not in told
    assert str(first.address) not in get_html(client, second.get_absolute_url())


def test_what_is_brought_is_never_compared_with_another_closed_timeline(public: Timeline, private: Timeline) -> None:
    editor = make_member(public, private, role=Role.OWNER)
    bring_text(private, STORY, editor)

    near, same = bring_text(public, LATER, editor), bring_text(public, STORY, editor, url="")

    assert (near.state, near.nearest) == (CaptureState.STORED, None)
    assert same.nearest == near.document  # of its own timeline, not the private one


def test_pasting_the_exact_text_of_a_private_document_tells_and_publishes_nothing(
    client: Client, public: Timeline, private: Timeline
) -> None:
    secret = bring_text(private, STORY, make_member(private, role=Role.OWNER)).document
    assert secret is not None

    capture = bring_text(public, STORY, make_member(public, role=Role.CONTRIBUTOR), title="Mine")

    assert (capture.state, capture.nearest) == (CaptureState.STORED, None)
    assert capture.document is not None
    assert (capture.document.pk != secret.pk, capture.document.title) == (True, "Mine")
    assert list(secret.timelines.all()) == [private]
    assert client.get(secret.get_absolute_url()).status_code == 404


def test_the_same_text_in_two_closed_timelines_is_two_documents(private: Timeline) -> None:
    other = make_timeline(slug="other", visibility=Visibility.UNLISTED)
    owner = make_member(private, other, role=Role.OWNER)

    one, two = bring_text(private, STORY, owner).document, bring_text(other, STORY, owner).document

    assert one is not None
    assert two is not None
    assert (one.pk != two.pk, one.text == two.text, one.address != two.address) == (True, True, True)


@pytest.fixture
def cited(public: Timeline) -> Citation:
    """A published event that cites the first sentence of a document."""
    document = make_document(timeline=public, text=STORY, url=URL)
    claim = make_claim(event=make_event(timeline=public, edtf="2021-05-03"))
    return make_citation(claim=claim, document=document, exact="The harbour council of Selim met on 3 May 2021.")


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.CURATOR])
def test_a_version_by_who_may_not_publish_is_a_proposal(public: Timeline, cited: Citation, role: Role) -> None:
    before = cited.document
    capture = bring_text(public, LATER, make_member(public, role=role))
    assert capture.state == CaptureState.ASKING

    decide(capture, CaptureChoice.VERSION, capture.user)

    capture.refresh_from_db()
    cited.refresh_from_db()
    assert (capture.state, capture.document, cited.document) == (CaptureState.PROPOSED, None, before)
    assert "an editor decides" in capture.message.lower()


def test_an_editor_accepts_a_proposed_version(public: Timeline, cited: Citation) -> None:
    capture = bring_text(public, LATER, make_member(public, role=Role.CONTRIBUTOR))
    decide(capture, CaptureChoice.VERSION, capture.user)

    decide(capture, CaptureChoice.VERSION, make_member(public, role=Role.EDITOR))

    capture.refresh_from_db()
    cited.refresh_from_db()
    assert (capture.state, cited.document) == (CaptureState.STORED, capture.document)


def test_a_version_takes_only_the_citations_of_timelines_where_its_editor_publishes(
    public: Timeline, cited: Citation
) -> None:
    other = make_timeline(slug="other")
    cited.document.timelines.add(other)
    claim = make_claim(event=make_event(timeline=other, edtf="2021-05-03"))
    kept = make_citation(claim=claim, document=cited.document, exact="The harbour council of Selim met on 3 May 2021.")
    new = make_document(timeline=public, text=LATER, url=URL)

    store_version(cited.document, new, user=make_member(public, role=Role.EDITOR))

    kept.refresh_from_db()
    cited.refresh_from_db()
    assert (cited.document, kept.document.text) == (new, STORY)
    assert list(new.timelines.all()) == [public]


def test_what_is_brought_is_not_public_until_a_published_event_cites_it(client: Client, public: Timeline) -> None:
    contributor, editor = make_member(public, role=Role.CONTRIBUTOR), make_member(public, role=Role.EDITOR)
    document = bring_text(public, STORY, contributor, outlet="An outlet typed freely").document
    assert document is not None

    def seen() -> tuple[int, bool, bool]:
        page = client.get(document.get_absolute_url()).status_code
        gaps, chronology = get_html(client, "/harbour/gaps/"), get_html(client, "/harbour/")
        return page, "The pier" in gaps, "An outlet typed freely" in chronology

    assert seen() == (404, False, False)
    assert document in Document.objects.readable_by(contributor)

    event = public.events.filter(claims__citations__document=document).first()
    assert event is not None
    publish_events(events=[event], user=editor)

    assert seen()[0] == 200
    assert Release.objects.filter(document=document, timeline=public).count() == 1


def test_a_document_stays_public_when_the_event_that_released_it_is_taken_back(public: Timeline) -> None:
    document = make_document(timeline=public, is_released=False)
    event = make_event(timeline=public, status=EventStatus.PROPOSED)
    make_citation(claim=make_claim(event=event, status=ClaimStatus.PROPOSED), document=document)
    assert document not in Document.objects.readable_by(AnonymousUser())

    publish_events(events=[event], user=None)
    event.status = EventStatus.REJECTED
    event.save()

    assert document in Document.objects.readable_by(AnonymousUser())


def test_numbers_find_no_document_that_only_an_unlisted_timeline_has(client: Client, public: Timeline) -> None:
    hidden = make_document(timeline=make_timeline(slug="hidden", visibility=Visibility.UNLISTED))
    shown = make_document(timeline=public, text=STORY)

    assert client.get(f"/documents/{hidden.pk}/").status_code == 404
    assert client.get(hidden.get_absolute_url()).status_code == 200
    assert client.get(f"/documents/{shown.pk}/")["Location"] == shown.get_absolute_url()


def test_a_document_of_a_public_and_an_unlisted_timeline_names_only_the_public_one(
    client: Client, public: Timeline
) -> None:
    hidden = make_timeline(slug="hidden", title="Not to be found", visibility=Visibility.UNLISTED)
    document = make_document(timeline=public)
    document.timelines.add(hidden)
    make_citation(claim=make_claim(event=make_event(timeline=hidden, title="Secret meeting")), document=document)

    html = get_html(client, document.get_absolute_url())

    assert ("Not to be found" in html, "Secret meeting" in html) == (False, False)


def test_unlisted_timelines_are_not_offered_where_documents_are_added(client: Client, public: Timeline) -> None:
    make_timeline(slug="hidden", title="Not to be found", visibility=Visibility.UNLISTED)
    client.force_login(make_member(public, role=Role.CONTRIBUTOR))

    assert [("Not to be found" in get_html(client, path)) for path in ("/", "/capture/", "/captures/")] == [False] * 3


def test_who_was_let_go_adds_nothing_more(public: Timeline) -> None:
    contributor = make_member(public, role=Role.CONTRIBUTOR)
    capture = bring_text(public, LATER, contributor)
    contributor.memberships.all().delete()

    assert list(Capture.objects.visible_to(User.objects.get(pk=contributor.pk))) == []
    assert capture.document not in Document.objects.readable_by(User.objects.get(pk=contributor.pk))
