from __future__ import annotations

import pytest

from tests.reconstruction.telling import told
from timeline.reconstruction import Modality, Standing, Statement, attest, contradicts, digest_days, reconstruct_events
from timeline.reconstruction.importance import weigh_days
from timeline.reconstruction.topic import Topic
from timeline.temporal import Bounds, day_number

SIGNED = told("a1", "The ports of Selim signed a pilotage treaty on 15 August.", "15 August", published=7)
ALSO = told("b1", "A pilotage treaty of both ports was signed in Selim on 15 August.", "15 August", outlet="Herald")
PLANNED = told("c1", "The ports of Selim will sign a treaty on 15 August.", "15 August", modality=Modality.PLANNED)
DENIED = told(
    "d1", "The ports of Selim denied they signed a pilotage treaty on 15 August.", "15 August", outlet="Courier",
    modality=Modality.DENIED,
)  # fmt: skip
STORM = told("e1", "A storm sank ferries on 2 May.", "2 May", "2024-05-02", published=day_number(2024, 5, 2))


@pytest.mark.parametrize(
    ("statements", "standing"),
    [
        ([SIGNED], Standing.SINGLE_SOURCE),
        ([SIGNED, ALSO], Standing.CORROBORATED),
        ([PLANNED], Standing.PLANNED_ONLY),
        ([SIGNED, DENIED], Standing.DISPUTED),
    ],
)
def test_an_event_stands_as_its_statements_attest(statements: list[Statement], standing: Standing) -> None:
    assert attest(statements).standing == standing


def test_a_denial_contradicts_only_where_somebody_asserts() -> None:
    assert contradicts(DENIED, [SIGNED, DENIED])
    assert not contradicts(DENIED, [DENIED])
    assert not contradicts(SIGNED, [SIGNED, DENIED])


def test_statements_become_events_in_order_of_time() -> None:
    events = reconstruct_events([SIGNED, ALSO, STORM], fixed={"e1": "storm"})

    assert [(event.fixed_to, event.date.date.text, event.title, event.importance) for event in events] == [
        ("storm", "2024-05-02", "A storm sank ferries", 0.3),
        (None, "2024-08-15", "The ports of Selim signed a pilotage treaty", 2.0),
    ]


def test_a_topic_is_what_documents_name_most() -> None:
    topic = Topic([SIGNED, ALSO, STORM])

    assert topic.names == ("Selim",)
    assert [topic.relevance(SIGNED), topic.relevance(STORM)] == [1.0, 0.3]
    assert Topic([STORM]).relevance(STORM) == 1.0


def test_a_sentence_printed_alike_counts_once_for_a_day() -> None:
    copy = told("f1", SIGNED.text, "15 August", published=8)
    weights = {"a1": 1.0, "f1": 1.0, "e1": 1.0}

    assert weigh_days([SIGNED, copy, STORM], weights) == {
        day_number(2024, 5, 2): 1.05,  # the document appeared on that day
        day_number(2024, 8, 15): 1.0,
    }


def test_a_digest_does_not_repeat_itself() -> None:
    walked = told("g1", "Dockers of Selim walked out over wages on 15 August.", "15 August")
    coarse = told("h1", "In August Selim was hot.", "August", "2024-08")
    statements = [SIGNED, told("f1", SIGNED.text, "15 August"), walked, STORM, coarse, PLANNED]

    ((day, sentences),) = digest_days(statements, day_count=1, per_day=3)

    assert day == day_number(2024, 8, 15)
    assert sentences.count(SIGNED.text) == 1
    assert walked.text in sentences


def test_a_digest_keeps_to_its_span() -> None:
    within = Bounds(None, day_number(2024, 6, 1))

    assert digest_days([SIGNED, STORM], day_count=5, per_day=1, within=within) == [
        (day_number(2024, 5, 2), [STORM.text])
    ]
