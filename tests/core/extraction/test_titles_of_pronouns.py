"""Titles of what "he" does or "his" wife does, where the text names him, or names nobody."""

from __future__ import annotations

import pytest

from timeline.core.extraction import read_claims

HEADLINES = [
    ("Dockers struck. He was ordered to mend a pier on 3 May 2001.", ["Ordered to mend a pier"]),
    ("Dockers struck. He will stand trial for theft on 3 May 2025.", ["Will stand trial for theft"]),
    ("Dockers struck. He would have to mend the pier on 3 May 2025.", ["Would have to mend the pier"]),
    ("Dockers struck. He may audit old barges on 3 May 2025.", ["May audit old barges"]),
    ("Dockers struck. He was widely praised for a barge on 3 May 2001.", ["Widely praised for a barge"]),
    ("Dockers struck. He had not called the pier old until 3 May 2001.", [""]),
    ("Dockers struck. He has to mend an old barge on 3 May 2025.", [""]),
    ("Dockers struck. He had sold the old barge on 3 May 2001.", ["Sold the old barge"]),
    ("The pilots struck. It was founded by two pilots on 3 May 2001.", ["Founded by two pilots"]),
    ("He resigned. They were singing in a boat on 3 May 2001.", ["Singing in a boat"]),
    ("Dockers struck. He was close to the old mayor on 3 May 2001.", [""]),
    ("Dockers struck. He was in a boat on 3 May 2001.", [""]),
    ("Dockers struck. He has fled on 3 May 2001.", [""]),
    ("If he was elected on 3 May 2001 in a fair vote, he wept.", [""]),
    ("And why should pilots trust the strides he has made since leaving the navy on 3 May 2001?", [""]),
    ("Jan Witt resigned. His wife died on 3 May 2001.", ["Jan Witt’s wife died"]),
    ("Dockers struck. His wife died on 3 May 2001.", ["The wife died"]),
    ("Jan Witt’s friend Ole resigned. His wife died on 3 May 2001.", ["The wife died"]),
    ("The master was ill. His wife, the singer Anna Berg, died on 3 May 2001.", ["The singer Anna Berg died"]),
    ("The master was ill. His wife, a singer, died on 3 May 2001.", ["The wife died"]),
    # Somebody in apposition, where nobody else may be meant.
    ("The director of the bank, Anna Berg, fled. She was arrested on 3 May 2001.", ["Anna Berg was arrested"]),
    ("The director of the bank, Anna Berg, met Ole Witt. He was arrested on 3 May 2001.", [""]),
    ("The bank's chief, Anna Berg, was fined. She fled on 3 May 2001.", ["Anna Berg fled"]),
    ("The rowing club of Selim, Orla United, lost. He was arrested on 3 May 2001.", [""]),
    ("Her husband, Ole Witt, fled. She died on 3 May 2001.", [""]),
    ("Her husband, Ole Witt, fled. He died on 3 May 2001.", ["Ole Witt died"]),
    ("The chairman, Ole Witt, said that he was ill. She died on 3 May 2001.", [""]),
    ("The chairman, Ole Witt, sold his barge. She died on 3 May 2001.", [""]),
    ("The pilots' chief, Ole Witt, fled. They were arrested on 3 May 2001.", [""]),
    ("Pilots resigned. Their plea was heard on 3 May 2001.", ["The plea was heard"]),
]


@pytest.mark.parametrize(("text", "headlines"), HEADLINES)
def test_nobody_is_only_a_pronoun(text: str, headlines: list[str]) -> None:
    _resolutions, claims = read_claims(text, language="en", dct="2024-08-15")

    assert [claim.frame.headline for claim in claims] == headlines
