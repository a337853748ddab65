"""Words beside which names stand, and capitalised words that are none, folded unless noted otherwise."""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


# Before the names of places, as texts write them. German capitalises all nouns.
LOCATIVES: dict[str, frozenset[str]] = {
    "en": _words("in at near outside"),
    "es": _words("en"),
    "fr": _words("à en dans"),
    "it": _words("in a ad"),
    "de": _words("in bei nahe"),
}
NO_TOWNS = _words(
    "haft kraft brand flammen not gefahr betrieb sicht ordnung frage bewegung gang sicherheit rente ruhestand hohe",
    "anspruch trummern untersuchungshaft gewahrsam freiheit mitleidenschaft teilen folge zukunft panik streik deutsch",
)
"""German nouns behind "in" that are no towns: "in Haft"."""
# Capitalised before names, and no part of them.
TITLES = _words(
    "president presidente prasident minister ministro ministra ministre mr mrs ms miss dr prof sir lord lady dame",
    "general gen colonel col captain capt major lieutenant lt sergeant sgt king queen prime foreign defence defense",
    "interior finance secretary chancellor senator sen governor gov judge justice pope sheikh sheik ayatollah mullah",
    "chief former ex m mme monsieur madame herr frau senor senora signor signora don cumhurbaskani basbakan bakani",
    "bakan sayin the el la le les los las il lo gli der die das von and but as on in at i we he she it they this that",
    "envoy these those when while if for from by y e et und ve al en un una une uno ein eine a an many most",
)
CALENDAR = _words(
    "monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi domenica montag",
    "dienstag mittwoch donnerstag freitag samstag sonntag pazartesi sali carsamba persembe cuma cumartesi pazar",
    "january february march april may june july august september october november december",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre",
    "januar februar marz juni juli oktober dezember",
    "ocak subat nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
)
DEFINITES = _words("the der die das den dem le la les el los las il lo gli i")
INDEFINITES = _words("a an ein eine einen einem einer un une una uno unos unas bir")
# Of three letters and more, these say nothing of what happened.
SMALL = _words(
    "the and was were has had have been are for from with that this which who its his her their but not out into",
    "over after before when while than will would there they also said says der die das den dem des ein eine",
    "einen einem einer und ist war wurde wurden hat haben von mit bei auf aus nach vor zum zur als auch sich",
    "nicht dass habe werden wird les des une dans par pour sur avec qui que est ont ete etait aux son ses leur",
    "apres avant mais pas plus sont los las una unos del con por para que fue han haber ser sus tras desde como",
    "pero mas este esta gli della delle dei del nel nella alla con per che una sono stato stata era dopo prima",
    "suo sua non piu dal dalla bir bu ile icin olarak olan oldu daha sonra gibi kadar ise adli ancak في من على",
    "الى عن مع التي الذي هذا هذه كان كانت بعد قبل ان وقد",
)
BEFORE_NAMES = SMALL | _words(
    "in at on near outside between around as why how what entre tra fra zwischen en a au de di da du chez sous vers",
    "contra contre contro against under since il lo la le el un i gli",
)
"""What may begin a title before a name: "Entre Selim et Orla"."""
ELECTIONS = (
    "election", "elections", "runoff", "run-off", "wahl", "wahlen", "stichwahl", "eleccion", "elecciones", "comicios",
    "reelection", "reeleccion", "rielezione", "scrutin", "presidentielle",
    "elezioni", "elezione", "ballottaggio", "presidenziali", "secim", "secimi",
    "secimini", "secimlerini", "انتخابات", "الانتخابات",
)  # fmt: skip
"""Words for what only one can win, folded."""
ELECTION_ENDINGS = ("wahl", "wahlen", "انتخابات")
"""How words end that stand for the same: "Burgermeisterwahl", "والانتخابات"."""
NO_ELECTIONS = ("auswahl", "auswahlen")
ELECTED_OFFICES = {
    beginning: office
    for office, beginnings in {
        "mayor": "mayor burgermeister maire mairie alcald sindac belediye بلدي",
        "council": "council municip comunal kommunal gemeinderat stadtrat",
        "president": "presid prasident cumhurbask رئاس",
        "parliament": "parliam parlament legislat legisla bundestag milletvekil نياب تشريع برلماني",
        "senate": "senat",
        "governor": "governor gubernator gouvern gobernad governator",
        "region": "regional landtag",
        "party": "leadership primar vorwahl",
    }.items()
    for beginning in beginnings.split()
}
"""How words beside an election begin, with the office or body that it is for."""
SEPARATE = _words(
    "separate unrelated getrennten getrennte separaten unabhangigen distincts distinctes separes separees separados",
    "separadas distintos distintas separati distinti distinte ayri منفصلين منفصلتين منفصله",
)
"""What says that several events of a kind are told of at once, folded."""
SECOND = frozenset(
    (
        "second", "another", "zweite", "zweiter", "zweites", "zweiten", "weitere", "weiterer", "weiteres", "weiteren",
        "deuxieme", "seconde", "autre", "segundo", "segunda", "otro", "otra", "secondo", "seconda", "altra", "altro",
        "ikinci", "baska", "ثان", "ثانيه", "اخر", "اخرى",
    )
)  # fmt: skip
"""What says that an event is another of its kind, folded."""
# Languages that write all nouns with a capital.
NOUNS_WITH_CAPITALS = frozenset({"de"})
GENITIVES = frozenset({"de"})
"""Languages whose names take an "s" without a mark."""
WITH_ARTICLES = frozenset({"fr", "es", "it"})
"""Languages in which hardly a noun begins a sentence without its article."""
# What holders of offices are called, by the office that it is.
HEADS: dict[str, str] = {
    **dict.fromkeys(
        _words("minister ministers ministre ministro ministra bakani bakan verteidigungsminister"), "minister"
    ),
    **dict.fromkeys(_words("president presidente prasident cumhurbaskani"), "president"),
    **dict.fromkeys(_words("premier basbakan basbakani"), "prime minister"),
    **dict.fromkeys(_words("chancellor kanzler kanzlerin bundeskanzler bundeskanzlerin"), "chancellor"),
    **dict.fromkeys(_words("diplomat diplomatico diplomate"), "diplomat"),
    **dict.fromkeys(_words("ambassador embajador ambassadeur ambasciatore botschafter"), "ambassador"),
    **dict.fromkeys(_words("spokesman spokeswoman spokesperson portavoz portavoce sprecher"), "spokesman"),
    "aussenminister": "foreign minister",
    "aussenministerin": "foreign minister",
    "verteidigungsminister": "defence minister",
    "verteidigungsministerin": "defence minister",
    "innenminister": "interior minister",
    "innenministerin": "interior minister",
    "premierminister": "prime minister",
    "ministerprasident": "prime minister",
}
# What an office is for.
OFFICES: dict[str, str] = {
    **dict.fromkeys(_words("defence defense defensa difesa savunma"), "defence"),
    **dict.fromkeys(_words("foreign exteriores exterieur exterieures etrangeres esteri disisleri"), "foreign"),
    **dict.fromkeys(_words("interior interieur interno interni icisleri home"), "interior"),
    **dict.fromkeys(_words("finance finances finanzas hacienda finanze economia maliye treasury"), "finance"),
    **dict.fromkeys(_words("prime primer primero primo"), "prime"),
    **dict.fromkeys(_words("deputy vice vicepresidente"), "deputy"),
    **dict.fromkeys(_words("top chief senior"), "top"),
    **dict.fromkeys(_words("oil petroleo petrole petrolio petrol"), "oil"),
    **dict.fromkeys(_words("justice justicia giustizia adalet"), "justice"),
    **dict.fromkeys(_words("health salud sante salute saglik"), "health"),
    **dict.fromkeys(_words("trade commerce comercio commercio ticaret"), "trade"),
    **dict.fromkeys(_words("energy energia energie enerji"), "energy"),
}
