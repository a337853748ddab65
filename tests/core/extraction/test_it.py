"""Italian: sentences with the expressions in brackets, and what each means; and words that are no dates."""

from __future__ import annotations

import pytest

from tests.core.extraction.marking import claimed, marked
from timeline.core.extraction import find_timexes

FOUND = [
    ("Il ministro è arrivato [giovedì] a Roma.", "DATE 2024-08-15 2024-08-15"),
    ("Il vertice si terrà [lunedì] a Napoli.", "DATE 2024-08-19 2024-08-19"),
    ("Il giudice ha deciso [martedì scorso].", "DATE 2024-08-13 2024-08-13"),
    ("Tornerà [sabato prossimo].", "DATE 2024-08-17 2024-08-17"),
    ("È nato [il 15 agosto 1954] a Bari.", "DATE 1954-08-15 1954-08-15"),
    ("Il porto ha riaperto [il 3 maggio].", "DATE 2024-05-03 2024-05-03"),
    ("Il processo comincerà [il 2 settembre prossimo].", "DATE 2024-09-02 2024-09-02"),
    ("Fu arrestato [lo scorso 10 dicembre].", "DATE 2023-12-10 2023-12-10"),
    ("La strage è del [primo maggio 1947].", "DATE 1947-05-01 1947-05-01"),
    ("Si sposarono [martedì 6 agosto].", "DATE 2024-08-06 2024-08-06"),
    (
        "La mostra dura dal [19] al [23 luglio].",
        "DATE 2024-07-19 2024-07-19/2024-07-23",
        "DATE 2024-07-23 2024-07-19/2024-07-23",
    ),
    (
        "Parlarono tra [il 3] e [il 9 giugno].",
        "DATE 2024-06-03 2024-06-03/2024-06-09",
        "DATE 2024-06-09 2024-06-03/2024-06-09",
    ),
    ("Marciarono [il 15] e [16 marzo 2023].", "DATE 2023-03-15 2023-03-15", "DATE 2023-03-16 2023-03-16"),
    (
        "La fiera è aperta dal [20] al [25].",
        "DATE 2024-08-20 2024-08-20/2024-08-25",
        "DATE 2024-08-25 2024-08-20/2024-08-25",
    ),
    ("Il trattato è del [25/3/1957].", "DATE 1957-03-25 1957-03-25"),
    ("La legge risale a [marzo 1998].", "DATE 1998-03 1998-03"),
    ("Pioveva in [aprile].", "DATE 2024-04 2024-04"),
    ("Il ponte ha chiuso [lo scorso novembre].", "DATE 2023-11 2023-11"),
    ("È partita nel [mese di gennaio].", "DATE 2024-01 2024-01"),
    ("Lo stadio aprirà nell'[estate del 2025].", "DATE 2025-SU 2025-22"),
    ("Si conobbero in [primavera].", "DATE 2024-SP 2024-21"),
    ("Si sposarono [l'autunno scorso].", "DATE 2023-FA 2023-23"),
    ("La fabbrica chiuse nel [1996].", "DATE 1996 1996"),
    ("La guerra durò dal [1936] al [1939].", "DATE 1936 1936/1939", "DATE 1939 1936/1939"),
    ("La diga è dell'[anno 2000].", "DATE 2000 2000"),
    ("Cesare morì nel [44 a.C.]", "DATE BC0044 -0043"),
    ("Roma bruciò nel [64 d.C.]", "DATE 0064 0064"),
    ("Cantava negli [anni Novanta].", "DATE 199 199X"),
    ("Il disco è degli [anni '60].", "DATE 196 196X"),
    ("Il palazzo è del [XVIII secolo].", "DATE 17 17XX"),
    ("Il tempio è del [II secolo a.C.]", "DATE BC01 -01XX"),
    ("Viaggiò nell'[Ottocento].", "DATE 18 18XX"),
    ("I prezzi sono saliti nel [secondo trimestre del 2024].", "DATE 2024-Q2 2024-34"),
    ("Il debito è cresciuto nel [primo semestre].", "DATE 2024-H1 2024-40"),
    ("Il ponte è crollato a [fine 2023].", "DATE 2023 [2023-09..2023-12] END"),
    ("I lavori cominceranno a [inizio settembre].", "DATE 2024-09 [2024-09-01..2024-09-10] START"),
    ("Ha piovuto a [metà luglio].", "DATE 2024-07 [2024-07-11..2024-07-20] MID"),
    ("La sala riaprirà entro [la fine dell'anno].", "DATE 2024 [..2024-12] END"),
    ("[Ieri] ha nevicato e [l'altro ieri] pioveva.", "DATE 2024-08-14 2024-08-14", "DATE 2024-08-13 2024-08-13"),
    ("[Oggi] il giudice tace.", "DATE 2024-08-15 2024-08-15"),
    ("Il treno partirà [domani] e tornerà [dopodomani].", "DATE 2024-08-16 2024-08-16", "DATE 2024-08-17 2024-08-17"),
    ("È caduto [ieri mattina] e [martedì sera].", "TIME 2024-08-14TMO 2024-08-14", "TIME 2024-08-13TEV 2024-08-13"),
    ("Il sindaco è uscito [stasera].", "TIME 2024-08-15TEV 2024-08-15"),
    ("L'attacco è avvenuto nella [notte tra lunedì e martedì].", "TIME 2024-08-12TNI 2024-08-12"),
    ("Lavorava [l'anno scorso] a Pisa.", "DATE 2023 2023"),
    ("Voteranno [la prossima settimana].", "DATE 2024-W34 [2024-08-19..2024-08-25]"),
    ("Ha vinto [quest'anno].", "DATE 2024 2024"),
    ("Morì [il giorno dopo].", "DATE 2024-08-16 -"),
    ("La miniera ha chiuso [dieci anni fa].", "DATE 2014 2014"),
    ("Il capannone è bruciato [qualche mese fa].", "DATE PAST_REF -"),
    ("È in carcere da [martedì].", "DATE 2024-08-13 2024-08-13/.."),
    ("Il ponte sarà pronto [tra tre mesi].", "DATE 2024-11 2024-11"),
    ("Ha aspettato [mezz'ora].", "DURATION PT30M -"),
    ("È rimasto [due anni e mezzo].", "DURATION P2Y6M -"),
    ("Rischia una pena da [otto] a [dodici mesi].", "DURATION P8M -", "DURATION P12M -"),
    ("Ha piovuto negli [ultimi giorni].", "DURATION PXD -"),
    ("Il porto ha sofferto per [gli ultimi tre anni].", "DURATION P3Y 2021/2024"),
    ("La riunione è durata [più di due ore].", "DURATION PT2H - MORE_THAN"),
    ("L'assedio durò [almeno sei settimane].", "DURATION P6W - EQUAL_OR_MORE"),
    ("Regna da [mezzo secolo].", "DURATION P50Y -"),
    ("Corre [ogni lunedì] e legge [tutti i giorni].", "SET XXXX-WXX-1 -", "SET P1D -"),
    ("Il premio si paga due volte [all'anno].", "SET P1Y -"),
    ("L'assemblea [annuale] si tiene a Lecce.", "SET P1Y -"),
    ("La messa è alle [14:30] a Noto.", "TIME 2024-08-15T14:30 -"),
    ("Il treno parte alle [18.45].", "TIME 2024-08-15T18:45 -"),
    ("È tornato alle [sette di sera].", "TIME 2024-08-15T19:00 -"),
    ("Cominciò [lunedì alle 9.15] in aula.", "TIME 2024-08-12T09:15 2024-08-12"),
    ("[Attualmente] vive a Cagliari.", "DATE PRESENT_REF -"),
    ("La regola vale a partire dal [1° gennaio 2025].", "DATE 2025-01-01 2025-01-01/.."),
    ("Rimase fino a [sabato].", "DATE 2024-08-17 ../2024-08-17"),
    ("Si vota [la prima domenica di ottobre].", "DATE 2024-10-06 2024-10-06"),
    ("Hanno festeggiato [Natale] insieme.", "DATE 2023-12-25 2023-12-25"),
    ("Nel [1996] partì; [due anni dopo] tornò.", "DATE 1996 1996", "DATE 1998 1998"),
    ("Tra [gennaio] e [marzo 1998] vinse.", "DATE 1998-01 1998-01/1998-03", "DATE 1998-03 1998-01/1998-03"),
    ("Ha [un'ora] di tempo e ne parla il mensile.", "DURATION PT1H -"),
    ("Viaggiò nei primi [anni 1980].", "DATE 198 198X"),
    ("Il giornale del [2024-08-12] ne parla.", "DATE 2024-08-12 2024-08-12"),
    ("Il comizio finì alle [sette e mezza] in piazza.", "TIME 2024-08-15T07:30 -"),
    ("Lo attendono [il giorno 20].", "DATE 2024-08-20 2024-08-20"),
    ("Beve un caffè [ogni mattina].", "SET XXXX-XX-XXTMO -"),
    ("È durato [due] o [tre giorni].", "DURATION P2D -", "DURATION P3D -"),
    ("Il volo è partito alle [19,20] da Pisa.", "TIME 2024-08-15T19:20 -"),
    ("La nave parte alle [14h30].", "TIME 2024-08-15T14:30 -"),
    ("Governò per [trentacinque anni] e tacque [vent'anni].", "DURATION P35Y -", "DURATION P20Y -"),
    ("Durante [la notte] è piovuto.", "TIME 2024-08-15TNI -"),
    ("Approvò i conti dell'[esercizio 2023].", "DATE 2023 2023~"),
    ("Ha piovuto in [serata].", "TIME 2024-08-15TEV -"),
]

