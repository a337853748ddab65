"""The words for dates, as one table a language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """Names and patterns that turn a date into words; translate each field whole."""

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    seasons: tuple[str, ...]
    day: str
    short_day: str
    month: str
    season: str
    quarter: str
    halves: tuple[str, ...]
    decade: str
    first_decade: str
    century: str
    bce: str
    ce: str
    at_time: str
    universal_time: str
    other_zone: str
    day_unknown: str
    month_unknown: str
    approximate: str
    uncertain: str
    early: str
    mid: str
    late: str
    close_range: str
    wide_range: str
    since: str
    until: str
    from_: str
    by: str
    between: str
    either: str
    list_separator: str
    unknown: str
    decade_endings: tuple[str, ...] = ("",) * 10
    """What `ending` is in the patterns of decades and centuries, by the tens of the year: 2010'lar, 2020'ler."""

    def year(self, year: int) -> str:
        """An astronomical year as people write it: -43 is 44 BCE, and early years say CE."""
        if year <= 0:
            return self.bce.format(year=1 - year)
        # A bare “44” or “622” is not read as a year.
        return self.ce.format(year=year) if year < 1000 else str(year)

    def month_of_year(self, month: int, year: int) -> str:
        """A month with its year: March 2019."""
        return self.month.format(month=self.months[month - 1], year=self.year(year))

    def decade_of(self, pattern: str, first: int, length: int) -> str:
        """A decade or century by its first year, in the pattern for it."""
        ending = self.decade_endings[first // 10 % 10]
        return pattern.format(year=first, last=first + length - 1, ending=ending)

    def year_range(self, first: int, last: int) -> str:
        """Years from first to last, naming the era once where it is the same: 50–41 BCE."""
        if first <= 0 and last <= 0:
            return self.bce.format(year=self.close_range.format(first=1 - first, last=1 - last))
        if 0 < first < 1000 and 0 < last < 1000:
            return self.ce.format(year=self.close_range.format(first=first, last=last))
        pattern = self.close_range if first >= 1000 else self.wide_range
        return pattern.format(first=self.year(first), last=self.year(last))


ENGLISH = Phrases(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    short_months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    seasons=("spring", "summer", "autumn", "winter"),
    day="{day} {month} {year}",
    short_day="{day} {month}",
    month="{month} {year}",
    season="{season} {year}",
    quarter="Q{quarter} {year}",
    halves=("first half of {year}", "second half of {year}"),
    decade="{year}s",
    first_decade="{year}s (decade)",
    century="{year}s",
    bce="{year} BCE",
    ce="{year} CE",
    at_time="{date}, {time}",
    universal_time="{time} UTC",
    other_zone="{time} (UTC{offset})",
    day_unknown="day unknown, {date}",
    month_unknown="month unknown, {date}",
    approximate="c. {date}",
    uncertain="{date} (uncertain)",
    early="early {date}",
    mid="mid-{date}",
    late="late {date}",
    close_range="{first}–{last}",
    wide_range="{first} – {last}",
    since="since {date}",
    until="until {date}",
    from_="from {date}",
    by="by {date}",
    between="between {first} and {last}",
    either="{first} or {last}",
    list_separator=", ",
    unknown="unknown",
)

# No ending hangs on a date, as its sound would follow the last number: "tarihinden beri" stands behind any.
TURKISH = Phrases(
    months=(
        "Ocak",
        "Şubat",
        "Mart",
        "Nisan",
        "Mayıs",
        "Haziran",
        "Temmuz",
        "Ağustos",
        "Eylül",
        "Ekim",
        "Kasım",
        "Aralık",
    ),
    short_months=("Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"),
    seasons=("ilkbaharı", "yazı", "sonbaharı", "kışı"),
    day="{day} {month} {year}",
    short_day="{day} {month}",
    month="{month} {year}",
    season="{year} {season}",
    quarter="{year} {quarter}. çeyreği",
    halves=("{year} ilk yarısı", "{year} ikinci yarısı"),
    decade="{year}’{ending}",
    first_decade="{year}’{ending} (on yıl)",
    century="{year}’{ending}",
    bce="MÖ {year}",
    ce="MS {year}",
    at_time="{date}, {time}",
    universal_time="{time} UTC",
    other_zone="{time} (UTC{offset})",
    day_unknown="{date}, günü bilinmiyor",
    month_unknown="{date}, ayı bilinmiyor",
    approximate="yaklaşık {date}",
    uncertain="{date} (kesin değil)",
    early="{date} başı",
    mid="{date} ortası",
    late="{date} sonu",
    close_range="{first}–{last}",
    wide_range="{first} – {last}",
    since="{date} tarihinden beri",
    until="{date} tarihine kadar",
    from_="{date} tarihinden itibaren",
    by="en geç {date}",
    between="{first} ile {last} arası",
    either="{first} veya {last}",
    list_separator=", ",
    unknown="bilinmiyor",
    decade_endings=("ler", "lar", "ler", "lar", "lar", "ler", "lar", "ler", "ler", "lar"),
)
# The months as Iraq, Syria, Lebanon, Jordan and Palestine call them.
ARABIC = Phrases(
    months=(
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ),
    short_months=(
        "كانون٢",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين١",
        "تشرين٢",
        "كانون١",
    ),
    seasons=("ربيع", "صيف", "خريف", "شتاء"),
    day="{day} {month} {year}",
    short_day="{day} {month}",
    month="{month} {year}",
    season="{season} {year}",
    quarter="الربع {quarter} من {year}",
    halves=("النصف الأول من {year}", "النصف الثاني من {year}"),
    decade="عقد {year}",
    first_decade="عقد {year}",
    century="الأعوام {year}–{last}",
    bce="{year} ق.م",
    ce="{year} م",
    at_time="{date}، {time}",
    universal_time="{time} بالتوقيت العالمي",
    other_zone="{time} (UTC{offset})",
    day_unknown="{date}، اليوم غير معروف",
    month_unknown="{date}، الشهر غير معروف",
    approximate="نحو {date}",
    uncertain="{date} (غير مؤكد)",
    early="أوائل {date}",
    mid="منتصف {date}",
    late="أواخر {date}",
    close_range="{first}–{last}",
    wide_range="{first} – {last}",
    since="منذ {date}",
    until="حتى {date}",
    from_="اعتبارا من {date}",
    by="بحلول {date}",
    between="بين {first} و{last}",
    either="{first} أو {last}",
    list_separator="، ",
    unknown="غير معروف",
)
PHRASES = {"en": ENGLISH, "tr": TURKISH, "ar": ARABIC}
"""By the code of the language, as pages know it."""
