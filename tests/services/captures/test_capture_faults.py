"""What can be wrong with a file or a server, as its bringer sees it: one sentence, nothing half-stored."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from ipaddress import ip_network
from typing import TYPE_CHECKING

import pytest
from django.db import OperationalError, transaction
from django.test import override_settings
from django.utils import timezone
from procrastinate.jobs import Job

from tests.factories import make_timeline
from tests.ingest.fetching.site import Site, answer, endless, in_turn, redirect
from tests.ingest.making import lock_pdf, make_pdf
from timeline.ingest.fetching import FetchError, FetchPolicy
from timeline.jobs import process_capture_job
from timeline.models import Capture, CaptureMethod, CaptureState, Document, Timeline
from timeline.services.captures import fetching, processing
from timeline.services.captures.processing import process_capture
from timeline.services.captures.state import Superseded, begin_capture, require_turn
from timeline.services.captures.submission import retry, submit_capture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.django_db(transaction=True)

STORY = (
    b"<html><head><title>Treaty</title></head><body><article><h1>Treaty</h1><p>The two ports signed a pilotage treaty "
    b"in Selim on 15 August 2024, the harbour master said. Pilots of both towns will board ships together, and the "
    b"fees are to be shared by tonnage between the two harbours of the coast.</p></article></body></html>"
)
SAID = {"outlet": "Gazette", "language": "en"}


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline(slug="ports")


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A server on the loopback, and a policy of short patience that may reach it."""
    site_policy = fetching.site_policy

    def short() -> FetchPolicy:
        return replace(
            site_policy(), total_seconds=2, read_seconds=1, max_bytes=1_000_000, pause_seconds=0, obeys_robots=False
        )

    monkeypatch.setattr(fetching, "site_policy", short)
    site = Site()
    yield site
    site.close()


@pytest.fixture(autouse=True)
def loopback() -> Iterator[None]:
    with override_settings(FETCH_ALLOW=(ip_network("127.0.0.1/32"),)):
        yield


def upload(timeline: Timeline, name: str, content: bytes) -> Capture:
    return submit_capture(
        timeline=timeline, user=None, method=CaptureMethod.UPLOAD, name=name, content=content, user_metadata=SAID
    )


def fetch(timeline: Timeline, url: str) -> Capture:
    return submit_capture(
        timeline=timeline, user=None, method=CaptureMethod.ADDRESS, name=url, url=url, user_metadata=SAID
    )


def zip_of(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "../"), content)
    return buffer.getvalue()


