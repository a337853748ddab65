"""System checks: what can be wrong with a deployment, said before anybody meets it."""

from __future__ import annotations
