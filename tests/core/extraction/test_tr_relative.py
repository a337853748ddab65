"""Turkish sentences told on Wednesday 15 May 2024: relative dates, lengths, clocks and sets."""

from __future__ import annotations

import pytest

from tests.core.extraction.reading import TypedRow, typed_rows_of

READ: list[tuple[str, list[TypedRow]]] = [
    ("Ekonomi 2015'in ilk çeyreğinde büyüdü.", [("2015'in ilk çeyreğinde", "DATE", "2015-Q1", "", "2015-33")]),
    (
        "Ekonomi bu yılın üçüncü çeyreğinde büyüyecek.",
        [("bu yılın üçüncü çeyreğinde", "DATE", "2024-Q3", "", "2024-35")],
    ),
    ("Ekonomi yılın ikinci yarısında büyüyecek.", [("yılın ikinci yarısında", "DATE", "2024-H2", "", "2024-41")]),
    ("İhracat geçen yılın aynı ayında düşmüştü.", [("geçen yılın aynı ayında", "DATE", "2023-05", "", "2023-05")]),
    (
        "İhracat 2015'in ilk çeyreğinde arttı; geçen yılın aynı döneminde düşmüştü.",
        [
            ("2015'in ilk çeyreğinde", "DATE", "2015-Q1", "", "2015-33"),
            ("geçen yılın aynı döneminde", "DATE", "2014-Q1", "", "2014-33"),
        ],
    ),
    (
        "Yangın dün gece çıktı, bu sabah söndü.",
        [
            ("dün gece", "TIME", "2024-05-14TNI", "", "2024-05-14"),
            ("bu sabah", "TIME", "2024-05-15TMO", "", "2024-05-15"),
        ],
    ),
    ("Yangın dün öğleden sonra çıktı.", [("dün öğleden sonra", "TIME", "2024-05-14TAF", "", "2024-05-14")]),
    ("Yangın sabah saatlerinde çıktı.", [("sabah saatlerinde", "TIME", "2024-05-15TMO", "", None)]),
    (
        "Yangın pazartesi akşamı saat 20.00'de çıktı.",
        [("pazartesi akşamı saat 20.00", "TIME", "2024-05-13T20:00", "", "2024-05-13")],
    ),
    (
        "Yangın perşembeyi cumaya bağlayan gece çıktı.",
        [("perşembeyi cumaya bağlayan gece", "TIME", "2024-05-09TNI", "", "2024-05-09")],
    ),
    (
        "Yangın saat 9.30'da çıktı; ekipler 14:00'te geldi.",
        [
            ("saat 9.30", "TIME", "2024-05-15T09:30", "", None),
            ("14:00", "TIME", "2024-05-15T14:00", "", None),
        ],
    ),
    (
        "Yangın önceki gün çıktı, ertesi gün söndü.",
        [
            ("önceki gün", "DATE", "2024-05-13", "", "2024-05-13"),
            ("ertesi gün", "DATE", "2024-05-14", "", "2024-05-14"),
        ],
    ),
    (
        "Yangın üç gün önce çıktı; iki hafta sonra rapor yazılacak.",
        [
            ("üç gün önce", "DATE", "2024-05-12", "", "2024-05-12"),
            ("iki hafta sonra", "DATE", "2024-W21", "", "[2024-05-20..2024-05-26]"),
        ],
    ),
    (
        "Yangın 15 Mayıs'tan üç gün sonra çıktı, 15 Mayıs'tan iki gün önce değil.",
        [
            ("15 Mayıs'tan üç gün sonra", "DATE", "2024-05-18", "", "2024-05-18"),
            ("15 Mayıs'tan iki gün önce", "DATE", "2024-05-13", "", "2024-05-13"),
        ],
    ),
    (
        "Yangın 15 Mayıs'tan önce, 2015'ten sonra çıktı.",
        [("15 Mayıs", "DATE", "2024-05-15", "", "[..2024-05-14]"), ("2015", "DATE", "2015", "", "[2016..]")],
    ),
    (
        "Yangın hazirandan beri sürüyor, 2012'den bu yana ilk.",
        [("hazirandan", "DATE", "2024-06", "", "2024-06/.."), ("2012", "DATE", "2012", "", "2012/..")],
    ),
    ("Yangın geçen hafta sonu çıktı.", [("geçen hafta sonu", "DATE", "2024-W19-WE", "", "[2024-05-11..2024-05-12]")]),
    (
        "Dernek evvelki yıl kuruldu, öbür gün açılacak.",
        [("evvelki yıl", "DATE", "2022", "", "2022"), ("öbür gün", "DATE", "2024-05-17", "", "2024-05-17")],
    ),
    ("Maraton iki buçuk saat sürdü.", [("iki buçuk saat", "DURATION", "PT2H30M", "", None)]),
    ("Maraton 2 saat 11 dakika sürdü.", [("2 saat 11 dakika", "DURATION", "PT2H11M", "", None)]),
    (
        "Kuşatma 2 ay 11 dakika diye anlatıldı.",
        [("2 ay", "DURATION", "P2M", "", None), ("11 dakika", "DURATION", "PT11M", "", None)],
    ),
    (
        "Kuşatma yarım asır sürdü, on yıllar geçti.",
        [("yarım asır", "DURATION", "P50Y", "", None), ("on yıllar", "DURATION", "PXDE", "", None)],
    ),
    (
        "Kuşatma yaklaşık üç ay sürdü; en az iki hafta, üç günden fazla.",
        [
            ("yaklaşık üç ay", "DURATION", "P3M", "APPROX", None),
            ("en az iki hafta", "DURATION", "P2W", "EQUAL_OR_MORE", None),
            ("üç günden fazla", "DURATION", "P3D", "MORE_THAN", None),
        ],
    ),
    (
        "Son üç yılda üç sel oldu; önümüzdeki yıllarda azalacak.",
        [("Son üç yılda", "DURATION", "P3Y", "", "2021/2024"), ("önümüzdeki yıllarda", "DURATION", "PXY", "", None)],
    ),
    (
        "Kuşatma yıllardır sürüyor, uzun yıllar sürecek.",
        [("yıllardır", "DURATION", "PXY", "", None), ("uzun yıllar", "DURATION", "PXY", "", None)],
    ),
    ("İlk altı günde kar yağdı.", [("İlk altı günde", "DURATION", "P6D", "", None)]),
    ("Bir gün boyunca kar yağdı.", [("Bir gün", "DURATION", "P1D", "", None)]),
    (
        "Dergi her ay, her pazartesi ve iki yılda bir çıkıyor.",
        [
            ("her ay", "SET", "P1M", "", None),
            ("her pazartesi", "SET", "XXXX-WXX-1", "", None),
            ("iki yılda bir", "SET", "P2Y", "", None),
        ],
    ),
    (
        "Dergi her yaz, her gece, her hafta sonu, haftada üç kez okunuyor.",
        [
            ("her yaz", "SET", "XXXX-SU", "", None),
            ("her gece", "SET", "XXXX-XX-XXTNI", "", None),
            ("her hafta sonu", "SET", "XXXX-WXX-WE", "", None),
            ("haftada üç kez", "SET", "P1W", "", None),
        ],
    ),
    (
        "Şu anda bekliyorlar; geçenlerde gelmiş, son zamanlarda yorulmuş, yakında gidecekler.",
        [
            ("Şu anda", "DATE", "PRESENT_REF", "", None),
            ("geçenlerde", "DATE", "PAST_REF", "", None),
            ("son zamanlarda", "DATE", "PAST_REF", "", None),
            ("yakında", "DATE", "FUTURE_REF", "", None),
        ],
    ),
    (
        "Konser Kurban Bayramı'nın ikinci günü yapıldı.",
        [("Kurban Bayramı'nın ikinci günü", "DATE", "2024-06-17", "", "2024-06-17")],
    ),
    ("Konser ramazan ayında yapıldı.", [("ramazan ayında", "DATE", "2024-03", "", "[2024-03-11..2024-04-09]")]),
    (
        "Konser yılbaşında değil, Ramazan Bayramı'nda yapıldı.",
        [
            ("yılbaşında", "DATE", "2024-01-01", "", "2024-01-01"),
            ("Ramazan Bayramı", "DATE", "2024-04-10", "", "2024-04-10"),
        ],
    ),
    ("Bayramda yollar doldu.", [("Bayramda", "DATE", "2024-04-10", "", "2024-04-10")]),
    ("Aynı gün karar çıktı.", [("Aynı gün", "DATE", "2024-05-15", "", "2024-05-15")]),
    (
        "2003'te evlendi. O yıl taşındı, bir önceki yıl okulu bitirmişti.",
        [
            ("2003", "DATE", "2003", "", "2003"),
            ("O yıl", "DATE", "2003", "", "2003"),
            ("bir önceki yıl", "DATE", "2002", "", "2002"),
        ],
    ),
    (
        "Mayısın ilk haftasında yağmur yağdı.",
        [("Mayısın ilk haftasında", "DATE", "2024-W18", "", "[2024-04-29..2024-05-05]")],
    ),
    (
        "Fuar önümüzdeki hafta sonu açılacak.",
        [("önümüzdeki hafta sonu", "DATE", "2024-W20-WE", "", "[2024-05-18..2024-05-19]")],
    ),
    (
        "Geçen yıl kasımda, 2023'ün ağustosunda, 1990 yılı Mart ayında sel oldu.",
        [
            ("Geçen yıl kasımda", "DATE", "2023-11", "", "2023-11"),
            ("2023'ün ağustosunda", "DATE", "2023-08", "", "2023-08"),
            ("1990 yılı Mart ayında", "DATE", "1990-03", "", "1990-03"),
        ],
    ),
    ("Sezon 2010-2004 diye yazıldı.", [("2010", "DATE", "2010", "", "2010"), ("2004", "DATE", "2004", "", "2004")]),
    (
        "Müze her gün saat 09.00 ile 17.00 arasında açıktı.",
        [
            ("her gün", "SET", "P1D", "", None),
            ("saat 09.00", "TIME", "2024-05-15T09:00", "", None),
            ("17.00", "TIME", "2024-05-15T17:00", "", None),
        ],
    ),
    (
        "Müze önceki akşam, evvelki gece ve cumartesi gece yarısı doluydu.",
        [
            ("önceki akşam", "TIME", "2024-05-13TEV", "", "2024-05-13"),
            ("evvelki gece", "TIME", "2024-05-13TNI", "", "2024-05-13"),
            ("cumartesi gece yarısı", "TIME", "2024-05-11TNI", "", "2024-05-11"),
        ],
    ),
    (
        "Müze hafta sonları ve akşamları doluydu, iki saatte bir turu vardı.",
        [
            ("hafta sonları", "SET", "XXXX-WXX-WE", "", None),
            ("akşamları", "SET", "XXXX-XX-XXTEV", "", None),
            ("iki saatte bir", "SET", "PT2H", "", None),
        ],
    ),
    ("Müze ramazanın ilk günü açıldı.", [("ramazanın ilk günü", "DATE", "2024-03-11", "", "2024-03-11")]),
    (
        "Kanun 1 Ocak 2013 tarihinden itibaren, 2 Mayıs 2020 tarihinden önce geçerliydi.",
        [
            ("1 Ocak 2013", "DATE", "2013-01-01", "", "2013-01-01/.."),
            ("2 Mayıs 2020", "DATE", "2020-05-02", "", "[..2020-05-01]"),
        ],
    ),
    ("İhracat geçen yılın son çeyreğinde düştü.", [("geçen yılın son çeyreğinde", "DATE", "2023-Q4", "", "2023-36")]),
]


@pytest.mark.parametrize(("sentence", "rows"), READ)
def test_turkish_time_is_read(sentence: str, rows: list[TypedRow]) -> None:
    assert typed_rows_of(sentence, language="tr", dct="2024-05-15") == rows
