"""The setting of the storage that keeps what was brought, from the environment."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured


def storage_settings(address: str) -> dict[str, Any]:
    """Return Django's settings of the default storage: files of this machine, or the bucket that s3:// names."""
    if not address:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    parts = urlsplit(address)
    if parts.scheme != "s3" or not parts.netloc:
        raise ImproperlyConfigured(f"TIMELINE_STORAGE must be s3://bucket or s3://bucket/folder, not {address!r}.")
    if find_spec("storages") is None:
        raise ImproperlyConfigured("TIMELINE_STORAGE needs a library: pip install 'django-storages[s3]'.")
    options = {"bucket_name": parts.netloc, "location": parts.path.strip("/"), "querystring_auth": True}
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}
