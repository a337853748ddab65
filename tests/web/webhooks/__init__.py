"""Tests of the pages of webhooks."""

from __future__ import annotations
