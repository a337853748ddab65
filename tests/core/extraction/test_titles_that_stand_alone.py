"""Titles of clauses that do not stand alone as they are: with the words that they need, or named."""

from __future__ import annotations

import pytest

from timeline.core.extraction import read_claims

HEADLINES = [
    (
        "en",
        "The bank's former chief, Anna Berg, was fined. She had resigned on 3 May 2001.",
        ["Anna Berg had resigned"],
    ),
    ("en", "The bank's former chief, 49, was fined. She had resigned on 3 May 2001.", [""]),
    ("en", "“The pier is old,” Anna Berg said. She took office on 3 May 2001.", ["Anna Berg took office"]),
    (
        "en",
        "Anna Berg told Radio Selim on 3 May 2001 she would sell the barge if she had a buyer.",
        ["Anna Berg would sell the barge if she had a buyer"],
    ),
    (
        "en",
        "The mayor spoke. Another pilot, Jan Witt, announced on 3 May 2001 that he had a fever.",
        ["Jan Witt had a fever"],
    ),
    (
        "en",
        "Divers from Oslo say they found the wreck and its bell on 3 May 2001.",
        ["Divers from Oslo say they found the wreck and its bell"],
    ),
    (
        "en",
        "It is not clear whether Witt, who on 3 May 2001 bought the barge, will repair it.",
        ["Witt bought the barge"],
    ),
    (
        "en",
        ("The race was won by Orla, but two local papers reported on 3 May 2001 that the port had filed a complaint."),
        ["The port had filed a complaint"],
    ),
    (
        "en",
        "Unions and river guilds estimate that 230 dockers were hurt in the yards on 3 May 2001.",
        ["Unions and river guilds estimate that 230 dockers were hurt in the yards"],
    ),
    (
        "en",
        "Mayor Jan Renn is keen to show that the port was safe on 3 May 2001.",
        ["Mayor Jan Renn is keen to show that the port was safe"],
    ),
    (
        "en",
        ("Renn often muses to his guests on why the arrival of the barges coincided with a storm on 3 May 2001."),
        ["The arrival of the barges coincided with a storm"],
    ),
    (
        "en",
        "The mayor could not say whether the pier might collapse on 3 May 2001.",
        ["The mayor could not say whether the pier might collapse"],
    ),
    (
        "en",
        "Already on 3 May 2001, water levels in the port were well down.",
        ["Water levels in the port were well down"],
    ),
    ("en", "During the long war of words on 3 May 2001 he fought as a pilot.", ["Fought as a pilot"]),
    (
        "en",
        (
            "During the long strike Anna Berg spoke. During the long strike of the pilots on 3 May 2001 she "
            "fought as a pilot."
        ),
        ["Fought as a pilot"],
    ),
    (
        "en",
        (
            "But Witt later told the council that if the vote goes to a second round, as happened on 3 May "
            "2001 after a quarrel, he would leave."
        ),
        [
            (
                "Witt later told the council that if the vote goes to a second round, as happened after a quarrel, he "
                "would leave"
            )
        ],
    ),
    (
        "en",
        "Opinion in the port is divided, with the Pilots' Union rejecting the pact on 3 May 2001.",
        ["Opinion in the port is divided, with the Pilots' Union rejecting the pact"],
    ),
    (
        "en",
        "Ahmed Orla's boat was released to his family on 3 May 2001 from the yard.",
        ["Ahmed Orla's boat was released to his family from the yard"],
    ),
    (
        "en",
        "Many quarrels hurt the port; indeed, just on 3 May 2001, the council fined the pilots.",
        ["The council fined the pilots"],
    ),
    ("en", "The port offered $ 1.2bn for the yard on 3 May 2001.", ["The port offered $ 1.2bn for the yard"]),
    (
        "en",
        "Messages left for the port's lawyer and clerk were not answered on 3 May 2001.",
        ["Messages left for the port's lawyer and clerk were not answered"],
    ),
    (
        "en",
        "The choice of a date, 3 May 2001, by Selim's council is likely to bring out many pilots.",
        ["The choice of a date by Selim's council is likely to bring out many pilots"],
    ),
    (
        "en",
        "Orla's lawyer Jan Witt said that he will comply with the order on 3 May 2001.",
        ["Orla's lawyer Jan Witt said that he will comply with the order"],
    ),
    (
        "en",
        "Renn's own first visit as port minister on 3 May 2001 was disrupted by a storm.",
        ["Renn's own first visit as port minister was disrupted by a storm"],
    ),
    (
        "en",
        (
            "The two were there when he hurt his brother Ole Holm, who survived, and shot Jan Witt in Selim "
            "on 3 May 2001."
        ),
        ["The two were there when he hurt his brother Ole Holm, who survived, and shot Jan Witt in Selim"],
    ),
    ("en", "Friday was the day the pier fell.", ["Friday was the day the pier fell"]),
    (
        "en",
        "Berg won the prize in 2004, following Witt on 3 May 2001.",
        ["Berg won the prize", "Berg won the prize, following Witt"],
    ),
    (
        "en",
        "The council offered the crew tea, bread, soup and rice on 3 May 2001.",
        ["The council offered the crew tea, bread, soup and rice"],
    ),
    ("en", "One of the pilots arrested on 3 May 2001 was ill.", ["The pilots were arrested"]),
    ("en", "She resigned from three boards on 3 May 2001.", ["Resigned from three boards"]),
    (
        "en",
        (
            "Jan Witt, the chief of the port who led Berg's efforts to sell the barge, became the first "
            "pilot to lose a boat on 3 May 2001."
        ),
        ["Jan Witt became the first pilot to lose a boat"],
    ),
    (
        "en",
        "The crew must decide on 3 May 2001 whether to sell the barge.",
        ["The crew must decide whether to sell the barge"],
    ),
    (
        "en",
        "Traders had seemed sure that peace would come on 3 May 2001.",
        ["Traders had seemed sure that peace would come"],
    ),
    ("en", "So the old pier fell on 3 May 2001.", ["The old pier fell"]),
    (
        "en",
        "On 3 May 2001 the band played The One I Love in Selim.",
        ["The band played The One I Love in Selim"],
    ),
    (
        "en",
        "The port sold the ferry and the yard sold the barge, officials said on 3 May 2001.",
        ["The port sold the ferry"],
    ),
    ("en", "Torrential rain hit the port of Selim on 3 May 2001.", ["Torrential rain hit the port of Selim"]),
    ("en", "Anna Berg met Jan Witt, the port's owner, and Ole Holm on 3 May 2001.", ["Anna Berg met Jan Witt"]),
    (
        "en",
        "For the pilots 777 was the week the port took a long look at itself.",
        ["For the pilots 777 was the week the port took a long look at itself"],
    ),
    ("en", "The crew left for Selim, as happened on 3 May 2001.", ["The crew left for Selim, as happened"]),
    ("en", "The crew left for Selim, with luck on 3 May 2001.", ["The crew left for Selim"]),
    ("en", "The port opened, and fire broke out on 3 May 2001.", ["The port opened, and fire broke out"]),
    (
        "en",
        "Violence after the vote in 2001 claimed ten lives, but peace held.",
        ["Violence after the vote claimed ten lives"],
    ),
    ("en", "Ever since Renn sold the yard on 3 May 2001, the port has been quiet.", ["Renn sold the yard"]),
    (
        "en",
        "Anna Berg told sailors she would leave the port on 3 May 2001 if the strike went on.",
        ["Anna Berg would leave the port if the strike went on"],
    ),
    (
        "en",
        "The first port, where six pilots of the union met on 3 May 2001, closed.",
        ["Six pilots of the union met"],
    ),
    (
        "en",
        "Renn often muses on what the crew did to the pier on 3 May 2001.",
        ["Renn often muses on what the crew did to the pier"],
    ),
    (
        "en",
        "The case relates to the pilot's claim that the mayor robbed her on 3 May 2001.",
        ["The case relates to the pilot's claim that the mayor robbed her"],
    ),
    ("en", "The crew was shaken by the news that the pier fell on 3 May 2001.", ["The pier fell"]),
    (
        "en",
        "A French writer accused the crew of Orla of theft on 3 May 2001.",
        ["A French writer accused the crew of Orla of theft"],
    ),
    (
        "en",
        "Anna Berg declared on 3 May 2001 that the port faced a ' storm emergency ' , and closed it .",
        ["The port faced a storm emergency"],
    ),
    (
        "en",
        (
            "Residents of Selim said that on 3 May 2001 the crew went door to door, asking who paid, which "
            "shows that a pilot ran."
        ),
        ["The crew went door to door"],
    ),
    (
        "en",
        "Although nothing was heard, pilots told reporters they expected a storm on 3 May 2001.",
        ["Pilots told reporters they expected a storm"],
    ),
    (
        "en",
        "Anna Berg , with luck , sold a barge on Monday - worth little .",
        ["Anna Berg sold a barge - worth little"],
    ),
    (
        "en",
        "For the pilots, sea trade, which he praised in a speech on 3 May 2001, was all.",
        ["Praised sea trade in a speech"],
    ),
    (
        "en",
        (
            "A deal between the crew and the port has yet to be made, Anna Berg said on 3 May 2001, "
            "dismissing reports that a sum had been agreed."
        ),
        ["A deal between the crew and the port has yet to be made"],
    ),
]


@pytest.mark.parametrize(("language", "text", "headlines"), HEADLINES)
def test_clause_has_a_title(language: str, text: str, headlines: list[str]) -> None:
    _resolutions, claims = read_claims(text, language=language, dct="2024-08-15")

    assert [claim.frame.headline for claim in claims] == headlines
