"""How Arabic registers, courts and archives write dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.core.extraction import builders as b
from timeline.core.extraction.grammar import alike
from timeline.core.extraction.languages import records
from timeline.core.extraction.languages.ar import nth_parts as own
from timeline.core.extraction.languages.ar.words import fold
from timeline.core.extraction.patterns import Rule
from timeline.core.extraction.units import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

_ONES = {"ثلاث": 3, "أربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثمان": 8, "ثماني": 8, "تسع": 9}
_WHOLE = "(DATE_MONTH | DATE_YEAR | DATE_SEASON | DATE_QUARTER | DATE_DECADE | DATE_CENTURY)"

_PARTS = {
    "DAYLEAD": "((يوم)? WEEKDAY COMMA? | يوم)",
    "DAYSPELT": "(NTH)",
    "MONTHDAY": "(DAY | DAYSPELT)",
    "OFMONTH": "((من)? (شهر)?)",
    "YEARLINK": "(COMMA? (من)? (عام | سنة | العام | لعام)?)",
    "SPELLED": "(NUM (AND? NUM){1,6})",
    "BEFOREERA": "(BEFOREWORD | قبل الميلاد | قبل ميلاد المسيح)",
    "AFTERERA": "(AFTERWORD | بعد الميلاد)",
    "EVENTLINK": "(يوم)?",
    "TURNLEAD": "(منعطف)",
    "ANDOR": "(AND | أو)",
    "TOWARD": "(إلى | حتى | HYPHEN)",
    "YEARLEAD": "(عام | سنة | العام | السنة | للعام)",
    "NTHLEAD": "(يوم)",
    "BESIDELINK": "(ل)?",
    "INPREP": "(في | منذ | حتى)",
    "OFIN": "(من | في)",
    "WEEKOF": "(أسبوع | الأسبوع (من | في))",
    "DAYAFTER": "(غداة)",
    "AFTERDAY": "(بعد | الذي (يلي | تلا))",
    "BEFOREDAY": "(قبل | الذي (يسبق | سبق))",
    "STARTWORD": "(من | بين)",
    "CLOCKTO": "(إلى | حتى | HYPHEN | AND)",
    "ONDAY": "((من يوم | يوم | من | في | COMMA)?)",
    "NTHWORD": "(ORDINAL | FIRSTDAY | ENDMOST)",
    "NTHCENTURY": "(NTH | INT)",
    "MONTHTURNED": "(MONTHTURN)",
}
PARTS = {**records.PARTS, **{name: fold(pattern) for name, pattern in _PARTS.items()}}

_WORDS: Mapping[str, Mapping[str, object]] = {
    "NUM": {
        "ألفين": 2000, "ألفان": 2000, "مئتين": 200, "مائتين": 200, "مئتان": 200,
        **{f"{one}{hundred}": 100 * number for one, number in _ONES.items() for hundred in ("مئة", "مائة")},
    },
    "EVENTNAME": alike(
        "ثورة انقلاب انتفاضة أحداث هجمات مجزرة تمرد مؤامرة الثورة الانقلاب الانتفاضة بثورة بانقلاب"
    ),
    "MOVEMENT": alike(
        "حركة شارع ميدان ساحة جسر كوبري حزب كتيبة جبهة مستشفى قوى تحالف تيار منظمة ائتلاف مدينة جامعة ملعب مدرسة"
        " شباب لواء سد"
    ),
    "GROUPKIND": alike("شباب طلاب طلبة عمال ثوار"),
    "BETWEENWORD": alike("بين"),
    "PUTOFF": alike(
        "أجلت أجل تأجيل أرجأت أرجأ إرجاء تأجلت تأجل"
    ),
    "NUMBERED": alike(
        "صفحة الصفحة ص مادة المادة المادتين رقم الرقم قانون القانون قرار القرار مرسوم المرسوم هاتف تلفون غرفة شقة"
        " الغرفة قضية القضية فصل مجلد البند بند ردمك خط حافلة سطر"
    ),
    "MONTHTURN": {"الجاري": 0, "الحالي": 0, "المنصرم": -1},
    "LENGTHVERB": alike("استمر استمرت استغرق استغرقت دام دامت انتظر انتظروا مرت مضت"),
    "BEFOREWORD": alike("ق.م ق.م."),
    "AFTERWORD": alike("م م. ميلادية ميلادي للميلاد"),
    "PORTIONWORD": {"النصف": 2, "الثلث": 3, "الربع": 4},
    "ENDMOST": {"آخر": -1, "الأخيرة": -1},
    "CENTURIES": alike("القرنين القرنان القرون"),
}  # fmt: skip
WORDS = {name: {fold(word): value for word, value in table.items()} for name, table in _WORDS.items()}

# Words of a pattern → name of the feast.
FEASTS = {
    "(يوم)? (عرفة | عرفات)": "Day of Arafah",
    "ليلة القدر": "Night of Destiny",
    "(الإسراء AND المعراج)": "Isra and Mi'raj",
    "(يوم المرأة العالمي | اليوم العالمي للمرأة)": "International Women's Day",
    "(يوم العمال | عيد العمل)": "May Day",
    "عيد الحب": "Valentine's Day",
    "عيد الأم": "Arab Mother's Day",
    "(الجمعة (العظيمة | الحزينة))": "Good Friday",
    "(أحد الشعانين | أحد السعف)": "Palm Sunday",
    "(اثنين الفصح)": "Easter Monday",
    "(أسبوع الآلام | الأسبوع (المقدس | العظيم))": "Holy Week",
    "(عطلة نهاية أسبوع (عيد)? الفصح | عطلة (عيد)? الفصح)": "Easter weekend",
    "(الصوم (الكبير | الأربعيني))": "Lent",
    "(شم النسيم)": "Easter Monday",
    "عيد الأضحى المبارك": "Eid al-Adha",
    "عيد الفطر (المبارك | السعيد)": "Eid al-Fitr",
    "(ذكرى)? المولد النبوي الشريف": "Mawlid",
    "(ليلة (عيد)? الميلاد)": "Christmas Eve",
    "عيد القيامة": "Easter",
    "(الجمعة (السوداء | البيضاء) (?= YEAR))": "Black Friday",
    "(عيد | يوم) النصر (?= YEAR)": "Victory Day",
    "(عيد (جميع)? القديسين)": "All Saints' Day",
    "عيد الهالوين": "Halloween",
    "(عيد | يوم) الشكر": "Thanksgiving",
    "(عيد | يوم) الأب": "Father's Day",
    "وقفة عيد الأضحى": "Day of Arafah",
}

RULES = (
    *(Rule(f"feast: {name}", fold(words), b.feast_named(name)) for words, name in FEASTS.items()),
    Rule("house number", fold("(شارع | طريق | حي) NAME? YEAR"), b.refuse),
    Rule("two centuries", fold("CENTURIES NTHCENTURY AND NTHCENTURY BEFOREERA?"), b.centuries()),
    Rule("century before our era", fold("القرن NTHCENTURY BEFOREERA"), own.century_before),
    Rule("weekday and day", fold("(يوم)? WEEKDAY DAY ENDS"), b.weekday_and_day),
    Rule("nth unit of a month", fold("UNITNAMED NTH (من | في) (شهر)? MONTHSAID INYEAR?"), own.nth_of_month),
    Rule("nth weekday of a month", fold("(يوم)? WEEKDAY NTH (من | في) (شهر)? MONTHSAID INYEAR?"), own.nth_of_month),
    Rule(
        "nth weekday of a month",
        fold("FIRSTDAY (يوم)? ANYWEEKDAY (من | في) (شهر)? MONTHSAID INYEAR?"),
        own.nth_of_month,
    ),
    Rule(
        "nth unit of a month", fold("FIRSTDAY (?! (ليلة)) SINGLE (من | في) (شهر)? MONTHSAID INYEAR?"), own.nth_of_month
    ),
    Rule(
        "last of a month",
        fold("ENDMOST (يوم)? (ANYWEEKDAY | SINGLE) (من | في) (شهر)? MONTHSAID INYEAR?"),
        own.nth_of_month,
    ),
    Rule("nth unit of the unit under way", fold("NTHWORD SINGLE (من | في) UNITNAMED"), own.nth_of_unit),
    Rule("month and day", fold("DAYLEAD? (شهر)? MONTHSAID (DAY | NTH) (COMMA? YEAR | ENDS)"), own.month_and_day),
    Rule("day joined to its month", fold("DAY HYPHEN MONTHSAID INYEAR?"), own.month_and_day),
    Rule(
        "days behind a month",
        fold("(شهر)? MONTHSAID (بين | من)? DAY (TOWARD | AND) DAY (INYEAR | ENDS)"),
        own.days_behind,
    ),
    Rule("day in figures", fold("يوم WEEKDAY? (?! (FRACTION | NUM)) DAYMONTH"), b.day_in_figures),
    Rule("day of a month not said", fold("يوم DAY ENDS"), b.day_alone),
    Rule("day before yesterday", fold("قبل يوم أمس"), b.shift_of(Unit.DAY, -2)),
    Rule("portion", "PORTIONWORD NTHWORD", b.weak(b.portion)),
    Rule("year of an era", "(YEARLEAD ERAYEAR | (YEAR | INT) BEFOREERA)", b.record_year),
    *(rule for rule in records.RULES if rule.name != "year of an era"),
)

COMPOSITIONS = (
    Rule("from a date on", fold("(اعتبارا | ابتداء) من DATE"), b.related("since", "DATE")),
    *records.COMPOSITIONS,
    Rule("so long from now", fold("بعد DURATION من REFERENCE"), b.ago(1)),
    Rule("weekday of a week", fold("DATE_WEEK DATE_WEEKDAY"), b.within("DATE_WEEK", "DATE_WEEKDAY")),
    Rule("nth unit of a year", fold("UNITNAMED NTH (من | في)? DATE_YEAR"), own.nth_of_year),
    Rule("length ahead", fold("(خلال | في غضون) DURATION"), b.in_future),
    Rule("last of a date", fold(f"(DATE_WEEKDAY | DATE_WEEK | DATE_DAY) NTHWORD OFIN {_WHOLE}"), b.nth_in),
)
