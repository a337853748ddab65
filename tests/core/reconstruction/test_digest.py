from __future__ import annotations

from itertools import permutations

from tests.core.reconstruction.telling import told
from timeline.core.reconstruction import Modality, Sentence, digest_days
from timeline.core.temporal import Bounds, day_number

AUGUST = day_number(2024, 8, 15)
MAY = day_number(2024, 5, 2)
SIGNED = told("a1", "The ports of Selim signed a pilotage treaty on 15 August.", "15 August", published=AUGUST + 1)
PLANNED = told("c1", "The ports of Selim will sign a treaty on 15 August.", "15 August", modality=Modality.PLANNED)
STORM = told("e1", "A storm sank ferries on 2 May.", "2 May", "2024-05-02", published=MAY)


def sentences(document: str, published: int | None, *texts: str) -> list[Sentence]:
    """The sentences of a document, one after another."""
    starts = [sum(len(text) + 1 for text in texts[:index]) for index in range(len(texts))]
    return [Sentence(document, start, text, published) for start, text in zip(starts, texts, strict=True)]


def test_a_digest_does_not_repeat_itself() -> None:
    walked = told("g1", "Dockers of Selim walked out over wages on 15 August.", "15 August")
    coarse = told("h1", "In August Selim was hot.", "August", "2024-08")
    statements = [SIGNED, told("f1", SIGNED.text, "15 August"), walked, STORM, coarse, PLANNED]

    ((day, told_of_it),) = digest_days(statements, day_count=1, per_day=3)

    assert day == AUGUST
    assert told_of_it.count(SIGNED.text) == 1
    assert walked.text in told_of_it


def test_a_digest_keeps_to_its_span() -> None:
    within = Bounds(None, day_number(2024, 6, 1))

    assert digest_days([SIGNED, STORM], day_count=5, per_day=1, within=within) == [(MAY, [STORM.text])]


def test_what_follows_a_dated_sentence_tells_of_its_day() -> None:
    document = sentences(
        "a",
        None,
        SIGNED.text,
        "It spares captains of either port the second examination.",
        "Pilots of both ports had asked for the treaty for years.",
        "A museum of pilotage was opened in the old customs house.",
    )

    ((_day, told_of_it),) = digest_days([SIGNED], sentences=document, day_count=1, per_day=9)

    assert sorted(told_of_it) == sorted(one.text for one in document[:3])


def test_a_dated_sentence_or_a_scrap_ends_what_follows() -> None:
    opened = "On 16 August a museum of pilotage was opened in the old customs house."
    rest = "Both ports paid for the museum in equal shares."
    document = sentences(
        "a", None, SIGNED.text, opened, rest, "Photo: Ada Marin", "The ferries were free on that day."
    )
    museum = told("a2", opened, "16 August", "2024-08-16", position=document[1].position)

    digest = digest_days([SIGNED, museum], sentences=document, day_count=2, per_day=9)

    assert digest == [(AUGUST, [SIGNED.text]), (AUGUST + 1, [opened, rest])]


def test_a_day_is_told_by_the_leads_of_its_documents() -> None:
    lead = "Ferries of both companies stayed in port because of the storm."
    texts = (
        "Menu",
        lead,
        "Captains call it the worst storm in twenty years.",
        "Nobody was hurt, the harbour master says today.",
    )
    fourth = "The quay will have to be repaired before the summer."

    digest = digest_days([SIGNED], sentences=sentences("s", MAY, *texts, fourth), day_count=2, per_day=9)

    assert [day for day, _sentences in digest] == [MAY, AUGUST]
    assert sorted(digest[0][1]) == sorted(texts[1:])


def test_leads_are_neither_what_sites_print_everywhere_nor_of_unknown_days() -> None:
    notice = "Subscribe to the letter of the editors for the news of the day."
    printed = [one for name in "klm" for one in sentences(name, MAY, notice)]
    undated = sentences("n", None, "Ferries of both companies stayed in port because of the storm.")

    assert digest_days([SIGNED], sentences=[*printed, *undated], day_count=5, per_day=9) == [(AUGUST, [SIGNED.text])]


def test_a_dated_lead_tells_of_the_day_that_it_dates() -> None:
    document = sentences("a", AUGUST + 1, SIGNED.text)

    assert digest_days([SIGNED], sentences=document, day_count=5, per_day=1) == [(AUGUST, [SIGNED.text])]


def test_two_dates_of_a_sentence_share_what_follows() -> None:
    text = "Talks were held on 2 May and on 15 August between the ports."
    follower = "The treaty was ready after the second round of talks."
    both = [told("a1", text, "2 May", "2024-05-02"), told("a2", text, "15 August")]

    digest = digest_days(both, sentences=sentences("a", None, text, follower), day_count=2, per_day=2)

    assert digest == [(MAY, [text, follower]), (AUGUST, [text, follower])]


def test_one_day_given_twice_by_a_sentence_is_followed_once() -> None:
    text = "Talks began on 15 August and ended on Thursday, 15 August, at night."
    both = [told("a1", text, "15 August"), told("a2", text, "Thursday")]
    follower = "The treaty was ready after the second round of talks."

    digest = digest_days(both, sentences=sentences("a", None, text, follower), day_count=2, per_day=9)

    assert digest == [(AUGUST, [text, follower])]


def test_the_order_of_the_input_does_not_matter() -> None:
    statements = [SIGNED, PLANNED, STORM]
    known = sentences("a", AUGUST, SIGNED.text, "It spares captains of either port the second examination.")
    known += sentences("s", MAY, "Ferries of both companies stayed in port because of the storm.")
    expected = digest_days(statements, sentences=known, day_count=3, per_day=2)

    for order in permutations(statements):
        for order_of_sentences in permutations(known):
            digest = digest_days(order, sentences=order_of_sentences, day_count=3, per_day=2)

            assert digest == expected


def test_a_chronology_chooses_the_day_and_the_words() -> None:
    entries = [
        told(
            f"d{day}",
            f"{day} May: the ferries of the bay go on strike {day} times.",
            f"{day} May",
            f"2024-05-{day:02}",
        )
        for day in range(2, 12)
    ]
    other = told("b1", "On 2 May, as on other days, the ferries of the bay had been on strike.", "2 May", "2024-05-02")

    digest = digest_days([*entries, other, SIGNED], day_count=10, per_day=1)

    assert [sentences for _day, sentences in digest] == [[entry.text] for entry in entries]
