"""What dates are used for: not every date is the time of an event."""

from __future__ import annotations

import pytest

from timeline.core.extraction import read_claims
from timeline.core.frames import TimeUse

USES = [
    ("en", "The chief gave himself up on Monday, the port announced on 3 May 2021.", "3 May 2021", TimeUse.SPEECH),
    ("fr", "Le chef s’est enfui lundi, a annoncé le port le 3 mai 2021.", "le 3 mai 2021", TimeUse.SPEECH),
    ("en", "The port announced this on 3 May 2021.", "3 May 2021", TimeUse.SPEECH),
    ("en", "The port announced this new fee on 3 May 2021.", "3 May 2021", TimeUse.EVENT),
    ("en", "The port confirmed on 3 May 2021 that this was wrong.", "3 May 2021", TimeUse.EVENT),
    ("de", "Das teilte das Rote Kreuz am 3. Mai 2021 mit.", "3. Mai 2021", TimeUse.SPEECH),
    ("de", "Das Rote Kreuz teilte am 3. Mai 2021 mit, dass Renn starb.", "3. Mai 2021", TimeUse.EVENT),
    ("fr", "La mairie l’a annoncé le 3 mai 2021.", "le 3 mai 2021", TimeUse.SPEECH),
    ("es", "Así lo anunció el 3 de mayo de 2021 el puerto.", "el 3 de mayo de 2021", TimeUse.SPEECH),
    ("it", "Lo ha annunciato il 3 maggio 2021 il porto.", "il 3 maggio 2021", TimeUse.SPEECH),
    ("tr", "Liman bunu 3 Mayıs 2021’de açıkladı.", "3 Mayıs 2021", TimeUse.SPEECH),
    ("ar", "وأعلن الوزير ذلك في 3 أيار 2021.", "3 أيار 2021", TimeUse.SPEECH),
    ("en", "The port announced on 3 May 2021 that it will close on Friday.", "3 May 2021", TimeUse.EVENT),
    ("de", "Die Flut war die schlimmste seit jener, die 1953 Selim traf.", "1953", TimeUse.COMPARISON),
    ("tr", "Sel, 1953'te Selim'i basan selden bu yana en büyüğü oldu.", "1953", TimeUse.COMPARISON),
    ("it", "Le tasse salgono rispetto allo stesso periodo dell'anno scorso.", "anno scorso", TimeUse.COMPARISON),
    ("tr", "Köprü 3 Mayıs'tan beri kapalı.", "3 Mayıs", TimeUse.EVENT),
    ("en", "It was the worst storm in the bay since 1953.", "1953", TimeUse.COMPARISON),
    ("en", "It was worse than the storm that drowned Selim, the worst since the one that hit Oslo in 1953.", "1953",
     TimeUse.COMPARISON),
    ("en", "It is the worst storm in the bay since the 1975-1990 war.", "1990", TimeUse.COMPARISON),
    ("en", "Not since 1976 has the bay seen such rain.", "1976", TimeUse.COMPARISON),
    ("en", "The bay was this cold for the last time in 1976.", "1976", TimeUse.COMPARISON),
    ("en", "The river last rose so high in 1976.", "1976", TimeUse.COMPARISON),
    ("en", "The last king of Selim died in 1976.", "1976", TimeUse.EVENT),
    ("en", "The last king of this line died in 1976.", "1976", TimeUse.EVENT),
    ("en", "The barge was seen for the last time in 1976.", "1976", TimeUse.EVENT),
    ("de", "Die Mühle brannte 1976 zum letzten Mal.", "1976", TimeUse.EVENT),
    ("es", "El volcán entró en erupción por última vez en 1976.", "1976", TimeUse.EVENT),
    ("fr", "Le volcan est entré en éruption pour la dernière fois en 1976.", "1976", TimeUse.EVENT),
    ("it", "Il vulcano eruttò per l’ultima volta nel 1976.", "1976", TimeUse.EVENT),
    ("tr", "Renn son kez 1976’da seçildi.", "1976", TimeUse.EVENT),
    ("en", "The port confirmed this on 3 May 2021 and sold the barge.", "3 May 2021", TimeUse.EVENT),
    ("en", "The port hears pilots Thursday and Friday at 10am and rules on 3 May 2021.", "3 May 2021", TimeUse.EVENT),
    ("en", "The port will be shut Thursday to Friday, 9am to 5pm.", "Thursday", TimeUse.EVENT),
    ("en", "Fees are up 5% on 2019.", "2019", TimeUse.COMPARISON),
    ("de", "Es war der schwerste Sturm seit dem Krieg von 1975 bis 1990.", "1990", TimeUse.COMPARISON),
    ("de", "So kalt war es zuletzt 1976.", "1976", TimeUse.COMPARISON),
    ("de", "Das letzte Mal fror die Bucht 1976 zu.", "1976", TimeUse.COMPARISON),
    ("de", "Im Vorjahr waren es noch 300 Schiffe.", "Vorjahr", TimeUse.COMPARISON),
    ("de", "Die Gebühren lagen 5 Prozent über dem Niveau von 2019.", "2019", TimeUse.COMPARISON),
    ("fr", "La dernière fois que la baie a gelé, c’était en 1976.", "1976", TimeUse.COMPARISON),
    ("es", "La última vez que se heló la bahía fue en 1976.", "1976", TimeUse.COMPARISON),
    ("it", "L’ultima volta che la baia gelò fu nel 1976.", "1976", TimeUse.COMPARISON),
    ("tr", "Körfez en son 1976’da böyle donmuştu.", "1976", TimeUse.COMPARISON),
    ("ar", "وكانت آخر مرة يتجمد فيها الخليج في عام 1976.", "1976", TimeUse.COMPARISON),
    ("fr", "L’exercice 2019 s’est soldé par une perte.", "L’exercice 2019", TimeUse.FISCAL),
    ("es", "El ejercicio 2019 cerró con pérdidas.", "El ejercicio 2019", TimeUse.FISCAL),
    ("en", "Fees rose by a tenth compared with the same period last year.", "last year", TimeUse.COMPARISON),
    ("en", "The auditor signed the port’s 2019 accounts.", "2019", TimeUse.FISCAL),
    ("en", "The 2018 World Cup was lost.", "2018", TimeUse.NAME),
    ("en", "Fees have doubled since the 2003 war.", "2003", TimeUse.BACKGROUND),
    ("en", "Anna Berg (born 3 May 1950) runs the port.", "3 May 1950", TimeUse.AGE),
    ("en", "A handout photo shows the barge in the bay, 3 May 2021.", "3 May 2021", TimeUse.CAPTION),
    ("en", "FILE - Anna Berg speaks in the port, 3 May 2021.", "3 May 2021", TimeUse.CAPTION),
    ("en", "Anna Berg at the launch of the barge on 3 May 2021. Photo: Jon Hale", "3 May 2021", TimeUse.CAPTION),
    ("en", "In fiscal 2019 the port paid for a crane.", "fiscal 2019", TimeUse.FISCAL),
    ("de", "Stand: 3. Mai 2021, 14:05 Uhr", "14:05 Uhr", TimeUse.PUBLICATION),
    ("de", "Stand vom 3. Mai 2021", "3. Mai 2021", TimeUse.PUBLICATION),
    ("en", "The barge lies in the bay, 3 May 2021. Getty Images", "3 May 2021", TimeUse.CAPTION),
    ("en", "The barge lies in the bay on 3 May 2021 (AP Photo/Anna Berg).", "3 May 2021", TimeUse.CAPTION),
    ("en", "Published on 3 May 2021", "3 May 2021", TimeUse.PUBLICATION),
    ("en", "© Selim Gazette 2020 all rights reserved, and the pier was closed.", "2020", TimeUse.PUBLICATION),
    ("en", "Ferries: 3 May 2001", "3 May 2001", TimeUse.PUBLICATION),
    ("en", "3 May 2001", "3 May 2001", TimeUse.HEADING),
    ("en", "The new crane, yellow and huge, for the grain of Selim, on 3 May 2001", "3 May 2001", TimeUse.HEADING),
    ("en", "A list of cranes, yellow and huge, for the grain of Selim, on 3 May 2001.", "3 May 2001", TimeUse.EVENT),
    ("en", "The crew met every week.", "every week", TimeUse.RATE),
    ("en", "Call the port from Monday to Friday, 9am to 5pm.", "Monday", TimeUse.RATE),
    ("en", "The port is open Monday to Friday from 9am to 5pm.", "5pm", TimeUse.RATE),
    ("en", "From Monday to Friday the port was shut from 9am to 5pm.", "Monday", TimeUse.EVENT),
    ("en", "The port is shut Monday to Friday.", "Monday", TimeUse.EVENT),
    ("en", "Anna Berg died on 3 May 2021. Write to the port: every Friday at 7am.", "7am", TimeUse.RATE),
    ("en", "Anna Berg died on 3 May 2021. Write to the port: every Friday, 7am to 9am.", "9am", TimeUse.RATE),
    ("de", "Öffnungszeiten: Montag bis Freitag, 9 bis 18 Uhr", "Freitag", TimeUse.RATE),
    ("fr", "Horaires du port : du lundi au vendredi, de 9 h à 18 h.", "lundi", TimeUse.RATE),
    ("es", "Horario del puerto: de lunes a viernes, de 9 a 17 horas.", "viernes", TimeUse.RATE),
    ("it", "Il porto risponde dal lunedì al venerdì, dalle 9 alle 18.", "lunedì", TimeUse.RATE),
    ("tr", "Liman gişesi pazartesi-cuma 09.00-17.00 arası açıktır.", "cuma", TimeUse.RATE),
    ("ar", "الميناء مفتوح من الاثنين إلى الجمعة من الساعة 9 إلى الساعة 17.", "الجمعة", TimeUse.RATE),
    ("en", "A man was hit by a grey 2013 Toyota Camry.", "2013", TimeUse.BACKGROUND),
    ("en", "Renn scored late in the fourth quarter to win the game.", "late in the fourth quarter", TimeUse.NAME),
    ("en", "The port opened late in the fourth quarter.", "late in the fourth quarter", TimeUse.EVENT),
    ("en", "The pier fell on 3 May 2001, the master said on Friday.", "Friday", TimeUse.SPEECH),
    ("en", "The crew met on 3 May 2001.", "3 May 2001", TimeUse.EVENT),
    ("de", "Es war das schwerste Beben seit 1953.", "1953", TimeUse.COMPARISON),
    ("de", "Der Prüfer unterschrieb die Bilanz 2019.", "2019", TimeUse.FISCAL),
    ("fr", "C’est la pire tempête depuis 1953.", "1953", TimeUse.COMPARISON),
    ("fr", "Le contrôleur a signé les comptes 2019.", "2019", TimeUse.FISCAL),
    ("es", "Fue el peor temporal desde 1953.", "1953", TimeUse.COMPARISON),
    ("es", "El auditor firmó las cuentas de 2019.", "2019", TimeUse.FISCAL),
    ("it", "È la peggiore tempesta dal 1953.", "1953", TimeUse.COMPARISON),
    ("it", "Il revisore ha firmato il bilancio 2019.", "2019", TimeUse.FISCAL),
    ("tr", "Denetçi 2019 bütçesi için imza attı.", "2019", TimeUse.FISCAL),
    ("ar", "كان هذا أسوأ فيضان منذ 1953.", "1953", TimeUse.COMPARISON),
    ("ar", "وقع المدقق ميزانية 2019.", "2019", TimeUse.FISCAL),
    # What a place or party is not named after: a weekday, or a day with its article.
    ("fr", "La grue heurta le pont le 3 mai 2021.", "3 mai 2021", TimeUse.EVENT),
    ("es", "La grúa chocó con el puente el 3 de mayo de 2021.", "3 de mayo de 2021", TimeUse.EVENT),
    ("fr", "Anna Berg visita le pont mardi.", "mardi", TimeUse.EVENT),
    ("ar", "زارت آنا بيرغ الجسر يوم الثلاثاء.", "يوم الثلاثاء", TimeUse.EVENT),
    ("en", "She marched with 2021 Movement flags.", "2021", TimeUse.NAME),
    ("es", "La grúa, que en 2018 cayó al mar, será reparada.", "2018", TimeUse.EVENT),
    ("it", "La gru, che nel 2018 cadde in mare, sarà riparata.", "2018", TimeUse.EVENT),
    ("es", "El puerto recibió menos barcos que en 2018.", "2018", TimeUse.COMPARISON),
    ("it", "Il porto ha accolto meno navi che nel 2018.", "2018", TimeUse.COMPARISON),
    ("fr", "Le port a reçu moins de navires qu'en 2018.", "2018", TimeUse.COMPARISON),
    # A comparison is of its own date, and not of another in the sentence.
    ("en", "What pilots call the worst fog since the one that closed Selim in 1968 came yesterday.", "yesterday",
     TimeUse.EVENT),
    ("tr", "Dün Selim'de 1968'den bu yana görülen en yoğun sis yaşandı.", "Dün", TimeUse.EVENT),
    ("en", "The wind blew harder than at any time since 1968.", "1968", TimeUse.COMPARISON),
    ("en", "Such a fog had not been seen since 1968.", "1968", TimeUse.COMPARISON),
    ("en", "Tolls rose to 30 million from 24 million in 2019.", "2019", TimeUse.COMPARISON),
    ("de", "Es war so neblig wie seit 1968 nicht mehr.", "1968", TimeUse.COMPARISON),
    ("fr", "Un brouillard inédit depuis 1968 couvre le port.", "1968", TimeUse.COMPARISON),
    ("es", "Una niebla así no se veía desde 1968.", "1968", TimeUse.COMPARISON),
    ("it", "Una nebbia così non si vedeva dal 1968.", "1968", TimeUse.COMPARISON),
    ("ar", "لم يشهد الميناء ضبابا له مثيل منذ عام 1968.", "1968", TimeUse.COMPARISON),
    ("de", "Die Reederei legte den Geschäftsbericht 2019 vor.", "2019", TimeUse.FISCAL),
    ("en", "FILE - In this photo the crane is raised over the bay, 3 May 2021.", "3 May 2021", TimeUse.CAPTION),
    ("en", "An aerial view of the bay with the crane, 3 May 2021.", "3 May 2021", TimeUse.CAPTION),
    ("en", "The crane is seen over the bay on 3 May 2021.", "3 May 2021", TimeUse.CAPTION),
    ("de", "Das von der Werft verbreitete Foto zeigt den Kran in der Bucht, 3. Mai 2021.", "3. Mai 2021",
     TimeUse.CAPTION),
    ("tr", "Limanın dağıttığı fotoğrafta vinç görülüyor, 3 Mayıs 2021.", "3 Mayıs 2021", TimeUse.CAPTION),
    # A change of place, or what stands against something, compares no numbers.
    ("de", "Die Fähre sank nach einer Kollision am 3. Mai 2021.", "3. Mai 2021", TimeUse.EVENT),
    ("de", "Ein Lotse fiel von einem Kran am 3. Mai 2021.", "3. Mai 2021", TimeUse.EVENT),
    ("de", "Ein Lotse fiel um 3 Meter von einem 20 Meter hohen Kran am 3. Mai 2021.", "3. Mai 2021", TimeUse.EVENT),
    ("de", "Die Gebühren stiegen auf 30 Millionen nach 24 Millionen im Jahr 2019.", "Jahr 2019", TimeUse.COMPARISON),
    ("de", "Die Gebühren sind von 24 Millionen im Jahr 2019 auf 30 Millionen gestiegen.", "Jahr 2019",
     TimeUse.COMPARISON),
    ("es", "La barca se hundió frente a la costa de Selim en mayo de 2021.", "mayo de 2021", TimeUse.EVENT),
    ("es", "La guardia trasladó al piloto desde Selim en mayo de 2021.", "mayo de 2021", TimeUse.EVENT),
    ("es", "La armada envió 40 barcas frente a 3 islas en mayo de 2021.", "mayo de 2021", TimeUse.EVENT),
    ("es", "El puerto recibió 30 barcos, frente a 24 en 2018.", "2018", TimeUse.COMPARISON),
    ("es", "Las tasas subieron a 30 millones desde 24 millones en 2018.", "2018", TimeUse.COMPARISON),
    ("fr", "Ils ont manifesté contre la réforme du port de Selim en mai 2021.", "mai 2021", TimeUse.EVENT),
    ("fr", "Les 40 pilotes ont voté contre 3 réformes en mai 2021.", "mai 2021", TimeUse.EVENT),
    ("fr", "Le port a reçu 30 navires, contre 24 en 2018.", "2018", TimeUse.COMPARISON),
    ("it", "Il consiglio ha votato contro il progetto del nuovo molo nel 2021.", "2021", TimeUse.EVENT),
    ("it", "Il porto ha accolto 30 navi, contro le 24 del 2018.", "2018", TimeUse.COMPARISON),
    ("en", "Tolls rose from 2 January 2021.", "2 January 2021", TimeUse.EVENT),
    ("en", "Tolls slipped 7% in the first half of 2022 from the first half of 2021.", "the first half of 2021",
     TimeUse.COMPARISON),
    ("en", "She stepped down from 3 boards in May 2021.", "May 2021", TimeUse.EVENT),
    ("en", "Guards took down 40 tents from 2 piers on 3 May 2021.", "3 May 2021", TimeUse.EVENT),
    ("en", "A pilot fell 12 metres from a 20-metre crane on 3 May 2021.", "3 May 2021", TimeUse.EVENT),
    ("en", "Tolls rose from 24 million in 2019 to 30 million.", "2019", TimeUse.COMPARISON),
    ("en", "Tolls reached 30 million, up from 24 million in 2019.", "2019", TimeUse.COMPARISON),
    # What a caption shows is no event; what became of a picture, or who was seen doing what, is one.
    ("en", "The pilot is seen leaving the port on 3 May 2021.", "3 May 2021", TimeUse.EVENT),
    ("en", "The pilot is seen leaving the port, 3 May 2021.", "3 May 2021", TimeUse.CAPTION),
    ("en", "The wreck is shown in the old town hall on 3 May 2021.", "3 May 2021", TimeUse.EVENT),
    ("en", "The wreck is shown in the bay of Selim, 3 May 2021.", "3 May 2021", TimeUse.CAPTION),
    ("en", "The crane is pictured on the pier from 3 May 2021.", "3 May 2021", TimeUse.EVENT),
    ("en", "The general views of the mayor were published on 3 May 2021.", "3 May 2021", TimeUse.EVENT),
    ("en", "Photos of the ship that was sunk, 3 May 2021.", "3 May 2021", TimeUse.CAPTION),
    ("en", "This photo was taken on 3 May 2021.", "3 May 2021", TimeUse.CAPTION),
    ("de", "Das Foto der Mole wurde am 3. Mai 2021 veröffentlicht.", "3. Mai 2021", TimeUse.EVENT),
    ("de", "Das Foto der Mole wurde am 3. Mai 2021 aufgenommen.", "3. Mai 2021", TimeUse.CAPTION),
    ("fr", "La photo du maire a été publiée le 3 mai 2021.", "3 mai 2021", TimeUse.EVENT),
    ("es", "La foto del alcalde fue publicada el 3 de mayo de 2021.", "3 de mayo de 2021", TimeUse.EVENT),
    ("it", "La foto del sindaco è stata pubblicata il 3 maggio 2021.", "3 maggio 2021", TimeUse.EVENT),
    ("tr", "Bu fotoğrafta görülen gemi 3 Mayıs 2021'de battı.", "3 Mayıs 2021", TimeUse.EVENT),
    ("tr", "Bu fotoğraf 3 Mayıs 2021'de çekildi.", "3 Mayıs 2021", TimeUse.CAPTION),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words", "use"), USES)
def test_the_use_of_a_date_is_reported(language: str, text: str, words: str, use: TimeUse) -> None:
    resolutions, claims = read_claims(text, language=language, dct="2024-08-15")

    (found,) = [one for one in resolutions if words in one.text or one.text in words]
    assert found.use is use
    assert (use is TimeUse.EVENT) == any(claim.resolution == found for claim in claims)


def test_headings_give_entries_their_year() -> None:
    text = "The port: a survey.\n\n2016\n\nMarch – The pier is closed.\n\n2018\n\nOctober – The crane falls."

    _resolutions, claims = read_claims(text, language="en", dct="2022-11-10")

    assert [claim.edtf for claim in claims] == ["2016-03", "2018-10"]


def test_a_weekday_in_brackets_repeats_its_day() -> None:
    resolutions, claims = read_claims(
        "3 August (Monday) – Guards searched the pier. (Monday) came.", language="en", dct="2020-09-11"
    )

    assert [found.text for found in resolutions] == ["3 August (Monday)", "Monday"]
    assert [claim.edtf for claim in claims][:1] == ["2020-08-03"]


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("The pier fell on 3 May 2001.", "certain"),
        ("The pier fell yesterday.", "certain"),
        ("The pier fell at 10 a.m. on 3 May 2001.", "certain"),
        ("The pier fell on Monday.", "likely"),
        ("The fall of the pier on Monday.", "assumed"),
    ],
)
def test_confidence_is_told_in_a_word(text: str, confidence: str) -> None:
    _resolutions, claims = read_claims(text, language="en", dct="2024-08-15")

    assert [claim.confidence.value for claim in claims] == [confidence]
