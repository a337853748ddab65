"""What a clause has from the one before it: its subject, and the auxiliary only of a participle."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims

Row = tuple[str, str]
"""Event type and headline."""


def claimed(text: str, language: str) -> list[Row]:
    found = draft_claims(text, language=language, dct="2021-09-20")
    return [(one.frame.event_type, one.frame.headline) for one in found]


UNDER_ONE_DATE = [
    # Behind an object, a past that is no participle, or a verb without a passive no "was" is meant.
    (
        "en",
        "In 2012 the warden was appointed and signed the lease and invaded Orla.",
        [
            ("appoint", "The warden was appointed"),
            ("sign", "The warden signed the lease"),
            ("invade", "The warden invaded Orla"),
        ],
    ),
    (
        "en",
        "On 4 May Renn was released and sold the yard.",
        [("release", "Renn was released"), ("sell", "Renn sold the yard")],
    ),
    (
        "en",
        "On 4 May the skipper was arrested and paid a fine.",
        [("arrest", "The skipper was arrested"), ("pay", "The skipper paid a fine")],
    ),
    ("en", "On 4 May Renn was charged and resigned.", [("charge", "Renn was charged"), ("resign", "Renn resigned")]),
    (
        "en",
        "On 4 May the fleet was bombed and withdrew from Orla.",
        [("bomb", "The fleet was bombed"), ("withdraw", "The fleet withdrew from Orla")],
    ),
    (
        "en",
        "On 4 May the keeper did not retire but sold the lighthouse.",
        [("retire", "The keeper did not retire"), ("sell", "The keeper sold the lighthouse")],
    ),
    (
        "en",
        "On 4 May the warden had resigned and founded a sailing school.",
        [("resign", "The warden had resigned"), ("found", "The warden founded a sailing school")],
    ),
    # What is done to somebody stays passive; what may be done or happen is left to the first clause.
    (
        "en",
        "On 4 May Renn was arrested and convicted.",
        [("arrest", "Renn was arrested"), ("convict", "Renn was convicted")],
    ),
    ("en", "On 4 May the school was renamed and moved to Orla.", [("rename", "The school was renamed")]),
    ("en", "On 4 May Renn was not arrested and convicted.", [("arrest", "Renn was not arrested")]),
    (
        "fr",
        "Le 4 mai, la capitaine a été élue et signa le bail.",
        [("elect", "La capitaine a été élue"), ("sign", "La capitaine signa le bail")],
    ),
    (
        "es",
        "El 4 de mayo la patrona fue elegida y firmó el contrato.",
        [("elect", "La patrona fue elegida"), ("sign", "La patrona firmó el contrato")],
    ),
    (
        "it",
        "Il 4 maggio la preside è stata eletta e firmò il contratto.",
        [("elect", "La preside è stata eletta"), ("sign", "La preside firmò il contratto")],
    ),
    (
        "de",
        "Am 4. Mai wurde der Rektor gewählt und unterzeichnete den Pachtvertrag.",
        [("elect", "Der Rektor wurde gewählt"), ("sign", "Der Rektor unterzeichnete den Pachtvertrag")],
    ),
]


@pytest.mark.parametrize(("language", "text", "events"), UNDER_ONE_DATE)
def test_only_a_participle_has_the_auxiliary_of_the_clause_before(language: str, text: str, events: list[Row]) -> None:
    assert claimed(text, language) == events


WITH_ITS_OWN_DATE = [
    ("en", "Renn has been arrested and charged on 4 May 2021.", "Renn has been charged"),
    ("en", "The jetty would be closed and rebuilt on 4 May 2021.", "The jetty would be rebuilt"),
    ("en", "The flag was hoisted and stolen on 4 May 2021.", "The flag was stolen"),
    ("en", "The yacht was raised and sank on 4 May 2021 in Orla.", "The yacht sank in Orla"),
    ("en", "Renn has resigned and gone on 4 May 2021 to Orla.", "Renn has gone to Orla"),
    ("en", "Renn did resign and opened a bakery on 4 May 2021.", "Renn opened a bakery"),
    ("fr", "Le phare a été repeint et fermé le 4 mai 2021.", "Le phare a été fermé"),
    ("fr", "La patronne a été arrêtée et partit le 4 mai 2021 pour Orla.", "La patronne partit pour Orla"),
    ("es", "El faro ha sido pintado y cerrado el 4 de mayo de 2021.", "El faro ha sido cerrado"),
    ("it", "Il faro è stato dipinto e chiuso il 4 maggio 2021.", "Il faro è stato chiuso"),
    ("it", "Il guardiano fu arrestato e rispose il 4 maggio 2021 alle domande.", "Il guardiano rispose alle domande"),
]


@pytest.mark.parametrize(("language", "text", "headline"), WITH_ITS_OWN_DATE)
def test_a_title_has_all_auxiliaries_or_none(language: str, text: str, headline: str) -> None:
    assert [title for _kind, title in claimed(text, language)] == [headline]


WITH_CLITICS = [
    ("fr", "Le gardien s’est enfui et a vendu le phare le 4 mai 2021.", "Le gardien a vendu le phare"),
    ("fr", "Le gardien n’a pas démissionné mais a vendu le phare le 4 mai 2021.", "Le gardien a vendu le phare"),
    ("fr", "Le gardien s’est rendu et enfui le 4 mai 2021.", "Le gardien s’est enfui"),
    ("es", "La patrona se rindió y vendió el faro el 4 de mayo de 2021.", "La patrona vendió el faro"),
    ("it", "La preside non si è dimessa ma ha venduto il faro il 4 maggio 2021.", "La preside ha venduto il faro"),
    ("it", "La preside l’ha comprato e ha venduto il faro il 4 maggio 2021.", "La preside ha venduto il faro"),
]


@pytest.mark.parametrize(("language", "text", "headline"), WITH_CLITICS)
def test_what_only_the_first_verb_has_beside_it_stays_with_it(language: str, text: str, headline: str) -> None:
    assert [title for _kind, title in claimed(text, language)] == [headline]


WITH_DENIALS = [
    ("en", "The skipper was not arrested and charged on 4 May 2021.", "The skipper was not charged"),
    ("en", "The skipper was not arrested but charged on 4 May 2021.", "The skipper was charged"),
    ("fr", "La patronne n’a pas été arrêtée et condamnée le 4 mai 2021.", "La patronne n’a pas été condamnée"),
    ("es", "La patrona no fue detenida y condenada el 4 de mayo de 2021.", "La patrona no fue condenada"),
    ("it", "La preside non è stata arrestata e condannata il 4 maggio 2021.", "La preside non è stata condannata"),
]


@pytest.mark.parametrize(("language", "text", "headline"), WITH_DENIALS)
def test_a_denial_goes_on_behind_and_but_not_behind_but(language: str, text: str, headline: str) -> None:
    assert [title for _kind, title in claimed(text, language)] == [headline]


SUBJECTS_LIKE_PARTICIPLES = [
    ("4 Mayıs'ta bakan istifa etmedi.", "Bakan istifa etmedi"),
    ("4 Mayıs'ta kaptan ziyaret etmedi.", "Kaptan ziyaret etmedi"),
    ("4 Mayıs'ta öğretmen toplantıya katılmadı.", "Öğretmen toplantıya katılmadı"),
    ("4 Mayıs'ta Selman istifa etmedi.", "Selman istifa etmedi"),
    ("4 Mayıs'ta çoğalan saldırılar durdu.", "Saldırılar durdu"),
]


@pytest.mark.parametrize(("text", "headline"), SUBJECTS_LIKE_PARTICIPLES)
def test_a_turkish_noun_that_ends_as_a_participle_stays_the_subject(text: str, headline: str) -> None:
    assert [title for _kind, title in claimed(text, "tr")] == [headline]
