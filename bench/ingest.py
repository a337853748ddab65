"""Documents a minute from JSON lines to stored claims: `python bench/ingest.py FOLDER [--limit COUNT]`.

FOLDER holds manifests (.jsonl, .jsonl.xz), each of which becomes a timeline of its own. A server of its own is started
in a temporary folder, and real processes of `manage.py ingest` reach it by DATABASE_URL: one; one with two processes
that read; two at once with half of the manifests each, as on two machines. Last, one manifest is read in this process
to tell which stage takes how much. Other work on the machine shows in wall time, and less in processor time.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from functools import wraps
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import psutil
import psycopg
from psycopg import sql

sys.path.insert(0, str(Path(__file__).parents[1]))

from timeline.database.embedded.server import EmbeddedServer, running_server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROOT = Path(__file__).parents[1]
RUN = """
import sys
from django.core.management import call_command, execute_from_command_line
import django
django.setup()
workers, *paths = sys.argv[1:]
for path in paths:
    slug = path.rpartition("/")[2].partition(".jsonl")[0].replace(".", "-")[:50]
    call_command("ingest", path, timeline=slug, create=slug, outlet=slug, workers=int(workers))
"""
STAGES = (
    ("timeline.services.ingestion.preparation", "prepare", "drafting and reading"),
    ("timeline.services.ingestion.ingestion", "KnownDocuments", "looking for copies"),
    ("timeline.services.proposals.proposals", "find_statements_within", "loading what is in reach"),
    ("timeline.services.proposals.proposals", "reconstruct_events", "grouping"),
    ("timeline.services.proposals.proposals", "store_proposals", "storing events, claims, citations"),
    ("timeline.services.ingestion.ingestion", "_store_chunk", "all but drafting and reading"),
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=1000, help="how many manifests")
    options = parser.parse_args()
    paths = sorted(options.folder.rglob("*.jsonl*"))[: options.limit]
    folder = Path(tempfile.mkdtemp(prefix="timeline-bench-"))
    folder.chmod(0o755)
    server = running_server(folder / "postgresql")
    try:
        for number, (title, jobs) in enumerate(plans(paths)):
            print(title, json.dumps(measure(server, f"bench{number}", jobs)), flush=True)
        print("stages", json.dumps(stages(server, paths[0]), ensure_ascii=False))
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def plans(paths: Sequence[Path]) -> Iterator[tuple[str, list[tuple[int, Sequence[Path]]]]]:
    """Yield what to run: for each process how many read, and what."""
    yield "one process", [(1, paths)]
    yield "one process, two that read", [(2, paths)]
    yield "two processes on one server", [(1, paths[::2]), (1, paths[1::2])]


def measure(server: EmbeddedServer, database: str, jobs: Sequence[tuple[int, Sequence[Path]]]) -> dict[str, float]:
    """Run processes side by side on a new database, and return their figures."""
    environment = make_database(server, database)
    begun = time.monotonic()
    processes = [
        psutil.Popen([sys.executable, "-c", RUN, str(workers), *map(str, paths)], env=environment, cwd=ROOT,
                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for workers, paths in jobs
    ]  # fmt: skip
    used, peak = watch(server, processes)
    seconds = time.monotonic() - begun
    with_documents, claims = counts(server, database)
    client, backend = sum(used["client"].values()), sum(used["server"].values())
    return {
        "documents": with_documents,
        "claims": claims,
        "per_minute": round(60 * with_documents / seconds),
        "per_cpu_minute_of_clients": round(60 * with_documents / client),
        "per_cpu_minute_with_server": round(60 * with_documents / (client + backend)),
        "peak_MB_of_a_process": round(peak / 1e6),
    }


def watch(server: EmbeddedServer, clients: Sequence[psutil.Popen]) -> tuple[dict[str, dict[int, float]], int]:
    """Return the processor seconds of each process, seen twice a second until all clients end, and the peak memory."""
    used: dict[str, dict[int, float]] = defaultdict(dict)
    peak = 0
    postmaster = psutil.Process(int((server.data_dir / "postmaster.pid").read_text().split()[0]))
    before = {child.pid: seconds_of(child) for child in postmaster.children()}
    while any(client.poll() is None for client in clients):
        for client in clients:
            for one in family(client):
                used["client"][one.pid] = max(used["client"].get(one.pid, 0.0), seconds_of(one))
                peak = max(peak, memory_of(one))
        for child in postmaster.children():
            used["server"][child.pid] = seconds_of(child) - before.get(child.pid, 0.0)
        time.sleep(0.5)
    return used, peak


def family(process: psutil.Process) -> list[psutil.Process]:
    """Return a process with its children, or nothing if it has ended."""
    try:
        return [process, *process.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def seconds_of(process: psutil.Process) -> float:
    """Return the processor time of a process."""
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return float(times.user + times.system)


def memory_of(process: psutil.Process) -> int:
    """Return the memory of a process."""
    try:
        return int(process.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0


def make_database(server: EmbeddedServer, name: str) -> dict[str, str]:
    """Make a database with its tables; return the environment of processes that use it."""
    with psycopg.connect(**server.connection, dbname="timeline", autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    environment = os.environ | {
        "DATABASE_URL": f"postgresql:///{name}?{urlencode(server.connection)}",
        "TIMELINE_DATA_DIR": str(server.folder.parent),
        "DJANGO_SETTINGS_MODULE": "timeline.settings",
        "PYTHONPATH": str(ROOT),
    }
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(migrate, env=environment, cwd=ROOT, check=True)
    return environment


def counts(server: EmbeddedServer, database: str) -> tuple[int, int]:
    """Return how many documents and claims are stored."""
    with psycopg.connect(**server.connection, dbname=database) as connection:
        row = connection.execute(
            "SELECT (SELECT count(*) FROM timeline_document), (SELECT count(*) FROM timeline_claim)"
        )
        documents, claims = row.fetchone() or (0, 0)
    return documents, claims


def stages(server: EmbeddedServer, path: Path) -> dict[str, float]:
    """Return the milliseconds of processor time a document that each stage takes in this process."""
    import importlib

    os.environ |= make_database(server, "stages")
    import django
    from django.core.management import call_command

    django.setup()
    spent: dict[str, float] = defaultdict(float)
    for module, name, title in STAGES:
        owner = importlib.import_module(module)
        setattr(owner, name, timed(getattr(owner, name), title, spent))
    call_command("ingest", str(path), timeline="stages", create="Stages", outlet="stages", stdout=StringIO())
    documents, _claims = counts(server, "stages")
    return {title: round(1000 * seconds / documents, 2) for title, seconds in spent.items()}


def timed(function: Callable[..., Any], title: str, spent: dict[str, float]) -> Callable[..., Any]:
    """Return a function that counts the processor time of each call."""

    @wraps(function, updated=())
    def counted(*args: Any, **kwargs: Any) -> Any:
        begun = time.process_time()
        try:
            return function(*args, **kwargs)
        finally:
            spent[title] += time.process_time() - begun

    return counted


if __name__ == "__main__":
    main()
