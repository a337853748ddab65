"""German sentences told on Wednesday 15 May 2024: relative dates, lengths, clocks and sets."""

from __future__ import annotations

import pytest

from tests.core.extraction.reading import TypedRow, typed_rows_of

READ: list[tuple[str, list[TypedRow]]] = [
    (
        "Der Prozess dauerte mehrere Monate und jahrelang.",
        [("mehrere Monate", "DURATION", "PXM", "", None), ("jahrelang", "DURATION", "PXY", "", None)],
    ),
    (
        "Der Prozess dauerte etwa drei Wochen, mehr als zwei Tage und mindestens fünf Stunden.",
        [
            ("etwa drei Wochen", "DURATION", "P3W", "APPROX", None),
            ("mehr als zwei Tage", "DURATION", "P2D", "MORE_THAN", None),
            ("mindestens fünf Stunden", "DURATION", "PT5H", "EQUAL_OR_MORE", None),
        ],
    ),
    ("Der zweiwöchige Prozess endete.", [("zweiwöchige", "DURATION", "P2W", "", None)]),
    (
        "Der Prozess lief in den vergangenen fünf Jahren, in den letzten Monaten und diese Tage.",
        [
            ("den vergangenen fünf Jahren", "DURATION", "P5Y", "", "2019/2024"),
            ("den letzten Monaten", "DURATION", "PXM", "", None),
            ("diese Tage", "DURATION", "PXD", "", None),
        ],
    ),
    (
        "Der Prozess läuft seit Jahren und seit vier Wochen.",
        [("Jahren", "DURATION", "PXY", "", None), ("vier Wochen", "DURATION", "P4W", "", None)],
    ),
    ("Der Prozess begann vor drei Tagen.", [("drei Tagen", "DURATION", "P3D", "", "2024-05-12")]),
    (
        "Der Prozess begann vor etwa zwei Jahren und endet in zwei Wochen.",
        [
            ("etwa zwei Jahren", "DURATION", "P2Y", "APPROX", "2022~"),
            ("zwei Wochen", "DURATION", "P2W", "", "[2024-05-27..2024-06-02]"),
        ],
    ),
    ("Der Prozess begann vor wenigen Tagen.", [("wenigen Tagen", "DURATION", "PXD", "", None)]),
    (
        "Der Prozess begann vor den letzten drei Jahren.",
        [("den letzten drei Jahren", "DURATION", "P3Y", "", "2021/2024")],
    ),
    (
        "Der Prozess begann am 5. Mai 2003 und endete drei Tage später.",
        [
            ("5. Mai 2003", "DATE", "2003-05-05", "", "2003-05-05"),
            ("drei Tage später", "DATE", "2003-05-08", "", "2003-05-08"),
        ],
    ),
    (
        "Der Prozess begann am 5. Mai 2003; ein Jahr zuvor war die Tat.",
        [("5. Mai 2003", "DATE", "2003-05-05", "", "2003-05-05"), ("ein Jahr zuvor", "DATE", "2002", "", "2002-05~")],
    ),
    (
        "Der Prozess begann am 5. Mai 2003. Am Tag zuvor regnete es, am nächsten Tag schien die Sonne.",
        [
            ("5. Mai 2003", "DATE", "2003-05-05", "", "2003-05-05"),
            ("Tag zuvor", "DATE", "2003-05-04", "", "2003-05-04"),
            ("nächsten Tag", "DATE", "2003-05-05", "", "2003-05-05"),
        ],
    ),
    (
        "Am 5. Mai 2003 kam er, und an diesem Tag blieb er.",
        [
            ("5. Mai 2003", "DATE", "2003-05-05", "", "2003-05-05"),
            ("diesem Tag", "DATE", "2003-05-05", "", "2003-05-05"),
        ],
    ),
    (
        "2003 kam er, im selben Jahr ging er.",
        [("2003", "DATE", "2003", "", "2003"), ("selben Jahr", "DATE", "2003", "", "2003")],
    ),
    (
        "Der Prozess begann vergangene Woche und endet nächstes Jahr.",
        [
            ("vergangene Woche", "DATE", "2024-W19", "", "[2024-05-06..2024-05-12]"),
            ("nächstes Jahr", "DATE", "2025", "", "2025"),
        ],
    ),
    (
        "Der Prozess endet im Laufe der Woche, Ende des Monats oder Ende Jahr.",
        [
            ("der Woche", "DATE", "2024-W20", "", "[2024-05-13..2024-05-19]"),
            ("Ende des Monats", "DATE", "2024-05", "END", "[2024-05-21..2024-05-31]"),
            ("Ende Jahr", "DATE", "2024", "END", "[2024-09..2024-12]"),
        ],
    ),
    (
        "Er lebte von 1939 bis 1945 dort.",
        [("1939", "DATE", "1939", "", "1939/1945"), ("1945", "DATE", "1945", "", "1939/1945")],
    ),
    (
        "Er lebte 1939-45 dort (1898-1976).",
        [
            ("1939", "DATE", "1939", "", "1939/1945"),
            ("45", "DATE", "1945", "", "1939/1945"),
            ("1898", "DATE", "1898", "", "1898/1976"),
            ("1976", "DATE", "1976", "", "1898/1976"),
        ],
    ),
    (
        "Er wurde 1984 geboren, seit 2010 lebt er hier, bis 2030 bleibt er.",
        [
            ("1984", "DATE", "1984", "", "1984"),
            ("2010", "DATE", "2010", "", "2010/.."),
            ("2030", "DATE", "2030", "", "../2030"),
        ],
    ),
    (
        "Er wurde im Jahr 1600 geboren, vor 2000 zog er weg.",
        [("Jahr 1600", "DATE", "1600", "", "1600"), ("2000", "DATE", "2000", "", "[..1999]")],
    ),
    ("Er lebte um 44 v. Chr. in Rom.", [("44 v. Chr.", "DATE", "BC0044", "", "-0043")]),
    (
        "Er lebte im 19. Jahrhundert, dann im XX. Jahrhundert.",
        [("19. Jahrhundert", "DATE", "18", "", "18XX"), ("XX. Jahrhundert", "DATE", "19", "", "19XX")],
    ),
    (
        "Er lebte in der ersten Hälfte des 15. Jahrhunderts.",
        [("der ersten Hälfte des 15. Jahrhunderts", "DATE", "14", "", "[1400..1449]")],
    ),
    (
        "Er lebte in den 1990er Jahren, in den 60er-Jahren und Anfang der Neunzigerjahre.",
        [
            ("den 1990er Jahren", "DATE", "199", "", "199X"),
            ("den 60er-Jahren", "DATE", "196", "", "196X"),
            ("Anfang der Neunzigerjahre", "DATE", "199", "START", "[1990..1993]"),
        ],
    ),
    (
        "Der Umsatz stieg im dritten Quartal 2014 und im ersten Halbjahr 2013.",
        [
            ("dritten Quartal 2014", "DATE", "2014-Q3", "", "2014-35"),
            ("ersten Halbjahr 2013", "DATE", "2013-H1", "", "2013-40"),
        ],
    ),
    (
        "Der Umsatz stieg im ersten Quartal 2014 gegenüber dem gleichen Zeitraum des Vorjahres.",
        [
            ("ersten Quartal 2014", "DATE", "2014-Q1", "", "2014-33"),
            ("dem gleichen Zeitraum des Vorjahres", "DATE", "2013-Q1", "", "2013-33"),
        ],
    ),
    (
        "Der Umsatz stieg heuer und im Sommer 2013.",
        [("heuer", "DATE", "2024", "", "2024"), ("Sommer 2013", "DATE", "2013-SU", "", "2013-22")],
    ),
    (
        "Der Umsatz stieg im letzten Winter und in den Sommermonaten.",
        [
            ("letzten Winter", "DATE", "2023-WI", "", "2023-24"),
            ("den Sommermonaten", "DATE", "2023-SU", "", "2023-22"),
        ],
    ),
    ("Der Umsatz wird im Frühjahr steigen.", [("Frühjahr", "DATE", "2024-SP", "", "2024-21")]),
    (
        "Der Umsatz stieg in der ersten Woche im Mai 2013.",
        [("der ersten Woche im Mai 2013", "DATE", "2013-W18", "", "[2013-04-29..2013-05-05]")],
    ),
    (
        "Zu Weihnachten 2013 und am Ostermontag 2014 war geschlossen.",
        [
            ("Weihnachten 2013", "DATE", "2013-12-25", "", "2013-12-25"),
            ("Ostermontag 2014", "DATE", "2014-04-21", "", "2014-04-21"),
        ],
    ),
    (
        "Zu Rosenmontag 2014 und an Allerheiligen 2013 war geschlossen.",
        [
            ("Rosenmontag 2014", "DATE", "2014-03-03", "", "2014-03-03"),
            ("Allerheiligen 2013", "DATE", "2013-11-01", "", "2013-11-01"),
        ],
    ),
    (
        "Derzeit ist er krank, kürzlich war er gesund, vor kurzem auch, demnächst kommt er.",
        [
            ("Derzeit", "DATE", "PRESENT_REF", "", None),
            ("kürzlich", "DATE", "PAST_REF", "", None),
            ("vor kurzem", "DATE", "PAST_REF", "", None),
            ("demnächst", "DATE", "FUTURE_REF", "", None),
        ],
    ),
    (
        "In der Vergangenheit kam er oft, in Zukunft kommt er selten.",
        [("der Vergangenheit", "DATE", "PAST_REF", "", None), ("Zukunft", "DATE", "FUTURE_REF", "", None)],
    ),
    ("1976-1898 ist keine Spanne.", [("1976", "DATE", "1976", "", "1976"), ("1898", "DATE", "1898", "", "1898")]),
    (
        "Er lebte dort in den Siebzigern, dann Mitte der 1970er.",
        [("Siebzigern", "DATE", "197", "", "197X"), ("Mitte der 1970er", "DATE", "197", "MID", "[1974..1976]")],
    ),
    (
        "Der Vertrag lief zum Jahresende 2013 aus, zu Jahresbeginn auch der andere.",
        [
            ("Jahresende 2013", "DATE", "2013", "END", "[2013-09..2013-12]"),
            ("Jahresbeginn", "DATE", "2024", "START", "[2024-01..2024-04]"),
        ],
    ),
    (
        "Der Vertrag lief von Januar bis März.",
        [("Januar", "DATE", "2024-01", "", "2024-01/2024-03"), ("März", "DATE", "2024-03", "", "2024-01/2024-03")],
    ),
    (
        "Der Vertrag begann um sieben Uhr abends.",
        [("sieben Uhr abends", "TIME", "2024-05-15T19:00", "", None)],
    ),
    (
        "Der Vertrag begann am 5. Mai 2003; im Jahr darauf endete er.",
        [("5. Mai 2003", "DATE", "2003-05-05", "", "2003-05-05"), ("Jahr darauf", "DATE", "2004", "", "2004")],
    ),
    ("Der Vertrag begann im Winter 1941/42.", [("Winter 1941/42", "DATE", "1941-WI", "", "1941-24")]),
    (
        "Der Vertrag begann übernächste Woche, der andere vorletzten Monat.",
        [
            ("übernächste Woche", "DATE", "2024-W22", "", "[2024-05-27..2024-06-02]"),
            ("vorletzten Monat", "DATE", "2024-03", "", "2024-03"),
        ],
    ),
    ("Der Vertrag begann am 20. 5. 2013.", [("20. 5. 2013", "DATE", "2013-05-20", "", "2013-05-20")]),
    (
        "Er wartete eine Viertelstunde, ein paar Tage und tausend Jahre.",
        [
            ("eine Viertelstunde", "DURATION", "PT15M", "", None),
            ("ein paar Tage", "DURATION", "PXD", "", None),
            ("tausend Jahre", "DURATION", "P1000Y", "", None),
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "rows"), READ)
def test_german_time_is_read(sentence: str, rows: list[TypedRow]) -> None:
    assert typed_rows_of(sentence, language="de", dct="2024-05-15") == rows
