"""Titles in six languages of clauses that do not stand alone as they are."""

from __future__ import annotations

import pytest

from timeline.core.extraction import read_claims

HEADLINES = [
    ("ar", "فاز بيرغ بسباق جوان 2001 في سليم.", ["فاز بيرغ بسباق جوان 2001 في سليم"]),
    ("ar", "أعلنت لجنة الانتخابات يوم 3 مايو 2001 أن الميناء سيغلق.", ["أعلنت لجنة الانتخابات أن الميناء سيغلق"]),
    ("tr", "Depremde yıkılan okul, 3 Mayıs 2001'de yeniden açıldı.", ["Depremde yıkılan okul yeniden açıldı"]),
    ("ar", "أعلنت لجنة الانتخابات النتائج في 3 مايو 2001.", ["أعلنت لجنة الانتخابات النتائج"]),
    ("ar", "بحسب الشرطة، قتل ثلاثة أشخاص في انفجار وقع في 3 مايو 2001.", ["قتل ثلاثة أشخاص في انفجار"]),
    (
        "ar",
        "وقالت السلطات إن 12 شخصا قتلوا في الحادث الذي وقع في 3 مايو 2001.",
        ["12 شخصا قتلوا في الحادث"],
    ),
    ("de", "Er fiel am 3. Mai 2001 von der Leiter.", ["Fiel von der Leiter"]),
    (
        "es",
        "03.05.2001.- Al menos doce marineros han muerto en la ciudad de Selim.",
        ["Al menos doce marineros han muerto en la ciudad de Selim"],
    ),
    (
        "es",
        "03.05.2001.- Renn promulga un decreto que autoriza la venta.",
        ["Renn promulga un decreto"],
    ),
    (
        "es",
        "Esta carta es otro golpe para el gremio, que el 3 de mayo de 2001 decidirá si acude a Selim.",
        ["El gremio decidirá si acude a Selim"],
    ),
    (
        "es",
        ("El 3 de mayo de 2001 el Consejo del Puerto anuncia que está preparando una norma que condena la venta."),
        ["El Consejo del Puerto anuncia que está preparando una norma"],
    ),
    (
        "es",
        "La resolución fue leída por el alcalde, la cual podría ser votada el 3 de mayo de 2001.",
        ["La resolución fue leída por el alcalde, la cual podría ser votada"],
    ),
    (
        "it",
        "La nave, che fino al 3 maggio 2001 era chiusa, salpa.",
        ["La nave, che fino al 3 maggio 2001 era chiusa, salpa"],
    ),
    ("it", "Negli anni 80 il porto ha costruito due moli.", ["Il porto ha costruito due moli"]),
    ("it", "Nell'aprile 2001 il porto ha venduto due moli.", ["Il porto ha venduto due moli"]),
    (
        "it",
        "I piloti promettevano che sarebbe finita la lite cominciata a Selim il 3 maggio 2001.",
        ["I piloti promettevano che sarebbe finita la lite cominciata a Selim"],
    ),
    ("it", "Spero che non chiudano il porto il 3 maggio 2001.", ["Spero che non chiudano il porto"]),
    (
        "it",
        "All'udienza del 3 maggio 2001 la difesa ha chiesto una perizia.",
        ["All'udienza del 3 maggio 2001 la difesa ha chiesto una perizia"],
    ),
    ("fr", "(Selim) Un incendie a détruit le port le 3 mai 2001.", ["Un incendie a détruit le port"]),
    (
        "fr",
        "Le port attend la victoire du vote qui s'est terminé le 3 mai 2001.",
        ["Le port attend la victoire du vote qui s'est terminé"],
    ),
    (
        "fr",
        "Le 3 mai 2001, Renn fomente un complot pour renverser le maire.",
        ["Renn fomente un complot pour renverser le maire"],
    ),
    (
        "fr",
        "Les pilotes ont quitté le port et une centaine en sont morts, a annoncé le 3 mai 2001 le ministère.",
        ["Les pilotes ont quitté le port"],
    ),
    (
        "fr",
        "Le port a de nouveau enregistré le 3 mai 2001, pour la neuvième fois, plus de 60 accidents.",
        ["Le port a de nouveau enregistré pour la neuvième fois, plus de 60 accidents"],
    ),
    (
        "de",
        "Mit zehn Booten hat der Hafen am 3. Mai 2001 um ein Viertel zugenommen.",
        ["Mit zehn Booten hat der Hafen um ein Viertel zugenommen"],
    ),
    (
        "de",
        "Schon am 3. Mai 2001 hatte der Bürgermeister Renn die Brücke sperren lassen.",
        ["Der Bürgermeister Renn hatte die Brücke sperren lassen"],
    ),
    ("de", "Am 3. Mai 2001 meldete er beim Hafenamt einen Namen an.", ["Anmeldung: Hafenamt, Namen"]),
    (
        "tr",
        "3 Mayıs 2001'de çıkan orman yangını kontrol altına alındı.",
        ["Orman yangını kontrol altına alındı"],
    ),
    ("tr", "Fiyatlar 2023'ün tamamında yüzde 61 arttı.", ["Fiyatlar 2023'ün tamamında yüzde 61 arttı"]),
    ("ar", "وتخطط الهيئة لمضاعفة عدد الحافلات في 3 مايو 2001.", ["تخطط الهيئة لمضاعفة عدد الحافلات"]),
    (
        "fr",
        (
            "Jan Renn, qui réclame la victoire du vote qui s'est terminé le 3 mai 2001, est parti pour "
            "Selim avec les pilotes."
        ),
        ["Le vote s'est terminé"],
    ),
    ("de", "Am 3. Mai 2001 trat er dann überraschend zurück.", ["Trat dann überraschend zurück"]),
    ("de", "Später meldete er am 3. Mai 2001 einen Namen an.", ["Anmeldung: Namen"]),
    (
        "it",
        "Il porto, secondo la nota, ha venduto il 3 maggio 2001 il molo della nave che era affondata.",
        ["Il porto ha venduto il molo della nave"],
    ),
    (
        "es",
        "El puerto dijo que murió el 3 de mayo de 2001 el alcalde.",
        ["El puerto dijo que murió el alcalde"],
    ),
    (
        "es",
        "Los amigos de Renn, que llegaron el 3 de mayo de 2001, callan.",
        ["Los amigos de Renn, que llegaron el 3 de mayo de 2001, callan"],
    ),
    (
        "es",
        "El vídeo, que hizo el 3 de mayo de 2001, es viejo.",
        ["El vídeo, que hizo el 3 de mayo de 2001, es viejo"],
    ),
    ("it", "Il 2019 è stato un anno duro per il porto.", ["Il 2019 è stato un anno duro per il porto"]),
    (
        "de",
        "„Wir haben gemeinsam ein Konzept für die Wahlen am 3. Mai 2001 gemacht“, sagt Anna Berg.",
        ["Anna Berg: “Wir haben gemeinsam ein Konzept für die Wahlen gemacht”"],
    ),
    (
        "de",
        "Renn spielt am 3. Mai 2001 in Bozen (Haus), am Markt (Halle) und im Hof (Zelt).",
        ["Renn spielt in Bozen"],
    ),
    ("tr", "Yeni metnin 3 Mayıs 2001'de imzalanması hedefleniyor.", [""]),
    (
        "tr",
        "Ovaya mayıstan bu yana yağmur yağmadı; barajdaki su 3 Mayıs 2001'de indi.",
        ["Ovaya mayıstan bu yana yağmur yağmadı", "Barajdaki su indi"],
    ),
    ("de", "Letzterer verließ am 3. Mai 2001 den Hafen.", [""]),
]


@pytest.mark.parametrize(("language", "text", "headlines"), HEADLINES)
def test_clause_has_a_title(language: str, text: str, headlines: list[str]) -> None:
    _resolutions, claims = read_claims(text, language=language, dct="2024-08-15")

    assert [claim.frame.headline for claim in claims] == headlines
