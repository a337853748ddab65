"""The storage of originals, from the environment."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from timeline.database.storage import storage_settings


def test_originals_are_files_of_this_machine_unless_told_otherwise() -> None:
    assert storage_settings("") == {"BACKEND": "django.core.files.storage.FileSystemStorage"}


@pytest.mark.parametrize("address", ["bucket", "https://bucket/originals", "s3://", "s3:bucket"])
def test_an_address_that_names_no_bucket_is_refused(address: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="TIMELINE_STORAGE must be s3://bucket or s3://bucket/folder"):
        storage_settings(address)


def test_a_bucket_names_the_missing_library() -> None:
    with pytest.raises(ImproperlyConfigured, match=r"pip install 'django-storages\[s3\]'"):
        storage_settings("s3://evidence")


def test_a_bucket_is_used_where_the_library_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.database.storage.find_spec", lambda _name: object())

    assert storage_settings("s3://evidence/timeline/") == {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {"bucket_name": "evidence", "location": "timeline", "querystring_auth": True},
    }
