"""Titles of clauses that break off: with what stands before or behind them in their sentence."""

from __future__ import annotations

import pytest

from timeline.core.extraction import read_claims

HEADLINES = [
    (
        "en",
        "The port's old pier, Orla, must be closed, a harbour judge ruled on 3 May 2001 as dockers struck.",
        ["The port's old pier, Orla, must be closed, a harbour judge ruled"],
    ),
    (
        "en",
        "Pilots on 3 May 2001 sent a letter to the harbour board demanding that the pier be closed.",
        ["Pilots sent a letter to the harbour board demanding that the pier be closed"],
    ),
    (
        "en",
        "On 3 May 2001 Berg published a 12-point plan and reiterated previous pledges to cut fees by 3 June 2002.",
        ["Berg published a 12-point plan", "Berg reiterated previous pledges to cut fees"],
    ),
    (
        "en",
        "Pilots went on with smaller gatherings on 3 May 2001 and asked for more on 4 May 2001.",
        ["Pilots went on with smaller gatherings", "Pilots asked for more"],
    ),
    (
        "en",
        "The former master of the Selim yard was paid a sum after he was removed from office on 3 May 2001.",
        ["The former master of the Selim yard was paid a sum after he was removed from office"],
    ),
    (
        "en",
        "Renn praised the talks, which ended on 3 May 2001, for setting new goals.",
        ["The talks ended for setting new goals"],
    ),
    (
        "en",
        "The envoy's friends said special master Jan Witt left on 3 May 2001 for talks with the pilots.",
        ["The envoy's friends said special master Jan Witt left for talks with the pilots"],
    ),
    (
        "en",
        "Shopkeepers agreed to move the lantern fair, set to begin on 3 May 2001 in Selim.",
        ["The lantern fair was set to begin in Selim"],
    ),
    (
        "en",
        "The port set a series of trials, arrests and long fines on 3 May 2001.",
        ["The port set a series of trials, arrests and long fines"],
    ),
    (
        "en",
        "The brother, also a pilot, was not so lucky and was hurt on 3 May 2001 by dockers.",
        ["The brother, also a pilot, was hurt by dockers"],
    ),
    (
        "en",
        "Anna Berg said the pier would be sold if the dockers stayed at home on 3 May 2030.",
        ["Anna Berg said the pier would be sold if the dockers stayed at home"],
    ),
    ("en", "In 2001 and 3 May 2002 it held a series of long strikes.", ["", ""]),
    (
        "en",
        "The harbour board announced on 3 May 2001 that one of its pilots had been expelled.",
        ["The harbour board announced that one of its pilots had been expelled"],
    ),
    (
        "fr",
        "La jetée sera fermée le 3 mai 2001 et rouvrira ses portes le 5 mai 2001.",
        ["La jetée sera fermée", "La jetée rouvrira ses portes"],
    ),
    ("fr", "La jetée a été vendue il y a plus d'un an à un pilote.", ["La jetée a été vendue à un pilote"]),
    (
        "es",
        "El puente fue cerrado el 3 de mayo de 2001 y abrirá el 5 de mayo de 2001.",
        ["El puente fue cerrado", "El puente abrirá"],
    ),
    (
        "en",
        (
            "Pilots on 3 May 2001 sent a letter to the harbour board demanding that the pier be closed before the "
            "winter storms of the northern bay come again to the yards of the old port and its long sand bars."
        ),
        ["Pilots sent a letter to the harbour board"],
    ),
    (
        "en",
        (
            "On 3 May 2001 Anna Berg led the pilots of the old port to the yard of the harbour board when the "
            "storms had gone from the northern bay and its bars."
        ),
        ["Anna Berg led the pilots of the old port to the yard of the harbour board"],
    ),
    (
        "en",
        (
            "On 3 May 2001 Anna Berg led the pilots of the old port to the new yard with the dockers and the divers "
            "and the clerks of the northern bay against the will of the whole board of the bank and the yards."
        ),
        ["Anna Berg led the pilots of the old port to the new yard"],
    ),
    (
        "en",
        (
            "Every pilot who on 3 May 2001 came to the northern bay with a barge, a ferry and a tug of the old port, "
            "and with, of all things, a long pier, was paid."
        ),
        [
            (
                "Every pilot who on 3 May 2001 came to the northern bay with a barge, a ferry and a tug of the old "
                "port, and with, of all things, a long pier, was paid"
            )
        ],
    ),
    (
        "en",
        (
            "On 3 May 2001 Anna Berg led pilots of the old port to the new yard, and also, with dockers and divers "
            "and clerks of the northern bay and the old yards of Selim, to a bank."
        ),
        ["Anna Berg led pilots of the old port to the new yard"],
    ),
    (
        "en",
        "Kelly led the dockers to the pier on 3 May 2001.",
        ["Kelly led the dockers to the pier"],
    ),
    (
        "en",
        "As the long vote was lost, Renn, who on 3 May 2001 was away, left.",
        ["Renn was away"],
    ),
    (
        "en",
        "After the songs of Renn, both old, were sung, the crew that on 3 May 2001 was away left.",
        ["The crew was away"],
    ),
    (
        "en",
        "The port sold its things – a barge and a tug – to Renn on 3 May 2001.",
        ["The port sold its things – a barge and a tug – to Renn"],
    ),
    (
        "en",
        "Two barges – Orla and Witt – sank (in the bay) on 3 May 2001.",
        ["Two barges – Orla and Witt – sank in the bay"],
    ),
    (
        "de",
        "Neues aus Selim: Der Hafen wird am 3. Mai 2001 verkauft.",
        ["Der Hafen wird verkauft"],
    ),
    (
        "de",
        "Der Lotse, der Bronze holte und das Rennen in Selim am 3. Mai 2001 mit Renn beendete, schwieg.",
        ["Der Lotse, der Bronze holte und das Rennen in Selim am 3. Mai 2001 mit Renn beendete, schwieg"],
    ),
    (
        "en",
        "The pilots, among them men who were hurt on 3 May 2001, then led the crews of the port to the pier.",
        ["The pilots, among them men who were hurt on 3 May 2001, then led the crews of the port to the pier"],
    ),
    ("en", "After 3 May 2001's long vote in the port could come a strike.", [""]),
    (
        "en",
        "The reckoning came in April 1978, when Witt was hurt by a long mob.",
        ["The reckoning came"],
    ),
    (
        "en",
        "Divers have long been here. Divers met. During the strike on 3 May 2001 they led the crews of divers home.",
        ["During the strike divers led the crews of divers home"],
    ),
    ("tr", "Komisyon, teklifleri 3 Mayıs 2001'de açacak.", ["Komisyon, teklifleri açacak"]),
    ("tr", "Ayrıca, teklifleri 3 Mayıs 2001'de açacak.", ["Teklifleri açacak"]),
    ("tr", "Hatlar mayısta da durmuştu.", ["Hatlar durmuştu"]),
    (
        "es",
        "Los pilotos buscan una salida al conflicto que empezó el 3 de mayo de 2001 en Selim.",
        ["El conflicto empezó en Selim"],
    ),
    (
        "es",
        "Cantan la marcha de los pilotos, que acabó el 3 de mayo de 2001 en Selim.",
        ["Cantan la marcha de los pilotos, que acabó el 3 de mayo de 2001 en Selim"],
    ),
    ("ar", "ووافقت الحكومة على ميزانية الميناء في 3 مايو 2001.", ["وافقت الحكومة على ميزانية الميناء"]),
    ("ar", "وقررت الحكومة تأجيل السباق في 3 مايو 2001.", ["قررت الحكومة تأجيل السباق"]),
    (
        "it",
        "Molti sono amici delle vittime dell'11 settembre 2001.",
        ["Molti sono amici delle vittime dell'11 settembre 2001"],
    ),
    ("it", "Il porto di Selim ha chiuso l'11 settembre 2001.", ["Il porto di Selim ha chiuso"]),
    (
        "es",
        "El alcalde, Jan Renn, sugirió el 3 de mayo de 2001 que el puerto venda las barcas.",
        ["El alcalde, Jan Renn, sugirió que el puerto venda las barcas"],
    ),
    (
        "es",
        "El alcalde, Jan Renn, sugirió el 3 de mayo de 2001, que era jueves, una venta.",
        [
            "El alcalde, Jan Renn, sugirió",
            "El alcalde, Jan Renn, sugirió el 3 de mayo de 2001, que era jueves, una venta",
        ],
    ),
    # Who says it has no part in what is dated, and says nothing by that alone.
    (
        "en",
        (
            "A keeper who had answered a call about a goat on a roof apparently fired the loud shot while trying to "
            "kill the goat on 3 May 2001, Jon Hale, Norbank harbour manager, said"
        ),
        [""],
    ),
    (
        "en",
        (
            "But Karl Ott, a senior Norval board member, said that if Renn had any sense he would back the start of a "
            "joint board and reform of the port, allowing Norval to take part in votes on 3 May 2001."
        ),
        [""],
    ),
]


@pytest.mark.parametrize(("language", "text", "headlines"), HEADLINES)
def test_what_breaks_off_has_the_rest_of_its_sentence(language: str, text: str, headlines: list[str]) -> None:
    _resolutions, claims = read_claims(text, language=language, dct="2024-08-15")

    assert [claim.frame.headline for claim in claims] == headlines
