from __future__ import annotations

import base64
from email.message import EmailMessage

import pytest

from tests.ingest.layouts.prose import ENGLISH, TURKISH
from timeline.ingest import CaptureError, Reading, read_content


def letter(body: str = ENGLISH[1], **headers: str) -> EmailMessage:
    message = EmailMessage()
    said = {"From": "Ada Brink <ada@courier.example>", "To": "desk@courier.example", "Subject": "What divers found"}
    for name, value in (said | {"Date": "Tue, 07 May 2024 23:30:00 -0500"} | headers).items():
        message[name] = value
    message.set_content(body)
    return message


def read(content: bytes) -> Reading:
    return read_content(content, name="letter.eml")


def test_a_letter_is_dated_by_its_header_in_its_own_time_zone() -> None:
    (text,) = read(letter().as_bytes()).texts

    assert (text.title, text.authors, text.published, text.published_known, text.media_type) == (
        "What divers found", "Ada Brink", "2024-05-07", "email", "message/rfc822",
    )  # fmt: skip


def test_lines_broken_by_mail_programs_are_joined() -> None:
    wrapped = (
        "Divers found two sunken barges in the fairway on Monday morning.\n"
        "Neither had been reported missing, and the coast guard is trying\n"
        "to find out who owns them. Some 1,200 passengers were stranded\n"
        "on the island when the evening ferry turned back on 3 May.\n"
        "\n"
        "Yours,\n"
        "Ada\n"
    )

    (text,) = read(letter(wrapped).as_bytes()).texts

    assert text.text == f"{' '.join(wrapped.split()[:-2])}\n\nYours,\nAda"


def test_the_plain_words_are_preferred_and_markup_serves_where_there_are_none() -> None:
    both = letter("The plain words.")
    both.add_alternative("<p>The marked words.</p>", subtype="html")
    marked = letter()
    marked.set_content("<style>p {}</style><p>One.</p><p>Two<br>lines.</p>", subtype="html")

    (plain,), (html,) = read(both.as_bytes()).texts, read(marked.as_bytes()).texts

    assert (plain.text, html.text) == ("The plain words.", "One.\nTwo lines.")


def test_what_is_attached_is_handed_on_and_pictures_in_the_text_are_not() -> None:
    inner = letter("An older letter.", Subject="Older")
    message = letter()
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="Übersicht.pdf")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", disposition="inline", cid="<logo>")
    message.add_attachment("A note.", filename="note.txt")
    message.add_attachment(inner)

    found = read(message.as_bytes())

    assert [text.text for text in found.texts] == [ENGLISH[1]]
    assert [(member.name, member.declared_type) for member in found.members] == [
        ("Übersicht.pdf", "application/pdf"), ("note.txt", "text/plain"), ("Older.eml", "message/rfc822"),
    ]  # fmt: skip
    (older,) = read(found.members[2].content).texts
    assert older.text == "An older letter."


def test_a_letter_of_attachments_only_has_members_and_no_text() -> None:
    message = letter("")
    message.add_attachment("A note.", filename="note.txt")

    found = read(message.as_bytes())

    assert (found.texts, [member.content for member in found.members]) == ((), [b"A note.\n"])


def test_an_unknown_charset_and_broken_headers_do_no_harm() -> None:
    head = b"From: =?x-none?q?Ada?= <a@b.example>\nSubject: =?utf-8?q?Liman_kapal=C4=B1?=\nDate: some day\n"
    raw = head + b"Content-Type: text/plain; charset=x-none\nContent-Transfer-Encoding: 8bit\n\n"

    (text,) = read(raw + "\n".join(TURKISH).encode("cp1254")).texts

    assert text.text == "\n".join(TURKISH)
    assert (text.title, text.published, text.published_known, text.language) == ("Liman kapalı", "", "", "tr")


def test_a_mailbox_holds_its_letters() -> None:
    box = b"".join(
        b"From ada@b.example Tue May  7 10:00:00 2024\n" + letter(words).as_bytes() + b"\n" for words in ENGLISH
    )

    found = read(box)

    assert [read(member.content).texts[0].text for member in found.members] == list(ENGLISH)


def test_a_letter_without_anything_is_refused() -> None:
    with pytest.raises(CaptureError) as caught:
        read(letter("").as_bytes())

    assert str(caught.value) == "letter.eml holds no document that can be read. Put documents into it."


def test_a_saved_page_is_read_as_a_page_and_its_day_of_saving_is_not_its_date() -> None:
    message = EmailMessage()
    message["From"] = "<Saved by a browser>"
    message["Snapshot-Content-Location"] = "https://courier.example/harbour"
    message["Subject"] = "Harbour"
    message["Date"] = "Tue, 07 May 2024 10:00:00 +0000"
    message["MIME-Version"] = "1.0"
    message.add_header("Content-Type", "multipart/related", type="text/html", boundary="--cut--")
    body = "".join(f"<p>{words}</p>" for words in ENGLISH)
    page = EmailMessage()
    page.set_content(f"<html><title>Harbour</title><nav>News desk</nav><main>{body}</main></html>", subtype="html")
    message.attach(page)

    (text,) = read_content(message.as_bytes(), name="harbour.mhtml").texts

    assert text.text == "\n".join(ENGLISH)
    assert (text.url, text.media_type, text.published) == ("https://courier.example/harbour", "multipart/related", "")


def test_a_saved_page_without_its_page_is_refused() -> None:
    raw = b"MIME-Version: 1.0\nSubject: x\nContent-Type: multipart/related; boundary=b\n\n--b\n\nwords\n--b--\n"

    with pytest.raises(CaptureError) as caught:
        read_content(raw, name="page.mhtml")

    assert str(caught.value) == "page.mhtml is a saved page (MHTML) without a page in it. Save it again."


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("港口关闭".encode(), "港口关闭"),
        ("Şarköy limanı kapalı".encode("cp1254"), "Şarköy limanı kapalı"),
        (b"=?gb2312?B?" + base64.b64encode("朱镕基到港".encode("gbk")) + b"?=", "朱镕基到港"),
        (b"=?utf-8?Q?Hafen_f=C3=BCr?= =?iso-8859-1?Q?_F=E4hren?=", "Hafen für Fähren"),
    ],
)
def test_headers_are_read_however_they_are_written(subject: bytes, expected: str) -> None:
    kind = b"text/plain" if subject.isascii() else b"text/plain; charset=windows-1254"
    head = b"From: ada@a.example\nSubject: " + subject + b"\nMIME-Version: 1.0\nContent-Type: " + kind
    (text,) = read_content(head + b"\n\nThe harbour is closed.\n", name="a.eml").texts

    assert text.title == expected


def test_mail_is_known_behind_many_headers_of_servers() -> None:
    passed = "".join(f"Received: from relay{number}.a.example by b.example; {'x' * 90}\n" for number in range(60))
    mail = f"{passed}From: ada@a.example\nTo: b@b.example\nSubject: Ferry\n\nThe ferry is late.\n"
    (text,) = read_content(mail.encode(), name="a.eml").texts

    assert (text.title, text.text) == ("Ferry", "The ferry is late.")
