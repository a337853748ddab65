"""compose.yaml and .env.example agree with each other and with the settings."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
COMPOSE = (ROOT / "compose.yaml").read_text()
SETTINGS = (ROOT / "timeline/settings.py").read_text() + (ROOT / "timeline/database/configuration.py").read_text()


def test_what_compose_sets_is_a_setting() -> None:
    names = re.findall(r"^    ((?:TIMELINE|DATABASE)_\w+):", COMPOSE, re.MULTILINE)

    assert [name for name in names if f'"{name}"' not in SETTINGS] == []


def test_every_line_of_the_example_is_used_and_what_must_be_set_is_there() -> None:
    example = set(re.findall(r"^(\w+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))

    assert example <= set(re.findall(r"\$\{(\w+)", COMPOSE))
    assert set(re.findall(r"\$\{(\w+):\?", COMPOSE)) <= example


def test_what_the_image_copies_is_there() -> None:
    copied = re.findall(r"^COPY (\S+)", (ROOT / "Dockerfile").read_text(), re.MULTILINE)

    assert [name for name in copied if not (ROOT / name).exists()] == []


def test_a_deployment_as_compose_makes_it_has_no_warnings(tmp_path: Path) -> None:
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "staticfiles.json").touch()
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("TIMELINE", "DATABASE"))}
    environment |= {
        "DATABASE_URL": "postgresql://timeline:secret@database:5432/timeline",
        "TIMELINE_SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyz" * 2,
        "TIMELINE_ALLOWED_HOSTS": "timeline.example",
        "TIMELINE_TRUSTED_ORIGINS": "https://timeline.example",
        "TIMELINE_HTTPS": "1",
        "TIMELINE_HSTS_SUBDOMAINS": "1",
        "TIMELINE_CONTACT": "https://timeline.example/contact",
        "TIMELINE_DATA_DIR": str(tmp_path),
        "TIMELINE_TASKS": "queue",
    }
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]

    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("address", ["smtp://mail.example", "smtps://ada:se%40cret@mail.example", "smtp+tls://m:2525"])
def test_an_address_of_a_mail_server_is_understood(address: str) -> None:
    code = "import timeline.settings as s; print(s.EMAIL_HOST, s.EMAIL_PORT, s.EMAIL_HOST_PASSWORD, s.EMAIL_USE_TLS)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=os.environ | {"TIMELINE_MAIL": address},
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (
        done.stdout.split()
        == {
            "smtp://mail.example": ["mail.example", "25", "False"],
            "smtps://ada:se%40cret@mail.example": ["mail.example", "465", "se@cret", "False"],
            "smtp+tls://m:2525": ["m", "2525", "True"],
        }[address]
    )
