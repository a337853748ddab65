"""Commands: parse arguments, call one action, report."""

from __future__ import annotations
