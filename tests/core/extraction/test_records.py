"""Dates as registers, courts and archives write them, in articles of Thursday 15 August 2024."""

from __future__ import annotations

import pytest

from tests.core.extraction.reading import said_in

FIGURES: list[tuple[str, str, list[str]]] = [
    ("en", "The sample left the vessel on 07-Feb-1993.", ["07-Feb-1993 = 1993-02-07"]),
    ("en", "Seen and stamped 4/Jun/1887 by the harbour master.", ["4/Jun/1887 = 1887-06-04"]),
    ("en", "The receipt of 3-Oct-31 was never found.", ["3-Oct-31 = 1931-10-03"]),
    ("en", "The mill burned in 07/1931.", ["07/1931 = 1931-07"]),
    ("en", "The register closes with 1931/7/4.", ["1931/7/4 = 1931-07-04"]),
    ("en", "The register opens on 1931.07.04 at noon.", ["1931.07.04 at noon = 1931-07-04"]),
    ("en", "The log ends 1931-7-4.", ["1931-7-4 = 1931-07-04"]),
    ("en", "The figures of 1999-04 were revised.", ["1999-04 = 1999-04"]),
    ("en", "He led the choir in 1999-02 and left.", ["1999-02 = 1999-02"]),
    ("en", "The deed was sealed 1887 June 4.", ["1887 June 4 = 1887-06-04"]),
    ("en", "The store opened in Sept '16 and closed on 3 Oct '17.", ["Sept '16 = 2016-09", "3 Oct '17 = 2017-10-03"]),
    ("en", "Margins narrowed in Q2 2016 and 2015-Q4.", ["Q2 2016 = 2016-34", "2015-Q4 = 2015-36"]),
    ("en", "Output rose in H1 2014.", ["H1 2014 = 2014-40"]),
    (
        "en",
        "The note of 5 may 1931 is lost, as is that of 5 AUG 1931.",
        ["5 may 1931 = 1931-05-05", "5 AUG 1931 = 1931-08-05"],
    ),
    ("en", "She signed on 9 Aug 96.", ["9 Aug 96 = 1996-08-09"]),
    ("en", "The school reopened in 1931 June.", ["1931 June = 1931-06"]),
    ("de", "Der Zettel vom 07-Feb-1993 fehlt.", ["07-Feb-1993 = 1993-02-07"]),
    ("de", "Umsatz im H2 2014 und Q3 2015.", ["H2 2014 = 2014-41", "Q3 2015 = 2015-35"]),
    (
        "de",
        "Das Heft 07/1931 ist vergriffen, der Stand vom 4.7.1931 auch.",
        ["07/1931 = 1931-07", "4.7.1931 = 1931-07-04"],
    ),
    ("fr", "Le reçu du 14-févr-1993 manque.", ["14-févr-1993 = 1993-02-14"]),
    ("fr", "Le bénéfice du T3 2015 et du S1 2014 a reculé.", ["T3 2015 = 2015-35", "S1 2014 = 2014-40"]),
    ("es", "El recibo del 14/feb/1993 falta.", ["del 14/feb/1993 = 1993-02-14"]),
    ("es", "Las ventas del 3T 2015 bajaron.", ["3T 2015 = 2015-35"]),
    ("it", "La ricevuta del 14-mag-1993 manca.", ["14-mag-1993 = 1993-05-14"]),
    ("tr", "Makbuz 14/Şub/1993 tarihlidir.", ["14/Şub/1993 = 1993-02-14"]),
    ("ar", "صدر العدد في 7/1931 ثم توقف.", ["7/1931 = 1931-07"]),
    ("ar", "ختم السجل في 1931/7/4.", ["1931/7/4 = 1931-07-04"]),
]

