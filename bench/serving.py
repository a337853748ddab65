"""What the server bears: answers a second and latencies of one chronology, two workers, eight connections.

    bench/serving.py --timeline bench-50000 [--seconds 10]

Needs wrk (apt install wrk), and the timeline stored (bench/generate.py) with its cards (manage.py refresh_cards).
Measures an unchanged page as 304 and as 200, a search with other words each time, the first answer after a change, and
beside them a minimal Django view that returns the bytes of the same page. wrk, the server and PostgreSQL share the
machine.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import httpx

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")

import django  # noqa: E402

django.setup()

from django.db import connection  # noqa: E402

from timeline.models import Event, EventStatus, Timeline  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PORT = 8719
_GRANIAN = ("--interface", "wsgi", "--http", "1", "--no-ws", "--blocking-threads", "64", "--log-level", "warning")


def main() -> None:
    """Print a line for each measurement."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--timeline", default="bench-50000")
    parser.add_argument("--seconds", type=int, default=10)
    options = parser.parse_args()
    timeline = Timeline.objects.get(slug=options.timeline)
    page = f"http://127.0.0.1:{PORT}/{timeline.slug}/"
    with serving("timeline.wsgi:application", database()), httpx.Client(timeout=60) as client:
        first = client.get(page)
        print(f"the page: {len(first.content) / 1000:.0f} kB")
        load("as 304", page, options.seconds, headers={"If-None-Match": first.headers["ETag"]})
        load("as 200", page, options.seconds)
        load("as 200, gzip", page, options.seconds, headers={"Accept-Encoding": "gzip"})
        load("search", f"http://127.0.0.1:{PORT}/search/", options.seconds, words=words_of(timeline))
        tell_first_answers(client, page, timeline)
    with tempfile.NamedTemporaryFile() as file:
        Path(file.name).write_bytes(first.content)
        with serving("bench.minimal_site:application", {"BENCH_PAGE": file.name}):
            load("minimal Django view", f"http://127.0.0.1:{PORT}/", options.seconds)


def database() -> dict[str, str]:
    """Return the environment in which the server reaches the database of this process through a pool."""
    connection.ensure_connection()
    parts = connection.get_connection_params()
    query = "&".join(f"{key}={quote(str(parts[key]), safe='')}" for key in ("host", "port") if parts.get(key))
    user, password = quote(parts.get("user", "")), quote(parts.get("password", "") or "")
    return {"DATABASE_URL": f"postgresql://{user}:{password}@/{parts['dbname']}?{query}", "TIMELINE_DEBUG": "0"}


@contextmanager
def serving(application: str, environment: Mapping[str, str]) -> Iterator[None]:
    """Serve with two workers until the measurements are done."""
    command = [sys.executable, "-m", "granian", *_GRANIAN, "--port", str(PORT), "--workers", "2", application]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | environment)
    try:
        for _attempt in range(120):
            try:
                httpx.get(f"http://127.0.0.1:{PORT}/", timeout=60)
                break
            except httpx.TransportError:
                time.sleep(0.5)
        yield
    finally:
        process.terminate()
        process.wait(timeout=60)


def load(name: str, address: str, seconds: int, *, headers: Mapping[str, str] | None = None, words: str = "") -> None:
    """Ask with wrk, and print answers a second with median and 95th percentile."""
    command = ["wrk", "-t2", "-c8", f"-d{seconds}s", "-s", str(ROOT / "bench" / "serving.lua")]
    for key, value in (headers or {}).items():
        command += ["-H", f"{key}: {value}"]
    output = subprocess.run([*command, address, "--", words], capture_output=True, text=True, check=True).stdout
    rate, median, slow, errors = output.split("RESULT ")[1].split()
    print(f"{name:<22} {rate:>6} a second   p50 {median:>6} ms   p95 {slow:>6} ms   {errors} errors", flush=True)


def words_of(timeline: Timeline) -> str:
    """Return words of titles, common and rare, that searches combine."""
    titles = timeline.events.order_by("id").values_list("title", flat=True)[:400]
    return " ".join(sorted({word.lower() for title in titles for word in title.split() if word.isalpha()})[:300])


def tell_first_answers(client: httpx.Client, page: str, timeline: Timeline) -> None:
    """Change a published event as its actions do, and time the first answer after it; the median of ten."""
    event = timeline.events.filter(status=EventStatus.PUBLISHED).order_by("id")[100]
    times = []
    for number in range(10):
        Event.objects.filter(pk=event.pk).update(summary=f"Changed {number} times.")
        started = time.perf_counter()
        client.get(page).raise_for_status()
        times.append((time.perf_counter() - started) * 1000)
    print(f"first after a change   median {statistics.median(times):.0f} ms   worst {max(times):.0f} ms", flush=True)


if __name__ == "__main__":
    main()
