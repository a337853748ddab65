"""German words of time."""

from __future__ import annotations

from timeline.core.extraction.grammar import listed, numbered
from timeline.core.extraction.units import Unit

_MONTHS = numbered("januar februar märz april mai juni juli august september oktober november dezember")
_MONTHS |= {"jänner": 1, "jänners": 1, "feber": 2, "januars": 1, "augusts": 8, "dezembers": 12}
_SHORT_MONTHS = {
    "Jan.": 1, "Jän.": 1, "Feb.": 2, "Febr.": 2, "Apr.": 4, "Aug.": 8, "Sept.": 9, "Okt.": 10, "Nov.": 11, "Dez.": 12,
}  # fmt: skip
_WEEKDAYS = numbered("montag dienstag mittwoch donnerstag freitag samstag sonntag") | {"sonnabend": 6}
# Also surnames, or what Robinson called his man.
_DOUBTFUL_DAYS = listed("freitag sonntag")
_PARTS_OF_DAY = {
    "morgen": "MO", "früh": "MO", "vormittag": "MO", "mittag": "MI", "nachmittag": "AF", "abend": "EV", "nacht": "NI",
}  # fmt: skip
_SEASONS = {"frühling": 1, "frühjahr": 1, "sommer": 2, "herbst": 3, "winter": 4, "spätsommer": 2, "spätherbst": 3}

_UNITS = {
    "sekunde": Unit.SECOND, "minute": Unit.MINUTE, "stunde": Unit.HOUR, "tag": Unit.DAY, "woche": Unit.WEEK,
    "wochenende": Unit.WEEKEND, "monat": Unit.MONTH, "quartal": Unit.QUARTER, "semester": Unit.HALF,
    "halbjahr": Unit.HALF, "jahr": Unit.YEAR, "jahrzehnt": Unit.DECADE, "dekade": Unit.DECADE,
    "jahrhundert": Unit.CENTURY, "jahrtausend": Unit.MILLENNIUM, "arbeitstag": Unit.DAY, "werktag": Unit.DAY,
}  # fmt: skip
_ENDINGS = ("e", "n", "en", "s", "es")
_ALL_UNITS = {f"{word}{ending}": unit for word, unit in _UNITS.items() for ending in ("", *_ENDINGS)}

NUMBERS = numbered(
    "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn"
    " achtzehn neunzehn"
) | {"zwo": 2}
TENS = dict(
    zip(listed("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"), range(20, 100, 10), strict=True)
)
_ONE = dict.fromkeys(listed("eins eine einem einen einer eines"), 1)
_ORDINALS = numbered("erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft")


def inflected(words: dict[str, int], endings: str = "e en er es em") -> dict[str, int]:
    """Adjectives with their endings."""
    return {f"{word}{ending}": value for word, value in words.items() for ending in endings.split()}


_TURNS = inflected(dict.fromkeys(listed("letzt vergangen vorig verflossen abgelaufen"), -1))
_TURNS |= inflected(dict.fromkeys(listed("dies laufend heurig"), 0)) | {"dieses": 0}
_TURNS |= inflected({"vorletzt": -2, "übernächst": 2})
_TURNS |= inflected(dict.fromkeys(listed("nächst kommend bevorstehend"), 1))
_RECALLS = inflected(
    {"darauffolgend": 1, "folgend": 1, "selb": 0, "gleich": 0, "vorangegangen": -1, "vorhergehend": -1}
)
_RECALLS |= {"derselben": 0, "demselben": 0, "dasselbe": 0, "jenem": 0, "jener": 0, "jenes": 0, "jenen": 0}