SPELLED: list[tuple[str, str, list[str]]] = [
    (
        "en",
        "Given at Leeds on the fifth of June, nineteen hundred and thirty-one.",
        ["fifth of June, nineteen hundred and thirty-one = 1931-06-05"],
    ),
    (
        "en",
        "Sealed the ninth day of March in the year two thousand and six.",
        ["ninth day of March in the year two thousand and six = 2006-03-09"],
    ),
    ("en", "The pact of the thirty-first of May 1887 held.", ["thirty-first of May 1887 = 1887-05-31"]),
    ("en", "They met in the year nineteen eighteen.", ["the year nineteen eighteen = 1918"]),
    ("en", "The fort fell in May seventeen hundred.", ["May seventeen hundred = 1700-05"]),
    ("en", "The feast fell on 3 May two cows later.", ["3 May = 2024-05-03"]),
    ("en", "The year one apple fell.", ["The year = 2024"]),
    (
        "de",
        "Geschehen am dreiundzwanzigsten Juni neunzehnhunderteinunddreißig.",
        ["dreiundzwanzigsten Juni neunzehnhunderteinunddreißig = 1931-06-23"],
    ),
    ("de", "Verlesen am dritten März zweitausendsechs.", ["dritten März zweitausendsechs = 2006-03-03"]),
    ("de", "Es war im Jahr tausendachthundertsieben.", ["Jahr tausendachthundertsieben = 1807"]),
    (
        "fr",
        "Fait le trente et un mai mille huit cent quatre-vingt-sept.",
        ["le trente et un mai mille huit cent quatre-vingt-sept. = 1887-05-31"],
    ),
    ("fr", "Signé le six juin deux mille six.", ["le six juin deux mille six = 2006-06-06"]),
    (
        "es",
        "Otorgado el treinta y uno de mayo de mil ochocientos ochenta y siete.",
        ["el treinta y uno de mayo de mil ochocientos ochenta y siete = 1887-05-31"],
    ),
    ("es", "Firmado el seis de junio de dos mil seis.", ["el seis de junio de dos mil seis = 2006-06-06"]),
    (
        "it",
        "Rogato il trentuno maggio milleottocentottantasette.",
        ["il trentuno maggio milleottocentottantasette = 1887-05-31"],
    ),
    ("it", "Firmato il sei giugno duemilasei.", ["il sei giugno duemilasei = 2006-06-06"]),
    (
        "it",
        "Letto il sette giugno mille novecento trentuno.",
        ["il sette giugno mille novecento trentuno = 1931-06-07"],
    ),
    (
        "tr",
        "Senet otuz bir Mayıs bin sekiz yüz seksen yedi tarihlidir.",
        ["otuz bir Mayıs bin sekiz yüz seksen yedi = 1887-05-31"],
    ),
    ("tr", "Belge altı Haziran ikibinaltı günü verildi.", ["altı Haziran ikibinaltı = 2006-06-06"]),
    ("ar", "حرر في السادس من يونيو ألفين وستة.", ["السادس من يونيو ألفين وستة = 2006-06-06"]),
    (
        "ar",
        "وقع في الثالث من مارس ألف وتسعمئة وواحد وثلاثين.",
        ["الثالث من مارس ألف وتسعمئة وواحد وثلاثين = 1931-03-03"],
    ),
]

