from __future__ import annotations

import gzip
import io
import os
import stat
import zipfile

import pytest

from tests.ingest.making import make_arc, make_warc, make_zip
from timeline.ingest import CaptureError, Limits, Reading, read_content, sniff_type

PAGE = b"<html><title>Ferry</title><p>The ferry left on Monday.</p></html>"


def read(content: bytes, name: str = "bundle.zip", **limits: int) -> Reading:
    return read_content(content, name=name, limits=Limits(**limits))


def refusal(content: bytes, name: str = "bundle.zip", **limits: int) -> str:
    with pytest.raises(CaptureError) as caught:
        read(content, name, **limits)
    return str(caught.value)


def test_every_document_in_a_zip_is_a_member() -> None:
    files = {"a.txt": b"One.", "folder/": b"", "folder/b.html": PAGE, "__MACOSX/._a.txt": b"x", ".DS_Store": b"x"}

    found = read(make_zip(files))

    assert [(member.name, member.content) for member in found.members] == [("a.txt", b"One."), ("folder/b.html", PAGE)]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "b/../../a.txt", "..\\a.txt", "C:\\a.txt"])
def test_a_zip_that_would_leave_its_folder_is_refused(name: str) -> None:
    sentence = refusal(make_zip({name: b"x"}))

    assert sentence.startswith("bundle.zip holds a file that would leave its folder (")
    assert sentence.endswith("Pack it again without such paths.")


def test_links_and_locked_and_damaged_files_are_named_and_the_rest_is_taken() -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", b"One.")
        archive.writestr(link, "/etc/passwd")
        archive.writestr("damaged.txt", b"Two of them")
        archive.writestr("long.txt", b"x" * 2000)
        archive.writestr("locked.txt", b"Three")
    content = bytearray(packed.getvalue().replace(b"Two of them", b"Twx of them"))
    content[content.rindex(b"locked.txt") - 46 + 8] |= 1

    found = read(bytes(content), member=1000)

    assert [member.name for member in found.members] == ["a.txt"]
    assert found.refused == (
        "bundle.zip: link.txt is only a link to another file. Pack the file itself.",
        "bundle.zip: damaged.txt is damaged and cannot be unpacked. Pack it again.",
        "bundle.zip: long.txt is longer than 0 MB.",
        "bundle.zip: locked.txt is locked with a password. Pack it without one.",
    )


def test_ten_thousand_files_are_refused() -> None:
    content = make_zip({f"{number}.txt": b"x" for number in range(10_000)}, zipfile.ZIP_STORED)

    assert refusal(content) == (
        "bundle.zip holds 10,000 files; at most 5,000 are unpacked. Split it into smaller files."
    )


def test_a_bomb_is_refused_by_how_much_larger_it_grows() -> None:
    bomb = make_zip({f"{number}.txt": bytes(20_000_000) for number in range(3)})

    assert refusal(bomb) == (
        "bundle.zip unpacks to more than 200 times its size, as files do that are made to do harm. "
        "Upload its documents one by one."
    )
    assert refusal(bomb, output=10_000_000, ratio=10_000) == (
        "bundle.zip unpacks to more than 10 MB. Split it into smaller files."
    )
    assert "200 times" in refusal(gzip.compress(bytes(50_000_000)), "bomb.gz")


def test_a_file_that_is_longer_than_it_says_is_not_unpacked_further() -> None:
    content = make_zip({"a.txt": b"One. " * 1000, "b.txt": b"Two."}, zipfile.ZIP_STORED)
    lie = content.replace((5000).to_bytes(4, "little"), (50).to_bytes(4, "little"))

    assert [member.name for member in read(lie).members] == ["b.txt"]


def test_an_empty_zip_and_a_damaged_one_are_refused() -> None:
    whole = make_zip({"a.txt": b"One."})

    assert refusal(make_zip({})) == "bundle.zip holds no document that can be read. Put documents into it."
    assert refusal(whole[:40]) == (
        "bundle.zip is a ZIP that is cut short or damaged. Get the whole file again, or pack it again."
    )


def test_a_packed_file_is_the_member() -> None:
    (member,) = read(gzip.compress(b"One.") + gzip.compress(b" Two."), "a.txt.gz").members

    assert (member.name, member.content) == ("a.txt", b"One. Two.")
    assert refusal(gzip.compress(b"One." * 100)[:20] + b"\xff" * 20, "a.txt.gz") == (
        "a.txt.gz is a gzip file that is damaged. Get the whole file again."
    )


