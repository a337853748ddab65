"""What a passage that a curator set against a claim really contradicts; only a verb that denies makes a denial."""

from __future__ import annotations

import pytest

from tests.core.reconstruction.telling import told
from timeline.core.reconstruction import Kind, Modality, Verdict, name_contradiction

CLAIMED = told("a1", "The defence chiefs of both ports signed the pact in Velm on 15 August.", "15 August")


@pytest.mark.parametrize(
    ("text", "edtf", "kind", "says"),
    [
        ("The port denied that both ports signed the pact.", "2024-08-15", Kind.DENIAL, ("denied", "happened")),
        (
            "Envoy Ana Orlov signed the pact with Minister Bo Lind.",
            "2024-08-15",
            Kind.ACTOR,
            ("Ana Orlov, Bo Lind", ""),
        ),
        ("It was signed in Velm.", "2024-08-17", Kind.DATE, ("17 August 2024", "15 August 2024")),
        ("The pact was never read aloud in The Hall.", "2024-08-15", Kind.DENIAL, ("contradicts", "happened")),
    ],
)
def test_a_contradiction_is_named_by_what_differs(text: str, edtf: str, kind: Kind, says: tuple[str, str]) -> None:
    against = told("b1", text, edtf=edtf, outlet="Herald", modality=Modality.DENIED)

    finding = name_contradiction(against, CLAIMED)

    assert (finding.kind, finding.verdict) == (kind, Verdict.CONFLICT)
    assert {finding.one_says, finding.other_says} == set(says)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Anna Berg did not deny that both ports signed.", "en"),
        ("Anna Berg war nie in Velm.", "de"),
        ("Anna Berg bestreitet nicht, dass beide Häfen unterschrieben.", "de"),
        ("Anna Berg ne nie pas que les ports ont signé.", "fr"),
    ],
)
def test_a_negated_denial_and_a_word_of_another_language_deny_nothing(text: str, language: str) -> None:
    finding = name_contradiction(told("b1", text, language=language), CLAIMED)

    assert "denied" not in (finding.one_says, finding.other_says)


def test_a_german_passage_denies_by_its_own_verbs() -> None:
    for text in ("Der Hafen streitet ab, dass er unterschrieb.", "Der Hafen wies den Vorwurf zurück."):
        assert name_contradiction(told("b1", text, language="de"), CLAIMED).one_says == "denied"
