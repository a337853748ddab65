"""manage.py itself: what is set up wrongly is told in a sentence, with exit code 1."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"DATABASE_URL": "mysql://host/story"}, "Error: DATABASE_URL must begin with postgresql://"),
        ({"DATABASE_URL": "postgresql://ada@127.0.0.1:1/story"}, "Error: the database cannot be used"),
        ({"TIMELINE_DEBUG": "yes"}, "Error: TIMELINE_DEBUG must be 0 or 1, not 'yes'."),
        (
            {"TIMELINE_FETCH_ALLOW": "10.0.0.0/8, 10.1.2.3/8"},
            (
                "Error: TIMELINE_FETCH_ALLOW must list networks such as 10.1.0.0/16, separated by commas;"
                " 10.1.2.3/8 has host bits set."
            ),
        ),
        ({"TIMELINE_MAX_UPLOAD": "50 MB"}, "Error: TIMELINE_MAX_UPLOAD must be a whole number above 0, not '50 MB'."),
        (
            {"TIMELINE_MAIL": "mail.example"},
            "Error: TIMELINE_MAIL must look like smtp+tls://user:password@host:587, not 'mail.example'.",
        ),
        ({"TIMELINE_MAX_UPLOAD": "0"}, "Error: TIMELINE_MAX_UPLOAD must be a whole number above 0, not '0'."),
        (
            {"TIMELINE_CONTACT": "ask me (nicely)"},
            "Error: TIMELINE_CONTACT must be the address of a page or a mailbox, not 'ask me (nicely)'.",
        ),
    ],
)
def test_a_wrong_setting_is_a_sentence_and_no_traceback(environment: dict[str, str], sentence: str) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "verify_citations"],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_of_an_older_release_is_reported(data_dir: Path) -> None:
    environment = os.environ | {"TIMELINE_DATA_DIR": str(data_dir)}
    environment.pop("DATABASE_URL", None)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "manage.py", *arguments]
        return subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False
        )

    done = run("verify_citations")

    assert done.returncode == 1
    assert done.stderr == "Error: the database is older than this program. Run “manage.py migrate” first.\n"
