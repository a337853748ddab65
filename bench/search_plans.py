"""The plans by which searches are answered, and how long each took: every one has to ask an index.

    bench/search_plans.py [WORDS …]

Needs a large timeline (bench/generate.py). Ends with an error where a plan reads a whole table of events or documents.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")

import django

django.setup()

from django.contrib.auth.models import AnonymousUser  # noqa: E402

from timeline.selectors.search import SearchRequest, by_bitmap, find_documents, find_events  # noqa: E402

_LARGE = re.compile(r"Seq Scan on timeline_(event|claim|citation|document|documentwords)\b")


def main() -> None:
    """Print the plans."""
    failed = False
    for words in sys.argv[1:] or ["harbour", "harbour council", "zebra", "ha"]:
        asked = SearchRequest(words=tuple(words.split()))
        for rows in (find_events(asked, AnonymousUser()), find_documents(asked, AnonymousUser())):
            with by_bitmap():
                plan = rows.order_by().values("pk")[:201].explain(analyze=True)
            failed = failed or bool(_LARGE.search(plan))
            nodes = re.findall(r"(?:->|^)\s*([A-Z][\w ]+? on \w+)", plan, re.MULTILINE)
            taken = re.search(r"Execution Time: ([\d.]+)", plan)
            print(f"{words}: {taken[1] if taken else '?'} ms: {', '.join(dict.fromkeys(nodes))}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
