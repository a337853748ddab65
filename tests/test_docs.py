"""What users can set, run or visit is written down."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

ROOT = Path(__file__).parent.parent
DOCS = (ROOT / "README.md").read_text() + "".join(path.read_text() for path in sorted((ROOT / "docs").rglob("*.md")))
SETTINGS = re.findall(r'"(TIMELINE_\w+|DATABASE_URL)"', "".join(
    path.read_text() for path in [ROOT / "timeline/settings.py", ROOT / "timeline/database/configuration.py"]
))  # fmt: skip
COMMANDS = [name for name, app in get_commands().items() if app == "timeline"]
CHECKS = re.findall(r'"(timeline\.[EW]\d+)"', (ROOT / "timeline/checks.py").read_text())


@pytest.mark.parametrize("name", sorted(set(SETTINGS)))
def test_every_setting_is_documented(name: str) -> None:
    assert f"`{name}`" in DOCS


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_documented(name: str) -> None:
    assert re.search(rf"manage\.py {name}\b|script/{name}\b", DOCS)


@pytest.mark.parametrize("identifier", sorted(set(CHECKS)))
def test_every_check_is_documented(identifier: str) -> None:
    assert identifier in DOCS


def test_every_link_between_the_documents_leads_somewhere() -> None:
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
