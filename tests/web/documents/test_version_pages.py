"""The pages about versions: what changed, what no longer matches, and looking again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from tests.factories import (
    TEXT,
    make_citation,
    make_claim,
    make_contributor,
    make_curator,
    make_document,
    make_event,
    make_timeline,
)
from timeline.models import (
    Capture,
    CaptureMethod,
    CaptureState,
    Citation,
    ClaimStatus,
    Decision,
    Document,
    TextKind,
    Timeline,
    Verb,
    Visibility,
)
from timeline.services.documents.versions import confirm_version, store_version

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

FERRIES = "Two ferries had left in mid-August"
NOW = "Three ferries had left in mid-August"
URL = "https://gazette.example/harbour"


@dataclass
class Page:
    """A page of two versions, of whose two citations one follows and one does not."""

    timeline: Timeline
    first: Document
    second: Document
    orphan: Citation

    def changes(self) -> str:
        return reverse("document-changes", args=[self.second.address])

    def decision(self) -> str:
        return reverse("orphan-decision", args=[self.second.address, self.orphan.pk])


@pytest.fixture
def page() -> Page:
    timeline = make_timeline()
    first = make_document(timeline=timeline, url=URL)
    claim = make_claim(event=make_event(timeline=timeline), statement="Ferries left.")
    orphan = make_citation(claim=claim, document=first, exact=FERRIES, edtf="2024-08")
    make_citation(claim=make_claim(event=make_event(timeline=timeline)), document=first)
    second = make_document(
        timeline=timeline, text=TEXT.replace("Two", "Three"), url=URL, title="Harbour reopens again"
    )
    store_version(first, second)
    orphan.refresh_from_db()
    return Page(timeline, first, second, orphan)


def read(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_a_document_tells_its_versions(client: Client, page: Page) -> None:
    told = read(client, page.second.get_absolute_url())

    assert "Version 2 of 2 · captured" in told
    assert f'<a class="to-changes" href="{page.changes()}">What changed</a>' in told
    assert f'<a href="{page.changes()}#orphans">1 citation no longer matches the live page</a>' in told
    assert "Check the page for changes" not in told


def test_readers_of_an_earlier_version_are_told_too(client: Client, page: Page) -> None:
    told = read(client, page.first.get_absolute_url())

    assert "Version 1 of 2 · captured" in told
    assert "1 citation no longer matches the live page" in told
    assert "to-changes" not in told


def test_a_document_of_one_version_says_nothing_of_versions(client: Client) -> None:
    document = make_document(timeline=make_timeline(), url=URL)

    assert 'class="versions"' not in read(client, document.get_absolute_url())


def test_the_last_vain_look_is_reported(client: Client, page: Page) -> None:
    Capture.objects.create(
        timeline=page.timeline, method=CaptureMethod.RECAPTURE, name="x", recapture_of=page.second,
        state=CaptureState.REFUSED, message="https://gazette.example/harbour is gone for good.",
    )  # fmt: skip

    assert "harbour is gone for good." in read(client, page.first.get_absolute_url())


def test_what_changed_is_shown_word_by_word(client: Client, page: Page) -> None:
    told = read(client, page.changes())

    assert "What changed in version 2" in told
    assert "<b>1 word added, 1 word removed in 1 paragraph of 1</b>" in told
    assert '<del><span class="visually-hidden" lang="en"> removed: </span>Two<span' in told
    assert '<ins><span class="visually-hidden" lang="en"> added: </span>Three<span' in told
    assert "<dt>Title</dt>" in told
    assert '<div class="changes" lang="en" dir="ltr">' in told


def test_an_orphan_is_shown_with_both_texts_and_readers_decide_nothing(client: Client, page: Page) -> None:
    told = read(client, page.changes())

    assert f"<mark>{FERRIES}</mark>" in told
    assert "The live page says" in told
    assert "1 citation no longer matches the live page</h2>" in told
    assert "<textarea" not in told
    assert (
        client.post(page.decision(), {"live": page.second.pk, "choice": "withdraw", "why": "No."}).status_code == 403
    )


def test_nothing_like_it_is_reported(client: Client, page: Page) -> None:
    third = make_document(timeline=page.timeline, text="Rain is due on Friday.\n", url=URL)
    store_version(page.second, third)

    told = read(client, reverse("document-changes", args=[third.address]))

    assert told.count("No similar event.") == 2


def test_the_first_version_has_nothing_to_compare_with(client: Client, page: Page) -> None:
    told = read(client, reverse("document-changes", args=[page.first.address]))

    assert "no earlier version to compare with" in told
    assert "1 citation no longer matches the live page</h2>" in told


def test_unchanged_paragraphs_are_folded(client: Client, page: Page) -> None:
    lines = "\n".join(f"Paragraph {number} stays." for number in range(9))
    third = make_document(timeline=page.timeline, text=lines, url=URL)
    store_version(page.second, third)
    fourth = make_document(timeline=page.timeline, text=lines + "\nAnd one more.", url=URL)
    store_version(third, fourth)

    told = read(client, reverse("document-changes", args=[fourth.address]))

    assert '<summary lang="en">8 paragraphs unchanged</summary>' in told
    assert "3 words added, 0 words removed in 1 paragraph of 10" in told


def test_a_private_page_shows_its_changes_to_its_readers_only(client: Client, page: Page) -> None:
    Timeline.objects.update(visibility=Visibility.PRIVATE)

    assert client.get(page.changes()).status_code == 404
    client.force_login(make_curator())
    assert client.get(page.changes()).status_code == 200


def test_proposals_that_no_longer_match_are_told_to_curators_only(client: Client, page: Page) -> None:
    page.orphan.claim.status = ClaimStatus.PROPOSED
    page.orphan.claim.save()

    assert "no longer match" not in read(client, page.second.get_absolute_url())
    client.force_login(make_curator())
    assert "1 citation no longer matches" in read(client, page.second.get_absolute_url())


def test_a_curator_cites_what_the_page_says_now(client: Client, page: Page) -> None:
    client.force_login(make_curator())
    assert f"{NOW}.</textarea>" in read(client, page.changes())

    response = client.post(page.decision(), {"live": page.second.pk, "choice": "cite", "pasted_text": NOW})

    assert response.url == f"{page.changes()}#orphans"  # type: ignore[attr-defined]
    fresh = Citation.objects.get(claim=page.orphan.claim)
    assert (fresh.exact, fresh.document) == (NOW, page.second)
    assert "no longer match" not in read(client, page.changes())


@pytest.mark.parametrize(
    ("live", "complaint"),
    [({"live": "0"}, "A newer version was stored meanwhile."), ({}, "This form came without the version")],
)
def test_what_was_decided_about_another_version_is_asked_again(
    client: Client, page: Page, live: dict[str, str], complaint: str
) -> None:
    client.force_login(make_curator())

    answer = client.post(page.decision(), {"choice": "cite", "pasted_text": NOW} | live)

    assert answer.status_code == 400
    assert complaint in answer.content.decode()
    assert Citation.objects.get(claim=page.orphan.claim) == page.orphan


@pytest.mark.parametrize(
    ("answers", "complaint"),
    [
        ({"choice": "cite", "pasted_text": " "}, "Paste the passage that you cite."),
        ({"choice": "cite", "pasted_text": "Six ferries"}, "The words “Six ferries” do not stand in this text."),
        ({"choice": "keep", "why": ""}, "Say why, in a few words: the decision is kept with its reason."),
        ({"choice": "withdraw", "why": "Wrong."}, "would be left without a cited claim; reject the event instead."),
    ],
)
def test_what_cannot_be_decided_is_told_beside_it(
    client: Client, page: Page, answers: dict[str, str], complaint: str
) -> None:
    client.force_login(make_curator())

    response = client.post(page.decision(), {"live": str(page.second.pk)} | answers)

    assert response.status_code == 400
    assert complaint in response.content.decode()
    assert '<details class="decide" open>' in response.content.decode()
    assert not Decision.objects.exists()


def test_a_curator_keeps_an_orphan(client: Client, page: Page) -> None:
    client.force_login(make_curator())

    client.post(page.decision(), {"live": page.second.pk, "choice": "keep", "why": "They said so at first."})

    assert Decision.objects.get().verb == Verb.KEEP
    told = read(client, page.changes())
    assert "Kept on purpose" in told
    assert "<textarea" not in told


def test_a_curator_withdraws_an_orphan_of_a_claim_that_has_another(client: Client, page: Page) -> None:
    make_citation(claim=page.orphan.claim, document=page.second, exact="the ministry said")
    client.force_login(make_curator())

    client.post(page.decision(), {"live": page.second.pk, "choice": "withdraw", "why": "Corrected."})

    assert not Citation.objects.filter(pk=page.orphan.pk).exists()


def test_who_may_bring_documents_may_look_again(client: Client, page: Page) -> None:
    client.force_login(make_contributor())
    assert "Check the page for changes" in read(client, page.first.get_absolute_url())

    response = client.post(reverse("document-check", args=[page.first.address]))

    capture = Capture.objects.get()
    assert response.url == capture.get_absolute_url()  # type: ignore[attr-defined]
    assert (capture.method, capture.recapture_of, capture.url) == (CaptureMethod.RECAPTURE, page.second, URL)


def test_others_may_not_look_again(client: Client, page: Page) -> None:
    assert client.post(reverse("document-check", args=[page.first.address])).status_code == 403
    assert client.get(reverse("document-check", args=[page.first.address])).status_code == 405


def test_a_digest_cannot_be_compared_with_a_page(client: Client, page: Page) -> None:
    Document.objects.update(text_kind=TextKind.DIGEST)
    client.force_login(make_contributor())
    assert "Check the page for changes" not in read(client, page.first.get_absolute_url())

    response = client.post(reverse("document-check", args=[page.first.address]), follow=True)

    assert "is not the publisher’s text" in response.content.decode()


def test_a_page_that_went_back_is_reported(client: Client, page: Page) -> None:
    confirm_version(page.first)

    told = read(client, page.second.get_absolute_url())

    assert "no longer match" not in told
    assert "Version 1</a> captured" in told
    assert told.index("seen unchanged") < told.index("the live page, as last seen") < told.index("Version 2</a>")


def test_texts_too_long_for_a_page_are_not_compared(
    client: Client, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.web.documents.changes._LONGEST", 50)

    told = read(client, page.changes())

    assert "The texts are too long to be compared on a page." in told
    assert "No similar event." in told


def test_a_page_shows_no_more_than_it_can_hold(client: Client, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.web.documents.changes._MOST_SHOWN", 10)
    lines = "\n".join(f"Paragraph {number} stays." for number in range(9))
    third = make_document(timeline=page.timeline, text="Once.\n" + lines, url=URL)
    fourth = make_document(timeline=page.timeline, text="Once.\n" + lines + "\nTwice.", url=URL)
    store_version(page.second, third)
    store_version(third, fourth)

    told = read(client, reverse("document-changes", args=[fourth.address]))

    assert '<p class="unchanged" lang="en">9 paragraphs unchanged</p>' in told
    assert "More has changed than one page can show" in told


def test_white_space_alone_is_told_as_such(client: Client, page: Page) -> None:
    third = make_document(timeline=page.timeline, text=page.second.text.replace("had left", "had  left"), url=URL)
    store_version(page.second, third)

    told = read(client, reverse("document-changes", args=[third.address]))

    assert "The texts differ in white space only." in told


def test_a_passage_over_two_paragraphs_is_shown_with_both(client: Client, page: Page) -> None:
    third = make_document(
        timeline=page.timeline, text="One is here now.\nTwo is here now.\nThree is here now.\n", url=URL
    )
    store_version(page.second, third)
    claim = make_claim(event=make_event(timeline=page.timeline))
    make_citation(claim=claim, document=third, exact="is here now.\nTwo is here")
    fourth = make_document(
        timeline=page.timeline, text="One is here now.\nTwo was here now.\nThree is here now.\n", url=URL
    )
    store_version(third, fourth)

    told = read(client, reverse("document-changes", args=[fourth.address]))

    assert '<p class="passage same">One is here now.</p> <p class="passage changed">Two <del>' in told


def test_more_orphans_than_a_page_can_hold_are_counted(
    client: Client, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.web.documents.version_views._MOST_ORPHANS", 0)

    assert "and 1 more" in read(client, page.changes())


def test_context_is_cut_between_words_and_only_where_the_text_goes_on(client: Client, page: Page) -> None:
    told = read(client, page.changes())

    assert '<span class="context">… Thursday, the ministry said. </span>' in told
    assert '<span class="context">. </span>' in told