_FUTURE = listed("wird werden werde soll sollen will wollen plant planen steht stehen möchte möchten")
_PROSPECT = listed(
    "findet finden beginnt beginnen startet starten lädt laden kommt kommen spielt spielen trifft treffen folgt folgen"
    " endet gastiert eröffnet läuft geht gehen tritt treten würde würden sollte sollten müssen muss darf dürfen kann"
    " öffnet empfängt reist fährt können"
)
_VERBS = listed(
    "ist sind beginnt bedeutet dreht erfolgt findet geht gibt hält kommt rechnet reist startet treffen trifft"
    " tritt übernimmt überstand unterstrich verlässt wählt zieht"
)
_PAST = listed(
    "hat haben hatte hatten war waren wurde wurden worden kam kamen ging gingen gab begann begannen fand fanden nahm"
    " nahmen stand standen lag lagen blieb blieben ließ ließen sah sahen traf trafen verlor verloren gewann gewannen"
    " starb starben schloss stieg sank fiel fielen zog zogen hielt hielten rief bekam erhielt erhielten wollte wollten"
    " konnte konnten musste mussten durfte machte machten führte führten feierte feierten zeigte zeigten holte holten"
    " stellte stellten setzte setzten lebte starteten startete kehrte landete siegte siegten unterzeichnete griff"
    " sprach sprachen stattgefunden stattfand verschwand brach brachen schrieb schrieben fuhr fuhren flog trat traten"
    " ergab lief liefen zogen wies wiesen stimmte stimmten gelang entschied einigten einigte reiste reisten tötete"
    " töteten explodierte endete endeten wählte wählten gründete habe hätte hätten gewesen"
    " brachte brachten brannte brannten dachte erschien erschienen fing floh flohen geschah half hing kannte las"
    " litt litten nannte nannten rannte riet schien schlief schlug schlugen schnitt schoss schossen schwieg saß"
    " saßen sandte sang sprang stahl stieß stießen stritt stritten trank trieb trug trugen tat unterschrieb"
    " unterschrieben verband verbot verbrachte vergaß verglich verließ verließen verstand vertrat wandte warf"
    " warfen wuchs wusste zerbrach zwang zwangen stürzte stürzten besetzte besetzten übernahm übernahmen entließ"
    " eroberte eroberten besuchte besuchten forderte forderten verhaftete verhafteten eröffnete beschloss"
    " beschlossen erreichte verurteilte verletzte bat baten beging begingen empfahl gestand gestanden lieh log"
    " lud luden"
    " maß mied riss rissen schwor schwamm schmiss sandten sog spie stahlen vergab vergaben verlieh verliehen verriet"
    " verschob verschoben versprach versprachen verstarb verstarben verwarf verwies wich wog wusch zerriss bewies bog"
    " bestritt bestritten erlag erlagen erschoss erwarb erwarben erwog floss genoss gerieten geriet gestand gab gaben"
)
_REPORTS = listed(
    "sagte sagten sagt erklärte erklärten teilte teilten berichtete berichteten betonte meldete meldeten bestätigte"
    " kündigte hieß meinte erläuterte"
)

# What a number before it counts, so that it is no year.
_COUNTED = listed(
    "euro meter metern kilometer kilometern personen menschen besucher besuchern einwohner einwohnern zuschauer"
    " zuschauern kilogramm kilo tonnen liter hektar stück mitglieder mitgliedern teilnehmer teilnehmern m km"
    " quadratmeter quadratmetern kubikmeter dollar franken mal seiten unterschriften betriebe betrieben"
    " mitarbeiter mitarbeitern soldaten tote toten millionen milliarden höhenmeter stimmen punkte punkten"
    " wohnungen arbeitsplätze arbeitsplätzen kinder kindern schüler schülern"
)
# What stands before the name of a month, a season or a doubtful weekday when it is no person.
_LEADING = listed(
    "am im vom zum ab bis seit und oder den der des dem jeden jedem nächsten kommenden vergangenen letzten in für"
    " bereits schon erst noch gegen auf ganzen ist war wieder nach , ( – - / :"
)

