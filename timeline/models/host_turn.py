"""HostTurn: when a server may be asked again."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class HostTurn(models.Model):
    """The next free turn at a host, for all workers on all machines."""

    host = models.CharField(max_length=253, primary_key=True)
    free_at = models.DateTimeField(help_text=_("When the next request may be sent."))

    def __str__(self) -> str:
        return self.host
