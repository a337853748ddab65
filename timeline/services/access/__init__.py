"""Who may do what: the guards that every writer asks, members and invitations."""

from __future__ import annotations
