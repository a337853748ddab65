"""Words that numbers are told with, and what they are told of, folded; several languages share each table."""

from __future__ import annotations


def _words(text: str) -> list[str]:
    return text.split()


def _phrases(text: str) -> list[str]:
    return text.split("|")


_COUNTED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
    "_ dos tres cuatro cinco seis siete ocho nueve diez",
    "_ deux trois quatre cinq _ sept huit neuf dix",
    "_ due tre quattro cinque sei sette otto nove dieci",
    "_ zwei drei vier funf sechs sieben acht neun zehn",
    "_ iki uc dort bes alti yedi sekiz dokuz",
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

NUMBERS: dict[str, int] = {
    **{word: value for line in _COUNTED for value, word in enumerate(line.split(), start=1) if word != "_"},
    **{word: 10 * tens for tens, word in enumerate(_TENS.split(), start=2)},
    "eighteen": 18,
    "nineteen": 19,
    "vingt": 20,
}

MULTIPLIERS: dict[str, int] = {
    **dict.fromkeys(_words("hundred yuz cent cento"), 100),
    **dict.fromkeys(_words("thousand mil mille mila tausend bin"), 1000),
    **dict.fromkeys(_words("million millones millions milioni millionen milyon"), 10**6),
    "billion": 10**9,
}

# First and last number that a vague word leaves room for.
VAGUE: dict[str, tuple[int, int]] = {
    **dict.fromkeys(_words("dozen docena dozzina dutzend"), (12, 12)),
    **dict.fromkeys(_words("dozens decenas docenas dizaines decine dutzende onlarca عشرات"), (20, 199)),
    **dict.fromkeys(_words("scores"), (40, 199)),
    **dict.fromkeys(_words("hundreds cientos centenares centaines centinaia hunderte yuzlerce مئات"), (100, 1999)),
    **dict.fromkeys(_words("thousands miles milliers migliaia tausende binlerce الاف"), (1000, 199_999)),
    **dict.fromkeys(_words("several varios varias plusieurs diversi mehrere"), (3, 19)),
}

# Words before a number that make it a first or a last one, or a rough one.
AT_LEAST = frozenset(
    _phrases(
        "over|at least|more than|no fewer than|no less than|upwards of|above|minimum|exceeding|al menos|"
        "mas de|por lo menos|au moins|plus de|almeno|piu di|oltre|mindestens|mehr als|uber|en az"
    )
)
MORE_AFTER = frozenset(_phrases("or more|o mas|ou plus|o piu|oder mehr|den fazla|dan fazla"))
AT_MOST = frozenset(
    _phrases(
        "up to|at most|fewer than|less than|under|below|no more than|nearly|almost|close to|hasta|menos de|"
        "casi|jusqu a|moins de|pres de|fino a|meno di|quasi|bis zu|weniger als|fast|en fazla"
    )
)
ROUGHLY = frozenset(
    _phrases(
        "about|around|some|roughly|approximately|circa|an estimated|estimated|unos|unas|alrededor de|"
        "cerca de|environ|quelque|rund|etwa|ungefahr|yaklasik"
    )
)
# A number after these is a part of another: “27 people, including 5 children”.
PART_OF = frozenset(_phrases("including|included|among|them|whom|incluidos|dont|tra|darunter|aralarinda"))

PEOPLE = frozenset(
    _phrases(
        "people|persons|person|others|victims|dead|bodies|lives|deaths|casualties|toll|personas|muertos|"
        "victimas|personnes|morts|victimes|persone|morti|vittime|menschen|personen|tote|opfer|kisi"
    )
)
SAME_THING: dict[str, str] = {
    **dict.fromkeys(_words("terror milita fighte rebel rebels insurg gunman gunmen"), "fighter"),
    **dict.fromkeys(_words("soldie troop troops servic"), "soldier"),
    **dict.fromkeys(_words("polic police office"), "police"),
    **dict.fromkeys(_words("migran refuge"), "refugee"),
    **dict.fromkeys(_words("accord agreem pact pacts memora deal deals treati treaty"), "agreement"),
}
# What happened to those who are counted, by the beginnings of words.
FATES: dict[str, tuple[str, ...]] = {
    "killed": tuple(
        _words(
            "kill dead died die dies deaths death slain massacr eliminat neutrali toll perish lives "
            "fatalit muert murier "
            "fallec asesin mort tue tues uccis vittim getotet tote toten starb oldu olduruld "
            "hayatini قتل مقتل قتيل"
        )
    ),
    "wounded": tuple(_words("wound injur hurt herid bless ferit verletz yaralan yarali جرح اصاب جريح")),
    "arrested": tuple(
        _words("arrest detain jailed custody deten interpell festgenommen verhaft gozalti tutukl اعتقل")
    ),
    "missing": tuple(_words("missing unaccounted desaparec disparu dispers vermisst kayip")),
    "displaced": tuple(_words("displac evacuat fled desplazad deplac sfollat vertrieb")),
}
# Between a number and the noun that it counts, these say nothing.
PASSED_OVER = frozenset({"more", "other", "further"})
# What is counted in every text and of many things at once, so that its number says little.
NOT_COUNTED = frozenset(
    _phrases(
        "years|year|months|month|weeks|week|days|day|hours|hour|minutes|minute|seconds|percent|per|pct|am|pm|"
        "km|kilometers|kilometres|miles|meters|metres|degrees|times|time|sides|side|countries|country|"
        "neighbors|neighbours|nations|states|parties|leaders|ways|and|of|the|to|in|on|at|a|an|or|is|was|were|"
        "are|s|old|years-old|decades|decade|century|anos|ano|dias|horas|meses|ans|annees|jours|heures|mois|"
        "anni|giorni|ore|mesi|jahre|jahren|tage|stunden|yil|gun|ay|saat|paises|pays|paesi|lander|ulke|"
        "january|february|march|april|may|june|july|august|september|october|november|december|others|more|"
        "other|who|that|which|from|by|with|for|as|but|than|have|has|had|will|would|de|la|le|les|des|et|di|"
        "del|der|die|und|ve|y|e|o|en|el|los|las|il|i|gli|von"
    )
)
