"""Downloads: every format by a plain link, filters kept, and nobody gets what they may not read."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.factories import make_curator
from timeline.exports import FORMATS
from timeline.models import Visibility

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client

    from tests.web.conftest import Story


pytestmark = pytest.mark.usefixtures("story")


def body(response: object) -> bytes:
    return b"".join(response)  # type: ignore[call-overload]


@pytest.mark.parametrize("key", sorted(set(FORMATS) - {"archive"}))
def test_every_format_is_sent_as_a_file(client: Client, key: str) -> None:
    response = client.get(f"/harbour/download/{key}/")

    assert response.status_code == 200
    assert body(response)
    assert response["Content-Type"] == FORMATS[key].media_type
    assert (f'filename="harbour.{FORMATS[key].extension}"' in response["Content-Disposition"]) or key == "atom"
    assert response["ETag"].startswith('W/"')


def test_filters_are_kept(client: Client) -> None:
    rows = csv.DictReader(io.StringIO(body(client.get("/harbour/download/csv/?state=planned")).decode()))

    assert {row["event_title"] for row in rows} == {"The bridge is to open"}


def test_a_filter_that_is_not_understood_is_no_file(client: Client) -> None:
    response = client.get("/harbour/download/csv/?from=nonsense")

    assert response.status_code == 400
    assert "nonsense" in response.content.decode()


def test_links_of_the_chronology_carry_its_filters(client: Client) -> None:
    page = client.get("/harbour/?state=planned").content.decode()

    assert 'href="/harbour/download/csv/?state=planned"' in page
    assert '<link rel="alternate" type="application/atom+xml"' in page
    assert "state=planned" in client.get("/harbour/download/?state=planned").content.decode()


def test_unchanged_files_are_not_sent_again(client: Client, story: Story) -> None:
    etag = client.get("/harbour/download/json/")["ETag"]
    assert client.get("/harbour/download/json/", headers={"If-None-Match": etag}).status_code == 304

    story.ferries.title = "Ferries left"
    story.ferries.save()

    assert client.get("/harbour/download/json/", headers={"If-None-Match": etag}).status_code == 200


def test_private_chronologies_are_not_found(client: Client, story: Story) -> None:
    story.timeline.visibility = Visibility.PRIVATE
    story.timeline.save()

    assert client.get("/harbour/download/").status_code == 404
    assert client.get("/harbour/download/csv/").status_code == 404
    client.force_login(make_curator())
    assert client.get("/harbour/download/csv/").status_code == 200


def test_an_unknown_format_is_not_found(client: Client) -> None:
    assert client.get("/harbour/download/floppy/").status_code == 404


def test_a_bom_is_given_where_asked(client: Client) -> None:
    assert body(client.get("/harbour/download/csv/?bom=1")).startswith(b"\xef\xbb\xbf")


def test_head_sends_nothing(client: Client) -> None:
    response = client.head("/harbour/download/json/")

    assert (response.status_code, body(response)) == (200, b"")


def test_the_command_writes_a_file(tmp_path: Path) -> None:
    call_command("export", "harbour", "csv", str(tmp_path / "out.csv"), verbosity=0)

    assert "Harbour reopens" in (tmp_path / "out.csv").read_text()
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_the_command_names_what_it_does_not_know(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Timelines: harbour"):
        call_command("export", "nowhere", "csv", str(tmp_path / "out.csv"))
    with pytest.raises(CommandError, match="no active user"):
        call_command("export", "harbour", "csv", str(tmp_path / "out.csv"), "--user", "nobody")
