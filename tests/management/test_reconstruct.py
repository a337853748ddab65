"""manage.py reconstruct on files: no test here may touch a database, and pytest sees to it."""

from __future__ import annotations

import json
import random
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

if TYPE_CHECKING:
    from pathlib import Path

ROWS: list[dict[str, Any]] = [
    {
        "id": "gazette", "published": "2024-08-22", "outlet": "Gazette", "language": "en",
        "text": "The two ports signed a pilotage treaty in Selim on August 15. Dockers protested on Monday.",
    },
    {
        "id": "courier", "published": "2024-08-23T09:00:00Z", "outlet": "Courier",
        "text": "A pilotage treaty was signed by both ports in mid-August in Selim. Pilots arrived on Wednesday.",
    },
    {"id": "herald", "published": "2024-08", "text": "The ferry of Selim sank in 1912."},
]  # fmt: skip


def write_rows(path: Path, rows: list[dict[str, Any]] | list[str]) -> Path:
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows) + "\n\n")
    return path


def reconstruct(tmp_path: Path, rows: list[Any], *arguments: str) -> Any:
    out = tmp_path / "out.json"
    documents = write_rows(tmp_path / "documents.jsonl", rows)
    call_command("reconstruct", f"--documents={documents}", f"--out={out}", *arguments, stdout=StringIO())
    return json.loads(out.read_text())


def test_events_come_in_order_of_time_with_their_passages(tmp_path: Path) -> None:
    events = reconstruct(tmp_path, ROWS)

    assert [(event["edtf"], [one["document"] for one in event["citations"]]) for event in events] == [
        ("1912", ["herald"]),
        ("2024-08-15", ["gazette", "courier"]),
        ("2024-08-19", ["gazette"]),
        ("2024-08-21", ["courier"]),
    ]
    for event in events:
        for citation in event["citations"]:
            text = next(row["text"] for row in ROWS if row["id"] == citation["document"])
            assert text[citation["start"] : citation["end"]] == citation["exact"]


def test_the_order_of_the_documents_changes_no_byte(tmp_path: Path) -> None:
    reconstruct(tmp_path, ROWS)
    first = (tmp_path / "out.json").read_bytes()

    reconstruct(tmp_path, random.Random(7).sample(ROWS, len(ROWS)))  # noqa: S311 - an order, not a secret

    assert (tmp_path / "out.json").read_bytes() == first


def test_titles_are_in_the_language_of_most_documents_and_of_equals_in_english(tmp_path: Path) -> None:
    texts = {
        "en": "The barge Orla struck the Pier of Selim on 11 May 2021.",
        "de": "Die Barge Orla rammte am 11. Mai 2021 den Pier von Selim.",
    }
    rows = [{**ROWS[0], "id": code, "outlet": code, "language": code, "text": text} for code, text in texts.items()]
    more = {**ROWS[0], "id": "c", "outlet": "c", "language": "de", "text": "Anna Berg trat am 3. Mai 2021 zurück."}

    assert [row["title"] for row in reconstruct(tmp_path, rows)] == ["The barge Orla struck the Pier of Selim"]
    assert [row["title"] for row in reconstruct(tmp_path, [*rows, more])] == [
        "Anna Berg trat zurück",
        "Die Barge Orla rammte den Pier von Selim",
    ]


def test_a_digest_holds_the_weightiest_days(tmp_path: Path) -> None:
    digest = reconstruct(tmp_path, ROWS, "--format=tls", "--days=1", "--per-day=1")
    later = reconstruct(tmp_path, ROWS, "--format=tls", "--from=2024-08-20", "--to=2024-08-30")

    assert digest == [["2024-08-15", ["The two ports signed a pilotage treaty in Selim on August 15."]]]
    assert later == [["2024-08-21", ["Pilots arrived on Wednesday."]]]


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("{", "Line 1: This is no JSON"),
        ("[]", "Line 1: A row must be a JSON object."),
        ({"text": "x"}, "Line 1: “id” must be a text that is not empty."),
        ({"id": "a"}, "Line 1: “text” must be a text."),
        ({"id": "a", "text": "x", "language": "tlh"}, "Line 1: Language 'tlh' is not read."),
        ({"id": "a", "text": "x", "published": "2024-02-31"}, "February 2024 has 29 days"),
    ],
)
def test_what_is_no_document_is_refused_with_its_line(tmp_path: Path, row: Any, complaint: str) -> None:
    with pytest.raises(CommandError, match=complaint.replace(".", r"\.")):
        reconstruct(tmp_path, [row])


def test_two_texts_of_one_id_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Line 2: another document has the id “a” already"):
        reconstruct(tmp_path, [{"id": "a", "text": "One."}, {"id": "a", "text": "Two."}])


def test_a_bad_day_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="February 2024 has 29 days"):
        reconstruct(tmp_path, ROWS, "--format=tls", "--from=2024-02-30")


def test_an_outlet_that_speaks_of_an_event_without_a_date_corroborates_it(tmp_path: Path) -> None:
    texts = {
        "2024-05-09": "The quay was struck yesterday by a storm, the worst since the one of 1953.",
        "2024-05-10": "The storm is the heaviest on the quay since the 1953 Orlo storm.",
    }
    rows = [{"id": day, "published": day, "outlet": f"Outlet {day}", "text": text} for day, text in texts.items()]

    (event,) = reconstruct(tmp_path, rows)

    assert (event["edtf"], event["corroboration"], event["status"]) == ("2024-05-08", 2, "corroborated")
    assert "Without a date: Outlet 2024-05-10." in event["explanation"]
    _dated, undated = event["citations"]
    assert (undated["document"], undated["exact"], undated["edtf"]) == ("2024-05-10", texts["2024-05-10"], "")
    assert undated["explanation"].startswith("Undated mention:")
