from __future__ import annotations

from tests.core.reconstruction.telling import told
from timeline.core.reconstruction.digest.topic import Topic

SIGNED = told("a1", "The ports of Selim signed a pilotage treaty on 15 August.", "15 August")
ALSO = told("b1", "A pilotage treaty of both ports was signed in Selim on 15 August.", "15 August")
STORM = told("e1", "A storm sank ferries on 2 May.", "2 May", "2024-05-02")


def test_a_topic_is_what_documents_name_most() -> None:
    topic = Topic([SIGNED, ALSO, STORM])

    assert topic.names == ("Selim",)
    assert [topic.relevance(SIGNED), topic.relevance(STORM)] == [1.0, 0.3]
    assert [topic.names_any("The port of Selim"), topic.names_any("A storm")] == [True, False]


def test_without_names_everything_is_the_topic() -> None:
    assert Topic([STORM]).relevance_of("A storm") == 1.0
