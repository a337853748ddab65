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

    def year(self, year: int) -> str:
        """An astronomical year as people write it: -43 is 44 BCE, and early years say CE."""
        if year <= 0:
            return self.bce.format(year=1 - year)
        # A bare “44” or “622” is not read as a year.
        return self.ce.format(year=year) if year < 1000 else str(year)

    def month_of_year(self, month: int, year: int) -> str:
        """A month with its year: March 2019."""
        return self.month.format(month=self.months[month - 1], year=self.year(year))

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
