"""Invitations by mail: a worker hands them to a real mail server; what goes wrong there is told to owners."""

from __future__ import annotations

import re
import socket
from email import message_from_bytes, policy
from typing import TYPE_CHECKING, Any

import pytest
from aiosmtpd.controller import Controller
from django.contrib.auth.models import User
from procrastinate.contrib.django.models import ProcrastinateJob

from tests.factories import make_member, make_timeline
from tests.web.reading import get_html, read_text
from timeline.models import Invitation, Role, Timeline, Visibility
from timeline.services.access.invitation_mail import invite_by_mail, send_invitation
from timeline.services.errors import RefusedError
from timeline.services.queue import PassingFault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

    from django.test import Client
    from pytest_django import DjangoCaptureOnCommitCallbacks
    from pytest_django.fixtures import SettingsWrapper

pytestmark = pytest.mark.django_db
PAGE = "/files/members/"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class MailServer:
    """An SMTP server on the loopback, with the mails that it took, or the answer by which it takes none."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.answer = "250 taken"
        self.port = free_port()
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self._controller.start()

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:  # noqa: N802 - theirs
        if self.answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.answer

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - theirs
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))  # type: ignore[arg-type]
        return self.answer

    def stop(self) -> None:
        self._controller.stop()


@pytest.fixture
def mail_server(settings: SettingsWrapper) -> Iterator[MailServer]:
    server = MailServer()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    yield server
    server.stop()


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline(slug="files", title="The closed files", visibility=Visibility.PRIVATE)


@pytest.fixture
def owner(client: Client, timeline: Timeline) -> User:
    user = make_member(timeline, role=Role.OWNER)
    client.force_login(user)
    return user


@pytest.mark.usefixtures("owner")
def test_without_a_mail_server_there_is_no_box_for_an_address(client: Client) -> None:
    assert 'name="address"' not in get_html(client, PAGE)

    html = client.post(PAGE, {"role": "curator", "address": "bo@example.org"}).content.decode()

    assert "/invitations/" in html
    assert Invitation.objects.get().mailed_to == ""


@pytest.mark.usefixtures("owner")
def test_the_mail_has_a_link_that_works_and_says_until_when(
    client: Client, mail_server: MailServer, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks() as callbacks:
        response = client.post(PAGE, {"role": "curator", "address": "bo@example.org"}, follow=True)
    html = response.content.decode()
    assert "A mail with the link is on its way to bo@example.org" in html
    assert ("waits to be mailed to bo@example.org" in html, "/invitations/" in html.split('id="opened"')[0]) == (
        True,
        True,  # the form that takes it back, and no link
    )
    assert "http://testserver/invitations/" not in html
    assert mail_server.mails == []

    for callback in callbacks:
        callback()

    (mail,) = mail_server.mails
    words = mail.get_content()
    made = Invitation.objects.get()
    assert (mail["To"], mail["Subject"]) == ("bo@example.org", "owner invites you to a chronology")
    assert f"{made.expires_at:%B %Y, %H:%M} UTC" in words
    assert "closed files" not in str(mail)
    link = re.search(r"http://testserver(/invitations/\S+/)", words)
    assert link is not None
    assert "mailed to bo@example.org" in read_text(get_html(client, PAGE))
    client.force_login(User.objects.create_user("bo"))
    assert client.post(link[1])["Location"] == "/files/"


@pytest.mark.usefixtures("owner")
def test_a_worker_sends_it_and_no_secret_waits_in_the_queue(
    client: Client, mail_server: MailServer, settings: SettingsWrapper
) -> None:
    settings.TASKS = "queue"

    client.post(PAGE, {"role": "curator", "address": "bo@example.org"})

    made, job = Invitation.objects.get(), ProcrastinateJob.objects.get()
    assert (job.task_name, job.args) == (
        "timeline.jobs.mail_invitation",
        {"invitation_pk": made.pk, "site": "http://testserver"},
    )
    assert mail_server.mails == []


def test_a_server_that_is_busy_is_tried_again_and_the_link_of_the_last_attempt_counts(
    timeline: Timeline, owner: User, mail_server: MailServer
) -> None:
    made = invite_by_mail(timeline=timeline, role=Role.READER, user=owner, address="bo@example.org", site="http://x")
    mail_server.answer = "451 try later"
    with pytest.raises(PassingFault):
        send_invitation(made.pk, site="http://x", is_last_attempt=False)
    made.refresh_from_db()
    assert (made.mailed_at, made.mail_fault) == (None, "")

    mail_server.answer = "250 taken"
    for _time in range(2):
        send_invitation(made.pk, site="http://x", is_last_attempt=False)

    made.refresh_from_db()
    assert (len(mail_server.mails), made.mailed_at is not None) == (1, True)


@pytest.mark.parametrize(("answer", "is_last"), [("550 no such person", False), ("451 try later", True)])
def test_owners_are_told_what_the_mail_server_refused(
    client: Client, timeline: Timeline, owner: User, mail_server: MailServer, answer: str, is_last: bool
) -> None:
    made = invite_by_mail(timeline=timeline, role=Role.READER, user=owner, address="bo@example.org", site="http://x")
    mail_server.answer = answer

    send_invitation(made.pk, site="http://x", is_last_attempt=is_last)

    told = f"could not be mailed to bo@example.org: {answer[4:]}"
    assert told in read_text(get_html(client, PAGE))


def test_a_mail_server_that_is_gone_is_a_fault_that_may_pass(
    timeline: Timeline, owner: User, settings: SettingsWrapper
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    made = invite_by_mail(timeline=timeline, role=Role.READER, user=owner, address="bo@example.org", site="http://x")

    with pytest.raises(PassingFault):
        send_invitation(made.pk, site="http://x", is_last_attempt=False)


def test_what_was_taken_back_is_not_sent(timeline: Timeline, owner: User, mail_server: MailServer) -> None:
    made = invite_by_mail(timeline=timeline, role=Role.READER, user=owner, address="bo@example.org", site="http://x")
    Invitation.objects.update(revoked_at=made.expires_at)

    send_invitation(made.pk, site="http://x")

    assert mail_server.mails == []


@pytest.mark.usefixtures("mail_server")
def test_nobody_makes_the_site_mail_without_end(client: Client, timeline: Timeline, owner: User) -> None:
    for number in range(50):
        invite_by_mail(
            timeline=timeline, role=Role.READER, user=owner, address=f"{number}@example.org", site="http://x"
        )

    with pytest.raises(RefusedError, match="50 invitations"):
        invite_by_mail(timeline=timeline, role=Role.READER, user=owner, address="one@example.org", site="http://x")
    assert "You had 50 invitations" in client.post(PAGE, {"role": "reader", "address": "a@b.example"}).content.decode()


@pytest.mark.usefixtures("owner")
@pytest.mark.parametrize("address", ["bo@example.org, eve@example.org", "bo@example.org\nBcc: eve@example.org", "bo"])
def test_one_address_and_no_more(client: Client, mail_server: MailServer, address: str) -> None:
    html = client.post(PAGE, {"role": "curator", "address": address}).content.decode()

    assert "Enter a valid email address" in html
    assert (Invitation.objects.count(), mail_server.mails) == (0, [])
