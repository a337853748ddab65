"""Words of measures, folded: currencies, magnitudes and shares, and the names of what is counted."""

from __future__ import annotations

from timeline.core.frames import number_words as words


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _each(code: str, names: str) -> dict[str, str]:
    return dict.fromkeys(names.split(), code)


CURRENCIES: dict[str, str] = {
    **_each("USD", "$ usd dollar dollars dolar dolares dollaro dollari دولار دولارا us$"),
    **_each("EUR", "€ eur euro euros avro يورو"),
    **_each("GBP", "£ gbp pound pounds sterling libra libras livre livres sterlina sterline pfund sterlin"),
    **_each("TRY", "₺ try lira lirasi liralik tl ليره"),
    **_each("JPY", "¥ jpy yen"),
    **_each("CHF", "chf franken"),
    **_each("RUB", "₽ rub rouble roubles ruble rubles rublo rublos rubel rubli روبل"),
    **_each("CNY", "cny yuan"),
    **_each("INR", "₹ inr rupee rupees"),
    **_each("EGP", "egp"),
    **_each("IQD", "iqd دينار"),
    **_each("SAR", "sar ريال"),
}
MAGNITUDE = ("magnitud", "magnitude", "starke", "buyuklu", "siddet", "richter", "قوه", "بقوه", "درجه", "درجات")
QUAKES = (
    "quake", "earthquake", "tremor", "aftershock", "erdbeben", "beben", "erdstoss", "nachbeben", "seisme", "secousse",
    "terremot", "sismo", "sisma", "temblor", "deprem", "sarsinti", "زلزال", "الزلزال", "هزه",
)  # fmt: skip
"""Beginnings of the nouns for what has a magnitude."""
MEASURED = (
    "measur", "register", "gemessen", "mesur", "enregistr", "atteint", "medid", "midio", "registr",
    "alcanz", "misurat", "raggiunt", "olcul", "kaydedil", "بلغت", "سجل",
)  # fmt: skip
"""Beginnings of what is said of a quake beside its magnitude."""
BESIDE = _words(", mit von with da con")
"""What stands between a quake and its magnitude, besides "of"."""
DEGREES = _words("grados grado gradi degres grad درجه درجات")
"""What a magnitude may be counted in."""
PERCENT = frozenset(
    {"%", "٪", "percent", "percentage", "prozent", "cento", "ciento", "pourcent", "yuzde", "بالمئه", "بالمائه"}
)
AUXILIARIES = _words(
    "was were are have been sind waren wurde wurden haben hatten sono furono erano hanno son fueron eran han "
    "habian ont sont etaient avaient furent oldu olarak from with that which after in on "
    "at en dans nel nella bei im في"
)
"""What follows a number that stands alone: "13 were hurt"."""
PEOPLE = words.PEOPLE | _words("men شخص شخصا اشخاص قتيل قتيلا قتلي ضحايا جريح جريحا insan insani kisinin")
OF = frozenset({"of", "de", "di", "d"})
ADDED = _words("more other others further otros otras autres altri altre weitere weiteren andere daha")
"""What says that a number counts some besides those whom another counts."""
OTHERS = "others"
"""The scope of a number that counts some besides those whom another number counts."""
PART = "part of them"
"""The scope of a number that counts some of those whom another number counts."""
KINDS = {
    "killed": "deaths",
    "wounded": "injured",
    "arrested": "arrested",
    "missing": "missing",
    "displaced": "displaced",
}
FOUND = (
    "found", "recover", "pulled", "identif", "gefunden", "geborgen", "hallad", "encontrad", "retrouv", "trovat",
    "bulun", "عثر",
)  # fmt: skip
