"""What says that an event did not happen disputes it where others say that it did, and stands for itself elsewhere."""

from __future__ import annotations

import pytest

from tests.core.reconstruction.telling import framed, told
from timeline.core.reconstruction import Modality, Standing, Statement, attest, reconstruct_events


def standing(*statements: Statement) -> list[tuple[str, Standing]]:
    return [(event.title, event.attestation.standing) for event in reconstruct_events(statements)]


OPPOSED = [
    [
        ("en", "Mayor Anna Berg met the shipowner Karl Ott on 3 May.", "3 May"),
        ("en", "Anna Berg said she did not meet Karl Ott on 3 May.", "3 May"),
    ],
    [
        ("en", "Mayor Anna Berg met the shipowner Karl Ott on 3 May.", "3 May"),
        ("fr", "Anna Berg n'a pas rencontré Karl Ott le 3 mai.", "3 mai"),
    ],
    [
        ("de", "Anna Berg gab am 3. Mai dem Reeder Karl Ott das Wort.", "3. Mai"),
        ("de", "Anna Berg gab am 3. Mai dem Reeder Karl Ott das Wort nicht.", "3. Mai"),
    ],
    # Who is said to have been arrested, and by whom others say he was; and whom somebody leads.
    [
        ("de", "Die Polizei nahm Karl Ott am 3. Mai fest.", "3. Mai"),
        ("de", "Karl Ott wurde am 3. Mai nicht festgenommen.", "3. Mai"),
    ],
    [
        ("en", "Karl Ott was arrested on 3 May.", "3 May"),
        ("en", "Anna Berg did not arrest Karl Ott on 3 May.", "3 May"),
    ],
    [
        ("en", "Anna Berg met leaders of Orsa Trust on 3 May.", "3 May"),
        ("en", "Members of Orsa Trust did not meet Anna Berg on 3 May.", "3 May"),
    ],
    [
        ("tr", "Meclis bütçeyi 3 Mayıs'ta onayladı.", "3 Mayıs"),
        ("tr", "Meclis bütçeyi 3 Mayıs'ta onaylamadı.", "3 Mayıs"),
    ],
    [
        ("ar", "وقع المدير كريم ناصر العقد يوم 3 مايو.", "3 مايو"),
        ("ar", "لم يوقع المدير كريم ناصر العقد يوم 3 مايو.", "3 مايو"),
    ],
]


def statements(rows: list[tuple[str, str, str]]) -> list[Statement]:
    return [
        framed(f"{letter}1", text, words, "2001-05-03", language=language, outlet=f"Outlet {letter}")
        for letter, (language, text, words) in zip("abc", rows, strict=False)
    ]


@pytest.mark.parametrize("rows", OPPOSED)
def test_a_negated_event_is_a_denial_of_what_others_assert(rows: list[tuple[str, str, str]]) -> None:
    one, other = statements(rows)
    (event,) = reconstruct_events([one, other])

    assert event.attestation.standing is Standing.DISPUTED
    assert {member.key: member.modality for member in event.statements} == {
        "a1": Modality.HAPPENED,
        "b1": Modality.DENIED,
    }
    assert standing(other, one) == standing(one, other)


def test_what_did_not_happen_alone_denies_nothing() -> None:
    (alone,) = statements([("en", "The council did not approve the budget on 3 May.", "3 May")])
    (event,) = reconstruct_events([alone])

    assert event.attestation.standing is Standing.SINGLE_SOURCE
    assert event.statements[0].modality is Modality.HAPPENED


@pytest.mark.parametrize(
    "rows",
    [
        # Somebody else did not do it.
        [
            ("en", "Keeper Jon Hale met Karl Ott on the quay on 3 May.", "3 May"),
            ("en", "Anna Berg did not meet Karl Ott on the quay on 3 May.", "3 May"),
        ],
        # Another thing was not done, by two of whom the other sentence has one.
        [
            ("en", "Anna Berg hailed the Norbank ferry crew on the quay on 3 May.", "3 May"),
            ("en", "Anna Berg did not sign the lease with the Norbank ferry crew on the quay on 3 May.", "3 May"),
        ],
    ],
)
def test_a_negation_of_something_else_disputes_nothing(rows: list[tuple[str, str, str]]) -> None:
    assert attest(statements(rows)).standing is not Standing.DISPUTED


def test_without_a_frame_nothing_is_negated() -> None:
    (denial,) = statements([("en", "Anna Berg did not meet Karl Ott on 3 May.", "3 May")])
    bare = told("b1", "Anna Berg was seen with Karl Ott on 3 May.", "3 May", "2001-05-03", "Herald")

    assert attest([denial, bare]).standing is not Standing.DISPUTED