_TERMS = listed(
    "fertig fertiggestellt fertigstellen abgeschlossen abschließen vollendet vollenden beendet"
    " beenden ersetzt ersetzen erneuert erneuern gebaut bauen errichtet eröffnet eröffnen"
    " öffnen wiedereröffnet wiederaufgebaut aufgebaut umgebaut ausgebaut modernisiert saniert sanieren"
    " repariert reparieren renoviert restauriert geräumt räumen abgerissen abreißen abgebaut abbauen"
    " abgeschaltet reduziert reduzieren gesenkt senken erhöht erhöhen verdoppelt verdoppeln"
    " halbiert halbieren gesteigert steigern umgesetzt umsetzen eingeführt einführen unterzeichnet"
    " unterzeichnen verabschiedet verabschieden vorgelegt vorlegen geliefert liefern ausgeliefert"
    " übergeben verkauft verkaufen abgewickelt geklärt klären erreicht erreichen abgeschafft"
    " abschaffen abgezogen abziehen entfernt entfernen gehoben heben geborgen bergen verlassen gezahlt"
    " bezahlt zurückgezahlt zurückzahlen entschieden entscheiden gewählt umgerüstet umrüsten"
    " installiert installieren geschaffen entstehen bereit vorliegen vorliegt einigen geeinigt"
    " aufgelöst auflösen gestrichen streichen freigelegt gelöscht"
)
WORDS: dict[str, dict[str, object]] = {
    "MONTH": {**_MONTHS, **_SHORT_MONTHS, "maerz": 3, "jaenner": 1},
    "MONTHNAME": {**_MONTHS},
    "WEEKDAY": {**_WEEKDAYS, "Mo.": 1, "Di.": 2, "Mi.": 3, "Do.": 4, "Fr.": 5, "Sa.": 6, "So.": 7},
    "WEEKDAYNAME": {**_WEEKDAYS},
    "DOUBTFUL": dict.fromkeys(_DOUBTFUL_DAYS, True),
    "WEEKDAYS": {f"{name}{end}": number for name, number in _WEEKDAYS.items() for end in ("s", "en")},
    "DAYANDPART": {
        f"{day}{part}{ending}": (number, code)
        for day, number in _WEEKDAYS.items() for part, code in _PARTS_OF_DAY.items() for ending in ("", "s")
    },
    "SEASON": {**_SEASONS, **{f"{name}s": number for name, number in _SEASONS.items()}},
    "SEASONMONTHS": {"sommermonate": 2, "sommermonaten": 2, "wintermonate": 4, "wintermonaten": 4},
    "UNIT": {**_ALL_UNITS},
    "PLURAL": {
        word: unit for word, unit in _ALL_UNITS.items()
        if word.endswith(("n", "e")) and word not in _UNITS and unit not in (Unit.WEEKEND, Unit.SECOND)
    },
    "YEARWORD": dict.fromkeys(listed("jahr jahre jahren jahres"), True),
    "OFYEAR": dict.fromkeys(listed("jahres"), Unit.YEAR),
    "OFTEN": {"monat": Unit.MONTH, "jahr": Unit.YEAR, "woche": Unit.WEEK, "tag": Unit.DAY, "stunde": Unit.HOUR},
    "OLD": dict.fromkeys(listed("alt alte alten alter altes jung junge jungen"), True),
    "CENTURYWORD": dict.fromkeys(listed("jahrhundert jahrhunderts jahrhunderte jahrhunderten jh. jhd. jhdt."), True),
    "QUARTERWORD": dict.fromkeys(listed("quartal quartals trimester trimesters vierteljahr vierteljahres"), True),
    "HALFWORD": dict.fromkeys(listed("halbjahr halbjahrs halbjahres jahreshälfte semester"), True),
    "NUM": {**NUMBERS, **TENS, **_ONE, "beide": 2, "beiden": 2, "tausend": 1000},
    "ONEDAY": {"eines": True},
    "FRACTION": {"halbe": 0.5, "halben": 0.5, "halbes": 0.5, "anderthalb": 1.5, "eineinhalb": 1.5},
    "FEW": dict.fromkeys(
        listed("paar mehrere mehreren mehrerer einige einigen einiger viele vielen vieler wenige wenigen weniger"
               " etliche etlichen zahlreiche zahlreichen"), True,
    ),
    "ORDINAL": {**inflected(_ORDINALS)},
    "ENDMOST": {**inflected({"letzt": -1})},
    "DECADEWORD": {
        f"{ten}er{joint}{years}": value
        for ten, value in TENS.items() for joint in ("", "-") for years in ("jahre", "jahren", "jahres")
    },
    "DECADESTEM": {f"{ten}er{n}": value for ten, value in TENS.items() for n in ("", "n")},
    "SHIFT": {**_TURNS},
    "RECALL": {**_RECALLS},
    "YEAREDGE": {
        "jahresende": "END", "jahresbeginn": "START", "jahresanfang": "START", "jahresmitte": "MID",
    },
    "LENGTH": {"viertelstunde": (15, Unit.MINUTE), "dreiviertelstunde": (45, Unit.MINUTE)},
    "BESIDE": {"darauf": 1, "danach": 1, "zuvor": -1, "davor": -1},
    "YEARSHIFT": {"vorjahr": -1, "vorjahres": -1, "vorjahrs": -1, "heuer": 0},
    "CHRIST": {"Chr.": True, "christus": True},
    "DEICTIC": {"heute": 0, "gestern": -1, "vorgestern": -2, "übermorgen": 2, "gestrigen": -1, "gestrige": -1},
    "TOMORROW": {"morgen": 1},
    "REFERENCE": {
        **dict.fromkeys(
            listed("jetzt derzeit zurzeit momentan gegenwärtig heutzutage heutigen heutige heutiger"), "PRESENT_REF"
        ),
        **dict.fromkeys(listed("kürzlich neulich damals unlängst jüngst seinerzeit"), "PAST_REF"),
        **dict.fromkeys(listed("demnächst künftig zukünftig zukünftige zukünftigen"), "FUTURE_REF"),
    },
    "DAYPARTWORD": {**_PARTS_OF_DAY, **{f"{name}s": code for name, code in _PARTS_OF_DAY.items()}, "abends": "EV"},
    "HALFDAY": {"morgens": 0, "vormittags": 0, "früh": 0, "nachmittags": 12, "abends": 12},
    "FREQUENCY": {
        f"{stem}{ending}": value
        for stem, value in {
            "täglich": "P1D", "alltäglich": "P1D", "wöchentlich": "P1W", "monatlich": "P1M", "jährlich": "P1Y",
            "alljährlich": "P1Y", "stündlich": "PT1H",
        }.items()
        for ending in ("", "e", "en", "er", "es", "em")
    },
    "AGES": {
        **dict.fromkeys(listed("jahrelang jahrelange jahrelangen langjährige langjährigen langjähriger"), Unit.YEAR),
        **dict.fromkeys(listed("monatelang monatelange monatelangen"), Unit.MONTH),
        **dict.fromkeys(listed("wochenlang wochenlange tagelang tagelange"), Unit.WEEK),
        **dict.fromkeys(listed("jahrzehntelang jahrzehntelange jahrzehntelangen"), Unit.DECADE),
        **dict.fromkeys(listed("stundenlang stundenlange stundenlangen"), Unit.HOUR),
    },
    "PART": {"anfang": "START", "mitte": "MID", "ende": "END", "beginn": "START",},
    "ROUGHLY": {
        **dict.fromkeys(listed("etwa rund ungefähr circa ca. zirka gut fast nahezu"), "APPROX"),
        "knapp": "LESS_THAN", "über": "MORE_THAN", "genau": "", "mindestens": "EQUAL_OR_MORE",
        "höchstens": "EQUAL_OR_LESS", "maximal": "EQUAL_OR_LESS",
    },
    "ROMAN": {**numbered("XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI", 11)},
    "ERA": {"chr.": 1},
    "RELATION": {
        "seit": "since", "ab": "since", "bis": "until", "vor": "before", "nach": "after", "spätestens": "by",
    },
    "LEADIN": dict.fromkeys(_LEADING, True),
    "PERSON": dict.fromkeys(listed("herr herrn frau familie dr prof präsident minister"), True),
    "COUNTED": dict.fromkeys(_COUNTED, True),
    "THE": dict.fromkeys(listed("der die das den dem des"), True),
    "JOINT": dict.fromkeys(listed("zwischen von und bis am im in der dem den des - –"), True),
    "VERB": dict.fromkeys((*_VERBS, *(word for word in _TERMS if word.startswith("ge"))), True),
    "TENSE": {
        **dict.fromkeys(_PAST, "past"), **dict.fromkeys(_PROSPECT, "prospect"), **dict.fromkeys(_FUTURE, "future"),
        **dict.fromkeys(_REPORTS, "report"), "könnte": "possible", "könnten": "possible",
    },
    # Right behind the date that leads a sentence, what somebody said is of that date.
    "PRETERITE": dict.fromkeys(
        listed("sagte erklärte teilte berichtete betonte meldete bestätigte kündigte gestand"), True
    ),
    "TERMVERB": dict.fromkeys(_TERMS, True),
    "VERBLAST": dict.fromkeys(
        listed("nachdem weil als bevor obwohl sobald seitdem dass damit wenn falls woraufhin"), True
    ),
    "COMMA": {",": True},
    "HYPHEN": {"-": True, "–": True, "—": True},
    "SLASH": {"/": True},
    "APOS": {"'": True, "’": True},
    "DOT": {".": True},
    "OPENING": {"(": True},
    "CLOSING": {")": True},
    "PERCENT": {"%": True, "prozent": True},
}  # fmt: skip

