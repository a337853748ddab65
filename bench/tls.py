"""Score the digest of days against reference timelines, beside a baseline, with paired bootstrap intervals.

    bench/tls.py --collections DIR --evaluator EVALUATE.PY [--python PYTHON] [--only NAME …] [--no-span]

DIR holds a folder for each collection, with documents.jsonl.xz and references.json. The evaluator is run with
`--pairs FILE --json` by the given Python (it may need packages that Timeline does not). The baseline ranks days by
how many documents of other days mention them, and takes the sentence of the day nearest to their centroid.
"""

from __future__ import annotations

import argparse
import json
import lzma
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")

import django

django.setup()

from timeline.core.extraction import LANGUAGES  # noqa: E402
from timeline.core.reconstruction.wording import likeness, weigh, weighted_words  # noqa: E402
from timeline.core.temporal import Bounds, edtf_from_day, parse_edtf  # noqa: E402
from timeline.services.offline import Reading, digest_rows, parse_document_rows, read_sources  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MEASURES = {"date": "Date-F1", "align+ m:1 R1": "AR1", "align+ m:1 R2": "AR2"}


def main() -> None:
    """Read the collections, digest each as often as it has references, and print the scores."""
    options = _options()
    pairs: dict[str, list[dict[str, Any]]] = {"timeline": [], "baseline": []}
    for folder in _folders(options):
        started = time.perf_counter()
        reading = _read(folder)
        read = time.perf_counter()
        for topic, reference in _references(folder):
            for system, prediction in _predictions(reading, reference, is_open=options.no_span).items():
                pairs[system].append({"topic": topic, "reference": reference, "prediction": prediction})
        print(
            f"{folder.name:<24} {len(reading.sources):>5} documents {len(reading.found):>6} statements, "
            f"read {read - started:5.1f} s, digested {time.perf_counter() - read:5.1f} s",
            flush=True,
        )
    scores = {system: _evaluate(options, rows) for system, rows in pairs.items()}
    _report(scores)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--collections", type=Path, required=True)
    parser.add_argument("--evaluator", type=Path, required=True)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--only", nargs="*", default=[], help="collections whose names begin so or end so")
    parser.add_argument("--no-span", action="store_true", help="do not tell the first and last day of the reference")
    return parser.parse_args()


def _folders(options: argparse.Namespace) -> Iterator[Path]:
    for folder in sorted(options.collections.iterdir()):
        if options.only and not any(folder.name.startswith(one) or folder.name.endswith(one) for one in options.only):
            continue
        with lzma.open(folder / "documents.jsonl.xz", "rt", encoding="utf-8") as lines:
            language = json.loads(next(lines))["language"]
        if language in LANGUAGES:
            yield folder


def _read(folder: Path) -> Reading:
    with lzma.open(folder / "documents.jsonl.xz", "rt", encoding="utf-8") as lines:
        return read_sources(parse_document_rows(lines))


def _references(folder: Path) -> Iterator[tuple[str, list[Any]]]:
    references = json.loads((folder / "references.json").read_text(encoding="utf-8"))
    for number, reference in enumerate(references):
        yield f"{folder.name}#{number}", reference


def _predictions(reading: Reading, reference: Sequence[Any], *, is_open: bool) -> dict[str, Any]:
    days = sorted({parse_edtf(str(day)[:10]).bounds.earliest or 0 for day, _sentences in reference})
    within = Bounds(None, None) if is_open else Bounds(days[0], days[-1])
    per_day = max(1, round(sum(len(sentences) for _day, sentences in reference) / len(days)))
    return {
        "timeline": digest_rows(reading, day_count=len(days), per_day=per_day, within=within),
        "baseline": _baseline(reading, len(days), per_day, within),
    }


def _baseline(reading: Reading, day_count: int, per_day: int, within: Bounds) -> list[tuple[str, list[str]]]:
    statements = [one.statement for one in reading.found if one.statement.day is not None]
    documents: dict[int, set[str]] = defaultdict(set)
    members: dict[int, list[int]] = defaultdict(list)
    for index, statement in enumerate(statements):
        day = statement.day or 0
        members[day].append(index)
        if day != statement.published and within.contains(Bounds(day, day)):
            documents[day].add(statement.document)
    days = sorted(sorted(documents, key=lambda day: (-len(documents[day]), day))[:day_count])
    vectors = weigh([weighted_words(statement) for statement in statements])
    rows = []
    for day in days:
        whole: dict[str, float] = defaultdict(float)
        for index in members[day]:
            for word, weight in vectors[index].items():
                whole[word] += weight
        best = sorted(members[day], key=lambda index: (-likeness(vectors[index], whole), statements[index].key))
        texts = list(dict.fromkeys(statements[index].text for index in best))[:per_day]
        rows.append((edtf_from_day(day), texts))
    return rows


def _evaluate(options: argparse.Namespace, pairs: list[dict[str, Any]]) -> dict[str, Any]:
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(pairs, file)
        file.flush()
        command = [options.python, str(options.evaluator), "--pairs", file.name, "--json"]
        scores: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return scores


def _report(scores: dict[str, Any]) -> None:
    ours, baseline = _each(scores["timeline"]), _each(scores["baseline"])
    print(f"\n{'':<28}" + "".join(f"{name:>9}" for name in MEASURES.values()) + "   (F, ours)")
    for topic, row in ours.items():
        print(f"{topic:<28}" + "".join(f"{row[measure]['f']:>9.3f}" for measure in MEASURES))
    for measure, name in MEASURES.items():
        one, other = ([row[measure]["f"] for row in each.values()] for each in (ours, baseline))
        low, high = _interval([a - b for a, b in zip(one, other, strict=True)])
        print(
            f"{name:<8} mean F {sum(one) / len(one):.4f}, baseline {sum(other) / len(other):.4f}, "
            f"difference 95 % [{low:+.4f}, {high:+.4f}]; "
            f"F of means {scores['timeline']['average'][measure]['f']:.4f}, "
            f"baseline {scores['baseline']['average'][measure]['f']:.4f}"
        )


def _each(scores: dict[str, Any]) -> dict[str, Any]:
    return dict(scores["each"])


def _interval(differences: list[float], rounds: int = 10_000) -> tuple[float, float]:
    """Return the paired bootstrap interval of the mean difference; the seed is fixed."""
    chance = random.Random(1)  # noqa: S311 - resampling, not a secret
    means = sorted(sum(chance.choices(differences, k=len(differences))) / len(differences) for _ in range(rounds))
    return means[int(0.025 * rounds)], means[int(0.975 * rounds)]


if __name__ == "__main__":
    main()
