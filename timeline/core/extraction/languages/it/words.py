"""Italian words of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.grammar import listed, numbered
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

_MONTHS = numbered(
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
)  # fmt: skip
# No "set.", "mar." or "dic." without care: with a stop they are months only beside a day or a year.
_SHORT_MONTHS = {
    "gen.": 1, "genn.": 1, "feb.": 2, "febbr.": 2, "apr.": 4, "mag.": 5, "giu.": 6, "lug.": 7, "ago.": 8,
    "sett.": 9, "ott.": 10, "nov.": 11, "dic.": 12,
}  # fmt: skip
_WEEKDAYS = numbered("lunedì martedì mercoledì giovedì venerdì sabato domenica")
_UNACCENTED = {f"{day[:-1]}i": number for day, number in _WEEKDAYS.items() if day.endswith("ì")}

_UNITS = {
    "secondo": Unit.SECOND, "minuto": Unit.MINUTE, "ora": Unit.HOUR, "giorno": Unit.DAY, "giornata": Unit.DAY,
    "settimana": Unit.WEEK, "mese": Unit.MONTH, "trimestre": Unit.QUARTER, "semestre": Unit.HALF, "anno": Unit.YEAR,
    "decennio": Unit.DECADE, "secolo": Unit.CENTURY, "millennio": Unit.MILLENNIUM,
}  # fmt: skip
_PLURALS = {
    "secondi": Unit.SECOND, "minuti": Unit.MINUTE, "ore": Unit.HOUR, "giorni": Unit.DAY, "settimane": Unit.WEEK,
    "mesi": Unit.MONTH, "trimestri": Unit.QUARTER, "semestri": Unit.HALF, "anni": Unit.YEAR,
    "decenni": Unit.DECADE, "secoli": Unit.CENTURY, "millenni": Unit.MILLENNIUM,
}  # fmt: skip

_NUMBERS = numbered(
    "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette"
    " diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei ventisette ventotto"
    " ventinove trenta trentuno",
    2,
)
_TENS = dict(
    zip(listed("venti trenta quaranta cinquanta sessanta settanta ottanta novanta"), range(20, 100, 10), strict=True)
)  # fmt: skip
# "ventuno" and "ventotto" drop a vowel, and all do before "anni".
_COMPOUNDS = {
    f"{tens[:-1] if unit[0] in 'uo' else tens}{unit}": value + number
    for tens, value in _TENS.items()
    for unit, number in numbered("uno due tre quattro cinque sei sette otto nove").items()
} | {f"{tens[:-1]}{end}": value + (end == "un") for tens, value in _TENS.items() for end in ("", "un")}
_LARGE = {
    "cento": 100, "duecento": 200, "trecento": 300, "mille": 1000, "duemila": 2000, "decina": 10, "dozzina": 12,
    "quindicina": 15, "ventina": 20, "trentina": 30, "quarantina": 40, "cinquantina": 50, "centinaio": 100,
}  # fmt: skip

_ORDINALS = numbered("primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo")
_ORDINALS |= {f"{word[:-1]}a": number for word, number in _ORDINALS.items()}
_CENTURIES = {
    "Duecento": 1200, "Trecento": 1300, "Quattrocento": 1400, "Cinquecento": 1500, "Seicento": 1600,
    "Settecento": 1700, "Ottocento": 1800, "Novecento": 1900,
}  # fmt: skip
_ROMAN = numbered("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI")

_SAID = listed(
    "detto dichiarato annunciato affermato riferito spiegato aggiunto precisato sottolineato confermato ribadito"
    " disse dissero dichiarò annunciò afferma riferisce spiega aggiunge dice"
)
_VERBS = listed(
    "abbandona accetta accoglie accompagna accusa aderisce adotta afferma affida affronta aggiunge aiuta allarga"
    " ammette amplia annuncia appare applica approva apre arresta arriva ascolta aspetta assiste assume attacca"
    " attribuisce aumenta autorizza avanza avverte avvia blocca cade cambia cerca chiede chiude cita colpisce"
    " comincia compie comprende concede conclude condanna conduce conferisce conferma consegna considera contiene"
    " continua controlla convoca copre costituisce costringe crea cresce critica crolla decide dedica definisce"
    " denuncia dice dichiara difende diffonde dimostra dipende dispone distrugge diventa domina dura elegge"
    " elimina emerge emette entra esce esclude esegue esiste esplode esprime estende evita ferma firma fonda"
    " fornisce fugge funziona garantisce genera gestisce giunge governa impedisce impone include incontra indaga"
    " indica informa inizia insiste interviene introduce invade invia invita lamenta lancia lascia lavora legge"
    " limita manca mantiene mette minaccia modifica mostra muore nasce nega nomina occupa offre ordina organizza"
    " ospita ottiene paga parla parte partecipa passa pensa perde permane permette pone possiede prende prepara"
    " presenta presiede prevede proclama produce promette promuove propone prosegue protegge provoca pubblica"
    " punisce raccoglie raggiunge rappresenta reagisce realizza registra rende resiste respinge resta restituisce"
    " ribadisce riceve richiede riconosce ricorda riduce rientra rifiuta rilancia rilascia rimane rimette rimuove"
    " rinuncia riporta riprende risale risponde risulta ritiene ritira ritorna riunisce rivela rivendica sale"
    " salva sbarca sceglie scende scompare scoppia scopre scrive segna segue sembra sequestra sostiene sottolinea"
    " spara spiega spinge stabilisce supera svela svolge taglia tenta termina tiene torna trasferisce trova uccide"
    " usa vara vede vende viene vieta vince vive vola vota vuole"
)
_PAST = listed(
    "ha hanno era erano aveva avevano fu furono ebbe ebbero stato stata stati state morto morta nato nata fece fecero"
    " venne vennero prese mise nacque morì vinse divenne poté"
    " vide videro diede diedero stette scrisse lesse chiuse corse decise decisero perse persero rimase rimasero"
    " rispose scese tolse uccise uccisero distrusse distrussero uscì cadde caddero tenne volle seppe ruppe crebbe"
    " misero presero aprì bruciò ammise ammisero chiese chiesero promise promisero rimise smise dimise dimisero"
    " permise"
    " propose proposero impose pose posero chiusero concluse conclusero rese resero difese estese apprese"
    " sorprese spinse respinse respinsero vinsero convinse giunse giunsero raggiunse raggiunsero aggiunse"
    " accadde nacquero"
    " ottenne ottennero mantenne sostenne conobbe riconobbe riconobbero piacque tacque diresse elesse elessero"
    " corresse"
    " protesse trasse colse accolse accolsero raccolse risolse svolse sconvolse travolse travolsero coinvolse esplose"
    " esplosero espulse rivolse valse parve apparve scomparve comparve crebbero divennero rispose risposero emerse"
    " sommerse disperse perì uscirono colpì colpirono ferì ferirono fallì fuggì fuggirono finì subì tradì"
    " perirono dimostrò"
)


def _gendered(stem: str, value: int) -> dict[str, int]:
    return {f"{stem}{ending}": value for ending in ("o", "a", "i", "e")}


WORDS: Mapping[str, Mapping[str, object]] = {
    "MONTHNAME": {**_MONTHS},
    "MONTH": {**_MONTHS, **_SHORT_MONTHS},
    # Names of persons and places: with a capital they need more words to be a month or a day.
    "NAMELIKE": dict.fromkeys(listed("Marzo Aprile Maggio Agosto Domenica Sabato Gennaio Luglio"), True),
    "WEEKDAYNAME": {**_WEEKDAYS, **_UNACCENTED},
    "WEEKDAY": {**_WEEKDAYS, **_UNACCENTED},
    "WEEKDAYS": {**_WEEKDAYS, **_UNACCENTED, "sabati": 6, "domeniche": 7},
    "SEASON": {"primavera": 1, "estate": 2, "autunno": 3, "inverno": 4},
    "UNIT": {word: unit for word, unit in _UNITS.items() if word != "secondo"},
    "UNITS": {**_PLURALS},
    "NUM": {**_COMPOUNDS, **_NUMBERS, **_TENS, **_LARGE},
    "DAY": {word: number for word, number in {**_NUMBERS, "primo": 1}.items() if number < 32},
    "FRACTION": {"mezzo": 0.5, "mezza": 0.5},
    "FEW": dict.fromkeys(listed("alcuni alcune pochi poche molti molte qualche diversi diverse parecchi vari"), True),
    "ORDINAL": {**_ORDINALS},
    "DECADE": {**_TENS},
    "CENTURYNAME": {**_CENTURIES},
    "ROMAN": {**_ROMAN},
    "SHIFT": {
        **_gendered("scors", -1), **_gendered("passat", -1), **_gendered("ultim", -1), **_gendered("prossim", 1),
        **_gendered("quest", 0), "quest": 0, "corrente": 0, "venturo": 1, "ventura": 1, "entrante": 1,
    },
    # Of SHIFT, what may stand behind its noun.
    "BEHIND": {
        word: True for stem in listed("scors passat ultim prossim") for word in _gendered(stem, 0)
    } | dict.fromkeys(
        listed("corrente venturo ventura entrante"), True
    ),
    "RECALL": {
        "precedente": -1, "precedenti": -1, "prima": -1, "stesso": 0, "stessa": 0, "quel": 0, "quell": 0, "quella": 0,
        "seguente": 1, "successivo": 1, "successiva": 1, "dopo": 1,
    },
    "WEEKEND": {"weekend": True},
    "ENDMOST": {"ultimo": -1, "ultima": -1},
    "FIRSTS": {"primi": "START", "prime": "START", "ultimi": "END", "ultime": "END"},
    "DEICTIC": {"oggi": 0, "ieri": -1, "domani": 1, "dopodomani": 2},
    "REFERENCE": {
        "ora": "PRESENT_REF", "adesso": "PRESENT_REF", "attualmente": "PRESENT_REF", "oggigiorno": "PRESENT_REF",
        "recentemente": "PAST_REF", "ultimamente": "PAST_REF", "prossimamente": "FUTURE_REF",
    },
    "DAYPARTWORD": {
        "mattina": "MO", "mattinata": "MO", "mattino": "MO", "stamattina": "MO", "mezzogiorno": "MI",
        "pomeriggio": "AF", "sera": "EV", "serata": "EV", "notte": "NI", "nottata": "NI", "alba": "MO",
    },
    "TODAYPART": {"stamattina": "MO", "stamani": "MO", "stamane": "MO", "stasera": "EV", "stanotte": "NI"},
    "FREQUENCY": {
        "quotidianamente": "P1D", "giornalmente": "P1D", "giornaliera": "P1D", "giornaliero": "P1D",
        "settimanale": "P1W", "settimanali": "P1W", "settimanalmente": "P1W", "mensile": "P1M", "mensili": "P1M",
        "mensilmente": "P1M", "trimestrale": "P3M", "trimestrali": "P3M", "semestrale": "P6M", "semestrali": "P6M",
        "annuale": "P1Y", "annuali": "P1Y", "annualmente": "P1Y",
    },
    "PART": {
        "inizio": "START", "inizi": "START", "metà": "MID", "fine": "END", "tardo": "END", "tarda": "END",
    },
    "ROUGHLY": dict.fromkeys(listed("circa quasi verso intorno pressappoco"), "APPROX") | {"oltre": "MORE_THAN"},
    "ZONE": {"GMT": "UTC", "UTC": "UTC"},
    "BCE": {"aC": True, "a.C.": True, "a.c.": True},
    "CE": {"dC": True, "d.C.": True, "d.c.": True},
    "NOVERB": dict.fromkeys(listed("però ciò perciò può"), True),
    "DEGREE": {"°": True},
    "CHRIST": {"C": True, "Cristo": True},
    "SHORTLY": dict.fromkeys(listed("poco subito minuti"), True),
    "RELATION": {
        "da": "since", "dal": "since", "dall": "since", "dalla": "since", "fino": "until", "entro": "by",
        "dopo": "after", "prima": "before", "dagli": "since",
    },
    "ARTICLE": dict.fromkeys(listed("il lo la i gli le l un uno una"), True),
    "OF": dict.fromkeys(listed("di del dell della dello dei degli delle d"), True),
    "FROM": dict.fromkeys(listed("dal dall dalla da dagli"), True),
    "UPTO": dict.fromkeys(listed("al all alla a ai"), True),
    "IN": dict.fromkeys(listed("in nel nell nella nello negli nei nelle"), True),
    "LENGTHPREP": dict.fromkeys(
        listed("per da durante dopo dura durano durò durarono durato durata passarono richiese richiederà"), True
    ),
    "SEASONPREP": dict.fromkeys(listed("in d questa quest scorsa questo durante ogni"), True),
    "CLOCKPREP": dict.fromkeys(listed("alle dalle ore le verso fino all"), True),
    "HOURWORD": {"ore": True, "ora": True, "h": True},
    "COUNTED": dict.fromkeys(
        listed(
            "euro dollari lire persone metri milioni miliardi chilometri km m tonnellate morti feriti uomini donne"
            " soldati posti dipendenti abitanti voti case punti pagine bambini manifestanti profughi vittime"
        ),
        True,
    ),
    "NOUNMARK": dict.fromkeys(listed("il del dal al sul nel un uno i dei"), True),
    "PLACEWORD": dict.fromkeys(listed("via viale piazza corso santa san stazione agenda stadio"), True),
    "FISCAL": {"fiscale": True},
    "PERSON": dict.fromkeys(
        listed("uomo donna ragazzo ragazza bambino bambina figlio figlia giovane soldato età persona signora"), True
    ),
    "LENGTHNOUN": dict.fromkeys(
        listed(
            "pena condanna periodo durata programma contratto mandato carcere reclusione dittatura guerra regime"
            " più meno distanza oltre"
        ),
        True,
    ),
    "JOINT": dict.fromkeys(listed("tra fra dal da al e a o del di il la l in fino -"), True),
    "VERB": dict.fromkeys(_VERBS, True),
    "TENSE": {
        **dict.fromkeys(_SAID, "report"), **dict.fromkeys(_PAST, "past"), "è": "present", "sono": "present",
    },
    "COMMA": {",": True},
    "HYPHEN": {"-": True, "–": True, "—": True},
    "APOS": {"'": True, "’": True, "`": True},
    "DOT": {".": True},
    "OPENING": {"(": True},
    "CLOSING": {")": True},
    "PERCENT": {"%": True},
    "CURRENCY": {"$": True, "€": True},
}  # fmt: skip

# Words of a pattern → name of the feast.
FEASTS = {
    "(giorno di)? natale": "Christmas",
    "(vigilia di natale | antivigilia)": "Christmas Eve",
    "(?<! (di | via | isola | chiesa)) santo stefano (?! di)": "Boxing Day",
    "(san silvestro | notte di san silvestro)": "New Year's Eve",
    "capodanno": "New Year's Day",
    "(epifania | befana)": "Epiphany",
    "(domenica di)? pasqua": "Easter",
    "(pasquetta | lunedì dell APOS angelo)": "Easter Monday",
    "venerdì santo": "Good Friday",
    "giovedì santo": "Maundy Thursday",
    "domenica delle palme": "Palm Sunday",
    "mercoledì delle ceneri": "Ash Wednesday",
    "ferragosto": "Assumption Day",
    "ognissanti": "All Saints' Day",
    "festa del lavoro": "May Day",
    "festa della donna": "International Women's Day",
    "(il | del) ramadan": "Ramadan",
}
