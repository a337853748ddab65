"""What pages show, as frozen values: rows go in, words, addresses and numbers come out, and templates only draw."""

from __future__ import annotations
