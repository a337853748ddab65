"""The project's settings, but for what tests need quick: static files as they lie, cheap hashes, no pauses."""

from __future__ import annotations

import tempfile

from timeline.settings import *  # noqa: F403 - settings of tests are the project's with a few changes

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_AUTOREFRESH = True
FETCH_PAUSE = 0.0
API_RATE = "100000/m"
# What a test stores need not survive a power cut.
DATABASES["default"]["OPTIONS"] = {**DATABASES["default"].get("OPTIONS", {}), "options": "-c synchronous_commit=off"}  # noqa: F405 - as above
# Each process counts its rows from one, so none may find what another, or an earlier run, kept of the same numbers.
_pages = tempfile.TemporaryDirectory(prefix="timeline-pages-")
CACHES["pages"]["LOCATION"] = _pages.name  # noqa: F405 - as above
TASKS = "now"
