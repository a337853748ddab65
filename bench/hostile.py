"""What nobody means to send, to every address, in four roles: how many of the answers are a 5xx, and to what.

    bench/hostile.py [--gets 2000] [--posts 1000] [--seed 1]

Uses a test database of its own. Ends with 1 where something crashed; the log has the tracebacks.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

django.setup()

from django.test.utils import setup_databases, setup_test_environment, teardown_databases  # noqa: E402

from tests.access.hostile_requests import crashes, prepare  # noqa: E402


def main() -> int:
    """Attack and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gets", type=int, default=2000)
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    setup_test_environment(debug=False)
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        begun = time.monotonic()
        found = 0
        for words in crashes(prepare(asked.seed), gets=asked.gets, posts=asked.posts):
            found += 1
            print(words, flush=True)
        print(f"{asked.gets} GETs, {asked.posts} POSTs: {found} of 5xx, {time.monotonic() - begun:.0f} s")
    finally:
        teardown_databases(databases, verbosity=0)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