LETTER = make_pdf([["The two ports signed a pilotage treaty in Selim on 15 August 2024."] * 5])
FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "locked.pdf": (lambda: lock_pdf(LETTER, user="secret", owner="boss"), r"password|locked"),
    "beginning.pdf": (lambda: b"%PDF-1.7\n1 0 obj\n<<", r"PDF"),
    "escape.zip": (lambda: zip_of(__escape=b"out"), r"\.\./escape|escape"),
    "long.txt": (lambda: b"The ferry sailed on Monday. " * 1_900_000, r"longer than 10 MB|Split"),
    "picture.txt": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, r"picture|image"),
    "nothing.txt": (lambda: b"", r"empty"),
    "program.exe": (lambda: b"MZ\x90\x00" + bytes(500), r"program"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(timeline: Timeline, name: str) -> None:
    make, sentence = FILES[name]

    capture = upload(timeline, name, make())

    assert capture.state == CaptureState.REFUSED, (name, capture.message)
    assert re.search(sentence, capture.message), capture.message
    assert capture.message.endswith((".", ")"))
    assert "Traceback" not in capture.message
    assert not Document.objects.exists()


def test_a_letter_with_letters_in_it_is_taken_apart(timeline: Timeline) -> None:
    inner = EmailMessage()
    inner["Subject"], inner["From"], inner["Date"] = "Pilots", "b@ports.example", "Fri, 16 Aug 2024 09:00:00 +0000"
    inner.set_content("The pilots' strike began on 12 August 2024, and no ship was boarded for three days.")
    outer = EmailMessage()
    outer["Subject"], outer["From"], outer["Date"] = "Fwd", "a@ports.example", "Sat, 17 Aug 2024 09:00:00 +0000"
    outer.set_content("Attached is what the pilots of the older port wrote to us about their strike.")
    outer.add_attachment(inner)
    outer.add_attachment(LETTER, maintype="application", subtype="pdf", filename="treaty.pdf")

    capture = upload(timeline, "fwd.eml", outer.as_bytes())

    assert capture.state == CaptureState.STORED, capture.message
    assert {one.state for one in capture.members.all()} == {CaptureState.STORED}
    assert Document.objects.count() == 3
    assert "It holds 2 files" in capture.message


def test_files_in_files_without_end_are_left(timeline: Timeline) -> None:
    content = zip_of(**{"deep.txt": b"The ferry sank in 1990 in the strait of Selim."})
    for _ in range(8):
        content = zip_of(**{"box.zip": content})

    upload(timeline, "box.zip", content)

    states = set(Capture.objects.values_list("state", flat=True))
    assert states == {CaptureState.OPENED, CaptureState.REFUSED}
    assert not Document.objects.exists()


HTML = b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n"
BOMB = gzip.compress(bytes(50_000_000))
PAGES: dict[str, tuple[Callable[[], object], str]] = {
    "drip": (
        lambda: endless(HTML, b"x", seconds=0.2),
        r"not whole after 2 seconds",
    ),
    "endless": (
        lambda: endless(HTML, b"x" * 65536),
        r"longer than 1 MB",
    ),
    "circle": (lambda: redirect("/circle"), r"circle|redirect"),
    "inside": (lambda: redirect("http://10.0.0.1/"), r"10\.0\.0\.1"),
    "itself": (lambda: redirect("http://127.0.0.2/"), r"this very machine \(127\.0\.0\.2\)|127\.0\.0\.2"),
    "bomb": (
        lambda: answer(BOMB, content_encoding="gzip"),
        r"longer than 1 MB \(unpacked",
    ),
    "gone": (lambda: answer(b"no", status=410), r"gone for good"),
    "trouble": (lambda: answer(b"no", status=503), r"in trouble"),
    "picture": (lambda: answer(b"\x89PNG", content_type="image/png"), r"no document but image/png"),
}


@pytest.mark.parametrize("path", PAGES)
def test_a_server_that_misbehaves_is_told_of(timeline: Timeline, site: Site, path: str) -> None:
    make, sentence = PAGES[path]
    site.pages[f"/{path}"] = make()  # type: ignore[assignment]

    capture = fetch(timeline, site.url(f"/{path}"))

    assert capture.state in {CaptureState.REFUSED, CaptureState.FAILED}
    assert re.search(sentence, capture.message), capture.message
    assert capture.content_sha256 == ""
    assert not Document.objects.exists()


def test_a_name_that_leads_to_this_machine_is_refused(timeline: Timeline, site: Site) -> None:
    with override_settings(FETCH_ALLOW=()):
        capture = fetch(timeline, site.url("/", host="localhost"))

    assert capture.state == CaptureState.REFUSED
    assert "this very machine" in capture.message
    assert site.asked == []


def test_a_server_that_recovers_is_read_the_next_time(timeline: Timeline, site: Site) -> None:
    site.pages["/story"] = in_turn(answer(b"no", status=500), answer(STORY))
    capture = fetch(timeline, site.url("/story"))
    assert (capture.state, "It is tried again later" in capture.message) == (CaptureState.FAILED, True)

    again = retry(capture)

    assert again.state == CaptureState.STORED, again.message
    assert again.document is not None
    assert (again.document.http_status, again.document.title) == (200, "Treaty")
    assert again.document.headers["content-type"] == "text/html"


def test_a_fault_that_may_pass_is_left_to_the_queue_while_attempts_are_left(timeline: Timeline, site: Site) -> None:
    site.pages["/story"] = in_turn(answer(b"no", status=500), answer(STORY))
    capture = Capture.objects.create(
        timeline=timeline, method=CaptureMethod.ADDRESS, name="a", url=site.url("/story"), user_metadata=SAID
    )

    with pytest.raises(FetchError, match="in trouble"):
        process_capture(capture.pk, is_last_attempt=False)
    capture.refresh_from_db()
    waiting = (capture.state, capture.attempt_count)
    process_capture(capture.pk, is_last_attempt=False)
    capture.refresh_from_db()

    assert waiting == (CaptureState.WAITING, 1)
    assert (capture.state, capture.attempt_count) == (CaptureState.STORED, 2)


def test_a_wrong_content_type_does_not_mislead(timeline: Timeline, site: Site) -> None:
    site.pages["/letter"] = answer(LETTER, content_type="text/html")

    capture = fetch(timeline, site.url("/letter"))

    assert capture.state == CaptureState.STORED, capture.message
    assert capture.document is not None
    assert capture.document.media_type == "application/pdf"


def test_a_fault_of_our_own_is_told_and_stops_nothing_else(
    timeline: Timeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(processing, "store_text", broken)
        capture = upload(timeline, "a.txt", b"The ferry sank in 1990.")

    assert capture.state == CaptureState.FAILED
    assert "because of a fault in Timeline (ZeroDivisionError)" in capture.message
    assert retry(capture).state == CaptureState.STORED


def test_what_another_worker_took_over_is_not_stored_twice(timeline: Timeline) -> None:
    capture = Capture.objects.create(timeline=timeline, method=CaptureMethod.PASTE, name="a", user_metadata=SAID)
    begun = begin_capture(capture.pk)
    begin_capture(capture.pk)

    assert begun is not None
    with pytest.raises(Superseded), transaction.atomic():
        require_turn(begun)


def test_what_ends_its_worker_each_time_is_given_up(timeline: Timeline) -> None:
    capture = Capture.objects.create(
        timeline=timeline,
        method=CaptureMethod.PASTE,
        name="a",
        user_metadata=SAID,
        attempt_count=12,
        state=CaptureState.WORKING,
    )

    process_capture(capture.pk)

    capture.refresh_from_db()
    assert (capture.state, capture.message[:37]) == (CaptureState.FAILED, "Reading it was started 12 times and n")


def test_what_a_killed_web_process_left_can_be_tried_again(timeline: Timeline) -> None:
    capture = upload(timeline, "a.txt", b"The ferry sank in the strait in 1990.")
    begun = timezone.now() - timedelta(minutes=16)
    Capture.objects.update(state=CaptureState.WORKING, started_at=begun, finished_at=None)

    assert retry(capture).state == CaptureState.KNOWN


def test_what_the_database_does_not_take_is_reported(timeline: Timeline) -> None:
    words = " ".join(f"w{number:x}" for number in range(150_000))  # more than a column for searching holds

    capture = upload(timeline, "words.txt", f"On 3 May 1990 the crew saw {words}.".encode())

    assert capture.state == CaptureState.FAILED
    assert capture.message.startswith("It could not be stored in the database (")
    assert not Document.objects.exists()


def test_what_a_lost_database_cut_off_is_begun_again() -> None:
    job = Job(id=1, queue="default", lock=None, queueing_lock=None, task_name="process_capture", attempts=0)

    again = process_capture_job.retry_strategy.get_retry_decision(exception=OperationalError("lost"), job=job)
    last = process_capture_job.retry_strategy.get_retry_decision(
        exception=OperationalError("lost"), job=job.evolve(attempts=5)
    )

    assert again is not None
    assert last is None
