"""Dates that say which event a noun means are the time of that event, and not of what is told about it."""

from __future__ import annotations

import pytest

from timeline.core.extraction import draft_claims

OF_THE_NOUN = [
    ("en", "The judge charged the premier with negligence over the blast of 4 August.", "Blast", "explode"),
    ("en", "The court praised the inquiry into last year's fire at the port.", "Fire at the port", "burn"),
    ("en", "Police are investigating Tuesday's attack on the embassy.", "Attack on the embassy", "attack"),
    ("en", "The minister spoke about the 12 May attack on the embassy.", "Attack on the embassy", "attack"),
    ("en", "The mayor condemned Tuesday's attack in a statement.", "Attack", "attack"),
    ("en", "The mayor condemned Tuesday's attack on -", "Attack", "attack"),
    ("en", "Tuesday's attack on the embassy was condemned by the council.", "Attack on the embassy", "attack"),
    ("en", "Police arrested two men over the recent blast of 4 August in a flat.", "Recent blast", "explode"),
    ("en", "The tribunal will deliver its verdict in the killing of Renn in a bombing in 2005.", "Bombing", "bomb"),
    ("en", "The parties accused each other of fraud ahead of Sunday's election.", "Election", "elect"),
    ("fr", "Le juge a inculpé le ministre pour l'explosion du 4 août.", "Explosion", "explode"),
    ("fr", "Un homme a été arrêté pour l'attentat de mardi contre la mairie.", "Attentat contre la mairie", "attack"),
    ("fr", "Renn a été inculpé pour l'attentat de mardi contre l'île.", "Attentat contre l'île", "attack"),
    ("de", "Der Richter klagte den Minister wegen der Explosion vom 4. August an.", "Explosion", "explode"),
    ("de", "Die Polizei nahm zwei Männer wegen des Anschlags vom Dienstag fest.", "Anschlag", "attack"),
    ("es", "El juez acusó al ministro de negligencia por la explosión del 4 de agosto.", "Explosión", "explode"),
    ("it", "La polizia ha arrestato due uomini per l'attentato di martedì.", "Attentato", "attack"),
    ("tr", "Yargıç, 4 Ağustos'taki patlama nedeniyle bakanı suçladı.", "Patlama", "explode"),
    ("tr", "Bakan, salı günkü saldırıyı kınadı.", "Saldırı", "attack"),
    ("ar", "اتهم القاضي الوزير بالإهمال في انفجار 4 آب.", "انفجار", "explode"),
]  # fmt: skip

OF_THE_VERB = [
    ("en", "Six people were killed in Tuesday's attack on the embassy.", "kill"),
    ("en", "Six people were arrested at Tuesday's protest in Selim.", "arrest"),
    ("en", "Renn was convicted in Tuesday's trial.", "convict"),
    ("en", "Renn was arrested in Tuesday's raid on the bank.", "arrest"),
    ("tr", "Renn salı günkü protestoda tutuklandı.", "arrest"),
    ("en", "Police arrested Renn on Tuesday evening.", "arrest"),
    ("en", "Police arrested Renn ' Tuesday.", "arrest"),
    ("en", "Police arrested in Tuesday's gale of the century in Selim two men.", "arrest"),
    ("en", "Police arrested Renn in the 1990s attack.", "arrest"),
    ("en", "Two men were sentenced as of 4 August.", "sentence"),
    ("en", "A very long list of all ships in the old port of 4 August was condemned.", "condemn"),
    ("en", "Police arrested the Tuesday girl of the harbour.", "arrest"),
    ("fr", "Deux hommes ont été arrêtés lors de la manifestation de mardi.", "arrest"),
    ("de", "Zwei Männer wurden beim Protest vom Dienstag festgenommen.", "arrest"),
]


@pytest.mark.parametrize(("language", "text", "headline", "kind"), OF_THE_NOUN)
def test_a_date_beside_the_noun_of_an_event_is_not_that_of_what_followed_it(
    language: str, text: str, headline: str, kind: str
) -> None:
    (claim,) = draft_claims(text, language=language, dct="2021-02-19")

    assert (claim.frame.headline, claim.frame.event_type) == (headline, kind)


@pytest.mark.parametrize(("language", "text", "kind"), OF_THE_VERB)
def test_what_happened_in_a_dated_event_happened_on_its_date(language: str, text: str, kind: str) -> None:
    (claim,) = draft_claims(text, language=language, dct="2021-02-19")

    assert claim.frame.event_type == kind


def test_an_event_to_come_is_planned_and_one_that_is_over_happened() -> None:
    texts = ("The parties accused each other of fraud ahead of Sunday's election.", "Renn condemned Tuesday's attack.")

    claims = [draft_claims(text, language="en", dct="2021-02-19")[0] for text in texts]

    assert [claim.modality for claim in claims] == ["planned", "happened"]


@pytest.mark.parametrize(
    ("noun", "kind"),
    [("Anschlags", "attack"), ("Fährunglücks", "crash"), ("Hotelbrandes", "burn"), ("Landtagswahl", "elect")],
)
def test_a_german_noun_in_its_genitive_or_with_another_before_it_names_the_event(noun: str, kind: str) -> None:
    (claim,) = draft_claims(f"Am 3. Mai gedachte die Stadt des {noun}.", language="de", dct="2021-05-19")

    assert claim.frame.event_type == kind
