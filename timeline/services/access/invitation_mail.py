"""Invitations by mail: a worker makes the secret of the link as it sends it, so that it is stored nowhere."""

from __future__ import annotations

from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPResponseException
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from timeline.models import Invitation
from timeline.services.access.invitations import invite, renew_secret
from timeline.services.errors import RefusedError
from timeline.services.queue import PassingFault, PassingFaultsOnly, enqueue, is_last

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from procrastinate import JobContext

    from timeline.models import Role, Timeline

_MOST_A_DAY = 50
_REFUSED = 500  # of SMTP: from here on a server says that trying again is no use


def sends_mail() -> bool:
    """Return whether this site has a mail server."""
    return bool(settings.EMAIL_HOST)


@transaction.atomic
def invite_by_mail(
    *, timeline: Timeline, role: Role, user: User, address: str, site: str, note: str = ""
) -> Invitation:
    """Store an invitation, and queue the mail with its link; `site` is where the link begins: https://host."""
    since = timezone.now() - timedelta(days=1)
    if Invitation.objects.filter(made_by=user, made_at__gt=since).exclude(mailed_to="").count() >= _MOST_A_DAY:
        raise RefusedError(
            _("You had %d invitations mailed in a day. Make a link, and send it yourself.") % _MOST_A_DAY
        )
    made, _unsent = invite(timeline=timeline, role=role, user=user, note=note)
    made.mailed_to = address
    made.save(update_fields=["mailed_to"])
    enqueue(mail_invitation_job, lock=f"invitation-{made.pk}", invitation_pk=made.pk, site=site)
    return made


@app.task(name="timeline.jobs.mail_invitation", pass_context=True, retry=PassingFaultsOnly())
def mail_invitation_job(context: JobContext | None = None, *, invitation_pk: int, site: str) -> None:
    """Send an invitation from a worker, several attempts allowed; without a worker there is one attempt."""
    send_invitation(invitation_pk, site=site, is_last_attempt=context is None or is_last(context.job))


def send_invitation(invitation_pk: int, *, site: str, is_last_attempt: bool = True) -> None:
    """Mail an invitation that can still be accepted, and keep on it what became of that.

    PassingFault where it is to be tried again. The link of an attempt that failed opens nothing.
    """
    invitation = Invitation.objects.open().select_related("made_by").filter(pk=invitation_pk, mailed_at=None).first()
    if invitation is None:
        return
    try:
        _message(invitation, link=site + reverse("invitation", args=[renew_secret(invitation)])).send()
    except OSError as error:  # smtplib's own are of this kind
        if not is_last_attempt and not _is_final(error):
            raise PassingFault(str(error)) from error
        Invitation.objects.filter(pk=invitation_pk).update(mail_fault=_describe(error))
    else:
        Invitation.objects.filter(pk=invitation_pk).update(mailed_at=timezone.now(), mail_fault="")


def _message(invitation: Invitation, *, link: str) -> EmailMessage:
    """Return the mail. It does not name the chronology: mail passes through many hands, and some are closed."""
    context = {"invitation": invitation, "link": link}
    content = render_to_string("timeline/invitation_mail.txt", context)
    subject = _("%(name)s invites you to a chronology") % {"name": invitation.made_by.get_username()}
    return EmailMessage(subject, content, to=[invitation.mailed_to])


def _is_final(error: OSError) -> bool:
    if isinstance(error, SMTPRecipientsRefused):
        return all(code >= _REFUSED for code, _words in error.recipients.values())
    return isinstance(error, SMTPResponseException) and error.smtp_code >= _REFUSED


def _describe(error: OSError) -> str:
    """Return what the server said, for the members' page."""
    answers: list[bytes | str] = [str(error)]
    if isinstance(error, SMTPRecipientsRefused):
        answers = [words for _code, words in error.recipients.values()]
    elif isinstance(error, SMTPResponseException):
        answers = [error.smtp_error]
    words = [one.decode(errors="replace") if isinstance(one, bytes) else one for one in answers]
    return " ".join(" ".join(words).split())[:200] or type(error).__name__
