"""Files made to do harm: each ends in one sentence, and the reader goes on."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
import zlib
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import pytest

from tests.ingest.making import change_zip, make_docx, make_pdf, make_zip
from timeline.ingest import CaptureError, Limits, read_content, read_safely
from timeline.ingest.contents import Content
from timeline.ingest.formats.unsupported import refusal_of
from timeline.ingest.sandbox import child, pool
from timeline.ingest.sandbox.child import OUT_OF_MEMORY
from timeline.ingest.sandbox.process import ReaderProcess
from timeline.ingest.sandbox.wire import pack, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = b"<html lang=en><p>The ferry left the harbour on Monday with eleven people on board.</p></html>"
ADVICE = "If it is no hostile file, save it again or split it, then upload it again."
TIGHT = Limits(memory=700_000_000, cpu_seconds=5, wall_seconds=120)


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    pool.close_readers()
    yield
    pool.close_readers()


def refusal(content: bytes, limits: Limits = TIGHT, name: str = "thing") -> str:
    with pytest.raises(CaptureError) as caught:
        read_safely(content, name=name, limits=limits)
    # Whatever it was, the next document is read.
    assert read_safely(PAGE, name="after.html").texts
    return str(caught.value)


def in_a_process(code: str) -> subprocess.CompletedProcess[bytes]:
    """Run words in a Python of their own, with what readers have."""
    start = (
        "import os, socket, subprocess, time\nfrom timeline.ingest import Limits\n"
        "from timeline.ingest.sandbox import child\n"
    )
    return subprocess.run([sys.executable, "-c", start + code], capture_output=True, check=False, timeout=60)


def pdf_with(stream: bytes, entries: bytes) -> bytes:
    whole = make_pdf([("x",)])
    start, end = whole.index(b"<< /Length"), whole.index(b"endstream")
    return whole[:start] + b"<< /Length %d %b >>\nstream\n" % (len(stream), entries) + stream + b"\n" + whole[end:]


def test_it_reads_the_same_as_in_process() -> None:
    files = {"a.html": PAGE, "a.pdf": make_pdf([("One.",), ("Two.",)]), "a.zip": make_zip({"a": b"1", "b": b"22"})}

    safely = {name: read_safely(content, name=name, url="https://a.example/") for name, content in files.items()}

    assert safely == {
        name: read_content(content, name=name, url="https://a.example/") for name, content in files.items()
    }


def test_plain_text_starts_no_process() -> None:
    assert read_safely(b"The ferry left.", name="a.txt").texts[0].text == "The ferry left."
    assert pool._idle == []


def test_one_process_reads_many_documents_and_gives_way_to_a_fresh_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.ingest.sandbox.process.DOCUMENTS", 2)
    used = []

    for _number in range(3):
        read_safely(PAGE, name="a.html")
        used.append(pool._idle[0]._process.pid if pool._idle else 0)

    first, closed, second = used
    assert closed == 0
    assert first != second


def test_documents_are_read_side_by_side() -> None:
    found: list[str] = []

    def read() -> None:
        found.append(read_safely(PAGE, name="a.html").texts[0].text)

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(found)) == 1
    assert len(found) == 3


def test_a_pdf_that_unpacks_without_end_is_refused() -> None:
    bomb = zlib.compress(zlib.compress(bytes(200_000_000), 9), 9)

    sentence = refusal(pdf_with(bomb, b"/Filter [/FlateDecode /FlateDecode]"))

    assert sentence == (
        "thing is a PDF that unpacks to far more than its size, as files do that are made to do harm. "
        "Save it again as PDF."
    )


def test_a_word_file_that_unpacks_without_end_is_refused() -> None:
    bomb = change_zip(make_docx("Words."), "word/document.xml", {b"Words.": b"x" * 50_000_000})

    assert refusal(bomb) == (
        "thing unpacks to more than 200 times its size, as files do that are made to do harm. "
        "Upload its documents one by one."
    )


def test_a_page_that_takes_all_memory_is_refused() -> None:
    sentence = f"thing needs more than 400 MB of memory to be read. {ADVICE}"
    limits = Limits(memory=400_000_000, cpu_seconds=60)

    assert refusal(b"<html><body>" + b"<p>words <b>and</b> <i>more</i></p>" * 1_200_000, limits) == sentence
    assert refusal(b"<html><p>" + b"<b>x</b><i>y</i>" * 1_500_000, limits) == sentence


def test_memory_is_watched_where_the_system_takes_no_limit() -> None:
    code = "child.watch(Limits(memory=150_000_000)); held = b'x' * 400_000_000; time.sleep(30)"

    assert in_a_process(code).returncode == OUT_OF_MEMORY


def test_what_the_parent_holds_does_not_count_against_a_reader() -> None:
    held = b"x" * (TIGHT.memory + 50_000_000)

    sentence = refusal(change_zip(make_docx("Words."), "word/document.xml", {b"Words.": b"x" * 50_000_000}))

    assert len(held) > TIGHT.memory
    assert sentence.startswith("thing unpacks to more than 200 times its size")


def test_a_page_that_takes_all_time_is_refused() -> None:
    page = b"<html><body>" + b"<p>The ferry left the harbour on Monday.</p>" * 150_000

    assert refusal(page, Limits(cpu_seconds=1)) == f"thing takes too long to be read. {ADVICE}"
    assert refusal(page, Limits(wall_seconds=1)) == f"thing takes too long to be read. {ADVICE}"


def test_half_a_million_boxes_in_boxes_end_in_a_sentence_or_a_text() -> None:
    page = b"<html><body>" + b"<div>" * 500_000 + b"The ferry left on Monday."

    try:
        found = read_safely(page, name="thing", limits=TIGHT)
    except CaptureError as error:
        assert str(error).startswith("thing ")  # noqa: PT017 -- either end is a good one
    else:
        assert found.texts[0].text == "The ferry left on Monday."


@pytest.mark.parametrize(
    "page",
    [
        b"<p>" + b" " * 2_000_000 + b"x",
        b"<meta " + b"charset" * 300_000,
        b"<p class='" + b"a-" * 500_000 + b"'>The ferry left.</p>",
        b"<script type='application/ld+json'>" + b"[" * 500_000 + b"</script><p>The ferry left on Monday.</p>",
        b"<p>" + b"1." * 500_000 + b"</p>",
        b"<time>" + b"May " * 300_000 + b"</time><p>The ferry left.</p>",
        b"<p>" + b"<br>" * 300_000 + b"The ferry left.</p>",
        b"<table>" * 300 + b"<tr><td>The ferry left.</td><td>x</td></tr>",
        b"<!--" * 300_000 + b"<p>The ferry left.</p>",
    ],
    ids=["spaces", "meta", "class", "json", "figures", "time", "breaks", "tables", "comments"],
)
def test_pages_that_make_searches_slow_are_read_in_a_moment(page: bytes) -> None:
    try:
        read_safely(b"<html>" + page, name="thing", limits=Limits(cpu_seconds=10))
    except CaptureError as error:
        assert "takes too long" not in str(error)  # noqa: PT017 -- a refusal is a good end too


def test_a_text_of_fifty_megabytes_ends_in_a_sentence() -> None:
    text = b"The ferry left the harbour on Monday.\n" * 1_400_000

    sentence = "thing holds a text longer than 10 MB. Split it into documents."
    assert refusal(text) == sentence
    assert refusal(b"<html><p>" + text, Limits()) == sentence


def test_a_file_beyond_all_limits_is_refused_before_it_is_looked_at() -> None:
    assert refusal(b"x" * 2_000_000, Limits(content=1_000_000)) == (
        "thing is longer than 1 MB. Split it into documents."
    )


def test_a_reader_that_dies_is_replaced() -> None:
    read_safely(PAGE, name="a.html")
    os.kill(pool._idle[0]._process.pid, signal.SIGSEGV)
    pool._idle[0]._process.wait()

    assert read_safely(PAGE, name="a.html").texts


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("open({path!r}, 'w').write('x' * 100_000)", b"OSError: [Errno 27] File too large"),
        ("socket.create_connection(('127.0.0.1', 9))", b"PermissionError: A reader may not do this: socket."),
        ("subprocess.run(['true'])", b"PermissionError: A reader may not do this: subprocess.Popen."),
        ("os.system('true')", b"PermissionError: A reader may not do this: os.system."),
    ],
)
def test_the_reader_may_write_no_file_run_nothing_and_call_nobody(tmp_path: Path, code: str, fault: bytes) -> None:
    ended = in_a_process(f"child.part_with_the_world(); {code.format(path=str(tmp_path / 'file'))}")

    assert fault in ended.stderr


def test_whatever_a_file_does_is_an_answer() -> None:
    files = {"page": PAGE, "picture": b"\xff\xd8\xff", "deep": make_docx("x")}
    asked, answered = io.BytesIO(), io.BytesIO()
    for name, content in files.items():
        limits = asdict(Limits()) | ({"ratio": None} if name == "deep" else {})
        asked.writelines(pack({"name": name, "origin": name, "limits": limits}, content))
    asked.seek(0)
    held: list[Limits] = []

    child.answer_all(asked, answered, held.append)

    answered.seek(0)
    heads = [unpack(answered.read, longest=10_000)[0] for _name in files]
    assert heads[0]["texts"][0]["text"].startswith("The ferry left")
    assert heads[1:] == [{"error": str(refusal_of("image/jpeg", "picture"))}, {"fault": "TypeError"}]
    assert len(held) == len(files)


def test_a_fault_of_a_parser_is_told_and_an_overlong_answer_is_not_taken() -> None:
    process = ReaderProcess()
    try:
        with pytest.raises(CaptureError, match="is damaged and cannot be read \\(TypeError\\)"):
            process.read(Content(make_docx("x"), "thing", "thing"), replace(Limits(), ratio=None))  # type: ignore[arg-type]
        with pytest.raises(CaptureError, match="makes its reader fail"):
            process.read(Content(PAGE, "thing", "thing"), Limits(output=0, text=70))
    finally:
        process.close()


def test_limits_must_be_positive() -> None:
    with pytest.raises(ValueError, match="positive"):
        Limits(memory=0)
