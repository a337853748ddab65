"""States by the names, adjectives and capitals that texts of several languages use, folded."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from timeline.core.reconstruction.entities.names import KnownName
from timeline.core.text import fold


class Country(NamedTuple):
    """What a state is called, what comes from it, and the capital that stands for its government."""

    identity: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]


_ARABIC_ADJECTIVES = re.compile(r"(?:يه|يون|يين|ي)$")
_ARABIC_STATES = re.compile(r"(?:يا|يه|ا)$")
_FIRST_ARABIC = "\u0600"
_SHORTEST_STEM = 3

# identity | names | adjectives | capitals; words joined by a hyphen are apart in texts.
_TABLE = """
afghanistan | afghanistan afganistan afghanistan افغانستان | afghan afgano afgana afghane afghan | kabul kaboul cabul
algeria | algeria argelia algerie cezayir algerien الجزائر | algerian argelino algerien algerino algerisch | algiers alger
argentina | argentina argentine arjantin argentinien الارجنتين | argentine argentinian argentino argentin | buenos-aires
australia | australia australie avustralya australien استراليا | australian australiano australien australisch | canberra
austria | austria autriche osterreich avusturya النمسا | austrian austriaco autrichien osterreichisch | vienna wien viena vienne
bahrain | bahrain bahrein bahreyn البحرين | bahraini bareini | manama
belgium | belgium belgica belgique belgio belgien belcika بلجيكا | belgian belga belge belgisch | brussels bruselas bruxelles
brazil | brazil brasil bresil brasile brasilien brezilya البرازيل | brazilian brasileno bresilien brasiliano | brasilia
canada | canada kanada كندا | canadian canadiense canadien canadese kanadisch | ottawa
china | china chine cina cin الصين | chinese chino china chinois chinoise cinese chinesisch | beijing pekin pechino peking
cuba | cuba kuba كوبا | cuban cubano cubain kubanisch | havana habana
egypt | egypt egipto egypte egitto agypten misir مصر | egyptian egipcio egyptien egiziano agyptisch misirli | cairo caire
france | france francia frankreich fransa فرنسا | french frances francaise francais francese franzosisch fransiz | paris
germany | germany alemania allemagne germania deutschland almanya المانيا | german aleman allemand tedesco deutsch alman | berlin
greece | greece grecia grece griechenland yunanistan اليونان | greek griego grec greco griechisch yunan | athens atenas atene
hungary | hungary hungria hongrie ungheria ungarn macaristan المجر | hungarian hungaro hongrois ungherese | budapest
india | india inde indien hindistan الهند | indian indio indien indiano indisch | delhi new-delhi
iran | iran ايران | iranian irani iranien iraniano iranisch | tehran teheran tahran
iraq | iraq irak العراق | iraqi iraki iraqui irakien iracheno irakisch | baghdad bagdad bagdat
israel | israel israele israil اسرائيل | israeli israelien israeliano israelisch | jerusalem tel-aviv
italy | italy italia italie italien italya ايطاليا | italian italiano italien italienisch italyan | rome roma rom
japan | japan japon giappone japonya اليابان | japanese japones japonais giapponese japanisch | tokyo tokio
jordan | jordan jordania jordanie giordania jordanien urdun الاردن | jordanian jordano jordanien giordano | amman
kuwait | kuwait koweit kuveyt الكويت | kuwaiti koweitien | kuwait-city
lebanon | lebanon libano liban libanon lubnan لبنان | lebanese libanes libanais libanese libanesisch | beirut beyrouth
libya | libya libia libye libyen ليبيا | libyan libio libyen libico libysch libyali | tripoli tripolis
malaysia | malaysia malasia malaisie malezya ماليزيا | malaysian malayo malaisien | kuala-lumpur
mexico | mexico mejico mexique messico mexiko meksika المكسيك | mexican mexicano mexicain messicano | mexico-city
morocco | morocco marruecos maroc marocco marokko fas المغرب | moroccan marroqui marocain marocchino | rabat
netherlands | netherlands holland paises-bajos pays-bas paesi-bassi niederlande hollanda هولندا | dutch neerlandes | hague
nigeria | nigeria nijerya نيجيريا | nigerian nigeriano | abuja
norway | norway noruega norvege norvegia norwegen norvec النرويج | norwegian noruego norvegien norvegese | oslo
pakistan | pakistan pakistan باكستان | pakistani pakistanais pachistano pakistanisch | islamabad
palestine | palestine palestina filistin فلسطين | palestinian palestino palestinien palestinese | ramallah
poland | poland polonia pologne polen polonya بولندا | polish polaco polonais polacco polnisch | warsaw varsovia varsavia
portugal | portugal portogallo portekiz البرتغال | portuguese portugues portugais portoghese | lisbon lisboa
qatar | qatar katar قطر | qatari catari qatarien | doha
romania | romania rumania roumanie rumanien romanya رومانيا | romanian rumano roumain | bucharest
russia | russia rusia russie russland rusya روسيا | russian ruso russe russo russisch rus | moscow moscu moscou mosca moskau
saudi arabia | saudi-arabia arabia-saudi arabie-saoudite arabia-saudita saudi-arabien السعودية | saudi saoudien | riyadh riad
serbia | serbia serbie serbien sirbistan صربيا | serbian serbio serbe serbo serbisch | belgrade belgrado
south africa | south-africa sudafrica afrique-du-sud sudafrika جنوب-افريقيا | south-african sudafricano | pretoria
south korea | south-korea corea-del-sur coree-du-sud sudkorea كوريا-الجنوبية | south-korean surcoreano sud-coreen | seoul seul
north korea | north-korea corea-del-norte coree-du-nord nordkorea كوريا-الشمالية | north-korean norcoreano | pyongyang
spain | spain espana espagne spagna spanien ispanya اسبانيا | spanish espanol espagnol spagnolo spanisch | madrid
sudan | sudan soudan السودان | sudanese sudanes soudanais | khartoum jartum
sweden | sweden suecia suede svezia schweden isvec السويد | swedish sueco suedois svedese | stockholm
switzerland | switzerland suiza suisse svizzera schweiz isvicre سويسرا | swiss suizo svizzero schweizer | bern
syria | syria siria syrie syrien suriye سوريا | syrian sirio syrien siriano syrisch suriyeli | damascus damasco damas damaskus
tunisia | tunisia tunez tunisie tunesien tunus تونس | tunisian tunecino tunisien tunisino | tunis
turkey | turkey turkiye turquie turquia turchia turkei تركيا | turkish turco turc turque turca turkisch turk | ankara
ukraine | ukraine ucrania ucraina ukrayna اوكرانيا | ukrainian ucraniano ukrainien ucraino ukrainisch | kyiv kiev kiew
united arab emirates | united-arab-emirates uae emirates الامارات | emirati | abu-dhabi
united kingdom | united-kingdom uk britain great-britain reino-unido royaume-uni regno-unito grossbritannien بريطانيا المملكة-المتحدة | british britanico britannique britannico britisch ingiliz | london londres londra
united states | united-states us usa eeuu estados-unidos etats-unis stati-uniti vereinigte-staaten abd الولايات-المتحدة امريكا | american us estadounidense americain americano amerikanisch | washington
yemen | yemen jemen اليمن | yemeni yemenita yemenite jemenitisch | sanaa sana
zimbabwe | zimbabwe zimbabue simbabwe زيمبابوي | zimbabwean zimbabuense zimbabween | harare
"""  # noqa: E501 - a table


@cache
def countries() -> tuple[Country, ...]:
    """Return all states that are known here."""
    return tuple(_country(line) for line in _TABLE.strip().splitlines())


@cache
def origins() -> dict[str, str]:
    """Return the state that an adjective, a name or a capital of one word speaks of, by the word."""
    found: dict[str, str] = {}
    for country in countries():
        for word in (*country.names, *country.adjectives, *country.capitals):
            found.setdefault(word, country.identity)
    return found


def origin_of(word: str) -> str:
    """Return the state that a folded word speaks of, an Arabic adjective as its name: "لبنانيه"; or nothing."""
    return origins().get(word) or _by_arabic_stem().get(_arabic_stem(word), "")


@cache
def _by_arabic_stem() -> dict[str, str]:
    found = ((word.removeprefix("ال"), state) for word, state in origins().items() if word[-1:] >= _FIRST_ARABIC)
    return {_ARABIC_STATES.sub("", word): state for word, state in found}


def _arabic_stem(word: str) -> str:
    """Return an Arabic adjective without its article and its ending, or nothing where it is none or too short."""
    stem, count = _ARABIC_ADJECTIVES.subn("", word.removeprefix("ال"))
    return stem if count and len(stem) >= _SHORTEST_STEM else ""


@cache
def gazetteer() -> tuple[KnownName, ...]:
    """Return states and their capitals as names of places, in exactly these spellings: many differ by a letter."""
    return tuple(
        KnownName(f"={names[0]}", names, is_place=True, is_exact=True)
        for country in countries()
        for names in (country.names, country.capitals)
    )


@cache
def state_of(identity: str) -> str:
    """Return the identity of the state whose capital a place is, or nothing."""
    capitals = {f"={country.capitals[0]}": f"={country.names[0]}" for country in countries()}
    return capitals.get(identity, "")


@cache
def is_state(identity: str) -> bool:
    """Whether the identity of a place is that of a state, in which other places lie."""
    return any(identity == f"={country.names[0]}" for country in countries())


def _country(line: str) -> Country:
    identity, *parts = (part.strip() for part in line.split("|"))
    names, adjectives, capitals = (
        tuple(dict.fromkeys(fold(word.replace("-", " ")) for word in part.split())) for part in parts
    )
    return Country(identity, names, adjectives, capitals)
