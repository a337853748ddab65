"""Time and memory of reconstruction from statements to events, at two sizes, on made-up statements.

    bench/reconstruction.py [COUNT]

COUNT claims (default 10,000) and ten times as many are grouped, dated, titled, attested and weighed. The story is
made up: outlets retell events of three years in words drawn from a fixed vocabulary by a fixed seed.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from timeline.core.reconstruction import Statement, reconstruct_events
from timeline.core.temporal import day_number, describe, edtf_from_day, parse_edtf
from timeline.core.text import Span

_VOCABULARY = 20_000
_TELLINGS = 5  # statements of one event


def main() -> None:
    """Print the seconds for COUNT claims and for ten times as many, and the memory that the larger took."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    seconds = [_measure(size) for size in (count, 10 * count)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"10 times the claims: {seconds[1] / seconds[0]:.1f} times the time; at most {peak:.0f} MB")


def _measure(count: int) -> float:
    statements = _tell(count)
    started = time.process_time()
    events = reconstruct_events(statements)
    seconds = time.process_time() - started
    print(f"{count:>8} claims: {len(events):>7} events in {seconds:.1f} CPU seconds", flush=True)
    return seconds


def _tell(count: int) -> list[Statement]:
    chance = random.Random(5)  # noqa: S311 - a made-up story, not a secret
    first = day_number(2021, 1, 1)
    statements = []
    for number in range(count):
        event = number // _TELLINGS
        story = random.Random(event)  # noqa: S311 - likewise
        day = first + story.randrange(1095)
        words = [f"w{int(story.paretovariate(0.6)) % _VOCABULARY}" for _ in range(14)]
        told = [word for word in words if chance.random() > 0.3] + [
            f"w{chance.randrange(_VOCABULARY)}" for _ in range(6)
        ]
        statements.append(_statement(number, " ".join(told), day, chance))
    return statements


def _statement(number: int, told: str, day: int, chance: random.Random) -> Statement:
    edtf = edtf_from_day(day)
    date = parse_edtf(edtf if chance.random() > 0.2 else edtf[:7])
    words = describe(date)
    return Statement(
        key=f"{number:08}",
        document=f"d{number // 5 % 7919}-{number % _TELLINGS}",
        outlet=f"Outlet {chance.randrange(40)}",
        text=f"{told} on {words}.",
        date_span=Span(len(told) + 4, len(told) + 4 + len(words)),
        date=date,
        published=day + 1,
    )


if __name__ == "__main__":
    main()
