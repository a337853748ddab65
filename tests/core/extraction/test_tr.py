"""Turkish sentences told on Wednesday 15 May 2024: dates of the calendar, and what is none."""

from __future__ import annotations

import pytest

from tests.core.extraction.reading import TypedRow, typed_rows_of

READ: list[tuple[str, list[TypedRow]]] = [
    ("Kurul 15 Ağustos 2024'te toplandı.", [("15 Ağustos 2024", "DATE", "2024-08-15", "", "2024-08-15")]),
    ("Kurul on beş ağustosta toplandı.", [("on beş ağustosta", "DATE", "2023-08-15", "", "2023-08-15")]),
    (
        "Kurul 15 Ağustos 2024 Perşembe günü toplandı.",
        [("15 Ağustos 2024 Perşembe günü", "DATE", "2024-08-15", "", "2024-08-15")],
    ),
    (
        "Kurul 9 Ağustos Cuma günü saat 14.30'da toplandı.",
        [("9 Ağustos Cuma günü saat 14.30", "TIME", "2024-08-09T14:30", "", "2024-08-09")],
    ),
    ("Kurul 01.02.2020'de kuruldu.", [("01.02.2020", "DATE", "2020-02-01", "", "2020-02-01")]),
    (
        "Fuar 24-26 Mayıs'ta yapıldı.",
        [
            ("24", "DATE", "2024-05-24", "", "2024-05-24/2024-05-26"),
            ("26 Mayıs", "DATE", "2024-05-26", "", "2024-05-24/2024-05-26"),
        ],
    ),
    (
        "Fuar 24 Mayıs - 3 Haziran arasında yapıldı.",
        [
            ("24 Mayıs", "DATE", "2024-05-24", "", "2024-05-24/2024-06-03"),
            ("3 Haziran", "DATE", "2024-06-03", "", "2024-05-24/2024-06-03"),
        ],
    ),
    (
        "Fuar 24 Mayıs'tan 3 Haziran'a kadar sürdü.",
        [
            ("24 Mayıs", "DATE", "2024-05-24", "", "2024-05-24/2024-06-03"),
            ("3 Haziran", "DATE", "2024-06-03", "", "2024-05-24/2024-06-03"),
        ],
    ),
    ("Kurul bu ayın 22'sinde toplanacak.", [("bu ayın 22", "DATE", "2024-05-22", "", "2024-05-22")]),
    ("Kurul ayın 5'inde toplandı.", [("ayın 5", "DATE", "2024-05-05", "", "2024-05-05")]),
    ("Kurul eylülün 10'unda toplanacak.", [("eylülün 10", "DATE", "2024-09-10", "", "2024-09-10")]),
    ("Kurul o ayın 5'inde toplandı.", [("o ayın 5", "DATE", "2024-05-05", "", "2024-05-05")]),
    ("Sel 2023 yılının Mart ayında oldu.", [("2023 yılının Mart ayında", "DATE", "2023-03", "", "2023-03")]),
    ("Sel 1957 eylülünde oldu.", [("1957 eylülünde", "DATE", "1957-09", "", "1957-09")]),
    ("Sel Ağustos 2014'te oldu.", [("Ağustos 2014", "DATE", "2014-08", "", "2014-08")]),
    ("Sel mart ayında oldu.", [("mart ayında", "DATE", "2024-03", "", "2024-03")]),
    (
        "Sel martta oldu, nisana kadar sürdü.",
        [("martta", "DATE", "2024-03", "", "2024-03"), ("nisana", "DATE", "2024-04", "", "../2024-04")],
    ),
    (
        "Sel nisan ve mayıs aylarında oldu.",
        [("nisan", "DATE", "2024-04", "", "2024-04"), ("mayıs aylarında", "DATE", "2024-05", "", "2024-05")],
    ),
    (
        "Sel Temmuz-Ağustos 2021'de oldu.",
        [
            ("Temmuz", "DATE", "2021-07", "", "2021-07/2021-08"),
            ("Ağustos 2021", "DATE", "2021-08", "", "2021-07/2021-08"),
        ],
    ),
    ("Satışlar geçen ekime göre arttı.", [("geçen ekime", "DATE", "2023-10", "", "2023-10")]),
    ("Satışlar geçen yıl haziranda arttı.", [("geçen yıl haziranda", "DATE", "2023-06", "", "2023-06")]),
    (
        "Görüşmeler kasım başında başlayacak.",
        [("kasım başında", "DATE", "2024-11", "START", "[2024-11-01..2024-11-10]")],
    ),
    (
        "Görüşmeler haziran ayının ortasında başladı.",
        [("haziran ayının ortasında", "DATE", "2023-06", "MID", "[2023-06-11..2023-06-20]")],
    ),
    ("Görüşmeler ay sonunda başlayacak.", [("ay sonunda", "DATE", "2024-05", "END", "[2024-05-21..2024-05-31]")]),
    ("Görüşmeler bu yılın sonuna kadar sürecek.", [("bu yılın sonuna", "DATE", "2024", "END", "../2024-12")]),
    ("Görüşmeler salı günü başladı.", [("salı günü", "DATE", "2024-05-14", "", "2024-05-14")]),
    ("Görüşmeler salı günü başlayacak.", [("salı günü", "DATE", "2024-05-21", "", "2024-05-21")]),
    ("Görüşmeler pazartesiye ertelendi.", [("pazartesiye", "DATE", "2024-05-20", "", "2024-05-20")]),
    (
        "Görüşmeler geçen cuma başladı, önümüzdeki salı bitecek.",
        [
            ("geçen cuma", "DATE", "2024-05-10", "", "2024-05-10"),
            ("önümüzdeki salı", "DATE", "2024-05-21", "", "2024-05-21"),
        ],
    ),
    ("Görüşme oldu. Salı başlayacak toplantı bitti.", [("Salı", "DATE", "2024-05-21", "", "2024-05-21")]),
    ("Görüşmeler pazartesi günleri yapılıyor.", [("pazartesi günleri", "SET", "XXXX-WXX-1", "", None)]),
    ("Köprü 2001 yazında açıldı.", [("2001 yazında", "DATE", "2001-SU", "", "2001-22")]),
    ("Köprü geçen kış kapandı.", [("geçen kış", "DATE", "2023-WI", "", "2023-24")]),
    ("Köprü kış aylarında kapalıydı.", [("kış aylarında", "DATE", "2023-WI", "", "2023-24")]),
    (
        "Köprü 2003'te açıldı, 2010'a kadar çalıştı.",
        [("2003", "DATE", "2003", "", "2003"), ("2010", "DATE", "2010", "", "../2010")],
    ),
    (
        "Köprü 2016 ile 2019 arasında kapalıydı.",
        [("2016", "DATE", "2016", "", "2016/2019"), ("2019", "DATE", "2019", "", "2016/2019")],
    ),
    (
        "Köprü 2010, 2012 ve 2014'te onarıldı.",
        [
            ("2010", "DATE", "2010", "", "2010"),
            ("2012", "DATE", "2012", "", "2012"),
            ("2014", "DATE", "2014", "", "2014"),
        ],
    ),
    (
        "Köprü 2016 ve 2019 yıllarında onarıldı.",
        [("2016", "DATE", "2016", "", "2016"), ("2019 yıllarında", "DATE", "2019", "", "2019")],
    ),
    (
        "Köprünün mimarı (1953-2010) unutulmadı.",
        [("1953", "DATE", "1953", "", "1953/2010"), ("2010", "DATE", "2010", "", "1953/2010")],
    ),
    ("Romanı (1984) çok sattı.", [("1984", "DATE", "1984", "", "1984")]),
    ("Köprü 1999 depremi sırasında yıkıldı.", [("1999", "DATE", "1999", "", "1999")]),
    ("Sezar M.Ö. 44 yılında öldürüldü.", [("M.Ö. 44 yılında", "DATE", "BC0044", "", "-0043")]),
    (
        "Sanatçı 1980'li yıllarda ünlendi, 90'larda sustu.",
        [("1980'li yıllarda", "DATE", "198", "", "198X"), ("90'larda", "DATE", "199", "", "199X")],
    ),
    (
        "Sanatçı 1990'ların başında ve doksanlı yıllarda çalıştı.",
        [
            ("1990'ların başında", "DATE", "199", "START", "[1990..1993]"),
            ("doksanlı yıllarda", "DATE", "199", "", "199X"),
        ],
    ),
    ("Eser 19. yüzyılın sonlarında yazıldı.", [("19. yüzyılın sonlarında", "DATE", "18", "END", "[1867..1899]")]),
    (
        "Eser on dokuzuncu yüzyılda ve XX. yüzyılda okundu.",
        [("on dokuzuncu yüzyılda", "DATE", "18", "", "18XX"), ("XX. yüzyılda", "DATE", "19", "", "19XX")],
    ),
]

