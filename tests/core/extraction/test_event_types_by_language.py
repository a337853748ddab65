"""Event types that news of every language has words for: each sentence names one."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims

SENTENCES = [
    ("de", "Am 3. Mai gab es in Selim eine Preisexplosion.", "hold"),
    ("de", "Am 3. Mai gab es in Selim eine Gasexplosion.", "explode"),
    ("en", "Two ferries collided off Selim on 3 May.", "crash"),
    ("en", "Rail workers staged a 24-hour strike on 3 May.", "strike"),
    ("de", "Zwei Fähren stießen am 3. Mai vor Selim zusammen.", "crash"),
    ("de", "Am 3. Mai kam es in Selim zu Zusammenstößen.", "clash"),
    ("es", "Dos trenes chocaron el 3 de mayo.", "crash"),
    ("es", "Los pilotos convocaron una huelga el 3 de mayo.", "strike"),
    ("tr", "İki tren 3 Mayıs'ta çarpıştı.", "crash"),
    ("tr", "Ulaştırma Bakanı Renn 3 Mayıs'ta istifa etti.", "resign"),
    ("tr", "Renn 3 Mayıs'ta kaza yerini ziyaret etti.", "visit"),
    ("ar", "اصطدم قطاران في 3 مايو.", "crash"),
    ("en", "Prosecutors met in Selim on 3 May.", "meet"),
    ("fr", "Norval a déposé le 3 mai une demande d'ouverture de procédure d'insolvabilité.", "insolvency"),
    ("fr", "Anna Berg a été blessée puis libérée le 3 mai.", "release"),
    ("es", "Norval presentó el 3 de mayo una solicitud de insolvencia.", "insolvency"),
    ("es", "Anna Berg salió en libertad el 3 de mayo.", "release"),
    ("es", "El puerto presentó el 3 de mayo una querella contra Norval.", "sue"),
    ("it", "Norval ha presentato il 3 maggio istanza di insolvenza.", "insolvency"),
    ("de", "Anna Berg kam am 3. Mai gegen Kaution wieder auf freien Fuß.", "release"),
    ("fr", "La ville d'Orsa a été plongée dans le noir le 3 mai.", "blackout"),
    ("fr", "Le groupe Norval a été condamné à une amende le 3 mai.", "fine"),
    ("fr", "Anna Berg a été condamnée à trois ans de prison le 3 mai.", "sentence"),
    ("fr", "Le ministre a mis son veto le 3 mai.", "veto"),
    ("fr", "Norval a rappelé 300 véhicules le 3 mai.", "recall"),
    ("es", "La ciudad de Orsa quedó sin luz el 3 de mayo.", "blackout"),
    ("es", "Anna Berg fue condenada a tres años el 3 de mayo.", "convict"),
    ("es", "Norval salió a bolsa el 3 de mayo.", "list"),
    ("es", "El alcalde pidió disculpas el 3 de mayo.", "apologise"),
    ("it", "Norval è stata multata il 3 maggio.", "fine"),
    ("it", "I marinai di Orsa sono scesi in sciopero il 3 maggio.", "strike"),
    ("it", "Anna Berg ha assunto tre nuovi piloti il 3 maggio.", "hire"),
    ("it", "Il ministro ha posto il veto il 3 maggio.", "veto"),
    ("tr", "Anna Berg 3 Mayıs'ta hapis cezasına çarptırıldı.", "convict"),
    ("tr", "Norval 3 Mayıs'ta halka açıldı.", "list"),
    ("tr", "Anna Berg 3 Mayıs'ta ameliyat oldu.", "treat"),
    ("tr", "Anna Berg 3 Mayıs'ta Selim'i ziyaret etti.", "visit"),
    ("tr", "Orsa'da 3 Mayıs'ta sel oldu.", "flood"),
    ("ar", "اعتذر رئيس البلدية في 3 مايو.", "apologise"),
    ("ar", "بدأ عمال الميناء إضرابا في 3 مايو.", "strike"),
    ("ar", "أعلنت الشركة إفلاسها في 3 مايو.", "insolvency"),
    ("ar", "رفعت الشركة دعوى ضد البلدية في 3 مايو.", "sue"),
    ("ar", "أصيب الحارس بفيروس في 3 مايو.", "infect"),
    ("de", "Die Brücke wurde am 3. Mai für den Verkehr freigegeben.", "open"),
    # A toll is of the event that it names.
    ("de", "Nach der Explosion in Orsa stieg die Zahl der Toten am 3. Mai auf 19.", "explode"),
    ("en", "The death toll of the quake of 3 May in Orsa rose to 19.", "quake"),
    ("en", "The death toll rose to 19 on 3 May.", "rise"),
    ("en", "Prices rose after the flood on 3 May.", "rise"),
    # A German particle ends its clause, and the article of a noun does not.
    ("de", "In Orsa brach am 3. Mai ein Brand aus.", "burn"),
    ("de", "Der Umsatz brach am 3. Mai ein und stieg wieder.", "fall"),
    ("de", "Das Boot legte am 3. Mai ab.", "leave"),
    ("de", "Anna Berg traf am 3. Mai den Reeder.", "meet"),
    ("de", "Eine Rakete traf am 3. Mai den Kran.", "hit"),
    ("de", "Ein Streik legte am 3. Mai den Hafen lahm.", "block"),
    ("de", "Der Vulkan Keral ist am 3. Mai ausgebrochen.", "erupt"),
    ("it", "Il vulcano Keral ha eruttato il 3 maggio.", "erupt"),
    ("tr", "Keral yanardağı 3 Mayıs'ta patladı.", "erupt"),
    ("de", "Wegen Nebels strich Norval am 3. Mai 300 Flüge.", "cancel"),
    ("en", "Karl Ott was given a ten-year term on 3 May.", "sentence"),
    ("en", "Miners in Orsa have been on strike on 3 May.", "strike"),
    ("ar", "طمر انهيار ثلجي أربعة رجال في 3 مايو.", "landslide"),
    # Why is no event beside it.
    ("en", "Norval cancelled 300 flights because of a strike on 3 May.", "cancel"),
    # A participle that only describes the subject leaves the event to the verb.
    ("en", "The pilots abducted in Orsa were freed on 3 May.", "release"),
    ("fr", "Les pilotes enlevés à Orsa ont été libérés le 3 mai.", "release"),
    ("es", "Los pilotos secuestrados en Orsa fueron liberados el 3 de mayo.", "release"),
    ("it", "I piloti rapiti a Orsa sono stati liberati il 3 maggio.", "release"),
    ("de", "Die in Orsa entführten Lotsen wurden am 3. Mai freigelassen.", "release"),
    ("en", "A thief sentenced to ten years in Orsa pulled a gun on 3 May.", ""),
    ("en", "Anna Berg died in a house built by monks on 3 May.", "die"),
    ("en", "Guards arrested a man armed with a knife on 3 May.", "arrest"),
    ("en", "The crane collapsed in Orsa on 3 May.", "collapse"),
    # A verb before what only looks like one.
    ("en", "Finance minister Anna Berg resigned on 3 May.", "resign"),
    ("en", "The lock was reopened to traffic on 3 May after repairs.", "reopen"),
]


@pytest.mark.parametrize(("language", "text", "event_type"), SENTENCES)
def test_a_sentence_has_the_type_of_its_verb(language: str, text: str, event_type: str) -> None:
    assert [draft.frame.event_type for draft in draft_claims(text, language=language, dct="2024-05-21")] == [
        event_type
    ]