@pytest.mark.parametrize("is_packed", [True, False])
def test_a_web_archive_gives_its_pages_with_address_and_day_of_fetching(is_packed: bool) -> None:
    warc = make_warc(
        ("https://a.example/1", "200 OK", "text/html; charset=utf-8", PAGE),
        ("https://a.example/style.css", "200 OK", "text/css", b"p {}"),
        ("https://a.example/gone", "404 Not Found", "text/html", PAGE),
        ("https://a.example/logo", "200 OK", "application/octet-stream", b"\x89PNG\r\n\x1a\n"),
        ("dns:a.example", "200 OK", "text/html", PAGE),
        ("https://a.example/2.txt", "200 OK", "text/plain", b"Two."),
        is_packed=is_packed,
    )

    found = read(warc, "pages.warc")

    assert [(member.url, member.fetched, member.content) for member in found.members] == [
        ("https://a.example/1", "2024-05-07T10:00:00Z", PAGE),
        ("https://a.example/2.txt", "2024-05-07T10:00:00Z", b"Two."),
    ]
    assert found.members[0].declared_type == "text/html; charset=utf-8"


def test_a_packed_collection_of_web_archives_gives_all_their_pages() -> None:
    one = make_warc(("https://a.example/1", "200 OK", "text/html", PAGE))
    two = make_warc(("https://a.example/2", "200 OK", "text/html", PAGE))
    wacz = make_zip({"datapackage.json": b"{}", "archive/1.warc.gz": one, "archive/2.warc.gz": two, "index/x": b""})

    assert [member.url for member in read(wacz, "site.wacz").members] == ["https://a.example/1", "https://a.example/2"]


def test_a_web_archive_cut_short_is_read_up_to_the_fault() -> None:
    whole = make_warc(*((f"https://a.example/{number}", "200 OK", "text/html", PAGE) for number in range(3)))

    found = read(whole[:-200], "pages.warc.gz")

    assert len(found.members) == 2
    assert refusal(b"WARC/1.0\r\nnothing\r\n", "pages.warc").startswith("pages.warc ")


def test_a_document_in_a_web_archive_that_is_too_long_is_named() -> None:
    warc = make_warc(
        ("https://a.example/long", "200 OK", "text/html", PAGE * 100),
        ("https://a.example/1", "200 OK", "text/html", PAGE),
    )

    found = read(warc, "pages.warc", member=1000)

    assert [member.url for member in found.members] == ["https://a.example/1"]
    assert found.refused == ("pages.warc: https://a.example/long is longer than 0 MB.",)


def test_too_many_documents_in_a_web_archive_are_refused() -> None:
    warc = make_warc(*((f"https://a.example/{number}", "200 OK", "text/html", PAGE) for number in range(4)))

    assert refusal(warc, "pages.warc", members=3) == (
        "pages.warc holds more than 3 documents. Split it into smaller files."
    )
    assert "200 times" in refusal(make_warc(("https://a.example/", "200 OK", "text/html", bytes(9_000_000))), "b.warc")


def test_a_zip_with_a_directory_too_large_to_be_a_document_is_taken_for_a_zip() -> None:
    whole = bytearray(make_zip({"word/document.xml": b"x"}))
    end = whole.rindex(b"PK\x05\x06")
    whole[end + 12 : end + 16] = (9_000_000).to_bytes(4, "little")
    broken = bytearray(make_zip({"word/document.xml": b"x"}))
    broken[broken.rindex(b"PK\x01\x02")] = 0

    assert sniff_type(bytes(whole)) == sniff_type(bytes(broken)) == "application/zip"


def test_half_a_page_in_a_web_archive_is_not_taken_for_a_page() -> None:
    one, two = (
        make_warc((f"https://a.example/{n}", "200 OK", "text/html", PAGE * 50), is_packed=False) for n in (1, 2)
    )

    found = read(one + two[:2000], "pages.warc")

    assert [member.url for member in found.members] == ["https://a.example/1"]
    assert found.refused == ("pages.warc: https://a.example/2 is cut short. Get the whole file again.",)


@pytest.mark.parametrize("is_packed", [False, True])
def test_an_archive_of_the_older_kind_is_read(is_packed: bool) -> None:
    page = b"<html><p>The ferry left the harbour on Monday at noon.</p></html>"
    archive = make_arc(("http://a.example/ferry", "text/html", page))
    reading = read_content(gzip.compress(archive) if is_packed else archive, name="a.arc")

    assert [(one.url, one.content, one.fetched[:10]) for one in reading.members] == [
        ("http://a.example/ferry", page, "2008-05-07")
    ]


def test_a_bomb_among_honest_files_is_known_before_it_is_unpacked() -> None:
    honest = {f"{number}.txt": os.urandom(200_000) for number in range(10)}

    assert "unpacks to more than 200 times its size" in refusal(make_zip({**honest, "bomb.txt": b"0" * 5_000_000}))


def test_what_all_members_state_is_counted_before_any_is_unpacked() -> None:
    files = {f"{number}.txt": os.urandom(300_000) for number in range(4)}

    assert "unpacks to more than 1 MB" in refusal(make_zip(files), output=1_000_000)


def test_small_files_have_less_time_than_large_ones() -> None:
    assert [Limits().seconds_for(size) for size in (1_000, 500_000, 100_000_000)] == [4, 9, 30]
    assert Limits(cpu_seconds=2).seconds_for(1_000) == 2
