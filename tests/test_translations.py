"""Every string of the pages stands in every language, with what it holds, and is compiled as it was written."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import polib
import pytest
from django.conf import settings

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
HELD = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|</?\w[^>]*>|&\w+;")
FREE = {"tr": 1, "ar": 3}
"""How many of the forms may leave a number out, as words such as “one” or “both” say it."""


def catalogue(code: str, ending: str = "po") -> Path:
    path: Path = settings.BASE_DIR / "locale" / code / "LC_MESSAGES" / f"django.{ending}"
    return path


def faults_of(entry: polib.POEntry, code: str) -> list[str]:
    """What one string lacks; strings of several forms hold what the English plural holds."""
    forms = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    needed = sorted(HELD.findall(entry.msgid_plural or entry.msgid))
    faults = [] if all(forms) else [f"{entry.msgid!r} is not translated"]
    for number, form in enumerate(forms):
        held, is_free = sorted(HELD.findall(form)), bool(entry.msgid_plural) and number < FREE[code]
        if form and held != needed and not (is_free and set(held) <= set(needed)):
            faults.append(f"{entry.msgid!r} holds {needed}, its translation {held}")
    return faults


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_string_is_translated_with_all_that_it_holds(code: str) -> None:
    entries = [entry for entry in polib.pofile(str(catalogue(code))) if not entry.obsolete]
    assert [entry.msgid for entry in entries if entry.fuzzy] == []
    assert [fault for entry in entries for fault in faults_of(entry, code)] == []
    assert len(entries) > 1000


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_compiled_is_what_is_written(code: str) -> None:
    def words(entries: polib.POFile | polib.MOFile) -> dict[tuple[str | None, str], object]:
        return {(one.msgctxt, one.msgid): one.msgstr_plural or one.msgstr for one in entries}

    assert words(polib.mofile(str(catalogue(code, "mo")))) == words(polib.pofile(str(catalogue(code))))


@pytest.mark.skipif(shutil.which("xgettext") is None, reason="needs GNU gettext, to gather the strings of the pages")
def test_no_string_of_the_pages_is_missing(tmp_path: Path) -> None:
    for name in ("templates", "timeline"):
        shutil.copytree(settings.BASE_DIR / name, tmp_path / name)
    (tmp_path / "locale").mkdir()
    command = [sys.executable, "-m", "django", "makemessages", "--locale", LANGUAGES[0]]
    subprocess.run(command, cwd=tmp_path, env=os.environ | {"DJANGO_SETTINGS_MODULE": ""}, check=True)
    found = {one.msgid for one in polib.pofile(str(tmp_path / "locale" / LANGUAGES[0] / "LC_MESSAGES/django.po"))}
    missing = {code: found - {one.msgid for one in polib.pofile(str(catalogue(code)))} for code in LANGUAGES}
    assert missing == {code: set() for code in LANGUAGES}, "run script/messages and translate these"
