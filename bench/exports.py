"""What it costs to take a chronology away: time, first byte, bytes and memory of each format, each in its own process.

    bench/exports.py [--timeline bench-50000] [--format csv json …]

Store a timeline with bench/generate.py. Memory is what the process holds at its peak above what it held idle.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")

import django

django.setup()

from django.contrib.auth.models import AnonymousUser  # noqa: E402
from django.urls import reverse  # noqa: E402
from django.utils import timezone  # noqa: E402

from timeline.exports import FORMATS, Export, write_export  # noqa: E402
from timeline.models import Timeline  # noqa: E402


def main() -> None:
    """Print a line for each format."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--timeline", default="bench-50000")
    parser.add_argument("--format", nargs="*", choices=sorted(FORMATS), default=sorted(FORMATS))
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(measure(options.timeline, options.format[0]))
        return
    for key in options.format:
        command = [sys.executable, __file__, "--one", "--timeline", options.timeline, "--format", key]
        print(subprocess.run(command, capture_output=True, text=True, check=True).stdout, end="", flush=True)


def measure(slug: str, key: str) -> str:
    """Return what one format costs, in words."""
    timeline = Timeline.objects.get(slug=slug)
    user = AnonymousUser()
    export = Export(
        timeline=timeline,
        events=timeline.events.visible_to(user),
        user=user,
        with_proposals=False,
        site="https://timeline.example",
        made_at=timezone.now(),
    )
    format_ = FORMATS[key]
    count = export.events.count()
    reverse("timeline-list")  # a server has its addresses loaded before the first request
    idle = _peak()
    started = time.perf_counter()
    first, size = 0.0, 0
    for piece in write_export(format_, export):
        first = first or time.perf_counter() - started
        size += len(piece)
    took = time.perf_counter() - started
    return (
        f"{key:<16} {count:>6} events {took:>7.1f} s, first byte {first * 1000:>7.0f} ms, {size / 1e6:>7.1f} MB, "
        f"{_peak() - idle:>6.1f} MB of memory over idle"
    )


def _peak() -> float:
    """Return the most memory that this process ever held, in MB; getrusage would count that of its parent."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


if __name__ == "__main__":
    main()
