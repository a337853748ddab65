"""The example of docs/api.md captures an address, waits, and lists the proposals: it is run as it stands."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from ipaddress import ip_network
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.factories import make_member, make_timeline
from tests.ingest.fetching.site import Site, answer
from timeline.models import Role
from timeline.services.access.tokens import make_token

if TYPE_CHECKING:
    from pytest_django.fixtures import SettingsWrapper
    from pytest_django.live_server_helper import LiveServer

PAGE = b"""<html lang="en"><head><title>The lighthouse</title></head><body><article><h1>The lighthouse</h1>
<p>The lighthouse of Port Selim went dark on 3 May 2023, the harbour master said, and nobody knew for how long.
The crew of a passing ferry had noticed it first and had called the coast guard at once.</p>
<p>A new lamp is to be lit on 9 June 2024, if the council pays for it, which some of its members doubt.</p>
</article></body></html>"""


def example() -> str:
    """Return the program in the documentation."""
    text = (Path(__file__).parent.parent / "docs" / "api.md").read_text(encoding="utf-8")
    lines = text[text.index("    import sys\n") :].splitlines()
    end = next(number for number, line in enumerate(lines) if line and not line.startswith("    "))
    return textwrap.dedent("\n".join(lines[:end]))


@pytest.mark.django_db(transaction=True)
def test_the_example_runs_as_documented(live_server: LiveServer, settings: SettingsWrapper) -> None:
    settings.FETCH_ALLOW = (ip_network("127.0.0.0/8"),)
    timeline = make_timeline()
    _token, secret = make_token(user=make_member(timeline, role=Role.CURATOR), name="example", role=Role.CURATOR)
    site = Site()
    site.pages["/lighthouse"] = answer(PAGE)

    given = [live_server.url, "harbour", secret, site.url("/lighthouse")]
    ran = subprocess.run([sys.executable, "-c", example(), *given], capture_output=True, text=True, check=False)
    site.close()

    assert ran.returncode == 0, ran.stderr
    first, *rest = ran.stdout.splitlines()
    assert first.startswith("stored")
    assert any(line.startswith("3 May 2023 · ") for line in rest)
    assert any("went dark on 3 May 2023" in line for line in rest)
    assert len([line for line in example().splitlines() if line.strip()]) <= 20
