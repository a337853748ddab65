"""What dates count from where they do not say it all: headings, the dates around them, verbs and habits."""

from __future__ import annotations

import pytest

from timeline.core.extraction import Resolution, find_timexes
from timeline.core.extraction.documents import read_document

ANCHORED: list[tuple[str, str, str, list[str]]] = [
    (
        "en",
        "2022-06-01",
        (
            "On the mill.\n\n1931\n\nMarch – The mill burns.\n\n1933\n\nMay: The owners sell it. In "
            "October the new hall opens.\n\n* May 1935 *\n\nJune – The last loom stops.\n"
        ),
        [
            "1931 = 1931",
            "March = 1931-03",
            "1933 = 1933",
            "May = 1933-05",
            "October = 1933-10",
            "May 1935 = 1935-05",
            "June = 1935-06",
        ],
    ),
    ("en", "2022-06-01", "1931\n\n29 February – No such day.\n", ["1931 = 1931", "29 February = no date"]),
    ("fr", "2022-06-01", "1931\n\nMars – Le moulin brûle.\n", ["1931 = 1931", "Mars = 1931-03"]),
    ("de", "2022-06-01", "1931\n\nMärz – Die Mühle brennt.\n", ["1931 = 1931", "März = 1931-03"]),
    (
        "en",
        "2022-06-01",
        "In 1931 the mill opened a shop in March and closed it in November.",
        ["1931 = 1931", "March = 1931-03", "November = 1931-11"],
    ),
    ("en", "2020-09-11", "5 August (Wednesday) – The mill burned.", ["5 August (Wednesday) = 2020-08-05"]),
    ("de", "2020-09-11", "Mittwoch (5. August): Die Mühle brannte.", ["Mittwoch (5. August) = 2020-08-05"]),
    (
        "en",
        "2020-09-11",
        "Wednesday, August 5, the mill burned; on Monday, August 5, nobody saw it.",
        ["Wednesday, August 5 = 2020-08-05", "Monday, August 5 = 2019-08-05"],
    ),
    ("en", "2020-09-11", "The mill will open on Saturday, September 5.", ["Saturday, September 5 = 2020-09-05"]),
    ("en", "2020-09-11", "The mill burned at 2:41 a.m. as its guards slept.", ["2:41 a.m. = no date"]),
    (
        "en",
        "2020-09-11",
        ("The mill burned on 5 August 2020. It was out by 6 a.m. and 30 hours later smoke still rose."),
        ["5 August 2020 = 2020-08-05", "6 a.m. = 2020-08-05", "30 hours later = 2020-08-06"],
    ),
    ("en", "2020-09-11", "The barn fell shortly after 3:30 Tuesday morning.", ["3:30 Tuesday = 2020-09-08"]),
    (
        "en",
        "2020-09-11",
        "They died a year ago, at 4 a.m. on the quay.",
        ["a year ago = 2019-09~", "4 a.m. = no date"],
    ),
    ("en", "2020-09-11", "They died about a year ago.", ["about a year ago = 2019~"]),
    ("en", "2020-09-11", "They died two years ago.", ["two years ago = 2018"]),
    ("en", "2020-09-11", "They died a year before 2010.", ["a year before 2010 = 2009"]),
    ("es", "2020-09-11", "Murieron hace un año.", ["hace un año = 2019-09~"]),
    ("it", "2020-09-11", "Sono morti un anno fa.", ["un anno fa = 2019-09~"]),
    ("tr", "2020-09-11", "Bir yıl önce öldüler.", ["Bir yıl önce = 2019-09~"]),
    ("en", "2020-09-11", "They parked around 7 p.m. Friday.", ["around 7 p.m. Friday = 2020-09-11"]),
    ("en", "2020-09-11", "The barn fell before 7 a.m. on 3 May 2019.", ["7 a.m. on 3 May 2019 = [..2019-05-03]"]),
    # What is done already was done before, also where the verb of the sentence looks ahead.
    ("es", "2020-09-11", "Será vendido tras el acuerdo firmado el lunes.", ["el lunes = 2020-09-07"]),
    ("es", "2020-09-11", "El acuerdo será firmado el lunes.", ["el lunes = 2020-09-14 or 2020-09-07"]),
    ("es", "2020-09-11", "Será vendido el lunes.", ["el lunes = 2020-09-14 or 2020-09-07"]),
    ("fr", "2020-09-11", "Il sera vendu après un accord signé lundi.", ["lundi = 2020-09-07"]),
    ("fr", "2020-09-11", "Il sera vendu au marché lundi.", ["lundi = 2020-09-14 or 2020-09-07"]),
    ("it", "2020-09-11", "Sarà venduto dopo un accordo firmato lunedì.", ["lunedì = 2020-09-07"]),
    ("de", "2020-09-11", "Nach einer am Montag unterzeichneten Einigung wird er verkauft.", ["Montag = 2020-09-07"]),
    ("de", "2020-09-11", "Am Montag wird er verkauft.", ["Montag = 2020-09-14 or 2020-09-07"]),
    ("en", "2020-09-11", "The barn fell just before 7 a.m. on Friday.", ["7 a.m. on Friday = 2020-09-11"]),
    ("de", "2020-09-10", "Die Scheune fiel kurz vor 7 Uhr am Montag.", ["7 Uhr = 2020-09-07", "Montag = 2020-09-07"]),
    ("en", "2020-05-20", "On 12 July police arrested Renn.", ["12 July = 2019-07-12"]),
    ("en", "2020-06-20", "On 3 July police arrested Renn.", ["3 July = 2020-07-03"]),  # the verb may be a participle
    (
        "en",
        "2020-05-20",
        "On 12 July the board elected in March will meet.",
        ["12 July = 2020-07-12", "March = 2020-03"],
    ),
    (
        "en",
        "2020-09-11",
        "Monday was calm, but on Wednesday — the same day the pier fell — a barn burnt.",
        ["Monday = 2020-09-07", "Wednesday = 2020-09-09", "the same day = 2020-09-09"],
    ),
    (
        "en",
        "2020-09-11",
        (
            "The mill burned at 10 p.m. on 5 August 2020, and 3 hours later the barn. The "
            "sheds had burned 40 minutes before."
        ),
        ["10 p.m. on 5 August 2020 = 2020-08-05", "3 hours later = 2020-08-06", "40 minutes before = 2020-08-06"],
    ),
    (
        "en",
        "2020-09-11",
        "The mill burned on 5 August 2020. The barn fell 50 hours later.",
        ["5 August 2020 = 2020-08-05", "50 hours later = 2020-08-07"],
    ),
    (
        "es",
        "2020-09-11",
        "El molino ardió hace dos meses, durante la madrugada.",
        ["hace dos meses = 2020-07", "la madrugada = 2020-07"],
    ),
    ("tr", "2020-09-11", "Saat 04.10'da değirmen yandı.", ["Saat 04.10 = no date"]),
    (
        "de",
        "2020-03-24",
        "Merlau: Lesung morgen, 20 Uhr, Saal.\nBarlau: Konzert, 19 Uhr, Kirche.",
        ["morgen = 2020-03-25", "20 Uhr = 2020-03-25", "19 Uhr = no date"],
    ),
    (
        "en",
        "2021-06-07",
        (
            "The mill will open on Thursday, 10 June, its owner told the paper yesterday. A "
            "feast is planned for the same day."
        ),
        ["Thursday, 10 June = 2021-06-10", "yesterday = 2021-06-06", "the same day = 2021-06-10"],
    ),
    (
        "en",
        "2021-08-16",
        "On July 4, the court postponed until July 11 its hearing on the mill.",
        ["July 4 = 2021-07-04", "July 11 = 2021-07-11"],
    ),
    ("de", "2021-08-16", "Der Prozess wurde auf den 11. Juli verschoben.", ["11. Juli = 2021-07-11"]),
    ("en", "2021-08-16", "The hearing was postponed to January 3.", ["January 3 = 2022-01-03"]),
    ("de", "2021-03-01", "Am 12. Juli räumte der Müller ein, dass Mehl fehlt.", ["12. Juli = 2020-07-12"]),
    ("de", "2021-03-01", "Der Müller räumte am 12. Juli manches ein.", ["12. Juli = 2020-07-12"]),
    ("de", "2021-03-01", "Die Räumte am 12. Juli hieß so.", ["12. Juli = 2021-07-12"]),
    ("en", "2020-07-24", "The miller on Thursday agreed to plead guilty.", ["Thursday = 2020-07-23"]),
    ("en", "2020-07-24", "The miller agreed to meet them on Thursday.", ["Thursday = 2020-07-30 or 2020-07-23"]),
    ("en", "2020-03-24", "The miller told his men in August that all was well.", ["August = 2019-08"]),
    (
        "en",
        "2020-09-24",
        "Work began in May and should be done before Christmas.",
        ["May = 2020-05", "Christmas = [..2020-12-24]"],
    ),
    ("en", "2020-03-24", "The report had been due in June.", ["June = 2019-06"]),
    ("en", "2025-01-10", "The lease was signed on 12/03/2024.", ["12/03/2024 = 2024-12-03 or 2024-03-12"]),
    (
        "en",
        "2025-01-10",
        "The lease was signed on 12/03/2024, and paid on 25/04/2024.",
        ["12/03/2024 = 2024-03-12", "25/04/2024 = 2024-04-25"],
    ),
    (
        "en",
        "2025-01-10",
        "The lease was signed on 12/03/2024, and paid on 4/25/2024.",
        ["12/03/2024 = 2024-12-03", "4/25/2024 = 2024-04-25"],
    ),
    (
        "en",
        "2025-01-10",
        "The lease was signed on 12/03/2024, paid on 4/25/2024 and ended 25/4/2024.",
        ["12/03/2024 = 2024-12-03 or 2024-03-12", "4/25/2024 = 2024-04-25", "25/4/2024 = 2024-04-25"],
    ),
    ("it", "2025-01-10", "Il contratto fu firmato il 12/03/2024.", ["il 12/03/2024 = 2024-03-12"]),
    ("en", "2020-12-24", "The July 14 plot is taught at school. The 6 April Movement marched.", []),
    ("en", "2020-08-02", "The July 14 plot was foiled.", ["July 14 = 2020-07-14"]),
    ("en", "2020-08-02", "The July 34 plot was foiled.", ["July = 2020-07"]),
    ("en", "2020-08-02", "The 31 June plot was foiled.", ["June = 2020-06"]),
    (
        "en",
        "2020-08-02",
        (
            "The mill burned in early May 1931, and the men who had worked there for all "
            "their lives went from door to door in the town below the hill and asked for "
            "bread, for coal, and for clothes until winter was over in 1932."
        ),
        ["early May 1931 = [1931-05-01..1931-05-10]", "winter = ../2019-24", "1932 = 1932"],
    ),
    ("es", "2020-12-24", "El golpe del 23 de febrero fracasó. El Movimiento 26 de Julio venció.", []),
    ("fr", "2020-12-24", "Le putsch du 13 mai échoua, rue du 4 septembre.", []),
    ("de", "2020-12-24", "Das Attentat vom 20. Juli scheiterte. Die Straße des 17. Juni ist breit.", []),
    ("it", "2020-12-24", "La strage del 2 agosto è ricordata in via 20 Settembre.", []),
    ("tr", "2020-12-24", "12 Eylül darbesi ve 27 Mayıs ihtilali anlatıldı.", []),
    ("ar", "2020-12-24", "تحدث عن ثورة 14 يوليو وحركة 6 أبريل.", []),
    # Shortly before an hour is on its day.
    ("fr", "2023-03-01", "La barge a coulé peu avant minuit mardi.", ["minuit mardi = 2023-02-28"]),
    (
        "es",
        "2023-03-01",
        "La barca se hundió poco antes de la medianoche del martes.",
        ["medianoche del martes = 2023-02-28"],
    ),
    (
        "it",
        "2023-03-01",
        "La barca affondò poco prima della mezzanotte di martedì.",
        ["mezzanotte di martedì = 2023-02-28"],
    ),
]


