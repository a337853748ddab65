"""French: sentences with the expressions in brackets, and what each means; and words that are no dates."""

from __future__ import annotations

import pytest

from tests.core.extraction.marking import claimed, marked
from timeline.core.extraction import find_timexes

FOUND = [
    ("Le ministre est arrivé [jeudi] à Lyon.", "DATE 2024-08-15 2024-08-15"),
    ("Le sommet se tiendra [lundi] à Nantes.", "DATE 2024-08-19 2024-08-19"),
    ("Le juge a tranché [mardi dernier].", "DATE 2024-08-13 2024-08-13"),
    ("Elle reviendra [samedi prochain].", "DATE 2024-08-17 2024-08-17"),
    ("Le match aura lieu [le mercredi 21 août].", "DATE 2024-08-21 2024-08-21"),
    ("Il est né [le 15 août 1954] à Brest.", "DATE 1954-08-15 1954-08-15"),
    ("Le tunnel a rouvert [le 3 mai].", "DATE 2024-05-03 2024-05-03"),
    ("Le procès s'ouvrira [le 2 septembre prochain].", "DATE 2024-09-02 2024-09-02"),
    ("La grève a débuté [mercredi 1er mai].", "DATE 2024-05-01 2024-05-01"),
    ("Il fut élu [le 10 novembre 93].", "DATE 1993-11-10 1993-11-10"),
    (
        "L'exposition dure du [19] au [23 juillet].",
        "DATE 2024-07-19 2024-07-19/2024-07-23",
        "DATE 2024-07-23 2024-07-19/2024-07-23",
    ),
    (
        "La foire tenait entre [le 3] et [le 9 juin].",
        "DATE 2024-06-03 2024-06-03/2024-06-09",
        "DATE 2024-06-09 2024-06-03/2024-06-09",
    ),
    (
        "Les cours reprennent [les 2] et [3 septembre 2024].",
        "DATE 2024-09-02 2024-09-02",
        "DATE 2024-09-03 2024-09-03",
    ),
    (
        "Le marché se tient du [20] au [25].",
        "DATE 2024-08-20 2024-08-20/2024-08-25",
        "DATE 2024-08-25 2024-08-20/2024-08-25",
    ),
    ("Le contrat date du [25/03/1957].", "DATE 1957-03-25 1957-03-25"),
    ("La loi remonte à [mars 1998].", "DATE 1998-03 1998-03"),
    ("Il pleuvait en [avril].", "DATE 2024-04 2024-04"),
    ("Le port a fermé en [novembre dernier].", "DATE 2023-11 2023-11"),
    ("Elle est partie au [mois de janvier].", "DATE 2024-01 2024-01"),
    ("Le stade ouvrira à [l'été 2025].", "DATE 2025-SU 2025-22"),
    ("Ils se sont connus au [printemps].", "DATE 2024-SP 2024-21"),
    ("Ils se sont mariés [l'automne dernier].", "DATE 2023-FA 2023-23"),
    ("On se baigne en [été].", "DATE 2024-SU 2024-22"),
    ("L'usine a fermé en [1996].", "DATE 1996 1996"),
    ("La guerre dura de [1936] à [1939].", "DATE 1936 1936/1939", "DATE 1939 1936/1939"),
    ("Le barrage date de [l'an 2000].", "DATE 2000 2000"),
    ("Le pont date de [l'an 715].", "DATE 0715 0715"),
    ("César est mort en [44 av. J.-C.]", "DATE BC0044 -0043"),
    ("La cité tomba en [146 avant notre ère].", "DATE BC0146 -0145"),
    ("Elle chantait dans [les années 1990].", "DATE 199 199X"),
    ("Le disque date [des années soixante].", "DATE 196 196X"),
    ("Le château est du [XVIIIe siècle].", "DATE 17 17XX"),
    ("Le temple date du [IIe siècle av. J.-C.]", "DATE BC01 -01XX"),
    ("Le chômage a baissé au [deuxième trimestre 2024].", "DATE 2024-Q2 2024-34"),
    ("La dette a monté au [premier semestre].", "DATE 2024-H1 2024-40"),
    ("Le pont a cédé [fin 2023].", "DATE 2023 [2023-09..2023-12] END"),
    ("Les travaux commenceront [début septembre].", "DATE 2024-09 [2024-09-01..2024-09-10] START"),
    ("Il a plu à [la mi-juillet].", "DATE 2024-07 [2024-07-11..2024-07-20] MID"),
    ("La halle rouvrira à [la fin de l'année].", "DATE 2024 [2024-09..2024-12] END"),
    (
        "Elle a démissionné [hier] et [avant-hier] encore elle niait.",
        "DATE 2024-08-14 2024-08-14",
        "DATE 2024-08-13 2024-08-13",
    ),
    ("[Aujourd'hui] le juge se tait.", "DATE 2024-08-15 2024-08-15"),
    (
        "Le train partira [demain] et rentrera [après-demain].",
        "DATE 2024-08-16 2024-08-16",
        "DATE 2024-08-17 2024-08-17",
    ),
    ("Il a neigé [hier matin] et [mardi soir].", "TIME 2024-08-14TMO 2024-08-14", "TIME 2024-08-13TEV 2024-08-13"),
    ("Le maire est sorti [cet après-midi].", "TIME 2024-08-15TAF 2024-08-15"),
    ("L'attaque a eu lieu dans [la nuit de lundi à mardi].", "TIME 2024-08-12TNI 2024-08-12"),
    ("Il travaillait [l'année dernière] à Metz.", "DATE 2023 2023"),
    ("Ils voteront [la semaine prochaine].", "DATE 2024-W34 [2024-08-19..2024-08-25]"),
    ("Elle a gagné [cette année].", "DATE 2024 2024"),
    ("Il est mort [le lendemain].", "DATE 2024-08-16 -"),
    ("Il avait quitté Rome [la veille].", "DATE 2024-08-14 2024-08-14"),
    ("La mine a fermé il y a [dix ans].", "DURATION P10Y 2014"),
    ("Le hangar a brûlé il y a [quelques mois].", "DURATION PXM -"),
    ("Il est en prison depuis [mardi].", "DATE 2024-08-13 2024-08-13/.."),
    ("Le pont sera fini dans [trois mois].", "DURATION P3M 2024-11"),
    ("Elle a attendu [une demi-heure].", "DURATION PT30M -"),
    ("Il est parti [deux ans et demi].", "DURATION P2Y6M -"),
    ("Il risque une peine de [huit] à [douze mois].", "DURATION P8M -", "DURATION P12M -"),
    ("Il a plu [ces derniers jours].", "DURATION PXD -"),
    ("La ville a grandi en [vingt-cinq ans].", "DURATION P25Y -"),
    ("Le port a souffert pendant [les trois dernières années].", "DURATION P3Y 2021/2024"),
    ("La réunion a duré [plus de deux heures].", "DURATION PT2H - MORE_THAN"),
    ("Le siège a duré [au moins six semaines].", "DURATION P6W - EQUAL_OR_MORE"),
    ("Le club existe depuis [un quart de siècle].", "DURATION P25Y -"),
    ("Il court [chaque lundi] et lit [tous les jours].", "SET XXXX-WXX-1 -", "SET P1D -"),
    ("Le marché se tient [tous les samedis].", "SET XXXX-WXX-6 -"),
    ("La prime est versée deux fois par [an].", "SET P1Y -"),
    ("L'assemblée [annuelle] se tient à Lille.", "SET P1Y -"),
    ("La messe est à [14h30] à Dax.", "TIME 2024-08-15T14:30 -"),
    ("Le train part à [18 heures].", "TIME 2024-08-15T18:00 -"),
    ("Le bal s'ouvre à [21 h 45].", "TIME 2024-08-15T21:45 -"),
    ("Il est rentré à [sept heures du soir].", "TIME 2024-08-15T19:00 -"),
    ("Le conseil se réunira [vendredi 23 août, à 20 h].", "TIME 2024-08-23T20:00 2024-08-23"),
    ("[Actuellement], le pont est fermé.", "DATE PRESENT_REF -"),
    ("La règle vaut à partir du [1er janvier 2025].", "DATE 2025-01-01 2025-01-01/.."),
    ("Tout sera fini d'ici [dimanche].", "DATE 2024-08-18 [..2024-08-18]"),
    ("Le vote a lieu [le premier dimanche d'octobre].", "DATE 2024-10-06 2024-10-06"),
    ("Il est resté jusqu'à [samedi].", "DATE 2024-08-17 ../2024-08-17"),
    ("Ils ont fêté [Noël] ensemble.", "DATE 2023-12-25 2023-12-25"),
    ("En [1996] il partit ; [deux ans plus tard] il revint.", "DATE 1996 1996", "DATE 1998 1998"),
    ("Elle a vécu [quatre-vingt-cinq ans].", "DURATION P85Y -"),
    ("Il a couru [deux] ou [trois heures].", "DURATION PT2H -", "DURATION PT3H -"),
    ("Il a plu [la nuit dernière].", "TIME 2024-08-14TNI 2024-08-14"),
    ("[Le 3 mars] [15 h]", "DATE 2024-03-03 2024-03-03", "TIME 2024-03-03T15:00 2024-03-03"),
    ("Le journal du [2024-08-12] en parle.", "DATE 2024-08-12 2024-08-12"),
    ("La ville fut fondée au [19e siècle].", "DATE 18 18XX"),
    ("Le rapport est attendu [le jeudi 5].", "DATE 2024-09-05 2024-09-05"),
    ("Ces murs datent du [9e] au [13e siècle].", "DATE 08 08XX", "DATE 12 12XX"),
    ("La fusée part à [trois heures et demie].", "TIME 2024-08-15T03:30 -"),
    ("[Ce jour-là], il neigeait.", "DATE 2024-08-15 2024-08-15"),
    ("[Vers 15 h 30, samedi], un mur est tombé.", "TIME 2024-08-10T15:30 2024-08-10"),
    ("Un accord de [9 ans] fut signé.", "DURATION P9Y -"),
    ("Il y a [ces derniers jours] du bruit.", "DURATION PXD -"),
    ("[Le 3 mars] 20 élus parlaient.", "DATE 2024-03-03 2024-03-03"),
    ("L'état d'urgence vaut depuis [près de 50 ans].", "DURATION P50Y - APPROX"),
    ("Il régna pendant [plus de trente ans].", "DURATION P30Y - MORE_THAN"),
    ("Publié [le mardi 06/08/2024].", "DATE 2024-08-06 2024-08-06"),
    ("D'ici à [2030], tout changera.", "DATE 2030 [..2030]"),
    ("Il faut finir d'ici à [la fin de l'année].", "DATE 2024 [..2024-12] END"),
    ("Les comptes de [l'exercice 2023] sont clos.", "DATE 2023 2023~"),
    ("Le tir a retenti dans [la soirée].", "TIME 2024-08-15TEV -"),
    ("Il reviendra en [début de semaine].", "DATE 2024-W33 [2024-08-12..2024-08-18] START"),
    ("Le bureau ouvre de [14] à [18 h].", "TIME 2024-08-15T14:00 -", "TIME 2024-08-15T18:00 -"),
    ("Il a plu en [début de soirée].", "TIME 2024-08-15TEV - START"),
]