ERAS: list[tuple[str, str, list[str]]] = [
    ("en", "The temple burned in AD 70 and the wall in 14 BCE.", ["AD 70 = 0070", "14 BCE = -0013"]),
    ("en", "The city fell on 4 July AD 70.", ["4 July AD 70 = 0070-07-04"]),
    ("en", "The city fell in July 70 AD.", ["July 70 AD = 0070-07"]),
    ("en", "The law stood until the year 312.", ["the year 312 = ../0312"]),
    ("en", "In the year 7 men came.", ["the year = 2024"]),
    (
        "de",
        "Die Stadt fiel am 4. Juli 70 n. Chr. und wieder 12 v. Chr.",
        ["4. Juli 70 n. Chr. = 0070-07-04", "12 v. Chr. = -0011"],
    ),
    ("fr", "La ville tomba le 4 juillet 70 apr. J.-C.", ["le 4 juillet 70 apr. J.-C. = 0070-07-04"]),
    ("fr", "La ville tomba en 12 av. J.-C.", ["12 av. J.-C. = -0011"]),
    (
        "es",
        "La ciudad cayó el 4 de julio de 70 d. C. y en 12 a. C.",
        ["el 4 de julio de 70 d. C. = 0070-07-04", "12 a. C. = -0011"],
    ),
    (
        "it",
        "La città cadde il 4 luglio 70 d.C. e nel 12 a.C.",
        ["il 4 luglio 70 d.C. = 0070-07-04", "12 a.C. = -0011"],
    ),
    ("tr", "Şehir MÖ 12 yılında düştü.", ["MÖ 12 yılında = -0011"]),
    ("tr", "Şehir MS 4 Temmuz 70 tarihinde düştü.", ["MS 4 Temmuz 70 = 0070-07-04"]),
    ("tr", "Kanun 312 yılında çıktı.", ["312 yılında = 0312"]),
    ("ar", "سقطت المدينة عام 312 ثم عام 12 قبل الميلاد.", ["عام 312 = 0312", "عام 12 قبل الميلاد = -0011"]),
    ("ar", "سقطت في 4 يوليو 70 م.", ["4 يوليو 70 م. = 0070-07-04"]),
    ("ar", "بنيت في القرن الثاني قبل الميلاد.", ["القرن الثاني قبل الميلاد = -01XX"]),
    ("en", "Roads grew in the 2nd and 3rd centuries.", ["the 2nd = 01XX", "3rd centuries = 02XX"]),
    ("en", "Roads grew in the 3rd and 2nd centuries BC.", ["the 3rd = -02XX", "2nd centuries BC = -01XX"]),
    ("en", "Roads grew in the 0th and 1st centuries.", []),
    ("de", "Die Straßen wuchsen im 12. und 13. Jahrhundert.", ["12. = 11XX", "13. Jahrhundert = 12XX"]),
    ("fr", "Les routes crûrent aux XIIe et XIIIe siècles.", ["XIIe = 11XX", "XIIIe siècles = 12XX"]),
    ("es", "Los caminos crecieron en los siglos XII y XIII.", ["los siglos XII = 11XX", "XIII = 12XX"]),
    ("it", "Le strade crebbero nei secoli XII e XIII.", ["secoli XII = 11XX", "XIII = 12XX"]),
    ("it", "Le strade crebbero tra il XII e il XIII secolo.", ["il XII = 11XX", "XIII secolo = 12XX"]),
    ("tr", "Yollar 12. ve 13. yüzyıllarda uzadı.", ["12. = 11XX", "13. yüzyıllarda = 12XX"]),
    ("ar", "توسعت الطرق في القرنين الثاني عشر والثالث عشر.", ["القرنين الثاني عشر = 11XX", "الثالث عشر = 12XX"]),
]

NUMBERS: list[tuple[str, str, list[str]]] = [
    ("en", "Ring 020 1931 1945 for the book, ISBN 978-1-1931-1945-1.", []),
    ("en", "She lives at 1931 Mill Street and reads pages 1931-1945.", []),
    ("en", "See § 1931 and Act 1945.", []),
    ("de", "Sie wohnt Mühlstraße 1931, siehe Seite 1945 und § 1914.", []),
    ("fr", "Voir page 1931 et article 1945.", []),
    ("es", "Véase la página 1931 y el artículo 1945.", []),
    ("it", "Vedi pagina 1931 e articolo 1945.", []),
    ("tr", "Bakınız sayfa 1931 ve 1945 sayılı karar.", []),
    ("ar", "انظر صفحة 1931 والمادة 1945.", []),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), FIGURES)
def test_dates_in_figures_and_short_names(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), SPELLED)
def test_days_and_years_in_words(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), ERAS)
def test_years_and_centuries_of_an_era(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), NUMBERS)
def test_numbers_of_other_things_are_no_years(language: str, sentence: str, expected: list[str]) -> None:
    assert said_in(sentence, language=language) == expected
