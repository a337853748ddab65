"""The pages of stories: what readers walk through, and where editors tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml.html import document_fromstring

from tests.factories import make_member, make_story
from tests.web.reading import get_html, opened, read_text
from timeline.models import Event, EventStatus, Role, Story, Timeline, Visibility
from timeline.selectors.audit_trail import audit_trail
from timeline.services.stories import move_step, say_step

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import DjangoAssertNumQueries

    from tests.web.conftest import Story as World


@pytest.fixture
def told(story: World) -> Story:
    return make_story(
        story.ferries, story.reopening, story.bridge, timeline=story.timeline, opening="Ships came and went."
    )


@pytest.fixture
def editor(client: Client, story: World) -> Client:
    client.force_login(make_member(story.timeline, role=Role.EDITOR))
    return client


def step_pages(told: Story) -> list[str]:
    return [f"{told.get_absolute_url()}{key}/" for key in told.steps.order_by("sequence").values_list("pk", flat=True)]


def links(html: str, rel: str) -> list[str]:
    return [one.get("href") for one in document_fromstring(html).xpath(f"//nav//a[@rel='{rel}']")]


def act(client: Client, told: Story, **sent: object) -> str:
    """Send what a button of the edit page sends, and return the page that it leads to."""
    told.refresh_from_db()
    sent = {"revision": told.revision} | sent
    return client.post(f"/harbour/stories/{told.pk}/act/", sent, follow=True).content.decode()


def test_a_chronology_leads_to_its_stories_once_there_are_some(client: Client, story: World) -> None:
    assert "/harbour/stories/" not in get_html(client, "/harbour/")

    told = make_story(story.bridge, timeline=story.timeline)
    make_story(story.bridge, timeline=story.timeline, title="A draft", is_published=False)

    assert "/harbour/stories/" in get_html(client, "/harbour/")
    page = get_html(client, "/harbour/stories/")
    assert told.get_absolute_url() in page
    assert "A draft" not in page


def test_a_story_whole_has_opening_contents_and_every_step(client: Client, told: Story) -> None:
    words = read_text(get_html(client, told.get_absolute_url()))

    assert "Ships came and went." in words
    assert words.index("Then: Ferries leave.") < words.index("Then: Harbour reopens.")
    assert "mid-August 2024" in words
    assert "The harbour reopened on Thursday" in words


def test_each_step_has_a_page_with_ways_to_its_neighbours(client: Client, told: Story) -> None:
    first, second, third = step_pages(told)

    pages = [get_html(client, path) for path in (first, second, third)]

    assert [links(page, "next") for page in pages] == [[second], [third], []]
    assert [links(page, "prev") for page in pages] == [[], [first], [second]]
    assert "step 2 of 3" in read_text(pages[1])
    assert "Le port a rouvert jeudi." in read_text(pages[1])
    assert document_fromstring(pages[1]).xpath("//svg[@class='story-strip']//rect[@class='here']")


def test_the_address_of_an_outdated_title_leads_to_that_of_today(client: Client, told: Story) -> None:
    page = step_pages(told)[1]
    Story.objects.update(title="Another")

    moved = client.get(page)

    told.refresh_from_db()
    assert moved["Location"] == step_pages(told)[1]
    assert client.get(f"/harbour/stories/{told.pk}-x/")["Location"] == told.get_absolute_url()


def test_an_event_that_is_no_longer_published_vanishes_for_readers_and_is_flagged(
    client: Client, story: World, told: Story
) -> None:
    pages = step_pages(told)
    get_html(client, told.get_absolute_url())
    Event.objects.filter(pk=story.reopening.pk).update(status=EventStatus.PROPOSED)

    assert "Harbour reopens" not in get_html(client, told.get_absolute_url())
    assert client.get(pages[1]).status_code == 404
    assert links(get_html(client, pages[0]), "next") == [pages[2]]

    client.force_login(make_member(story.timeline, role=Role.EDITOR))
    assert "Not published any more: readers do not see this step." in get_html(
        client, f"/harbour/stories/{told.pk}/edit/"
    )


def test_a_story_of_which_nothing_can_be_read_says_so(client: Client, told: Story) -> None:
    Event.objects.update(status=EventStatus.REJECTED)

    assert "No step of it can be read at present." in read_text(get_html(client, told.get_absolute_url()))


def test_drafts_are_for_editors_only(client: Client, story: World, told: Story) -> None:
    Story.objects.update(is_published=False)
    page = step_pages(told)[0]
    assert {client.get(path).status_code for path in (told.get_absolute_url(), page)} == {404}

    client.force_login(make_member(story.timeline, role=Role.CURATOR))
    assert client.get(page).status_code == 404

    client.force_login(make_member(story.timeline, role=Role.EDITOR))
    assert 'content="noindex"' in get_html(client, page)
    assert "not published" in get_html(client, told.get_absolute_url())


def test_an_editor_tells_a_story_from_an_event_to_readers(editor: Client, story: World) -> None:
    page = get_html(editor, story.reopening.get_absolute_url())
    assert f"/harbour/events/{story.reopening.pk}/story/" in page

    sent = {"title": "The harbour", "sentence": "It opened."}
    edit = editor.post(f"/harbour/events/{story.reopening.pk}/story/", sent, follow=True)
    told = Story.objects.get()
    assert edit.redirect_chain[-1][0] == f"/harbour/stories/{told.pk}/edit/#steps"

    found = get_html(editor, f"/harbour/stories/{told.pk}/edit/", {"q": "ferries"})
    assert f'value="{story.ferries.pk}"' in found
    act(editor, told, act="add", event=story.ferries.pk, sentence="First they left.")
    moved = act(editor, told, act="up", step=told.steps.get(event=story.ferries).pk)
    assert "The order is stored." in moved
    told_again = get_html(editor, f"/harbour/stories/{told.pk}/edit/")
    assert "Harbour reopens</bdi>" in told_again
    act(editor, told, act="publish")

    editor.logout()
    words = read_text(get_html(editor, told.get_absolute_url()))
    assert words.index("First they left.") < words.index("It opened.")


def test_where_it_takes_two_persons_who_worked_on_a_story_has_no_button_to_publish_it(
    editor: Client, story: World, told: Story
) -> None:
    Timeline.objects.update(needs_second_person=True)
    Story.objects.update(is_published=False)
    path, button, words = f"/harbour/stories/{told.pk}/edit/", 'value="publish"', "somebody else publishes it"
    assert button in get_html(editor, path)

    act(editor, told, act="down", step=told.steps.order_by("sequence")[0].pk, sentence="")

    page = get_html(editor, path)
    assert (button in page, words in page) == (False, True)
    editor.force_login(make_member(story.timeline, role=Role.EDITOR, username="other"))
    page = get_html(editor, path)
    assert (button in page, words in page) == (True, False)


def test_what_somebody_else_changed_meanwhile_is_not_overwritten_and_what_was_typed_stays(
    editor: Client, told: Story
) -> None:
    step = told.steps.order_by("sequence")[0]
    act(editor, told, act="say", step=step.pk, sentence="Another sentence.")

    answer = editor.post(
        f"/harbour/stories/{told.pk}/act/", {"act": "say", "step": step.pk, "sentence": "Mine.", "revision": 0}
    )

    step.refresh_from_db()
    assert answer.status_code == 409
    assert "Somebody changed" in answer.content.decode()
    assert ">Mine.</textarea>" in answer.content.decode()
    assert step.sentence == "Another sentence."


def test_an_arrow_keeps_the_sentence_that_stands_beside_it(editor: Client, told: Story) -> None:
    first = told.steps.order_by("sequence")[0]

    act(editor, told, act="down", step=first.pk, sentence="Said anew before it moved.")

    first.refresh_from_db()
    assert (first.sentence, first.sequence) == ("Said anew before it moved.", 1)


def test_a_sentence_that_is_too_long_stays_where_it_was_typed(editor: Client, told: Story) -> None:
    first = told.steps.order_by("sequence")[0]
    kept = first.sentence

    page = act(editor, told, act="say", step=first.pk, sentence="Long words. " * 60)

    first.refresh_from_db()
    assert first.sentence == kept
    assert "Long words. Long words." in page
    assert "600" in page


def test_line_breaks_count_as_they_do_in_a_browser(editor: Client, told: Story) -> None:
    first = told.steps.order_by("sequence")[0]

    act(editor, told, act="say", step=first.pk, sentence="\r\n".join(["a" * 29] * 20))

    first.refresh_from_db()
    assert len(first.sentence) == 599


def test_a_title_changed_by_another_is_not_overwritten(editor: Client, told: Story) -> None:
    path = f"/harbour/stories/{told.pk}/edit/"
    seen = opened(editor, path)
    Story.objects.update(title="Theirs")

    answer = editor.post(path, seen | {"title": "Mine", "opening": ""})

    assert answer.status_code == 400
    assert "it is “Theirs” now" in answer.content.decode()
    assert editor.post(path, opened(editor, path) | {"title": "Mine", "opening": ""}).status_code == 302
    assert Story.objects.get().title == "Mine"


def test_an_act_that_names_nothing_of_the_story_is_refused(editor: Client, story: World, told: Story) -> None:
    other = make_story(story.strike, timeline=story.timeline, title="Other").steps.get()

    for sent in ({"act": "say", "step": other.pk}, {"act": "add", "event": story.proposal.pk}, {"act": "burn"}, {}):
        assert "Press a button of the page as it is now" in act(editor, told, **sent)

    assert not told.decisions.exists()


def test_a_new_story_needs_a_title(editor: Client, story: World) -> None:
    make_story(timeline=story.timeline)

    assert editor.post("/harbour/stories/new/", {"title": "  "}).status_code == 400
    answer = editor.post(f"/harbour/events/{story.bridge.pk}/story/", {"sentence": "x", "title": " "})
    assert "give the new one a title" in answer.content.decode()
    assert editor.post("/harbour/stories/new/", {"title": "Ships"}).status_code == 302


def test_what_is_done_with_a_story_names_its_pages_otherwise(client: Client, story: World, told: Story) -> None:
    user = make_member(story.timeline, role=Role.EDITOR)
    step = told.steps.order_by("sequence")[0]
    named = [client.get(told.get_absolute_url())["ETag"]]

    move_step(step=step, by=1, user=user, revision=0)
    named.append(client.get(told.get_absolute_url())["ETag"])
    say_step(step=step, sentence="Otherwise.", user=user, revision=1)
    named.append(client.get(told.get_absolute_url())["ETag"])

    assert len(set(named)) == 3
    assert [one["verb"] for one in audit_trail(story.timeline) if one["record"] == "story"] == ["move", "say"]


def test_stories_stand_in_the_site_map_of_a_public_chronology(client: Client, story: World, told: Story) -> None:
    make_story(story.bridge, timeline=story.timeline, title="A draft", is_published=False)

    listed = get_html(client, "/harbour/sitemap-1.xml")

    assert [path in listed for path in (told.get_absolute_url(), *step_pages(told))] == [True] * 4
    assert "a-draft" not in listed


def test_no_story_of_a_closed_chronology_is_told_to_strangers(client: Client, story: World, told: Story) -> None:
    story.timeline.visibility = Visibility.PRIVATE
    story.timeline.save()

    assert {client.get(path).status_code for path in ("/harbour/stories/", *step_pages(told))} == {404}


def test_the_number_of_queries_does_not_grow_with_the_steps(
    client: Client, story: World, told: Story, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    short = make_story(story.strike, timeline=story.timeline, title="Short")

    for path, number in ((told.get_absolute_url(), 9), (short.get_absolute_url(), 9), (step_pages(told)[0], 9)):
        with django_assert_num_queries(number):
            client.get(path)