REFUSED = [
    "Elle a été élue et l'a été encore ; ils ont été 200.",
    "La planète Mars brille, mais Avril Durand dort.",
    "La victime, 38 ans, et un homme de 45 ans étaient âgés.",
    "Le sept gagnant ; score de 3-2, page 12, 1500 euros.",
    "Il habite rue du 8 Mai, place du 11 Novembre.",
    "Le printemps arabe a changé la région.",
    "Environ 2000 soldats et 15 % des 629 voix.",
    "Il possède un quotidien et lit un hebdomadaire.",
    "L'ascension de Tarik Ramadan.",
    "Un chauffeur de 38 ans dormait.",
    "Ces jours passèrent vite.",
    "Ils siègent du 25 au 3.",
]


@pytest.mark.parametrize("row", FOUND, ids=lambda row: row[0])
def test_expressions_are_found_and_read(row: tuple[str, ...]) -> None:
    assert marked(row[0], language="fr") == row


@pytest.mark.parametrize("sentence", REFUSED)
def test_words_that_only_look_like_a_date_are_refused(sentence: str) -> None:
    assert marked(sentence, language="fr") == (sentence,)


CLAIMS = [
    ("Le ministre a démenti mardi la nouvelle.", [("2024-08-13", "denied", "")]),
    ("Selon la police, le pont est tombé mardi.", [("2024-08-13", "happened", "la police")]),
    ("Anne Leroy a annoncé lundi une loi.", [("2024-08-12", "happened", "Anne Leroy")]),
    ("Le texte sera voté le 3 septembre.", [("2024-09-03", "planned", "")]),
    ("L'armée partira lundi, a dit le maire", [("2024-08-19", "planned", "le maire")]),
    ("Le maire a rejeté lundi ces accusations.", [("2024-08-12", "denied", "")]),
    ("D'après le journal, l'usine a fermé hier.", [("2024-08-14", "happened", "le journal")]),
    ("Les rumeurs selon lesquelles le pont a cédé lundi.", [("2024-08-12", "happened", "")]),
    ("Le pont, a affirmé Paul Morel, a cédé lundi.", [("2024-08-12", "happened", "Paul Morel")]),
]


@pytest.mark.parametrize(("sentence", "claims"), CLAIMS)
def test_claims_know_who_says_so_and_whether_it_is_denied(sentence: str, claims: list[tuple[str, str, str]]) -> None:
    assert claimed(sentence, language="fr") == claims


EXPLAINED = [
    ("Il est parti il y a dix ans.", "“dix ans” is 10 years before publication on Thursday 15 August 2024: 2014."),
    (
        "Il est en prison depuis mardi.",
        (
            "“depuis mardi” is the latest Tuesday on or before "
            "publication on Thursday 15 August 2024: since 13 August 2024."
        ),
    ),
    (
        "Le musée ferme fin juillet.",
        (
            "“fin juillet” is the July nearest to "
            "publication on Thursday 15 August 2024: late July 2024. "
            "By convention this is the late part of July 2024."
        ),
    ),
]


@pytest.mark.parametrize(("sentence", "explanation"), EXPLAINED)
def test_explanations_quote_the_words(sentence: str, explanation: str) -> None:
    [found] = find_timexes(sentence, language="fr", dct="2024-08-15")

    assert found.explanation == explanation
