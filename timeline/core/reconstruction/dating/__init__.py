"""The date of an event, and the publication date of a document that does not give one."""

from __future__ import annotations
