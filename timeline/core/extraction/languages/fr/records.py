"""How French registers, courts and archives write dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import alike, numbered
from timeline.core.extraction.languages import records
from timeline.core.extraction.patterns import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

PARTS = {
    **records.PARTS,
    "DAYLEAD": "(THE? (jour du | date du)? (WEEKDAY COMMA? le?)?)",
    "DAYSPELT": "(NUM (HYPHEN? (et HYPHEN?)? (NUM | ONE))?)",
    "MONTHDAY": "(DAY | ORDINAL | DAYSPELT)",
    "OFMONTH": "((jour)? (du mois (de | d APOS) | de)?)",
    "YEARLINK": "((COMMA | de | de LAPOS (an | année) | LAPOS an | en)?)",
    "SPELLED": "(LAPOS? (an)? (NUM | mil) (HYPHEN? (et HYPHEN?)? (NUM | ONE)){1,7})",
    "BEFOREERA": "BEFORECHRIST",
    "AFTERERA": "(AFTERAD | APRES DOT? CHRIST DOT? (HYPHEN LETTERC DOT?)? | APRES christ | de notre ère)",
    "EVENTLINK": "(du | de)",
    "NAMEDDAY": "(MONTHDAY OFMONTH HYPHEN? ANYMONTH)",
    "WEEKLEAD": "(semaine INT (de)?)",
    "TURNLEAD": "(le? tournant (du | de))",
    "ANDOR": "(et | ou)",
    "TOWARD": "(au | à | HYPHEN | jusqu APOS au)",
    "YEARLEAD": "((LAPOS | les)? (année | an))",
    "NTHLEAD": "(le | la | les | LAPOS)",
    "DAYFROM": "(du | le)",
    "WEEKOF": "(la? semaine du)",
    "DAYAFTER": "(le? lendemain (de | du | d APOS))",
    "EVEOF": "(la? veille (de | du | d APOS))",
    "AFTERDAY": "(après | suivant)",
    "BEFOREDAY": "(avant | précédant)",
    "STARTWORD": "(de | du | entre)",
    "INMONTH": "(en)",
    "INPREP": "(en | depuis)",
    "OFIN": "(de | du | d APOS | de LAPOS | en | de la | des)",
    "CLOCKTO": "(à | et | HYPHEN)",
    "ONDAY": "(le | du | de | COMMA)?",
    "NTHCENTURY": "(ROMAN | ORDINAL)",
    "NTHUNIT": "(UNIT | WEEKEND | week HYPHEN end)",
    "MONTHTURNED": "((du | du mois)? MONTHTURN | de ce mois (HYPHEN ci)?)",
}

WORDS: Mapping[str, Mapping[str, object]] = {
    "MONTHSHORT": numbered("janv févr mars avr mai juin juil août sept oct nov déc")
    | {"jan": 1, "fév": 2, "fev": 2, "fevr": 2, "mar": 3, "jul": 7, "aou": 8, "aoû": 8, "sep": 9, "dec": 12},
    "ONE": {"un": 1, "une": 1},
    "MONTHTURN": {"courant": 0, "ct.": 0, "crt.": 0},
    "NUM": {"mil": 1000, "septante": 70, "huitante": 80, "octante": 80, "nonante": 90, "vingts": 20},
    "EVENTNAME": alike(
        "putsch coup état État attentats révolution insurrection massacre complot appel émeutes mutinerie révolte"
    ),
    "MOVEMENT": alike(
        "mouvement rue place avenue boulevard quai brigade collectif parti pont hôpital stade alliance coalition"
        " organisation caserne barrage"
    ),
    "GROUPKIND": alike("révolutionnaire populaire national nationale étudiant des jeunes"),
    "NAMEDAFTER": alike("comité groupe front forces université lycée"),
    "CIRCA": alike("ca ca. circa vers env env. environ"),
    "BETWEENWORD": alike("entre"),
    "PUTOFF": alike(
        "reporté reportée reportés reportées reporte repoussé repoussée repousse ajourné ajournée ajourne"
        " décalé décalée différé renvoyé renvoyée"
    ),
    "NUMBERED": alike(
        "page pages p p. pp pp. article articles art art. loi lois décret arrêté règlement numéro numéros no no. n°"
        " dossier affaire chapitre tome tél tél. tel tel. téléphone isbn issn chambre bureau salle vol alinéa al."
        " ligne bus folio fol fol. cote facture billet lot modèle résolution directive circulaire boîte"
    ),
    "APRES": alike("ap ap. apr apr. après"),
    "AFTERAD": alike("EC"),
    "CHRIST": alike("J.-C. J.-C"),
    "PORTIONWORD": {"moitié": 2, "tiers": 3, "quart": 4, "quinzaine": 2},
    "FORTNIGHT": alike("quinzaine"),
    "WEEKCOUNT": {"huit": 1, "quinze": 2},
    "ORDINAL": numbered("onzième douzième treizième quatorzième quinzième seizième", 11)
    | {"vingtième": 20}
    | {"premiere": 1, "deuxieme": 2, "troisieme": 3, "quatrieme": 4},
}

# Words of a pattern → name of the feast.
FEASTS = {
    "(nouvel an | premier de LAPOS an)": "New Year's Day",
    "(chandeleur)": "Candlemas",
    "saint HYPHEN? sylvestre": "New Year's Eve",
    "(jour de)? noel": "Christmas",
    "jour des rois": "Epiphany",
    "fête des rois": "Epiphany",
    "saint HYPHEN patrick": "Saint Patrick's Day",
    "(journée internationale des (femmes | droits des femmes) | journée de la femme)": "International Women's Day",
    "poisson d APOS avril": "April Fools' Day",
    "samedi saint": "Holy Saturday",
    "dimanche de pâques": "Easter",
    "semaine sainte": "Holy Week",
    "(WEEKEND | week HYPHEN end) (pascal | de pâques)": "Easter weekend",
    "(WEEKEND | week HYPHEN end) de (la)? pentecôte": "Whitsun weekend",
    "carême": "Lent",
    "(jeudi de)? LAPOS ascension (?! (de | d | du | des | au | vers | et))": "Ascension Day",
    "fête HYPHEN dieu": "Corpus Christi",
    "(fête des mères)": "French Mother's Day",
    "(fête des pères)": "Father's Day",
    "(fête nationale (?! (suisse | belge | de | du)) | fête du 14 HYPHEN? juillet)": "Bastille Day",
    "assomption": "Assumption Day",
    "(fête des morts | jour des morts)": "All Souls' Day",
    "(armistice (?= (YEAR | de YEAR)) | jour de LAPOS armistice)": "Armistice Day",
    "lundi gras": "Shrove Monday",
    "(saint HYPHEN? jean (?! (COMMA | HYPHEN | NAME)))": "Midsummer Day",
    "(saint HYPHEN nicolas (?! NAME))": "Saint Nicholas' Day",
    "(immaculée conception)": "Immaculate Conception",
    "saint HYPHEN étienne (?= YEAR)": "Boxing Day",
    "premier mai (?= ENDS)": "May Day",
    "(aïd HYPHEN? el HYPHEN? fitr | aïd al HYPHEN? fitr)": "Eid al-Fitr",
    "(aïd HYPHEN? el HYPHEN? (kébir | adha) | aïd al HYPHEN? adha)": "Eid al-Adha",
    "halloween": "Halloween",
    "black friday": "Black Friday",
    "vendredi noir (?= YEAR)": "Black Friday",
    "achoura": "Ashura",
    "mouloud": "Mawlid",
    "fête de LAPOS europe": "Europe Day",
    "fête de la victoire": "Victory in Europe Day",
}

RULES = (
    *(Rule(f"feast: {name}", f"THE? {words} TURNED?", b.feast_named(name)) for words, name in FEASTS.items()),
    Rule("house number", "YEAR COMMA? PLACEWORD", b.refuse),
    Rule(
        "two centuries",
        "THE? NTHCENTURY (et | ou | au | HYPHEN) THE? NTHCENTURY (siècles | siècle) BEFOREERA?",
        b.centuries(),
    ),
    Rule(
        "weekday and day",
        "WEEKDAYNAME (DAY | ORDINAL) (?= (STOP | BREAK | $ | à | au | dans | en | et | pour))",
        b.weekday_and_day,
    ),
    Rule("day in figures", "le WEEKDAY? (?! (FRACTION | NUM)) DAYMONTH (?! (de | des | d))", b.day_in_figures),
    Rule(
        "day of a month not said",
        "(le DAY (?= (à CLOCK | à HOUR HOURMARK | au (matin | soir)))"
        " | (?<= (avant | après | dès | depuis)) le DAY ENDS)",
        b.day_alone,
    ),
    Rule("portion", "THE? NTHWORD PORTIONWORD", b.weak(b.portion)),
    Rule("two weeks", "(une FORTNIGHT de jours | SHIFT FORTNIGHT)", b.fortnights),
    *records.RULES,
)

COMPOSITIONS = (
    *records.COMPOSITIONS,
    Rule("length ahead", "(en | sous) DURATION", b.in_future),
    Rule("weekday after a week or two", "DATE_WEEKDAY en WEEKCOUNT", b.weekday_weeks),
    Rule("so long after a day", "DURATION après (DATE_DAY | DATE_WEEKDAY | DATE_FEAST)", b.from_day(1)),
    Rule("so long before a day", "DURATION avant (DATE_DAY | DATE_WEEKDAY | DATE_FEAST)", b.from_day(-1)),
)