REFUSED = [
    "Bir gün yine buluşuruz.",
    "1 Mayıs Mahallesi'nde su kesildi.",
    "Ekim Sokağı ile Salı Pazarı kapalı.",
    "Kasım Yılmaz ile Recep Perşembe tanıştı.",
    "Depoda 2004 kutu, 1453 kitap vardı.",
    "Toplantıya 2000'den fazla kişi geldi.",
    "On kişi, on iki asker, yedi kedi geldi.",
    "Maç 2-1 bitti, ilk yarıda gol yoktu.",
    "Sayfa 14, madde 12, yüzde 15, 250 lira.",
    "Pazar payı arttı, cuma namazı kılındı.",
    "Bin kişi 12. kata çıktı; 10'lu paket var.",
    "30 Şubat diye bir gün yoktur.",
    "Ligde 5. çeyrek, 10'lu yıllar olmaz.",
]


@pytest.mark.parametrize(("sentence", "rows"), READ)
def test_turkish_date_is_read(sentence: str, rows: list[TypedRow]) -> None:
    assert typed_rows_of(sentence, language="tr", dct="2024-05-15") == rows


@pytest.mark.parametrize("sentence", REFUSED)
def test_no_turkish_time_is_seen_in(sentence: str) -> None:
    assert typed_rows_of(sentence, language="tr", dct="2024-05-15") == []
