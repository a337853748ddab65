"""What a name stands for, by its own words: an organisation, a state, perhaps a person, or nobody can tell."""

from __future__ import annotations

import re
from functools import cache

from timeline.core.reconstruction.entities.countries import countries
from timeline.core.text import fold

# Words that names of organisations hold, folded, by language; in Turkish also as they end in compounds.
_WORDS = """
    agency airline airlines airport alliance army assembly association authorities authority bank battalion board
    brigade brigades foods games works brothers bureau center centre charity clinic club coalition college command
    commission committee commune
    community company confederation congress consortium cooperative corporation council department directorate
    division embassy enterprises factory federation force forces foundation front fund gazette government group guild
    herald holding holdings hospital industries inspectorate institute institution insurance laboratories laboratory
    league limited logistics media militia ministry motors movement museum nations network observatory office
    organisation organization parliament partners partnership party petroleum police press properties prosecution
    prosecutors railway railways regiment resources school secretariat senate service services shipping society
    solutions steel studios syndicate systems technologies telecom telecommunications tribunal trust unit university
    union utilities utility worker workers
    amt armee behorde bundesamt bundestag gericht gesellschaft gesellschaften genossenschaft klinik krankenhaus kreis
    landtag ministerium partei polizei regierung sparkasse stadtwerke stiftung universitat verband verein versorger
    werft zeitung
    agence assemblee association banque cie comite compagnie conseil entreprise entreprises fondation gouvernement
    hopital ministere mairie parquet parti prefecture regie societe syndicat tribunal universite usine
    agencia asamblea asociacion ayuntamiento banco cia comision compania consejo empresa empresas fiscalia fundacion
    gobierno hospitales ministerio partido policia servicios sindicato sociedad tribunal universidad
    agenzia associazione autorita azienda banca comitato comune compagnia consiglio fondazione governo impresa
    ministero ospedale partito polizia procura sindacato societa tribunale universita
    ajansi ajans bakanligi bakanlik baskanligi bankasi belediyesi belediye birligi dernegi dernek elciligi fabrikasi
    federasyonu genelkurmay gazetesi hastanesi hukumeti idaresi isletmesi komisyonu komitesi konseyi konfederasyonu
    kulubu kurulu kurumu mahkemesi meclisi merkezi mudurlugu odasi ordusu orgutu partisi polisi sendikasi sirketi
    sirketler teskilati universitesi vakfi valiligi
"""
# As they stand in Arabic, with and without the article.
_ARABIC = """
    وزارة هيئة بنك مصرف شركة جامعة حزب حركة مجلس منظمة جمعية اتحاد نقابة مؤسسة محكمة لجنة وكالة قوات جيش شرطة حكومة
    سفارة بلدية مديرية مستشفى مصلحة جبهة كتائب كتيبة برلمان مصنع نادي صندوق مركز رئاسة نيابة ميليشيا مفوضية صحيفة
"""
# Legal forms; those of two letters only as the last word and in capitals.
_FORMS = """
    ltd inc llc llp plc pty pvt gmbh mbh ggmbh kgaa ohg sarl srl spa sasu bv corp lp ltda eirl asbl oyj
"""
_SHORT_FORMS = frozenset({"AG", "KG", "SE", "SA", "AB", "AS", "NV", "BV", "AŞ", "EV", "Co", "CO", "UG"})
_ENDS = ("ministerium", "gesellschaft", "verband", "behorde", "ministeriet", "kommission", "universitat", "werke")
_REPUBLICS = "republic republique republica repubblica republik kingdom cumhuriyeti جمهورية الجمهورية مملكة المملكة"
# These are family names as well: of “Margaret Court” nobody can tell, “the Court of Tarn” is none.
_SURNAMES = frozenset({"banks", "church", "court"})
_TITLES = """
    mr mrs ms miss dr prof professor sir dame lord lady sheikh haji hajj general colonel captain major judge president
    minister senator governor herr frau doktor monsieur madame senor senora signor signora bay hanim sayin
    السيد السيدة الدكتور الشيخ
"""
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")


def kind_of_name(name: str) -> str:
    """Return “organisation” or “state” where the words of a name say so, else nothing."""
    written = _WORD.findall(name)
    words = [fold(word).replace(".", "") for word in written]
    if not words:
        return ""
    if " ".join(words) in _states() or (_folded(_REPUBLICS) & set(words) and _states() & set(words)):
        return "state"
    if words[0] in _folded(_TITLES):
        return ""
    return "organisation" if _is_organisation(written, words) else ""


def is_like_a_person(name: str) -> bool:
    """Return whether a name has the shape of a person's, so that it may be offered as one."""
    written = _WORD.findall(name)
    words = [fold(word) for word in written]
    if len(words) > 1 and words[0].strip(".") in _folded(_TITLES):
        return True
    if any(letter.isdigit() for letter in name) or not 2 <= len(words) <= 4 or words[0] == "the":
        return False
    return words[-1] not in _SURNAMES and not any(len(word) > 2 and word.isupper() for word in written)


def _is_organisation(written: list[str], words: list[str]) -> bool:
    if set(words) & _organisations() or (len(words) > 1 and written[-1].replace(".", "") in _SHORT_FORMS):
        return True
    if any(word.endswith(_ENDS) and len(word) > 8 for word in words):
        return True
    if set(words) & _SURNAMES and (len(words) > 2 or words[-1] not in _SURNAMES):
        return True
    return len(written) == 1 and 2 < len(name := written[0].replace(".", "")) < 7 and name.isupper() and name.isascii()


@cache
def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


@cache
def _organisations() -> frozenset[str]:
    arabic = _ARABIC.split()
    return _folded(" ".join([_WORDS, _FORMS, *arabic, *(f"ال{word}" for word in arabic)]))


@cache
def _states() -> frozenset[str]:
    return frozenset(name.replace("-", " ") for country in countries() for name in map(fold, country.names))
