"""Sentences at the edges of what cutting into clauses knows."""

from __future__ import annotations

from timeline.core.extraction import Modality, draft_claims
from timeline.core.extraction.sentence_parts import is_speech
from timeline.core.extraction.sentence_words import Verb, Word


def test_a_participle_that_leads_keeps_its_date_from_the_main_clause() -> None:
    text = "Leaving Selim on 3 May 2024, the crew refused to unload the Orla."

    claims = draft_claims(text, language="en", dct="2024-08-15")

    assert [(claim.edtf, claim.frame.predicate, claim.modality) for claim in claims] == [
        ("2024-05-03", "leaving", Modality.HAPPENED)
    ]


def test_quotation_marks_are_no_words() -> None:
    plain = draft_claims("The mayor opened the quay on 3 May 2024.", language="en", dct="2024-08-15")
    quoted = draft_claims('The mayor opened the "quay" on 3 May 2024.', language="en", dct="2024-08-15")

    assert [(one.edtf, one.frame.predicate) for one in quoted] == [(one.edtf, one.frame.predicate) for one in plain]


def test_many_words_are_more_than_that_somebody_said_something() -> None:
    said = Word(0, 4, "said", "said", Verb.FINITE)
    other = Word(5, 8, "the", "the")

    assert is_speech([other, said], "en")
    assert not is_speech([said, *[other] * 40], "en")


def test_a_participle_far_from_its_noun_is_a_verb() -> None:
    text = f"The {'old ' * 40}pier closed on 3 May 2001 fell."

    claims = draft_claims(text, language="en", dct="2024-08-15")

    assert [claim.edtf for claim in claims] == ["2001-05-03"]
    assert "was closed" not in claims[0].frame.headline
