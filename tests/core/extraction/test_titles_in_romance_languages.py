"""Titles in French, Spanish and Italian: which noun a participle is of, and what a date takes along."""

from __future__ import annotations

import pytest

from timeline.core.extraction import read_claims

HEADLINES = [
    ("fr", "Le cessez-le-feu, entré en vigueur samedi, a tenu.", ["Le cessez-le-feu est entré en vigueur"]),
    (
        "fr",
        "Le port a refusé l'appel au dialogue, jugé faible, lancé mardi par M. Renn pour qui la crise durera.",
        ["Le port a refusé l'appel au dialogue, jugé faible, lancé mardi par M. Renn pour qui la crise durera"],
    ),
    (
        "fr",
        "Le port a reçu la demande pour l'entretien des moles lourds, qui sera publiée le 3 octobre 2013.",
        ["La demande pour l'entretien des moles lourds sera publiée"],
    ),
    (
        "fr",
        "Le maire soutient la pêche et le commerce, qui furent étrangers à la ville jusqu'en 1938.",
        ["Le maire soutient la pêche et le commerce, qui furent étrangers à la ville jusqu'en 1938"],
    ),
    (
        "fr",
        "Le Journal affirme que, le 3 mai 2013, un groupe de marins a franchi la frontière.",
        ["Le Journal affirme qu'un groupe de marins a franchi la frontière"],
    ),
    ("fr", "Le maire dit qu'en mai 2013 le port a fermé.", ["Le maire dit que le port a fermé"]),
    ("fr", "Le maire dit qu'en mai 2013 Orla a fermé le port.", ["Le maire dit qu'Orla a fermé le port"]),
    (
        "fr",
        "Constituées au cours des années 1970 et armées à Selim, ces bandes regroupent des marins.",
        ["Ces bandes ont été constituées et armées à Selim"],
    ),
    (
        "fr",
        "Le maire Jan Renn allait recevoir en avril et en mai plusieurs pilotes.",
        ["Le maire Jan Renn allait recevoir plusieurs pilotes", "Le maire Jan Renn allait recevoir plusieurs pilotes"],
    ),
    (
        "fr",
        "En comparaison de ses voisins, la ville, au cours de ces quinze dernières années, s'est appauvrie.",
        ["La ville s'est appauvrie"],
    ),
    (
        "fr",
        "La confrérie a été fondée en 1928. Elle fut dissoute en 1948.",
        ["La confrérie a été fondée", "La confrérie fut dissoute"],
    ),
    ("fr", "Les marins ont quitté le port. Ils ont vendu le ferry en 1948.", ["Les marins ont vendu le ferry"]),
    ("fr", "La confrérie a été fondée en 1928. Il a été dissout en 1948.", ["La confrérie a été fondée", ""]),
    (
        "fr",
        "Jan Renn a été élu en 1981. Il a invité le maire Berg en 2008.",
        ["Jan Renn a été élu", "Jan Renn a invité le maire Berg"],
    ),
    ("fr", "Mais le 3 mai 2013 le gouvernement approuve la loi.", ["Le gouvernement approuve la loi"]),
    (
        "fr",
        "Douze marins y ont péri le 3 mai 2013, sous la tempête, a indiqué le port.",
        ["Douze marins y ont péri sous la tempête"],
    ),
    (
        "fr",
        "Un pilote a été tué et un autre blessé dans une attaque le 3 mai 2013.",
        ["Un pilote a été tué et un autre blessé dans une attaque"],
    ),
    ("fr", "Le maire a été arrêté après l'accord conclu dimanche.", ["L'accord a été conclu"]),
    ("fr", "La vente, venue de Selim, qui a ruiné le port en 1974, est annulée.", ["La vente a ruiné le port"]),
    ("fr", "Anna Berg, 62 ans, qui a quitté le port en 1974, est revenue.", ["Anna Berg a quitté le port"]),
    ("fr", "A Selim, le 3 mai 2013, la foule a envahi le port.", ["La foule a envahi le port"]),
    ("fr", "Le maire, dans l'exécutif depuis 2010, a vendu le port.", ["Le maire a vendu le port"]),
    ("fr", "Ceux-ci ont quitté le port le 3 mai 2013.", [""]),
    (
        "es",
        "El decreto, emitido el jueves 9 de mayo de 2013, es parte del plan del puerto.",
        ["El decreto fue emitido"],
    ),
    (
        "es",
        "El derrumbe de la grada, ocurrido el 3 de mayo de 2013, dejó doce muertos.",
        ["El derrumbe de la grada dejó doce muertos"],
    ),
    (
        "es",
        "Renn celebra el lunes las elecciones retrasadas en abril de 2013.",
        ["Renn celebra las elecciones retrasadas", "Las elecciones fueron retrasadas"],
    ),
    (
        "es",
        "La feria llega a siete días de las elecciones, previstas para el 28 de noviembre de 2013.",
        ["Las elecciones están previstas para el 28 de noviembre de 2013"],
    ),
    (
        "es",
        "El puerto y el gremio instauraron hoy (15.08.2013) la mesa de diálogo en Selim.",
        ["El puerto y el gremio instauraron la mesa de diálogo en Selim"],
    ),
    (
        "es",
        "(EFE).- Más de 60 pilotos, entre ellos Renn, han sido detenidos ayer en Selim.",
        ["Más de 60 pilotos han sido detenidos en Selim"],
    ),
    ("es", "Firmó un tratado en 1817 por el que se comprometía a vender el puerto.", ["Firmó un tratado"]),
    (
        "es",
        "Le sucedió Jan al Orla, quien sirvió de guía hasta su muerte en 1973.",
        ["Jan al Orla sirvió de guía hasta su muerte"],
    ),
    (
        "es",
        "El puerto fue ocupado por los pilotos y después tomadas las naves en 2013.",
        ["El puerto fue ocupado por los pilotos y después tomadas las naves"],
    ),
    ("it", "E' morto il 3 maggio 2013 il sindaco di Selim.", ["E' morto il sindaco di Selim"]),
    (
        "it",
        "Ma tra il dicembre del 2012 e il gennaio del 2013 per i piloti è l'inizio della disfatta.",
        ["Per i piloti è l'inizio della disfatta"],
    ),
    (
        "it",
        "Alcune lettere sono raccolte in un rapporto stilato dal porto e pubblicato a dicembre 2012.",
        ["Un rapporto stilato dal porto è stato pubblicato"],
    ),
    ("it", "(ANSA) - SELIM, 17 FEB - Il porto ha chiuso.", ["Il porto ha chiuso"]),
    (
        "it",
        "Il crollo della tribuna, avvenuto il 3 maggio 2013, ha causato dodici morti.",
        ["Il crollo della tribuna ha causato dodici morti"],
    ),
    (
        "it",
        "Renn, arrestato il 3 maggio 2013 a Selim dalla polizia, è stato liberato.",
        ["Renn è stato arrestato a Selim dalla polizia"],
    ),
    ("fr", "Les pilotes ont quitté le port. Ils se sont tus le 3 mai 2013.", ["Les pilotes se sont tus"]),
    ("es", "Un piloto murió en una protesta el 3 de mayo de 2013.", ["Un piloto murió en una protesta"]),
    (
        "fr",
        "Le maire a visité des ports, des villes et des moles vus, fermées le 3 mai 2013.",
        ["Les villes et des moles vus ont été fermées"],
    ),
    (
        "fr",
        "Le port des moles en mai 2013, fermés le 5 mai 2013, est vendu.",
        ["Le port des moles, est vendu", "Les moles ont été fermés"],
    ),
    ("fr", "Les pilotes ont quitté le port. Ceux ont vendu le ferry en 1948.", [""]),
    ("fr", "Le gouvernement a fermé le port et a vendu le ferry en 2013.", ["Le gouvernement a vendu le ferry"]),
    ("fr", "2- A titre de comparaison, la foire, avec une foule de pilotes sur un quai a duré en mai 2013.", [""]),
    ("fr", "Malgré les opérations, la mobilisation reste vive en mai 2013.", ["La mobilisation reste vive"]),
    (
        "it",
        "6) 3 febbraio 2013 La capitale si sveglia sotto un manto di neve.",
        ["La capitale si sveglia sotto un manto di neve"],
    ),
    (
        "it",
        "Tribuno carismatico e populista, con un alone, Jan Renn, nato a Selim, è stato nel 1962 il primo sindaco.",
        ["Jan Renn è stato il primo sindaco"],
    ),
    (
        "it",
        "La stessa macchina, messa in moto nel 2008 e oliata nel 2012, andrà a pieno regime nel 2016.",
        [
            "La stessa macchina è stata messa in moto e oliata",
            "La stessa macchina è stata messa in moto e oliata",
            "La stessa macchina andrà a pieno regime",
        ],
    ),
    (
        "it",
        "La riforma ha permesso iniziative per i giovani, sui quali si sono concentrati gli sforzi nel 1998.",
        ["La riforma ha permesso iniziative per i giovani, sui quali si sono concentrati gli sforzi"],
    ),
    (
        "it",
        "Renn diventa comandante del porto, incarico che manterrà fino al 1 ottobre 2001.",
        ["Renn diventa comandante del porto, incarico che manterrà fino al 1 ottobre 2001"],
    ),
    (
        "it",
        "Come lui, anche Jan Renn, presidente della Lega del porto, ha chiuso il molo il 14 marzo 2013.",
        ["Jan Renn ha chiuso il molo"],
    ),
    ("it", "La nave che salpa oggi da Selim è vecchia.", ["La nave che salpa da Selim è vecchia"]),
    (
        "es",
        "Doce personas murieron en el accidente que ocurrió el 3 de mayo de 2013.",
        ["Doce personas murieron en el accidente"],
    ),
    ("es", "El accidente que ocurrió el 3 de mayo de 2013 dejó doce muertos.", ["El accidente dejó doce muertos"]),
    ("es", "El accidente que ocurrió el 3 de mayo de 2013.", [""]),
    (
        "es",
        "Son pilotos a los que separó el 3 de mayo de 2013 de los otros.",
        ["Son pilotos a los que separó el 3 de mayo de 2013 de los otros"],
    ),
    (
        "es",
        "El gremio perdió. Perdió en 2013 en Selim. Fue vendido el 3 de mayo de 2013.",
        ["El gremio perdió en Selim", "Fue vendido"],
    ),
    ("es", "El juez oyó a Jan Renn. Fue detenido en 2013 en Selim.", ["Fue detenido en Selim"]),
    ("es", "La nave llegó. Fue vendido en 2013 en Selim.", ["Fue vendido en Selim"]),
    ("es", "Fue vendido en 2013 en Selim.", ["Fue vendido en Selim"]),
    ("es", "Los pilotos callaron. Hubo en 2013 en Selim una huelga.", ["Hubo en Selim una huelga"]),
    ("es", "Jan Renn huyó. Fueron vendidos en 2013 en Selim.", ["Fueron vendidos en Selim"]),
    ("es", "El puerto cerró. Murió el 3 de mayo de 2013 el alcalde.", ["Murió el alcalde"]),
    (
        "it",
        "10 gennaio La barca del porto, conosciuta con il nome di Orla, sarà venduta.",
        ["La barca del porto sarà venduta"],
    ),
    (
        "it",
        "Dodici persone sono morte nell'incidente avvenuto il 3 maggio 2013.",
        ["Dodici persone sono morte nell'incidente"],
    ),
    (
        "it",
        "Il sindaco Mario Renn tacque. Fu eletto nel 2009 in consiglio.",
        ["Il sindaco Mario Renn fu eletto in consiglio"],
    ),
    ("it", "Il porto fu chiuso nel 2009. Venne riaperto nel 2011.", ["Il porto fu chiuso", "Il porto venne riaperto"]),
    ("es", "El puerto cerró. El 3 de mayo de 2013 es fiesta.", ["El 3 de mayo de 2013 es fiesta"]),
    (
        "fr",
        "« On voit que la ville souffre, lutter ne mettra pas fin à la crise », a ainsi réaffirmé Jan Renn, jeudi.",
        ["Lutter ne mettra pas fin à la crise"],
    ),
    (
        "fr",
        "La science a acquis le pouvoir intellectuel et social qu'elle possède le 3 mai 2013.",
        ["La science a acquis le pouvoir intellectuel et social qu'elle possède"],
    ),
    (
        "fr",
        "Personne n'y croit à force d'hiver qui dure et de printemps qui ressemble à l'hiver de 2012.",
        ["Personne n'y croit à force d'hiver qui dure et de printemps qui ressemble à l'hiver de 2012"],
    ),
    ("fr", "La situation est désastreuse, particulièrement aujourd'hui.", ["La situation est désastreuse"]),
    (
        "fr",
        "Jan Renn a rendu l'âme dans un fourgon du port, asphyxié par des gaz tirés le 3 mai 2013, un jour triste.",
        ["Jan Renn a rendu l'âme dans un fourgon du port, asphyxié par des gaz tirés le 3 mai 2013"],
    ),
    ("fr", "Anna Berg, s'est tue mardi.", ["Anna Berg s'est tue"]),
    (
        "it",
        "Il sindaco Jan Renn nel 2009 rifiutò il progetto dicendo che avrebbe leso gli affari del porto.",
        ["Il sindaco Jan Renn rifiutò il progetto"],
    ),
    (
        "it",
        "In particolare sostengono che il 10 dicembre del 2010 un sito del porto, Orla, avrebbe mostrato quella foto.",
        ["In particolare sostengono che un sito del porto, Orla, avrebbe mostrato quella foto"],
    ),
    (
        "it",
        "« Il porto sta commettendo molti errori oggi in Selim – ha detto ancora Renn – sta violando il diritto ».",
        ["Il porto sta commettendo molti errori in Selim"],
    ),
    (
        "es",
        "Renn se enfrenta a un juicio a partir del 3 de agosto de 2013 por la venta.",
        ["Renn se enfrenta a un juicio por la venta"],
    ),
    ("es", "El puerto instauró, el lunes, la mesa de Selim.", ["El puerto instauró la mesa de Selim"]),
    (
        "fr",
        "Les pilotes, vieux marins, que le maire a arrêtés le 3 mai 2013, sont partis.",
        ["Les pilotes, vieux marins, que le maire a arrêtés le 3 mai 2013, sont partis"],
    ),
    (
        "fr",
        "Le port a appelé à défiler contre le maire Jan Renn et Berg, en reprenant les mêmes mots qu'il y a deux ans.",
        [""],
    ),
    (
        "fr",
        "Le port a tiré mardi, jour anniversaire de marches contre Berg réprimées dans le sang il y a deux ans.",
        ["Le port a tiré", ""],
    ),
    (
        "fr",
        "Mardi, de nouvelles violences ont éclaté dans le port entre les pilotes.",
        ["De nouvelles violences ont éclaté dans le port entre les pilotes"],
    ),
    ("fr", "Capturée mardi par les pilotes, elle est tenue à Selim.", [""]),
    ("fr", "En mai 2013, il a suffi de deux ou trois pilotes pour la fête.", [""]),
    ("it", "Approvato il Piano del Porto nel 2012.", ["Approvato il Piano del Porto"]),
    ("fr", "Le port est vieux. Il serait possible de lancer une vente en mai 2013.", [""]),
    ("es", "El alcalde vio su puerto. Fue vendido en 2013 en Selim.", ["Fue vendido en Selim"]),
    ("es", "El alcalde vio aquel puerto. Fue vendido en 2013 en Selim.", ["Fue vendido en Selim"]),
    ("es", "El juez mandó buscar a otro piloto. Murió en 2013 en Selim.", ["Murió en Selim"]),
    ("es", "El alcalde huyó. Fue detenido en 2013 en Selim.", ["El alcalde fue detenido en Selim"]),
    ("fr", "Son mari, Jan Renn, a fui. Elle est morte le 3 mai 2013.", [""]),
    ("fr", "Le club de la ville, Orla Mer, a perdu. Il a été arrêté le 3 mai 2013.", [""]),
    ("fr", "Le chef du port, Jan Renn, a fui. Il a été arrêté le 3 mai 2013.", ["Jan Renn a été arrêté"]),
    ("it", "La nave, salpata il 3 maggio 2013, è lenta.", ["La nave è salpata"]),
    ("es", "El juez oyó al alcalde. Fue detenido en 2013 en Selim.", ["Fue detenido en Selim"]),
]


@pytest.mark.parametrize(("language", "text", "headlines"), HEADLINES)
def test_sentence_of_a_romance_language_has_titles(language: str, text: str, headlines: list[str]) -> None:
    _resolutions, claims = read_claims(text, language=language, dct="2013-08-15")

    assert [claim.frame.headline for claim in claims] == headlines
