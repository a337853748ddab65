"""Titles of German clauses: the subject first, the verb behind it, and nobody who only reports."""

from __future__ import annotations

import pytest

from timeline.core.extraction import read_claims

HEADLINES = [
    ("Der Lotse ist am frühen Sonntagmorgen in Selim verunglückt.", ["Der Lotse ist in Selim verunglückt"]),
    ("Wie der Hafen am Dienstag mitteilte, wurden zwölf Lotsen gerettet.", ["Zwölf Lotsen wurden gerettet"]),
    ("Zwölf Lotsen wurden gerettet, wie der Hafen am Dienstag mitteilte.", ["Zwölf Lotsen wurden gerettet"]),
    ("Wie aus einem Brief vom 3. Mai 2001 hervorgeht, sind 1.200 Lotsen betroffen.", ["1.200 Lotsen sind betroffen"]),
    ("Wie der Hafen am 3. Mai 2001 mitteilte.", [""]),
    ("Laut Polizei kamen am 3. Mai 2001 rund 3.000 Lotsen zum Hafen.", ["Rund 3.000 Lotsen kamen zum Hafen"]),
    (
        "Anna Renn wurde am 3. Mai 2001 verhaftet und am 4. Mai 2001 angeklagt.",
        ["Anna Renn wurde verhaftet", "Anna Renn wurde angeklagt"],
    ),
    (
        "Anna Renn wurde am 3. Mai 2001 verhaftet und floh am 4. Mai 2001.",
        ["Anna Renn wurde verhaftet", "Anna Renn floh"],
    ),
    (
        "Anna Renn siegte am 3. Mai 2001 und heute spielt Jan Witt in Selim.",
        ["Anna Renn siegte", "Jan Witt spielt in Selim"],
    ),
    ("Der Rat (der am 3. Mai 2001 gegründet wurde) tagt.", ["Der Rat wurde gegründet"]),
    (
        "Nachdem der Rat am 3. Mai 2001 getagt hatte, protestierten am 4. Mai 2001 Lotsen in Selim.",
        ["Der Rat hatte getagt", "Lotsen protestierten in Selim"],
    ),
    ("Weil der Pegel stieg, traf sich am 3. Mai 2001 der Rat.", ["Der Rat traf sich"]),
    ("Weil der Pegel stieg, packte am 3. Mai 2001 den Rat die Wut.", [""]),
    ("Der Saal wurde am 3. Mai 2001 als Lager genutzt.", ["Der Saal wurde als Lager genutzt"]),
    ("Bereits am 3. Mai 2001 lagen sieben Vorschläge vor.", ["Sieben Vorschläge lagen vor"]),
    ("Der Rat rief am 3. Mai 2001 den Notstand aus.", ["Der Rat rief den Notstand aus"]),
    ("Nach dem Tod des Kapitäns am 3. Mai 2001 legten Fans Blumen nieder.", ["Tod des Kapitäns"]),
    ("Im September 2013 erhob die Wache Anklage.", ["Die Wache erhob Anklage"]),
    (
        "Anna Renn wurde am 3. Mai 2001 gefasst und am 4. Mai 2001 dem Richter vorgeführt.",
        ["Anna Renn wurde gefasst", "Anna Renn wurde dem Richter vorgeführt"],
    ),
    ("Anna Renn wurde am 3. Mai 2001 gefasst und der Pilot befragt.", ["Anna Renn wurde gefasst"]),
    (
        "Renn will in der Stadt am 15. und 16. Mai 2001 zwei Feste abhalten.",
        ["Renn will in der Stadt am 15 und 16. Mai 2001 zwei Feste abhalten"] * 2,
    ),
    (
        "Die Lotsen zogen das Schiff am 3. Mai 2001 frei; am 4. Mai 2001 erreichte es Selim.",
        ["Die Lotsen zogen das Schiff frei", "Die Lotsen zogen das Schiff frei; am 4. Mai 2001 erreichte es Selim"],
    ),
    ("Zwei Lotsen kamen. Er floh am 3. Mai 2001.", [""]),
    ("Die Fähre sank. Er floh am 3. Mai 2001.", [""]),
    (
        (
            "Im Rahmen der Goldenen Hafentage auf der Nordinsel hatten am 3. Mai 2001 die Lotsen dort einen Stand "
            "eingerichtet, um auf die alte Forderung nach dem Erhalt der Mole aufmerksam zu machen."
        ),
        ["Im Rahmen der Goldenen Hafentage auf der Nordinsel hatten die Lotsen dort einen Stand eingerichtet"],
    ),
    ("Am 3. Mai 2001 kam es dort zu Zusammenstößen.", [""]),
    ("Nach der Sitzung am 3. Mai 2001 trat Renn zurück.", ["Nach der Sitzung trat Renn zurück"]),
    # A verb of several has two names behind it.
    (
        "Am 3. Mai 2001 waren Renn und Witt noch in Haft, am 4. Mai 2001 flohen sie.",
        ["Renn und Witt waren noch in Haft", "Renn und Witt flohen"],
    ),
    ("Am 3. Mai 2001 sanken die Fähre und das Boot.", ["Die Fähre und das Boot sanken"]),
    ("Am 3. Mai 2001 flohen die Lotsen nach Orla.", ["Die Lotsen flohen nach Orla"]),
    ("Am 3. Mai 2001 flohen die Lotsen.", ["Die Lotsen flohen"]),
    # No word is a verb.
    ("Montag Lotse ) welches.", [""]),
    ("Händler am Montag: Lotse (Selim) welche?", [""]),
    (
        "Das Mädchen wurde am 3. Mai 2001 entführt. Sie wurde am 4. Mai 2001 befreit.",
        ["Das Mädchen wurde entführt", "Das Mädchen wurde befreit"],
    ),
    ("Das Todesopfer schwieg. Er wurde am 4. Mai 2001 befreit.", ["Das Todesopfer wurde befreit"]),
    ("Das Schiff sank. Sie wurde am 4. Mai 2001 verkauft.", [""]),
    # A date in front of the verb, and the subject behind it.
    (
        "Am 3. Mai 2001 lag das Schiff noch im Hafen, am 4. Mai 2001 sank es vor Orla.",
        ["Das Schiff lag noch im Hafen", "Das Schiff sank vor Orla"],
    ),
    ("Jan Renn floh. Sein Anwalt sprach am 3. Mai 2001.", ["Jan Renns Anwalt sprach"]),
    ("Jan Voss floh. Sein Anwalt sprach am 3. Mai 2001.", [""]),
    ("Der Lotse floh. Sein Anwalt sprach am 3. Mai 2001.", [""]),
    (
        "Das Haus, wo der Rat am 3. Mai 2001 geehrt wurde, liegt still.",
        ["Das Haus, wo der Rat geehrt wurde, liegt still"],
    ),
    (
        "Dank der gewonnenen Wahl wurde Renn am 3. Mai 2001 Bürgermeister.",
        ["Dank der gewonnenen Wahl wurde Renn Bürgermeister"],
    ),
]


@pytest.mark.parametrize(("text", "headlines"), HEADLINES)
def test_german_clause_stands_alone(text: str, headlines: list[str]) -> None:
    _resolutions, claims = read_claims(text, language="de", dct="2024-08-15")

    assert [claim.frame.headline for claim in claims] == headlines
