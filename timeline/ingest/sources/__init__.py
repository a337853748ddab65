"""Where documents come from: files, folders, manifests and lists of addresses."""

from __future__ import annotations