# Words of a pattern → name of the feast.
FEASTS = {
    "(weihnachten | weihnachtstag | christtag)": "Christmas",
    "(heiligabend | heiligen abend | heiliger abend)": "Christmas Eve",
    "stephanstag": "Boxing Day",
    "(silvester | silvesterabend | silvesternacht)": "New Year's Eve",
    "(neujahr | neujahrstag)": "New Year's Day",
    "(dreikönig | dreikönigstag | heiligdreikönig)": "Epiphany",
    "rosenmontag": "Shrove Monday",
    "(faschingsdienstag | fastnachtsdienstag)": "Shrove Tuesday",
    "aschermittwoch": "Ash Wednesday",
    "palmsonntag": "Palm Sunday",
    "gründonnerstag": "Maundy Thursday",
    "karfreitag": "Good Friday",
    "karsamstag": "Holy Saturday",
    "(ostern | ostersonntag)": "Easter",
    "ostermontag": "Easter Monday",
    "christi himmelfahrt": "Ascension Day",
    "(pfingsten | pfingstsonntag)": "Whit Sunday",
    "pfingstmontag": "Whit Monday",
    "fronleichnam": "Corpus Christi",
    "muttertag": "Mother's Day",
    "mariä himmelfahrt": "Assumption Day",
    "tag der deutschen einheit": "Day of German Unity",
    "reformationstag": "Reformation Day",
    "allerheiligen": "All Saints' Day",
    "allerseelen": "All Souls' Day",
    "martinstag": "Saint Martin's Day",
    "nikolaustag": "Saint Nicholas' Day",
}
