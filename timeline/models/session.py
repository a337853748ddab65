"""Sessions that know whose they are, so that a person can see where they are signed in, and end it."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models.functions import Now

AGENT = "agent"  # the key in a session under which sign-in notes the browser
_LONGEST_AGENT = 200


class AccountSession(AbstractBaseSession):
    """A session, with the account that is signed in."""

    account = models.BigIntegerField(null=True, db_index=True, help_text="The key of the user.")
    agent = models.CharField(max_length=_LONGEST_AGENT, blank=True, help_text="What the browser calls itself.")
    started_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta(AbstractBaseSession.Meta):
        abstract = False

    @classmethod
    def get_session_store_class(cls) -> type[SessionStore]:
        """Return what reads and writes it."""
        return SessionStore


class SessionStore(DatabaseStore):
    """Django's sessions in the database, in the table above."""

    @classmethod
    def get_model_class(cls) -> type[AccountSession]:
        """Return the table."""
        return AccountSession

    def create_model_instance(self, data: dict[str, Any]) -> AccountSession:
        """Return the row of a session, with whose it is."""
        row = cast("AccountSession", super().create_model_instance(data))
        account = data.get("_auth_user_id")
        row.account = int(account) if account else None
        row.agent = str(data.get(AGENT, ""))[:_LONGEST_AGENT]
        return row
