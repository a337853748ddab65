"""Whether a day without a year, or a weekday, lies behind publication or ahead of it."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims
from timeline.core.extraction.modality import Modality

DATED = [
    # Who "is called" to something will do it.
    ("fr", "Les électeurs sont appelés aux urnes le 9 septembre.", ["2024-09-09"]),
    ("it", "Gli elettori sono chiamati alle urne il 9 settembre.", ["2024-09-09"]),
    # The date that leads a sentence is that of a verb of saying right behind it.
    ("de", "Am 4. November kündigte die Reederei nach langem Streit den Verkauf ihrer Schlepper an.", ["2023-11-04"]),
    ("de", "Am 4. November sagte der Lotse vor dem Seeamt über die Nacht aus.", ["2023-11-04"]),
    ("it", "Il 4 novembre la capitaneria annunciò la fine dei lavori.", ["2023-11-04"]),
    ("it", "Il 4 novembre il pilota ammise che mancano due ancore.", ["2023-11-04"]),
    ("fr", "Le 4 novembre, le pilote admit une faute.", ["2023-11-04"]),
    # A clause that ends with its verb is dated by that verb.
    ("de", "Der Kran wird am 30. August gehoben, nachdem sich die Werften am Montag geeinigt haben.",
     ["2024-08-30", "2024-08-12"]),
    ("tr", "3 Mayıs'ta Selim açıklarında devrilen vinç 30 Ağustos'ta kaldırılacak.", ["2024-08-30", "2024-05-03"]),
    ("ar", "تنحى ربان السفينة يوم الاثنين.", ["2024-08-12"]),
    ("tr", "Pazartesi günkü sis limanı kapattı.", ["2024-08-12"]),
    # What is put off until a day takes place on it.
    ("en", "On 4 July the harbour put off until 18 July the race to Selim.", ["2024-07-04", "2024-07-18"]),
    # Somebody's words are no day that the story goes on from.
    ("es", "El muelle abrirá el 20 de agosto, dijo ayer el alcalde. El mismo día habrá una feria.",
     ["2024-08-20", "2024-08-20"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "edtf"), DATED)
def test_the_verb_of_the_clause_says_where_to_look(language: str, text: str, edtf: list[str]) -> None:
    drafts = draft_claims(text, language=language, dct="2024-08-15")

    assert sorted(draft.edtf or "" for draft in drafts) == sorted(edtf)


TERMS = [
    ("de", "Der Kran soll bis Herbst 2028 ersetzt werden.", "[..2028-23]", Modality.PLANNED),
    ("de", "Die Sperrung soll bis Herbst 2028 dauern.", "../2028-23", Modality.PLANNED),
    ("de", "Die Mole war bis Herbst 2018 gesperrt.", "../2018-23", Modality.HAPPENED),
    ("tr", "Vinci 2028 sonbaharına kadar yenilemeyi planlıyor.", "[..2028-23]", Modality.PLANNED),
    ("tr", "Vinç 2028 sonbaharına kadar yenilenecek.", "[..2028-23]", Modality.PLANNED),
    ("tr", "Çalışmalar 2028 sonbaharına kadar sürecek.", "../2028-23", Modality.PLANNED),
    ("en", "The crane should be ready by autumn 2028.", "[..2028-23]", Modality.PLANNED),
    # What is no work to be done lasts so long.
    ("de", "Die Wache soll bis Mai 2028 alle Häfen schützen.", "../2028-05", Modality.PLANNED),
    ("de", "Die Lotsin will bis Mai 2028 im Amt sein.", "../2028-05", Modality.PLANNED),
    ("de", "Die Mole soll bis Mai 2028 fertig sein.", "[..2028-05]", Modality.PLANNED),
    ("tr", "Kaptan Mayıs 2028'e kadar Selim'de olacak.", "../2028-05", Modality.PLANNED),
    ("tr", "İskele Mayıs 2028'e kadar tamamlanacak.", "[..2028-05]", Modality.PLANNED),
    # A crowd is held back until a day, and a trial is held over until one.
    ("en", "The guards held back the crowd until May 2021.", "../2021-05", Modality.HAPPENED),
    ("en", "The guards pushed back the pilots until May 2021.", "../2021-05", Modality.HAPPENED),
    ("en", "The trial was held over until May 2021.", "2021-05", Modality.HAPPENED),
    ("en", "The opening was pushed back until May 2028.", "2028-05", Modality.PLANNED),
    ("en", "The port put off the race until May 2021.", "2021-05", Modality.HAPPENED),
]


@pytest.mark.parametrize(("language", "text", "edtf", "modality"), TERMS)
def test_until_means_by_where_a_work_is_to_be_done(language: str, text: str, edtf: str, modality: Modality) -> None:
    (draft,) = draft_claims(text, language=language, dct="2024-08-15")

    assert (draft.edtf, draft.modality) == (edtf, modality)
