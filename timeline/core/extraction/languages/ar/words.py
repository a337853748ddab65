"""Arabic words of time; the tables write hamza, and `fold` makes it optional."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.core.extraction.grammar import listed, numbered
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIGNS = re.compile("[\u064b-\u065f\u0670\u0640]")
_FOLDED = str.maketrans("أإ", "اا")


def fold(word: str) -> str:
    """The word without vowel signs, and alif without its hamza, which many writers leave out; آ stays."""
    return _SIGNS.sub("", word.translate(_FOLDED))


def _definite(words: Mapping[str, Unit]) -> dict[str, Unit]:
    """With the article, also behind "to" (ل)."""
    return {f"{article}{word}": unit for word, unit in words.items() for article in ("ال", "لل")}


def _weekdays(table: Mapping[str, int]) -> dict[str, int]:
    return {f"{article}{word}": number for word, number in table.items() for article in ("ال", "لل")}


# Names that are nothing but months.
_SURE_MONTHS = {
    "يناير": 1, "كانون الثاني": 1, "جانفي": 1, "فبراير": 2, "شباط": 2, "فيفري": 2, "آذار": 3, "أذار": 3,
    "أبريل": 4, "إبريل": 4, "أفريل": 4, "مايو": 5, "أيار": 5, "آيار": 5, "يونيو": 6, "يونيه": 6, "حزيران": 6,
    "يوليو": 7, "يوليه": 7, "يوليوز": 7, "تموز": 7, "جويلية": 7, "أغسطس": 8, "غشت": 8, "أوت": 8,
    "سبتمبر": 9, "أيلول": 9, "شتنبر": 9, "أكتوبر": 10, "نوفمبر": 11, "نونبر": 11, "ديسمبر": 12, "دجنبر": 12,
}  # fmt: skip
# Also a make of cars, a verb, a name, the father.
_OTHER_MONTHS = {"نيسان": 4, "مارس": 3, "ماي": 5, "جوان": 6, "آب": 8}
_MOONS = {
    "محرم": 1, "المحرم": 1, "صفر": 2, "رجب": 7, "شعبان": 8, "رمضان": 9, "شوال": 10,
}  # fmt: skip
# The months of Iran, with the letters of either language.
_SURE_SOLAR_MONTHS = {
    "فروردين": 1, "فروردین": 1, "أرديبهشت": 2, "ارديبهشت": 2, "اردیبهشت": 2, "خرداد": 3, "مرداد": 5, "شهريور": 6,
    "شهریور": 6, "آبان": 8, "بهمن": 11, "إسفند": 12, "اسفند": 12,
}  # fmt: skip
# Also a post, a dowry, fire or a name, "de".
_OTHER_SOLAR_MONTHS = {"تير": 4, "تیر": 4, "مهر": 7, "آذر": 9, "دي": 10, "دی": 10}
_WEEKDAYS = {
    "اثنين": 1, "إثنين": 1, "ثلاثاء": 2, "أربعاء": 3, "خميس": 4, "جمعة": 5, "سبت": 6, "أحد": 7,
}  # fmt: skip
_SEASONS = {"ربيع": 1, "صيف": 2, "خريف": 3, "شتاء": 4}

_SINGLE = {
    "ثانية": Unit.SECOND, "دقيقة": Unit.MINUTE, "ساعة": Unit.HOUR, "يوم": Unit.DAY, "ليلة": Unit.DAY,
    "أسبوع": Unit.WEEK, "شهر": Unit.MONTH, "عام": Unit.YEAR, "سنة": Unit.YEAR, "عقد": Unit.DECADE,
    "قرن": Unit.CENTURY,
}  # fmt: skip
_ACCUSATIVE = {
    "يوما": Unit.DAY, "أسبوعا": Unit.WEEK, "شهرا": Unit.MONTH, "عاما": Unit.YEAR, "قرنا": Unit.CENTURY,
}  # fmt: skip
_PLURAL = {
    "ثوان": Unit.SECOND, "ثواني": Unit.SECOND, "دقائق": Unit.MINUTE, "ساعات": Unit.HOUR, "أيام": Unit.DAY,
    "ليال": Unit.DAY, "أسابيع": Unit.WEEK, "أشهر": Unit.MONTH, "شهور": Unit.MONTH, "أعوام": Unit.YEAR,
    "سنوات": Unit.YEAR, "سنين": Unit.YEAR, "عقود": Unit.DECADE, "قرون": Unit.CENTURY,
}  # fmt: skip
_DUAL = {
    "ثانيتين": Unit.SECOND, "دقيقتين": Unit.MINUTE, "دقيقتان": Unit.MINUTE, "ساعتين": Unit.HOUR, "ساعتان": Unit.HOUR,
    "يومين": Unit.DAY, "يومان": Unit.DAY, "ليلتين": Unit.DAY, "أسبوعين": Unit.WEEK, "أسبوعان": Unit.WEEK,
    "شهرين": Unit.MONTH, "شهران": Unit.MONTH, "عامين": Unit.YEAR, "عامان": Unit.YEAR, "سنتين": Unit.YEAR,
    "سنتان": Unit.YEAR, "عقدين": Unit.DECADE, "عقدان": Unit.DECADE, "قرنين": Unit.CENTURY,
}  # fmt: skip
# Of these the bare plural may mean other things: contracts, horns, seconds of a film.
_PLAIN = {word: unit for word, unit in _PLURAL.items() if unit not in (Unit.DECADE, Unit.CENTURY)}

_FEMININE = numbered("واحدة اثنتين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة")
_MASCULINE = numbered("واحد اثنين ثلاث أربع خمس ست سبع ثماني تسع عشر")
_TENS = listed("عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين")
_TENS_RAISED = listed("عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون")
_ORDINALS = listed("أول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر حادي")
_FEMININE_ORDINALS = listed("أولى ثانية ثالثة رابعة خامسة سادسة سابعة ثامنة تاسعة عاشرة حادية")
_ORDINAL_VALUES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1)
_HOURS = {"واحدة": 1, **dict(zip(_FEMININE_ORDINALS, _ORDINAL_VALUES, strict=True))}

_REPORTS = listed(
    "قال قالت أعلن أعلنت أكد أكدت ذكر ذكرت أضاف أضافت أفاد أفادت صرح صرحت كشف كشفت أوضح أوضحت أشار أشارت نقلت"
)
_PAST = listed(
    "كان كانت لم وصل قتل شن نفذ ضرب زار وقع أطلق بدأ عاد فاز دعا قرر شهد سجل عقد التقى توفي أسفر أدى بلغ فتح غرق سقط"
    " هبط ولد أصيب أصدر رفض تظاهر تعادل تراجع تم جرى عبر صدر غادر مات رحل أغلق أوقف تأسس تولى ترك حصل دخل خرج نظم"
    " دوى هز شب لقي أنقذ ضبط حذر طالب نجا خسر سيطر أحبط نشر بث"
    " ذهب جاء أخذ أعطى رأى هاجم بقي اندلع استقال صمد"
    " بكى صمت كذب مرض غنى تردد فشل نام ضحك تنحى تخلى تلقى تصدى تبنى تعهد تحطم تسرب تدفق تجمع توقف تقاعد تأجل"
    " تعرض تسلم تدهور تصاعد تقدم تحدث توصل"
    " توعد تظاهر تعطل"
    " تحرر تمرد تهدم تنازل تدخل هرب فر اعترف أقر أرجأ أجل رد نفى أنكر رفض جنح تسبب أحرق فقد"
    " أفرج طرد حظر منع أطاح انهار ثار دفن منح أدان برأ سجن خطف اختطف دشن افتتح استقبل هدم"
    " حصد أنهى واصل احتل قضى سلم أخمد أصاب خلف دمر جرح نقل حقق باع اشترى"
)
_FUTURE = listed("سوف لن المقرر المنتظر المتوقع المرتقب المزمع يعتزم تعتزم يتوقع تتوقع")
_DONE = listed(
    "وصل وصلت غادر غادرت توفي توفيت قتل قتلت مات ماتت رحل رحلت استقال استقالت افتتح افتتحت أطلق أطلقت عاد عادت زار"
    " زارت وقع وقعت انتخب انتخبت عين عينت اغتيل اغتيلت اعتقل اعتقلت أغلق أغلقت فاز فازت تزوج تأسس تأسست صدر صدرت"
    " بدأ بدأت اختفى اختفت أعلن أعلنت اندلع اندلعت تولى تولت غرق غرقت سقط سقطت ضرب أقيل أقيلت هاجر هاجرت"
)

# What stands before a month or a year that might else be a name or an amount.
_BEFORE = listed(
    "في منذ حتى بعد قبل خلال بين من إلى شهر عام سنة مطلع أوائل بداية منتصف أواسط أواخر نهاية آخر طوال بحلول أول صيف"
    " خريف شتاء ربيع ابتداء"
)

_WORDS: dict[str, dict[str, object]] = {
    "MONTH": {word: number for word, number in (_SURE_MONTHS | _OTHER_MONTHS).items() if " " not in word},
    "SUREMONTH": {word: True for word in _SURE_MONTHS if " " not in word},
    "TWIN": {"كانون": (12, 1), "تشرين": (10, 11)},
    "WHICH": {"الأول": 0, "أول": 0, "الثاني": 1, "ثاني": 1, "ثان": 1},
    "MOON": {**_MOONS},
    "TWINMOON": {"ربيع": (3, 4), "جمادى": (5, 6)},
    "SECONDMOON": {"الأول": 0, "الأولى": 0, "الثاني": 1, "الثانية": 1, "الآخر": 1, "الآخرة": 1},
    "DHU": {"ذو": True, "ذي": True},
    "DHUMOON": {"القعدة": 11, "الحجة": 12},
    "SOLARMONTH": {**_SURE_SOLAR_MONTHS, **_OTHER_SOLAR_MONTHS},
    "SURESOLAR": dict.fromkeys(_SURE_SOLAR_MONTHS, True),
    "WEEKDAY": {**_weekdays(_WEEKDAYS)},
    "ANYWEEKDAY": {**_WEEKDAYS},
    "SEASON": {**_SEASONS, **{f"ال{word}": number for word, number in _SEASONS.items()}},
    "SEASONNAMED": {f"{article}{word}": True for word in _SEASONS for article in ("ال", "لل")},
    "UNIT": {**_SINGLE, **_ACCUSATIVE, **_PLURAL},
    "SINGLE": {**_SINGLE},
    "ALONE": {**_ACCUSATIVE},
    "PLAIN": {**_PLAIN},
    "AGES": {"عقود": Unit.DECADE, "قرون": Unit.CENTURY},
    "DUAL": {**_DUAL},
    "UNITNAMED": {**_definite({word: unit for word, unit in _SINGLE.items() if word != "ليلة"})},
    "UNITSNAMED": {**_definite(_PLURAL)},
    "DUALNAMED": {**_definite(_DUAL)},
    "NUM": {
        **_FEMININE, **_MASCULINE,
        **dict(zip(_TENS, range(20, 100, 10), strict=True)),
        **dict(zip(_TENS_RAISED, range(20, 100, 10), strict=True)),
        "أحد": 1, "إحدى": 1, "اثنا": 2, "اثني": 2, "اثنتا": 2, "اثنتي": 2, "ثمان": 8, "مئة": 100, "مائة": 100,
        "مئتي": 200, "ألف": 1000, "آلاف": 1000, "مليون": 1_000_000,
    },
    "NUMNAMED": {
        **{f"ال{word}": number for word, number in (_FEMININE | _MASCULINE).items()},
        **{f"ال{word}": number for word, number in zip(_TENS, range(20, 100, 10), strict=True)},
    },
    "FRACTION": {"نصف": 0.5, "ربع": 0.25, "النصف": 0.5},
    "FEW": dict.fromkeys(listed("عدة بضعة بضع"), True),
    "MANY": dict.fromkeys(listed("عدة طويلة كثيرة قليلة عديدة"), True),
    "ORDINAL": {
        **{f"ال{word}": number for word, number in zip(_ORDINALS, _ORDINAL_VALUES, strict=True)},
        **{f"ال{word}": number for word, number in zip(_FEMININE_ORDINALS, _ORDINAL_VALUES, strict=True)},
    },
    "ENDMOST": {"الأخير": -1},
    "TEEN": {"عشر": 10, "عشرة": 10},
    "TENTH": dict(zip([f"ال{ten}" for ten in (*_TENS, *_TENS_RAISED)], [*range(20, 100, 10)] * 2, strict=True)),
    "FIRSTDAY": {"أول": 1, "غرة": 1, "ثاني": 2, "ثالث": 3, "رابع": 4},
    "HOURNAMED": {f"ال{word}": number for word, number in _HOURS.items()},
    "CLOCKPART": {"النصف": 30, "الربع": 15, "الثلث": 20, "نصف": 30},
    "LACKING": {"ربعا": 15, "الربع": 15, "ثلثا": 20, "الثلث": 20, "خمس": 5, "عشر": 10},
    "HALFDAY": {"صباحا": 0, "فجرا": 0, "مساء": 12, "ظهرا": 12, "عصرا": 12, "ليلا": 12},
    "TURN": {
        **dict.fromkeys(listed("الماضي الماضية الماضيين الماضيتين المنصرم المنصرمة الفائت الفائتة"), -1),
        **dict.fromkeys(listed("الأخير الأخيرة الأخيرين الأخيرتين"), -1),
        **dict.fromkeys(listed("الجاري الجارية الحالي الحالية"), 0),
        **dict.fromkeys(listed("المقبل المقبلة المقبلين المقبلتين الآتي الآتية"), 1),
        **dict.fromkeys(listed("القادم القادمة القادمين القادمتين"), 1),
    },
    "THIS": {"هذا": 0, "هذه": 0},
    "THAT": {"ذلك": 0, "تلك": 0, "نفس": 0, "ذاك": 0},
    "RECALL": {
        **dict.fromkeys(listed("التالي التالية اللاحق اللاحقة"), 1),
        **dict.fromkeys(listed("السابق السابقة"), -1),
        **dict.fromkeys(listed("نفسه نفسها ذاته ذاتها عينه"), 0),
    },
    "DEICTIC": {
        "اليوم": 0, "أمس": -1, "الأمس": -1, "بالأمس": -1, "البارحة": -1, "غدا": 1, "غد": 1, "الغد": 1,
    },
    "REFERENCE": {
        "الآن": "PRESENT_REF", "الان": "PRESENT_REF", "حاليا": "PRESENT_REF", "مؤخرا": "PAST_REF",
        "قريبا": "FUTURE_REF", "سابقا": "PAST_REF", "آنذاك": "PAST_REF", "حينها": "PAST_REF", "حينذاك": "PAST_REF",
    },
    "DAYPARTWORD": {
        "صباح": "MO", "فجر": "MO", "ضحى": "MO", "ظهر": "MI", "الظهر": "MI", "عصر": "AF", "مساء": "EV",
        "عشية": "EV", "ليل": "NI", "ليلة": "NI", "الصباح": "MO", "المساء": "EV", "الليلة": "NI",
    },
    "FREQUENCY": {"يوميا": "P1D", "أسبوعيا": "P1W", "شهريا": "P1M", "سنويا": "P1Y"},
    "EDGE": {
        **dict.fromkeys(listed("مطلع أوائل بداية بدايات مستهل"), "START"),
        **dict.fromkeys(listed("منتصف أواسط وسط"), "MID"),
        **dict.fromkeys(listed("أواخر نهاية آخر ختام نهايات"), "END"),
    },
    "ROUGHLY": dict.fromkeys(listed("نحو حوالي قرابة زهاء"), "APPROX"),
    "COMPARED": {"أكثر": "MORE_THAN", "أقل": "LESS_THAN"},
    "DECADENAMED": {
        f"{article}{ten}{ending}": value
        for ten, value in zip(_TENS, range(20, 100, 10), strict=True)
        for ending in ("يات", "ات") for article in ("", "ال", "لل")
    },
    "FEWNAMED": dict.fromkeys(listed("القليلة العديدة القلائل"), True),
    "ERA": {"ق.م": -1, "ق.م.": -1, "م": 1},
    "HIJRI": {"هـ": True, "هجرية": True, "هجري": True, "للهجرة": True},
    "MONTHCUE": dict.fromkeys(_BEFORE, True),
    "BEFORE": dict.fromkeys([*_BEFORE, "و", "ل", "ب"], True),
    "HAPPENING": dict.fromkeys(
        listed("انتخابات حرب بطولة مونديال كأس أولمبياد موسم اتفاق دستور زلزال ثورة قانون أزمة سباق ميزانية موازنة"
               " دورة هجمات أحداث بطل"),
        True,
    ),
    "GENERAL": dict.fromkeys(
        listed("القطاع الرأي الأمين المدير النائب المدعي القائد المفتش المؤتمر الاتحاد الإضراب الأمن المقر"), True
    ),
    "NAMEOF": dict.fromkeys(
        listed("سوق حزب صحيفة جريدة قناة عبد مدينة بلدة صلاة خطبة مسجد حديقة شارع موقع مجلة"), True
    ),
    "THING": dict.fromkeys(
        listed("شخص شخصا أشخاص صوت صوتا قتيل قتيلا جندي جنديا دولار دولارا عنصر عنصرا مسلح مسلحا متر مترا كيلومتر"
               " طن طنا وحدة لاجئ لاجئا مدرسة منزل منزلا مليون ألف مليار درجة % كتاب كتابا سيارة ملف ملفا"
               " عائلة أسرة موظف موظفا طالب طالبا نسمة"),
        True,
    ),
    "RELATION": {"منذ": "since", "حتى": "until", "لغاية": "until", "بحلول": "by", "قبل": "before", "بعد": "after"},
    "DONE": dict.fromkeys(_DONE, True),
    "JOINT": dict.fromkeys(listed("بين و من إلى في حتى -"), True),
    "TENSE": {
        **dict.fromkeys(_DONE, "past"),
        **dict.fromkeys(_REPORTS, "report"), **dict.fromkeys(_PAST, "past"), **dict.fromkeys(_FUTURE, "future"),
    },
    "AND": {"و": True},
    "COMMA": {",": True, "،": True},
    "HYPHEN": {"-": True, "–": True, "—": True},
    "SLASH": {"/": True},
    "OPENING": {"(": True},
    "CLOSING": {")": True},
    "DOT": {".": True},
    "MARK": {"»": True, "«": True},
}  # fmt: skip

WORDS = {name: {fold(word): value for word, value in table.items()} for name, table in _WORDS.items()}

# Words of a pattern → name of the feast.
FEASTS = {
    "عيد الفطر": "Eid al-Fitr",
    "عيد الأضحى": "Eid al-Adha",
    "عاشوراء": "Ashura",
    "المولد النبوي": "Mawlid",
    "رأس السنة الهجرية": "Islamic New Year",
    "رأس السنة الميلادية?": "New Year's Day",
    "ليلة رأس السنة": "New Year's Eve",
    "عيد الميلاد": "Christmas",
    "عيد الفصح": "Easter",
    "عيد? (النوروز | نوروز)": "Nowruz",
    "عيد العمال": "May Day",
}
