"""Style sheets and scripts that pages load together: one file of each, without comments, made by collectstatic.

While code is worked on, and in tests, pages load the files as they lie.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHARED = ("tokens.css", "base.css", "components.css")
# In the order in which pages load them; print.css is for paper only.
BUNDLES = {
    "timeline/shared-bundle.css": (*_SHARED, "forms.css", "timelines.css", "mishap.css", "print.css"),
    "timeline/chronology-bundle.css": (
        *_SHARED, "chronology.css", "axis.css", "axis_view.css", "event.css", "print.css",
    ),
    "timeline/chronology-bundle.js": ("results.js", "axis.js", "passages.js"),
}  # fmt: skip
FOR_PAPER = "print.css"
_CSS_STRING = re.compile(r'("(?:[^"\\]|\\.)*")|/\*.*?\*/', re.DOTALL)
_CSS_SPACE = ((r"\s+", " "), (r" ?([{};,]) ?", r"\1"), (r"(?<=[\w-]): ", ":"), (r";}", "}"))
# Lines of comment, indentation, and comments behind code, unless they hold what could begin or end a string.
_JS_SPARE = re.compile(r"""^\s*(?://.*|/\*\*.*\*/)?\n?|^\s+|\s+//\s[^"'`\n]*$""", re.MULTILINE)


class BundlingStorage(CompressedManifestStaticFilesStorage):
    """Static files under names that follow from their content, compressed, and with the bundles beside them."""

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        """Write the bundles before all files get their names."""
        if not dry_run:
            for name, parts in BUNDLES.items():
                self._write(name, "".join(self._read(part) for part in parts))
                paths[name] = (self, name)
        yield from super().post_process(paths, dry_run, **options)  # type: ignore[no-untyped-call]

    def _read(self, part: str) -> str:
        with self.open(f"timeline/{part}") as file:
            text = file.read().decode()
        if part.endswith(".js"):
            return minified_js(text)
        return f"@media print{{{minified_css(text)}}}" if part == FOR_PAPER else minified_css(text)

    def _write(self, name: str, text: str) -> None:
        self.delete(name)
        self.save(name, ContentFile(text.encode()))


def minified_css(text: str) -> str:
    """Return a style sheet without comments and needless space; strings stay as they are."""
    pieces = _CSS_STRING.split(text)
    # Every second piece is a string, or None where a comment stood.
    return "".join(piece or "" if number % 2 else _squeezed(piece) for number, piece in enumerate(pieces)).strip()


def _squeezed(css: str) -> str:
    for pattern, replacement in _CSS_SPACE:
        css = re.sub(pattern, replacement, css)
    return css


def minified_js(text: str) -> str:
    """Return a script without indentation and lines of comment; it may hold no text of several lines."""
    return _JS_SPARE.sub("", text)
