"""How Italian registers, courts and archives write dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import alike, numbered
from timeline.core.extraction.languages import records
from timeline.core.extraction.patterns import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

PARTS = {
    **records.PARTS,
    "DAYLEAD": "((il | lo | l APOS)? (giorno | giorni)? (WEEKDAY COMMA?)?)",
    "DAYSPELT": "(NUM NUM)",
    "MONTHDAY": "(DAY DEGREE? | ORDINAL | DAYSPELT)",
    "OFMONTH": "((di | del mese di)?)",
    "YEARLINK": "((COMMA | del | dell APOS anno | di | anno)?)",
    "SPELLED": "(NUM (e? NUM){1,5})",
    "BEFOREERA": "BEFORECHRIST",
    "AFTERERA": "AFTERCHRIST",
    "EVENTLINK": "(del | dell APOS)?",
    "NAMEDDAY": "((MONTHDAY | ROMAN) OFMONTH ANYMONTH)",
    "WEEKLEAD": "(settimana INT (del)?)",
    "TURNLEAD": "((la | al)? (svolta | volgere) del)",
    "ANDOR": "(e | ed | o)",
    "TOWARD": "(al | all APOS | a | ad | HYPHEN | fino al)",
    "YEARLEAD": "((l APOS)? anno)",
    "NTHWORD": "(ORDINAL | ENDMOST | INT DEGREE)",
    "NTHLEAD": "(il | lo | la | l APOS | i | gli | le)",
    "DAYFROM": "(dal | dall APOS | il | l APOS)",
    "WEEKOF": "(la? settimana (del | dell APOS)?)",
    "EVEOF": "(la? vigilia (di | del | dell APOS)?)",
    "AFTERDAY": "(dopo (il | la)? | successivo (a | al)? | successiva (a | al)?)",
    "BEFOREDAY": "(prima (di | del | della)? | precedente)",
    "STARTWORD": "(da | dal | tra | fra)",
    "INMONTH": "(a | in)",
    "BESIDELINK": "(di | del | dell APOS | a | al)?",
    "INPREP": "(nel | dal | in | al)",
    "OFIN": "(di | del | della | dell APOS | dello | degli | d APOS | nel | in)",
    "CLOCKTO": "(alle | alla | all APOS | e le | e | HYPHEN)",
    "ONDAY": "(del | di | dell APOS | il | COMMA)?",
    "NTHCENTURY": "(ROMAN | ORDINAL)",
    "NTHUNIT": "(UNIT | WEEKEND | fine settimana)",
    "MONTHTURNED": "(MONTHTURN (mese)? (?! anno))",
}

WORDS: Mapping[str, Mapping[str, object]] = {
    "MONTHSHORT": numbered("gen feb mar apr mag giu lug ago set ott nov dic") | {"sett": 9, "genn": 1, "febbr": 2},
    "NUM": {
        "quattrocento": 400,
        "cinquecento": 500,
        "seicento": 600,
        "settecento": 700,
        "ottocento": 800,
        "novecento": 900,
        "uno": 1,
    },
    "MONTHTURN": {"corrente": 0, "corr.": 0, "c.m.": 0, "c.m": 0, "u.s.": -1, "p.p.": -1, "p.v.": 1},
    "ORDINAL": {"ventesimo": 20, "trentesimo": 30},
    "EVENTNAME": alike(
        "golpe rivoluzione attentati strage massacro congiura insurrezione rivolta colpo ammutinamento"
    ),
    "MOVEMENT": alike("movimento via piazza viale corso brigata alleanza coalizione organizzazione"),
    "GROUPKIND": alike("rivoluzionario rivoluzionaria popolare studentesco giovanile nazionale"),
    "NAMEDAFTER": alike(
        "partito fronte ponte stadio ospedale comitato gruppo scuola università istituto caserma quartiere largo"
    ),
    "CIRCA": alike("ca ca. circa verso c."),
    "BETWEENWORD": alike("tra fra"),
    "PUTOFF": alike(
        "rinviato rinviata rinviò rinvia rinviati rinviate posticipato posticipata posticipò slittato slittata"
        " slitta spostato spostata spostò aggiornato aggiornata"
    ),
    "NUMBERED": alike(
        "pagina pagine pag pag. pagg pagg. pp pp. articolo articoli art art. artt. legge leggi decreto delibera numero"
        " numeri n n. nr nr. tel tel. telefono isbn issn capitolo tomo volume sala stanza camera folio fol. comma riga"
        " sentenza protocollo prot. fattura lotto modello"
    ),
    "PORTIONWORD": {"metà": 2, "terzo": 3, "quarto": 4, "quindicina": 2},
    "FORTNIGHT": alike("quindicina"),
}

# Words of a pattern → name of the feast.
FEASTS = {
    "settimana santa": "Holy Week",
    "(WEEKEND | fine settimana | week HYPHEN end) (pasquale | di pasqua)": "Easter weekend",
    "(WEEKEND | fine settimana | week HYPHEN end) di pentecoste": "Whitsun weekend",
    "quaresima": "Lent",
    "(primo dell APOS anno | giorno di capodanno)": "New Year's Day",
    "candelora": "Candlemas",
    "(san valentino (?= (YEAR | del | STOP)) | festa degli innamorati)": "Valentine's Day",
    "(festa (internazionale)? delle donne | giornata (internazionale)? della donna)": "International Women's Day",
    "(festa del papà | festa di san giuseppe)": "Saint Joseph's Day",
    "(martedì grasso)": "Shrove Tuesday",
    "(mercoledì delle ceneri)": "Ash Wednesday",
    "(sabato santo)": "Holy Saturday",
    "(lunedì di pasqua)": "Easter Monday",
    "pesce d APOS aprile": "April Fools' Day",
    "(festa della liberazione | anniversario della liberazione)": "Liberation Day of Italy",
    "(festa dei lavoratori | festa del lavoro | primo maggio (?= ENDS))": "May Day",
    "(festa della mamma)": "Mother's Day",
    "(festa della repubblica)": "Republic Day of Italy",
    "(domenica di)? pentecoste": "Whit Sunday",
    "(ascensione (?= (YEAR | del)))": "Ascension Day",
    "corpus domini": "Corpus Christi",
    "(san giovanni (?= (YEAR | del YEAR)))": "Midsummer Day",
    "assunzione (?= (YEAR | del YEAR))": "Assumption Day",
    "(tutti i santi)": "All Saints' Day",
    "(giorno | commemorazione) dei (defunti | morti)": "All Souls' Day",
    "immacolata (concezione)?": "Immaculate Conception",
    "(notte di natale)": "Christmas Eve",
    "black friday": "Black Friday",
    "halloween": "Halloween",
    "(festa del ringraziamento)": "Thanksgiving",
    "(giorno della memoria)": "Holocaust Remembrance Day",
    "(festa dell APOS europa)": "Europe Day",
    "san martino (?= (YEAR | del YEAR))": "Saint Martin's Day",
    "giovedì grasso": "Fat Thursday",
    "san giuseppe (?= (YEAR | del YEAR))": "Saint Joseph's Day",
}

_ONES = numbered("uno due tre quattro cinque sei sette otto nove") | {"tré": 3, "un": 1}
_TEENS = numbered("dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove", 10)
_TENS = numbered("vent trent quarant cinquant sessant settant ottant novant", 2)
_SPELT = re.compile(
    rf"(mille|duemila)(?:({'|'.join(_ONES)})?(cent)o?)?(?:({'|'.join(_TEENS)})"
    rf"|(?:({'|'.join(_TENS)})[ai]?)?({'|'.join(_ONES)})?)"
)


def spelt_year(word: str) -> int:
    """The year that one word writes, as "duemilaotto"; 0 for any other word."""
    match = _SPELT.fullmatch(word)
    if match is None:
        return 0
    thousands, hundreds, cent, teen, ten, one = match.groups()
    year = (1000 if thousands == "mille" else 2000) + (100 * _ONES.get(hundreds, 1) if cent else 0)
    return year + _TEENS.get(teen, 0) + 10 * _TENS.get(ten, 0) + _ONES.get(one, 0)


RULES = (
    *(Rule(f"feast: {name}", f"THE? {words} TURNED?", b.feast_named(name)) for words, name in FEASTS.items()),
    Rule("house number", "PLACEWORD (di | del | della)? NAME NAME? COMMA? YEAR", b.refuse),
    Rule(
        "two centuries", "THE? (secoli | secolo) NTHCENTURY (e | o | al | HYPHEN) NTHCENTURY BEFOREERA?", b.centuries()
    ),
    Rule(
        "two centuries",
        "THE? NTHCENTURY (e | o | HYPHEN) (il)? NTHCENTURY (secolo | secoli) BEFOREERA?",
        b.centuries(),
    ),
    Rule(
        "weekday and day",
        "THE? WEEKDAYNAME (DAY | ORDINAL) (?= (STOP | BREAK | $ | a | alle | in | e | per | al))",
        b.weekday_and_day,
    ),
    Rule(
        "day in figures",
        "(il | l APOS) WEEKDAY? (?! (FRACTION | NUM)) DAYMONTH (?! (di | del | dei))",
        b.day_in_figures,
    ),
    Rule(
        "day of a month not said", "(il DAY (?= alle (CLOCK | HOUR)) | (?<= (entro | dopo)) il DAY ENDS)", b.day_alone
    ),
    Rule("first of a month", "il? (?= primo) DAY di MONTH OFYEAR?", b.record_day),
    Rule("portion", "(la | il | l APOS)? NTHWORD PORTIONWORD", b.weak(b.portion)),
    Rule("two weeks", "(una FORTNIGHT di giorni | SHIFT FORTNIGHT)", b.fortnights),
    *records.RULES,
)

COMPOSITIONS = (
    *records.COMPOSITIONS,
    Rule("length ahead", "in DURATION", b.in_future),
    Rule("so long after a day", "DURATION dopo (DATE_DAY | DATE_WEEKDAY | DATE_FEAST)", b.from_day(1)),
    Rule("so long before a day", "DURATION prima (di)? (DATE_DAY | DATE_WEEKDAY | DATE_FEAST)", b.from_day(-1)),
    Rule("so long from a day", "DURATION da (DATE_DAY | DATE_WEEKDAY | DATE_FEAST | REFERENCE)", b.from_day(1)),
)
