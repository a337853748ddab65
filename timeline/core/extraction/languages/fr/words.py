"""French words of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction.grammar import listed, numbered
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

_MONTHS = numbered(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
) | {"fevrier": 2, "aout": 8, "decembre": 12}  # fmt: skip
_SHORT_MONTHS = {
    "janv.": 1, "févr.": 2, "fév.": 2, "avr.": 4, "juil.": 7, "sept.": 9, "oct.": 10, "nov.": 11, "déc.": 12,
}  # fmt: skip
_WEEKDAYS = numbered("lundi mardi mercredi jeudi vendredi samedi dimanche")

_UNITS = {
    "seconde": Unit.SECOND, "minute": Unit.MINUTE, "heure": Unit.HOUR, "jour": Unit.DAY, "journée": Unit.DAY,
    "semaine": Unit.WEEK, "mois": Unit.MONTH, "trimestre": Unit.QUARTER, "semestre": Unit.HALF, "an": Unit.YEAR,
    "année": Unit.YEAR, "décennie": Unit.DECADE, "siècle": Unit.CENTURY, "millénaire": Unit.MILLENNIUM,
}  # fmt: skip
_PLURALS = {f"{word}s": unit for word, unit in _UNITS.items() if word != "mois"} | {"mois": Unit.MONTH}

_DECADES = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "nonante": 90,
}  # fmt: skip
_NUMBERS = (
    numbered("deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", 2) | _DECADES
)
_LARGE = {
    "cent": 100, "cents": 100, "mille": 1000, "dizaine": 10, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "centaine": 100, "douzaine": 12,
}  # fmt: skip

_ORDINALS = numbered(
    "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième"
) | {"première": 1, "second": 2, "seconde": 2}  # fmt: skip

_ROMAN = numbered("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI")

_SAID = listed(
    "dit déclaré annoncé affirmé indiqué expliqué estimé précisé ajouté souligné rapporté révélé confié assuré"
    " affirme indique explique estime précise ajoute souligne rapporte déclare annonce assure"
)
_VERBS = listed(
    "abandonne accepte accueille accuse adopte affirme affronte ajoute alerte allie améliore annonce appelle"
    " applique approuve arrive arrête assassine assiste assure attaque atteint augmente autorise avance avertit"
    " bat bloque bombarde brûle bénéficie cesse change choisit commence conclut condamne conduit confie confirme"
    " connaît conseille considère construit contient continue contrôle convoque coûte craint crie critique crée"
    " cède célèbre demande demeure devient diffuse diminue dirige dispose donne dure débute décide déclare"
    " découvre décrète défend définit démissionne dénonce dépasse dépose désigne détruit dévoile effectue emporte"
    " empêche encercle encourage enregistre entre envahit envisage envoie espère essaie estime examine exclut"
    " exerce exige existe explique exploite explose expulse exécute fait finit fonde forme fournit franchit fuit"
    " gagne gèle gère hérite hésite ignore impose inaugure incarne incite inclut indique inflige informe inquiète"
    " insiste installe instaure interdit interroge intervient introduit invite jette jure justifie laisse lance"
    " libère maintient manifeste manque marque menace mentionne met meurt mobilise modifie montre multiplie mène"
    " naît nie nomme négocie obtient occupe offre oppose opère ordonne organise oublie ouvre paraît parle"
    " participe parvient passe pense perd permet persiste plaide planifie plonge possède poursuit pousse prend"
    " proclame procède progresse prolonge promet promulgue prononce propose protège prouve provient provoque"
    " précise préfère prépare présente préside prétend prévient prévoit publie punit quitte ralentit rallie ramène"
    " rappelle rapporte rassemble recommande reconnaît recule redevient redoute refuse regagne regarde regrette"
    " rejette rejoint relance relève remet remplace remporte rencontre rend renforce renonce rentre renverse"
    " repousse reprend représente respecte ressemble reste retient retire retourne retrouve revendique revient"
    " reçoit rompt réclame réduit répond réside résiste réunit réussit révèle réélit saisit salue sanctionne sauve"
    " semble sent sert signe sort souhaite souligne soulève soutient subit succède suggère suit supprime survient"
    " survit suspend tente termine tient tire tombe traduit traite transforme transfère travaille traverse"
    " triomphe trouve tue témoigne utilise valide vante vend veut vient vise vit voit vote échappe échoue éclate"
    " écrit élargit élimine élit émet établit étend étudie évacue évite évoque"
)
# What ends as a verb of many does, and is none.
NO_VERBS = frozenset(
    listed(
        "président résident accident incident occident agent argent urgent client parent récent présent absent"
        " différent violent excellent talent souvent évident dissident adhérent innocent adolescent contingent"
        " intelligent content patient orient fréquent permanent prudent"
    )
)
_PAST = listed(
    "fut furent était étaient avait avaient eut eurent fit firent a ont été eu fait pris mis mort morte né née mourut"
    " naquit vint vinrent tint prit prirent mit dut put sut devint revint"
    " alla allèrent vit virent tua tuèrent attaqua signa obtint reçut ouvrit perdit perdirent vendit rendit"
    " descendit quitta entra sortit partit arriva tomba resta décida annonça commença rencontra occupa reconnut"
    " reconnurent admit"
    " admirent avoua démissionna explosa coula sombra échoua effondra frappa heurta brûla causa déclara confirma"
    " refusa"
    " rejeta accepta arrêta libéra condamna ordonna ferma lança créa fonda gagna remporta céda rompit rompirent dirent"
    " subit finit réussit choisit établit saisit détruisit détruisirent conduisit promit permit remit soumit démit"
    " conclut exclut disparut parut apparut reparut courut vécut crut lut élut perçut convint survint intervint"
)


def _gendered(stem: str, value: int) -> dict[str, int]:
    return {f"{stem}{ending}": value for ending in ("", "e", "s", "es")}


WORDS: Mapping[str, Mapping[str, object]] = {
    "MONTHNAME": {**_MONTHS},
    "MONTH": {**_MONTHS, **_SHORT_MONTHS},
    # Names of persons, gods and planets: with a capital they need more words to be a month.
    "NAMELIKE": dict.fromkeys(listed("Mars MARS Avril Mai Juin Juillet Août Janvier Octobre Septembre"), True),
    "WEEKDAYNAME": {**_WEEKDAYS},
    "WEEKDAY": {**_WEEKDAYS},
    "WEEKDAYS": {f"{word}s": number for word, number in _WEEKDAYS.items()},
    "SEASON": {"printemps": 1, "été": 2, "automne": 3, "hiver": 4, "Eté": 2},
    "UNIT": {**_UNITS},
    "UNITS": {**_PLURALS},
    "NUM": {**_NUMBERS, **_LARGE},
    "DAY": {"premier": 1},
    "FRACTION": {"demi": 0.5, "demie": 0.5},
    "FEW": dict.fromkeys(listed("quelques plusieurs nombreux nombreuses certains certaines"), True),
    "ORDINAL": {**_ORDINALS},
    "DECADE": {**_DECADES},
    "ROMAN": {**_ROMAN},
    "SHIFT": {
        **_gendered("dernier", -1), "dernière": -1, "dernières": -1, "passé": -1, "passée": -1, "passés": -1,
        "passées": -1, **_gendered("prochain", 1), "ce": 0, "cet": 0, "cette": 0, "ces": 0, "écoulé": -1,
        "écoulée": -1, "écoulés": -1, "écoulées": -1,
    },
    "ENDMOST": {"dernier": -1, "dernière": -1},
    # Of SHIFT, what may stand behind its noun.
    "BEHIND": dict.fromkeys(
        listed(
            "dernier dernière derniers dernières prochain prochaine prochains prochaines passé passée passés passées"
            " écoulé écoulée écoulés écoulées"
        ),
        True,
    ),
    "RECALL": {"précédent": -1, "précédente": -1, "même": 0, "suivant": 1, "suivante": 1},
    "DEICTIC": {"hier": -1, "demain": 1},
    "AFTERMIDI": {"midi": "AF"},
    "REFERENCE": {
        "maintenant": "PRESENT_REF", "actuellement": "PRESENT_REF", "désormais": "PRESENT_REF",
        "récemment": "PAST_REF", "dernièrement": "PAST_REF", "naguère": "PAST_REF", "jadis": "PAST_REF",
        "autrefois": "PAST_REF", "prochainement": "FUTURE_REF", "bientôt": "FUTURE_REF",
    },
    "DAYPARTWORD": {
        "matin": "MO", "matinée": "MO", "midi": "MI", "soir": "EV", "soirée": "EV", "nuit": "NI",
    },
    "FREQUENCY": {
        "quotidiennement": "P1D", "hebdomadairement": "P1W", "mensuel": "P1M", "mensuelle": "P1M",
        "mensuels": "P1M", "mensuelles": "P1M", "trimestriel": "P3M", "trimestrielle": "P3M", "trimestriels": "P3M",
        "trimestrielles": "P3M", "semestriel": "P6M", "semestrielle": "P6M", "annuel": "P1Y", "annuelle": "P1Y",
        "annuels": "P1Y", "annuelles": "P1Y", "annuellement": "P1Y",
    },
    "PART": {"début": "START", "fin": "END", "mi": "MID", "milieu": "MID", "courant": "MID"},
    "FIRSTS": {"premiers": "START", "premières": "START", "derniers": "END", "dernières": "END"},
    "ROUGHLY": dict.fromkeys(listed("environ vers presque quasiment autour près circa approximativement"), "APPROX"),
    "ZONE": {"GMT": "UTC", "UTC": "UTC", "HEC": "Europe/Paris"},
    "BCE": {"AEC": True},
    "CHRIST": {"J.C.": True, "JC": True, "J": True, "Jésus": True},
    "LETTERC": {"C": True, "C.": True, "Christ": True},
    "NOVERB": dict.fromkeys(listed("extra contra opéra"), True),
    "AVANT": {"av": True, "av.": True, "avant": True},
    "SHORTLY": dict.fromkeys(listed("peu juste minutes"), True),
    "RELATION": {
        "depuis": "since", "dès": "since", "jusqu": "until", "avant": "before", "après": "after",
    },
    "ANDONE": {"un": 1, "une": 1},
    "ARTICLE": dict.fromkeys(listed("le la les l un une"), True),
    "TOTHE": dict.fromkeys(listed("au du des aux"), True),
    "OF": dict.fromkeys(listed("de du d des"), True),
    "LENGTHPREP": dict.fromkeys(
        listed("pendant durant depuis après dure dura duré durent durèrent durer pris prendre prendra mis"), True
    ),
    "SEASONPREP": dict.fromkeys(listed("en cet chaque comme au"), True),
    "CLOCKPREP": dict.fromkeys(listed("à vers dès"), True),
    "HOURMARK": {"h": True, "H": True},
    "HOURSIGN": {"h": True, "H": True, "heures": True, "heure": True},
    "COUNTED": dict.fromkeys(
        listed(
            "euros dollars francs personnes mètres millions milliards kilomètres km m tonnes morts blessés hommes"
            " femmes soldats emplois salariés habitants voix logements places pages points élèves"
            " visiteurs manifestants"
        ),
        True,
    ),
    "PLACEWORD": dict.fromkeys(listed("rue place avenue boulevard champ planète association station métro"), True),
    "PERSON": dict.fromkeys(
        listed(
            "homme femme fille fils garçon enfant adolescent adolescente bébé jeune étudiant étudiante ans soldat"
            " militant ouvrier retraité retraitée père mère individu habitant Américain Français fillette"
        ),
        True,
    ),
    "LENGTHNOUN": dict.fromkeys(
        listed(
            "peine peines période durée programme contrat plan bail mandat délai cycle suspension prison crédit prêt"
            " dictature guerre règne carrière expérience retard interdiction garantie près plus moins"
        ),
        True,
    ),
    "CHILDREN": dict.fromkeys(listed("enfants jeunes filles garçons adolescents élèves personnes"), True),
    "WEEKEND": {"weekend": True},
    "BE": dict.fromkeys(listed("a ont avait avaient ait aient ayant avoir jamais pas déjà aussi ai"), True),
    "DECADETEN": {"dix": 10},
    "FISCAL": {"fiscal": True, "fiscale": True},
    "OLD": dict.fromkeys(listed("âgé âgée âgés âgées âge"), True),
    "JOINT": dict.fromkeys(listed("entre depuis et à au du de des le la l les en ou -"), True),
    "VERB": dict.fromkeys(_VERBS, True),
    "TENSE": {
        **dict.fromkeys(_SAID, "report"), **dict.fromkeys(_PAST, "past"), "est": "present", "sont": "present",
        "aura": "future", "va": "future", "vont": "future", "doit": "future", "doivent": "future", "devra": "future",
    },
    "COMMA": {",": True},
    "HYPHEN": {"-": True, "–": True, "—": True},
    "APOS": {"'": True, "’": True},
    "DOT": {".": True},
    "OPENING": {"(": True},
    "CLOSING": {")": True},
    "PERCENT": {"%": True},
    "CURRENCY": {"$": True, "€": True},
}  # fmt: skip

# Words of a pattern → name of the feast.
FEASTS = {
    "noël": "Christmas",
    "(veille | réveillon) de noël": "Christmas Eve",
    "saint HYPHEN sylvestre": "New Year's Eve",
    "(jour | premier) de l APOS an": "New Year's Day",
    "(lundi de)? pâques": "Easter",
    "lundi de pâques": "Easter Monday",
    "vendredi saint": "Good Friday",
    "jeudi saint": "Maundy Thursday",
    "dimanche des rameaux": "Palm Sunday",
    "mercredi des cendres": "Ash Wednesday",
    "mardi gras": "Shrove Tuesday",
    "(?<= APOS) ascension (?! (de | d | du | des | au | vers | et))": "Ascension Day",
    "(dimanche de)? pentecôte": "Whit Sunday",
    "lundi de pentecôte": "Whit Monday",
    "toussaint": "All Saints' Day",
    "épiphanie": "Epiphany",
    "fête du travail": "May Day",
    "saint HYPHEN valentin": "Valentine's Day",
    "(le | du | mois (de | du)) ramadan": "Ramadan",
}
