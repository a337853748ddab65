"""Style sheets and scripts that pages load as one file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.core.management import call_command

from timeline.bundles import BUNDLES, minified_css, minified_js
from timeline.templatetags.bundles import bundle

if TYPE_CHECKING:
    from pytest_django.fixtures import SettingsWrapper

SHEETS = "timeline/chronology-bundle.css"


def source(part: str) -> str:
    return (Path(settings.BASE_DIR) / "static" / "timeline" / part).read_text()


@pytest.fixture
def collected(settings: SettingsWrapper, tmp_path: Path) -> Path:
    """Have the static files collected, as where the site is served."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": "timeline.bundles.BundlingStorage"}}
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_a_style_sheet_loses_comments_and_space_and_keeps_its_strings() -> None:
    css = """
    /* Of "quotes" and commas. */
    .a > .b:hover,
    .c :focus { margin: 0 .5rem; content: "/* kept,  as it is */"; }
    @media (max-width: 46rem) and (scripting: none) { .d { width: calc(1rem + 2px); } }
    """

    assert minified_css(css) == (
        '.a > .b:hover,.c :focus{margin:0 .5rem;content:"/* kept,  as it is */"}'
        "@media (max-width:46rem) and (scripting:none){.d{width:calc(1rem + 2px)}}"
    )


def test_a_script_loses_comments_and_indentation() -> None:
    js = """"use strict";

// Why.
(() => {
  /** What. */
  go("https://example.org/"); // here
  say("what // is it");
})();
"""

    assert minified_js(js).splitlines() == [
        '"use strict";', "(() => {", 'go("https://example.org/");', 'say("what // is it");', "})();",
    ]  # fmt: skip


@pytest.mark.parametrize("name", BUNDLES)
def test_parts_of_bundles_hold_nothing_that_shortening_would_spoil(name: str) -> None:
    for part in BUNDLES[name]:
        text = source(part)
        for template in re.findall(r"`[^`]*`", text):
            assert "\n" not in template
        assert text.count("{") == text.count("}")


def test_pages_load_the_parts_where_files_are_served_as_they_lie() -> None:
    links = re.findall(r'href="/static/timeline/([^"]+)"', bundle(SHEETS))

    assert tuple(links) == BUNDLES[SHEETS]


def test_collected_files_hold_each_bundle_under_a_name_that_follows_from_its_content(collected: Path) -> None:
    [href] = re.findall(r'href="/static/([^"]+)"', bundle(SHEETS))

    assert re.fullmatch(r"timeline/chronology-bundle\.[0-9a-f]{12}\.css", href)
    text = (collected / href).read_text()
    assert text.startswith("@layer tokens,base,components,pages,print;")
    assert "@media print{@layer print{" in text
    assert (collected / f"{href}.gz").exists()
