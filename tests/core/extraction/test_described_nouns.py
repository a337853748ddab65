"""Nouns that a dated participle describes: the date is that of the participle, and not of the verb behind it."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims

DESCRIBED = [
    ("de", "Der am Freitag festgenommene Kapitän schwieg vor Gericht.", "Kapitän festgenommen", "arrest"),
    ("de", "Die Wache verhörte den am 3. Mai verhafteten Lotsen.", "Lotsen verhaftet", "arrest"),
    ("de", "Die am 3. Mai unterzeichnete Vereinbarung tritt bald in Kraft.", "Vereinbarung unterzeichnet", "sign"),
    (
        "de",
        "Der am 3. Mai in Selim verhaftete Pilot Anton Renn kam frei.",
        "Pilot Anton Renn in Selim verhaftet",
        "arrest",
    ),
    ("de", "Ein im Mai 2015 eingestürztes Haus wird abgerissen.", "Haus eingestürzt", "collapse"),
    ("es", "La ley aprobada el 3 de mayo prohíbe los puertos privados.", "La ley fue aprobada", "pass"),
    ("es", "El barco hundido el 4 de mayo será rescatado.", "El barco hundido", "sink"),
    (
        "es",
        "Renn dijo que los pilotos detenidos el lunes guardaron silencio.",
        "Los pilotos fueron detenidos",
        "arrest",
    ),
    ("es", "La ley aprobada en mayo de 2015 prohíbe los puertos.", "La ley fue aprobada", "pass"),
    ("fr", "La loi adoptée le 3 mai interdit les ports privés.", "La loi a été adoptée", "pass"),
    ("fr", "Le navire arraisonné le 4 mai a quitté le port.", "Le navire a été arraisonné", ""),
    ("it", "La nave affondata il 4 maggio è stata recuperata.", "La nave è affondata", "sink"),
    ("it", "I piloti arrestati lunedì hanno taciuto.", "I piloti sono stati arrestati", "arrest"),
]
OTHERS = [
    ("de", "Am Freitag wurde der Kapitän festgenommen.", "Der Kapitän wurde festgenommen"),
    ("de", "Die Bank hat am 3. Mai neue Filialen eröffnet.", "Die Bank hat neue Filialen eröffnet"),
    (
        "de",
        "Die Feuerwehr konnte am 3. Mai verletzte Menschen retten.",
        "Die Feuerwehr konnte verletzte Menschen retten",
    ),
    ("de", "Der am 3. Mai verhaftete floh.", ""),
    ("es", "El puerto ha sido inaugurado el 3 de mayo por Renn.", "El puerto ha sido inaugurado por Renn"),
    ("es", "Pilotos detenidos el 3 de mayo guardaron silencio.", "Pilotos detenidos guardaron silencio"),
    ("es", "Renn fue detenido el 3 de mayo y quedó libre.", "Renn fue detenido"),
    ("es", "El 3 de mayo dimitió Renn.", "Dimitió Renn"),
]


@pytest.mark.parametrize(("language", "text", "headline", "kind"), DESCRIBED)
def test_a_dated_participle_makes_an_event_of_its_own(language: str, text: str, headline: str, kind: str) -> None:
    (claim,) = draft_claims(text, language=language, dct="2015-06-17")

    assert (claim.frame.headline, claim.frame.event_type) == (headline, kind)
    assert claim.modality.value == "happened"


@pytest.mark.parametrize(("language", "text", "headline"), OTHERS)
def test_a_date_of_the_verb_stays_with_it(language: str, text: str, headline: str) -> None:
    (claim,) = draft_claims(text, language=language, dct="2015-06-17")

    assert claim.frame.headline == headline


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("أجلت السلطات ألف شخص من القرية في 3 مايو 2015.", "evacuate"),
        ("أجلت السفينة 200 راكب من الميناء يوم 3 مايو 2015.", "evacuate"),
        ("أجلت الحكومة الانتخابات يوم 3 مايو 2015.", "elect"),
        ("أجلت الشركة الاجتماع يوم 3 مايو 2015.", "meet"),
    ],
)
def test_an_arabic_verb_evacuates_people_and_postpones_what_takes_place(text: str, kind: str) -> None:
    (claim,) = draft_claims(text, language="ar", dct="2015-06-17")

    assert claim.frame.event_type == kind
