"""How fast temporal expressions are read, and how that grows: `python -m bench.timexes CORPUS.jsonl`.

Lines of the corpus hold id, text, dct and language. Printed: characters a second beside dateparser on the same
texts, seconds for ten times the text, memory over a long stream, and the time from start to the first reading.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

from timeline.core.extraction import find_timexes

START = (
    "from timeline.core.extraction import find_timexes; find_timexes('On Friday.', language='en', dct='2024-08-15')"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="JSON lines of id, text, dct and language")
    parser.add_argument("--stream", type=int, default=50, help="megabytes of the memory test")
    arguments = parser.parse_args()
    documents = [json.loads(line) for line in arguments.corpus.read_text(encoding="utf-8").splitlines()]
    print(f"start to first reading: {start_up():.2f} s")
    print_speed(documents)
    print_growth(documents)
    print_memory(documents, arguments.stream * 1_000_000)


def start_up() -> float:
    """The best of three fresh processes, less the start of Python itself."""
    return min(seconds_of(START) for _ in range(3)) - min(seconds_of("pass") for _ in range(3))


def seconds_of(code: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - started


def print_speed(documents: list[dict[str, str]]) -> None:
    count = sum(len(document["text"]) for document in documents)
    read(documents)
    ours = min(timed(read, documents) for _ in range(3))
    theirs = timed(read_with_dateparser, documents)
    print(f"{count} characters: ours {count / ours:,.0f} a second, dateparser {count / theirs:,.0f} a second")


def timed(reader: object, documents: list[dict[str, str]]) -> float:
    started = time.process_time()
    reader(documents)  # type: ignore[operator]
    return time.process_time() - started


def read(documents: list[dict[str, str]]) -> None:
    for document in documents:
        find_timexes(document["text"], language=document["language"], dct=document["dct"])


def read_with_dateparser(documents: list[dict[str, str]]) -> None:
    from dateparser.search import search_dates

    for document in documents:
        base = datetime.fromisoformat(document["dct"][:10])
        search_dates(document["text"], languages=[document["language"]], settings={"RELATIVE_BASE": base})


def print_growth(documents: list[dict[str, str]]) -> None:
    text = "\n".join(document["text"] for document in documents)[:200_000]
    for times in (1, 3, 10):
        started = time.process_time()
        find_timexes(text * times, language=documents[0]["language"], dct="2024-08-15")
        print(f"{len(text) * times:>9,} characters in one text: {time.process_time() - started:.2f} s")


def print_memory(documents: list[dict[str, str]], size: int) -> None:
    """Peak memory after each tenth of a stream in which every text is made new by its number."""
    done, mark, number = 0, 0, 0
    while done < size:
        document = documents[number % len(documents)]
        text = f"Word{number} {document['text']} {number} word{number}s"
        find_timexes(text, language=document["language"], dct=document["dct"])
        done, number = done + len(text), number + 1
        if done >= mark:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{done / 1_000_000:8.1f} MB read: {peak:.0f} MiB")
            mark += size // 5


if __name__ == "__main__":
    main()
