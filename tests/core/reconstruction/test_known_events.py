"""What a document takes for known: "the fire was put out" is of the fire that it tells of before."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from tests.core.growth import count_calls
from tests.core.reconstruction.telling import told
from timeline.core.extraction import draft_claims
from timeline.core.reconstruction import Statement, cluster_statements


def read(document: str, text: str, language: str = "en") -> list[Statement]:
    """The statements of a document, as claims are read."""
    drafts = draft_claims(text, language=language, dct="2021-06-01")
    return [
        replace(
            told(f"{document}{number}", draft.passage.of(text), draft.resolution.text, draft.edtf),
            frame=draft.frame,
            clause=draft.clause.shifted(-draft.passage.start),
            position=draft.passage.start,
            language=language,
        )
        for number, draft in enumerate(drafts)
    ]


def sizes(statements: list[Statement], **kwargs: dict[str, str]) -> list[int]:
    return sorted(len(members) for _event, members in cluster_statements(statements, **kwargs))


KNOWN = [
    ("en", "A fire ruined the dairy of Orla on 4 May 2021. The fire was put out at 7 a.m. on 4 May 2021."),
    ("de", "Ein Brand zerstörte am 4. Mai 2021 die Molkerei in Orla. Der Brand wurde am 4. Mai 2021 gelöscht."),
    ("fr", "Un incendie a détruit la laiterie d’Orla le 4 mai 2021. L’incendie a été éteint le 4 mai 2021."),
    (
        "es",
        "Un incendio destruyó la lechería de Orla el 4 de mayo de 2021. El incendio fue apagado el 4 de mayo de 2021.",
    ),
    (
        "it",
        "Un incendio ha distrutto il caseificio di Orla il 4 maggio 2021. L’incendio è stato spento il 4 maggio 2021.",
    ),
    ("tr", "4 Mayıs 2021'de çıkan yangın Orla mandırasını yok etti. Yangın 4 Mayıs 2021'de söndürüldü."),
    ("ar", "دمر حريق مصنع الألبان في أورلا في 4 مايو 2021. وتم إخماد الحريق في 4 مايو 2021."),
]


@pytest.mark.parametrize(("language", "text"), KNOWN[:6])
def test_what_is_taken_for_known_is_what_was_told_before(language: str, text: str) -> None:
    statements = read("a", text, language)

    assert [one.frame is not None and bool(one.frame.refers_to) for one in statements] == [False, True]
    assert all(sizes(list(order)) == [2] for order in permutations(statements))


@pytest.mark.parametrize(
    "text",
    [
        "A storm ruined the dairy of Orla on 4 May 2021. The fire was put out at 7 a.m. on 4 May 2021.",
        "A fire ruined the dairy of Orla in 2021. The fire was put out at 7 a.m. on 4 May 2021.",
        "A fire ruined the dairy of Orla on 4 May 2021. The fire was put out on 9 May 2021.",
    ],
)
def test_what_was_not_told_before_of_that_time_stays_apart(text: str) -> None:
    assert sizes(read("a", text)) == [1, 1]


def test_a_fire_that_is_not_known_is_not_referred_to() -> None:
    text = "A fire ruined the dairy of Orla on 4 May 2021. A fire was put out at 7 a.m. on 4 May 2021."

    assert [one.frame.refers_to for one in read("a", text) if one.frame] == ["", ""]


def test_what_names_somebody_else_is_not_known() -> None:
    text = "A fire ruined the dairy of Orla on 4 May 2021. The fire in Selim was put out on 4 May 2021."

    assert [one.frame.refers_to for one in read("a", text) if one.frame] == ["", ""]


def test_what_is_decided_stays() -> None:
    one, other = read("a", KNOWN[0][1])

    assert sizes([one, other], fixed={one.key: "fire", other.key: "rescue"}) == [1, 1]


@pytest.mark.parametrize(
    "text",
    [
        "4 Mayıs 2021'de istifa etti.",
        "4 Mayıs 2021'de bakan istifa etmedi.",
        "4 Mayıs 2021'de bakan istifa etmişti.",
        "4 Mayıs 2021'de kaza oldu.",
        "4 Mayıs 2021'de toplantı yapıldı.",
        "4 Mayıs 2021'de kaptan ziyaret edildi.",
    ],
)
def test_a_noun_that_is_one_with_its_verb_is_nothing_known(text: str) -> None:
    assert [one.frame.refers_to for one in read("a", text, "tr") if one.frame is not None] == [""]


def test_the_clauses_of_a_document_are_read_once_however_many_take_an_event_for_known() -> None:
    fire, known = read("a", "A fire ruined the dairy of Orla on 4 May 2021. The fire was put out on 5 May 2021.")

    def group(many: int) -> int:
        days = [told(f"a{day}", f"It fell on {day} May.", f"{day} May", f"19{day:02}-05-01") for day in range(many)]
        others = [replace(day, frame=known.frame, position=place) for place, day in enumerate(days, start=1)]
        return count_calls(lambda: cluster_statements([fire, *others]))

    group(3)

    assert group(80) <= 2.3 * group(40)