@pytest.mark.parametrize(("language", "dct", "text", "expected"), ANCHORED)
def test_date_is_counted_from_what_rules_it(language: str, dct: str, text: str, expected: list[str]) -> None:
    found = find_timexes(text, language=language, dct=dct)

    assert [f"{one.text} = {_dates(one)}" for one in found] == expected


def _dates(one: Resolution) -> str:
    if len(one.readings) > 1:
        return " or ".join(str(reading.edtf) for reading in one.readings)
    return one.interval or one.edtf or "no date"


COUNTRIES = [
    (
        "GB",
        "The lease was signed on 12/03/2024.",
        ["“12/03/2024” is written with the day first, as in the country of the outlet: Tuesday 12 March 2024."],
    ),
    (
        "us",
        "The lease was signed on 3/12/2024.",
        ["“3/12/2024” is written with the month first, as in the country of the outlet: Tuesday 12 March 2024."],
    ),
    ("US", "The lease was signed in 2024.", ["“2024” is written out in full: 2024."]),
]


@pytest.mark.parametrize(("country", "text", "expected"), COUNTRIES)
def test_country_of_the_outlet_orders_day_and_month(country: str, text: str, expected: list[str]) -> None:
    found = find_timexes(text, language="en", dct="2025-01-10", country=country)

    assert [one.explanation for one in found] == expected


def test_publication_date_must_be_a_day() -> None:
    with pytest.raises(ValueError, match="2024-02 is no single day"):
        find_timexes("The mill burned yesterday.", language="en", dct="2024-02")


@pytest.mark.parametrize(("genre", "expected"), [("news", []), ("history", ["PAST_REF", "PRESENT_REF"])])
def test_times_said_of_things_count_in_histories_only(genre: str, expected: list[str]) -> None:
    found = find_timexes("The former capital lies by the current one.", language="en", genre=genre)

    assert [one.value for one in found] == expected


def test_a_date_in_brackets_does_not_move_a_story_on() -> None:
    text = "In May 1931 the mill burned (its barn stood until June 1984). In July the owners left."

    found = find_timexes(text, language="en", genre="history")

    assert [one.edtf for one in found] == ["1931-05", "../1984-06", "1931-07"]


def test_tense_behind_a_date_passes_over_verbs_of_saying() -> None:
    document = read_document("On Thursday he said that the mill will open.", language="en", dct="2024-08-15")

    assert document.tense_after(0) == "future"