REFUSED = [
    "Il dottor Marzo e la signora Domenica Aprile salutarono.",
    "Un uomo di 45 anni e la vittima, 38 anni, dormivano.",
    "Costò 2000 lire e pesava 1500 chilometri.",
    "Vinsero 3-2; vedi pagina 12.",
    "Abita in via 20 Settembre, in piazza 4 Novembre.",
    "La primavera araba cambiò la regione.",
    "Circa 2000 soldati e il 15 % dei 629 voti.",
    "Viene da Santo Stefano di Camastra.",
    "Cade alle 18,75 per cento.",
]


@pytest.mark.parametrize("row", FOUND, ids=lambda row: row[0])
def test_expressions_are_found_and_read(row: tuple[str, ...]) -> None:
    assert marked(row[0], language="it") == row


@pytest.mark.parametrize("sentence", REFUSED)
def test_words_that_only_look_like_a_date_are_refused(sentence: str) -> None:
    assert marked(sentence, language="it") == (sentence,)


CLAIMS = [
    ("Il ministro ha smentito martedì la notizia.", [("2024-08-13", "denied", "")]),
    ("Secondo la polizia, il ponte è caduto martedì.", [("2024-08-13", "happened", "la polizia")]),
    ("Anna Conti ha annunciato lunedì una legge.", [("2024-08-12", "happened", "Anna Conti")]),
    ("Il testo sarà votato il 3 settembre.", [("2024-09-03", "planned", "")]),
    ("L'esercito partirà lunedì, ha detto il sindaco", [("2024-08-19", "planned", "il sindaco")]),
    ("Il giudice ha respinto lunedì le accuse.", [("2024-08-12", "denied", "")]),
    ("Stando a fonti locali, la fabbrica ha chiuso ieri.", [("2024-08-14", "happened", "fonti locali")]),
    ("Secondo quanto sostiene il sindaco, il ponte è caduto ieri.", [("2024-08-14", "happened", "il sindaco")]),
    ("Secondo le Nazioni Unite sono fuggiti ieri.", [("2024-08-14", "happened", "le Nazioni Unite")]),
    ("Il ponte, ha spiegato Paolo Gatti, è crollato lunedì.", [("2024-08-12", "happened", "Paolo Gatti")]),
]


@pytest.mark.parametrize(("sentence", "claims"), CLAIMS)
def test_claims_know_who_says_so_and_whether_it_is_denied(sentence: str, claims: list[tuple[str, str, str]]) -> None:
    assert claimed(sentence, language="it") == claims


EXPLAINED = [
    ("È partito dieci anni fa.", "“dieci anni fa” is 10 years before publication on Thursday 15 August 2024: 2014."),
    (
        "È in carcere da martedì.",
        (
            "“da martedì” is the latest Tuesday on or before "
            "publication on Thursday 15 August 2024: since 13 August 2024."
        ),
    ),
    ("Viaggiò nell'Ottocento.", "“Ottocento” is written out in full: 1800s."),
]


@pytest.mark.parametrize(("sentence", "explanation"), EXPLAINED)
def test_explanations_quote_the_words(sentence: str, explanation: str) -> None:
    [found] = find_timexes(sentence, language="it", dct="2024-08-15")

    assert found.explanation == explanation
