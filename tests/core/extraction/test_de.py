"""German sentences told on Wednesday 15 May 2024: dates of the calendar, and what is none."""

from __future__ import annotations

import pytest

from tests.core.extraction.reading import TypedRow, typed_rows_of

READ: list[tuple[str, list[TypedRow]]] = [
    ("Der Rat tagte am 15. August 2010.", [("15. August 2010", "DATE", "2010-08-15", "", "2010-08-15")]),
    (
        "Der Rat tagte am Donnerstag, 15. August 2024.",
        [("Donnerstag, 15. August 2024", "DATE", "2024-08-15", "", "2024-08-15")],
    ),
    ("Der Rat tagt am 15.8. wieder.", [("15.8.", "DATE", "2024-08-15", "", "2024-08-15")]),
    (
        "Der Rat tagte am 3.10.2014 und am 2014-10-05.",
        [
            ("3.10.2014", "DATE", "2014-10-03", "", "2014-10-03"),
            ("2014-10-05", "DATE", "2014-10-05", "", "2014-10-05"),
        ],
    ),
    ("Der Rat tagte am dritten Oktober.", [("dritten Oktober", "DATE", "2023-10-03", "", "2023-10-03")]),
    (
        "Der Rat tagte am 25. und 26. August 2023.",
        [("25", "DATE", "2023-08-25", "", "2023-08-25"), ("26. August 2023", "DATE", "2023-08-26", "", "2023-08-26")],
    ),
    (
        "Die Termine sind der 3., 4., 5. und 7. Oktober 2012.",
        [
            ("3", "DATE", "2012-10-03", "", "2012-10-03"),
            ("4", "DATE", "2012-10-04", "", "2012-10-04"),
            ("5", "DATE", "2012-10-05", "", "2012-10-05"),
            ("7. Oktober 2012", "DATE", "2012-10-07", "", "2012-10-07"),
        ],
    ),
    (
        "Die Messe fand vom 3. bis 5. Mai 1993 statt.",
        [
            ("3", "DATE", "1993-05-03", "", "1993-05-03/1993-05-05"),
            ("5. Mai 1993", "DATE", "1993-05-05", "", "1993-05-03/1993-05-05"),
        ],
    ),
    (
        "Die Messe fand vom 24. Mai bis 3. Juni statt.",
        [
            ("24. Mai", "DATE", "2024-05-24", "", "2024-05-24/2024-06-03"),
            ("3. Juni", "DATE", "2024-06-03", "", "2024-05-24/2024-06-03"),
        ],
    ),
    ("Die Messe begann im August.", [("August", "DATE", "2023-08", "", "2023-08")]),
    (
        "Die Messe begann Mitte April 2015 und endete Anfang Mai.",
        [
            ("Mitte April 2015", "DATE", "2015-04", "MID", "[2015-04-11..2015-04-20]"),
            ("Anfang Mai", "DATE", "2024-05", "START", "[2024-05-01..2024-05-10]"),
        ],
    ),
    ("Die Messe begann im August vorigen Jahres.", [("August vorigen Jahres", "DATE", "2023-08", "", "2023-08")]),
    ("Die Messe begann im Dezember des Vorjahres.", [("Dezember des Vorjahres", "DATE", "2023-12", "", "2023-12")]),
    ("Die Messe begann im Jänner 2003.", [("Jänner 2003", "DATE", "2003-01", "", "2003-01")]),
    (
        "Die Messe begann zwischen Juni 2011 und September 2012.",
        [
            ("Juni 2011", "DATE", "2011-06", "", "2011-06/2012-09"),
            ("September 2012", "DATE", "2012-09", "", "2011-06/2012-09"),
        ],
    ),
    ("Die Messe begann letzten Februar.", [("letzten Februar", "DATE", "2024-02", "", "2024-02")]),
    ("Der Prozess begann am Montag.", [("Montag", "DATE", "2024-05-13", "", "2024-05-13")]),
    ("Der Prozess wird am Montag beginnen.", [("Montag", "DATE", "2024-05-20", "", "2024-05-20")]),
    (
        "Der Prozess begann am vergangenen Freitag und endet nächsten Dienstag.",
        [
            ("vergangenen Freitag", "DATE", "2024-05-10", "", "2024-05-10"),
            ("nächsten Dienstag", "DATE", "2024-05-21", "", "2024-05-21"),
        ],
    ),
    ("Der Prozess begann am Donnerstagabend.", [("Donnerstagabend", "TIME", "2024-05-09TEV", "", "2024-05-09")]),
    ("Der Prozess begann Donnerstag Abend.", [("Donnerstag Abend", "TIME", "2024-05-09TEV", "", "2024-05-09")]),
    (
        "Der Prozess begann am kommenden Sonntagnachmittag.",
        [("kommenden Sonntagnachmittag", "TIME", "2024-05-19TAF", "", "2024-05-19")],
    ),
    (
        "Der Prozess begann gestern Abend, heute früh ging er weiter, morgen Nachmittag endet er.",
        [
            ("gestern Abend", "TIME", "2024-05-14TEV", "", "2024-05-14"),
            ("heute früh", "TIME", "2024-05-15TMO", "", "2024-05-15"),
            ("morgen Nachmittag", "TIME", "2024-05-16TAF", "", "2024-05-16"),
        ],
    ),
    (
        "Der Prozess begann vorgestern und endet übermorgen.",
        [
            ("vorgestern", "DATE", "2024-05-13", "", "2024-05-13"),
            ("übermorgen", "DATE", "2024-05-17", "", "2024-05-17"),
        ],
    ),
    (
        "Morgen kommt der Richter, am Morgen kam der Anwalt.",
        [("Morgen", "DATE", "2024-05-16", "", "2024-05-16"), ("Morgen", "TIME", "2024-05-16TMO", "", "2024-05-16")],
    ),
    (
        "Der Prozess begann am Wochenende und endet am kommenden Wochenende.",
        [
            ("Wochenende", "DATE", "2024-W19-WE", "", "[2024-05-11..2024-05-12]"),
            ("kommenden Wochenende", "DATE", "2024-W21-WE", "", "[2024-05-25..2024-05-26]"),
        ],
    ),
    ("Der Prozess begann um 20.30 Uhr.", [("20.30 Uhr", "TIME", "2024-05-15T20:30", "", None)]),
    (
        "Der Prozess begann am 9. Juli 2023 um 9 Uhr morgens.",
        [
            ("9. Juli 2023", "DATE", "2023-07-09", "", "2023-07-09"),
            ("9 Uhr morgens", "TIME", "2023-07-09T09:00", "", "2023-07-09"),
        ],
    ),
    (
        "Der Prozess dauerte von 10 bis 17.30 Uhr.",
        [
            ("10", "TIME", "2024-05-15T10:00", "", None),
            ("17.30 Uhr", "TIME", "2024-05-15T17:30", "", None),
        ],
    ),
    (
        "Der Prozess begann um 9.15 und um 14:30.",
        [
            ("9.15", "TIME", "2024-05-15T09:15", "", None),
            ("14:30", "TIME", "2024-05-15T14:30", "", None),
        ],
    ),
    ("Der Prozess begann am Nachmittag.", [("Nachmittag", "TIME", "2024-05-15TAF", "", None)]),
    (
        "Der Prozess beginnt jeden Montag, montags und täglich.",
        [
            ("jeden Montag", "SET", "XXXX-WXX-1", "", None),
            ("montags", "SET", "XXXX-WXX-1", "", None),
            ("täglich", "SET", "P1D", "", None),
        ],
    ),
    (
        "Der Prozess beginnt jedem Montagabend, jeden Abend, alle zwei Wochen, jedes Jahr.",
        [
            ("jedem Montagabend", "SET", "XXXX-WXX-1TEV", "", None),
            ("jeden Abend", "SET", "XXXX-XX-XXTEV", "", None),
            ("alle zwei Wochen", "SET", "P2W", "", None),
            ("jedes Jahr", "SET", "P1Y", "", None),
        ],
    ),
    (
        "Der Prozess kostet jährlich viel, einmal im Monat, pro Stunde und pro Woche.",
        [
            ("jährlich", "SET", "P1Y", "", None),
            ("einmal im Monat", "SET", "P1M", "", None),
            ("pro Stunde", "SET", "PT1H", "", None),
            ("pro Woche", "SET", "P1W", "", None),
        ],
    ),
    ("Der Prozess dauerte drei Tage.", [("drei Tage", "DURATION", "P3D", "", None)]),
    (
        "Der Prozess dauerte dreieinhalb Stunden und ein halbes Jahr.",
        [("dreieinhalb Stunden", "DURATION", "PT3H30M", "", None), ("ein halbes Jahr", "DURATION", "P6M", "", None)],
    ),
    (
        "Der Prozess dauerte anderthalb Jahre, dann dreiundzwanzig Wochen und hundertzwanzig Tage.",
        [
            ("anderthalb Jahre", "DURATION", "P1Y6M", "", None),
            ("dreiundzwanzig Wochen", "DURATION", "P23W", "", None),
            ("hundertzwanzig Tage", "DURATION", "P120D", "", None),
        ],
    ),
    (
        "Der Prozess dauerte sechs bis acht Monate.",
        [("sechs", "DURATION", "P6M", "", None), ("acht Monate", "DURATION", "P8M", "", None)],
    ),
]

REFUSED = [
    "Die Messe fand am 30. und 31. Februar statt.",
    "Die Messe fand am 31.2. statt.",
    "Eines Tages kam er wieder.",
    "Herr Sonntag und Frau März lachten.",
    "August Müller lachte, Karl Mai auch.",
    "Das kostete 2000 Euro, 1500 Besucher kamen, rund 1800 Karten.",
    "Sie gewannen 2:1, auf Seite 14, zu 12,5 Prozent.",
    "Er aß halb so viel um halb acht.",
    "Der 16 Jahre alte Schüler lachte.",
    "Es kamen 1200 aus 1300 Dörfern.",
    "Das war das fünfte Quartal, das dritte Halbjahr, 45er Jahre.",
    "Das war die Agenda 2010, um dreißig Uhr.",
]


@pytest.mark.parametrize(("sentence", "rows"), READ)
def test_german_date_is_read(sentence: str, rows: list[TypedRow]) -> None:
    assert typed_rows_of(sentence, language="de", dct="2024-05-15") == rows


@pytest.mark.parametrize("sentence", REFUSED)
def test_no_german_time_is_seen_in(sentence: str) -> None:
    assert typed_rows_of(sentence, language="de", dct="2024-05-15") == []
