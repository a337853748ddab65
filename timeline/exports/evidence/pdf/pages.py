"""Pages: lines set one below the other, footnotes at the foot of the page that needs them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.exports.evidence.pdf.fonts import Face
from timeline.exports.evidence.pdf.lines import break_lines
from timeline.exports.evidence.pdf.objects import HEAD, PdfObjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.exports.evidence.pdf.fonts import Word
    from timeline.exports.evidence.pdf.lines import Line

WIDTH, HEIGHT = 595, 842  # A4, in points
MARGIN, _FOOT = 57, 54
INNER = WIDTH - 2 * MARGIN
NOTE_SIZE = 7.5
LEADING = 1.42  # from line to line, of the size
_NOTE_LEADING = NOTE_SIZE * LEADING
_MOST_NOTES = 0.6 * (HEIGHT - 2 * MARGIN)  # of a page; those that have no room stand on the next
_FANOUT = 500


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set."""

    size: float
    is_bold: bool = False
    is_rtl: bool = False
    grey: float = 0.0
    indent: float = 0.0


class Pages:
    """The page in hand, and the numbers of those before it."""

    def __init__(self) -> None:
        self.objects = PdfObjects()
        self.faces = {False: Face(is_bold=False), True: Face(is_bold=True)}
        self.written: list[bytes] = [HEAD]
        self.root, self.fonts = self.objects.reserve(), {bold: self.objects.reserve() for bold in (False, True)}
        self.groups: list[tuple[int, list[int]]] = []
        self.number = 0
        self._operators: list[str] = []
        self._links: list[str] = []
        self._notes: list[Line] = []
        self._notes_room = 0.0
        self._y = 0.0
        self.begin_group()
        self.begin_page()

    # Pages

    def begin_group(self) -> None:
        """Put the pages that follow into a group of their own: groups are ordered when the file ends."""
        self.groups.append((self.objects.reserve(), []))

    def begin_page(self) -> None:
        """Begin a page; footnotes that had no room on the last one take theirs."""
        self.number += 1
        self.page = self.objects.reserve()
        if len(self.groups[-1][1]) == _FANOUT:
            self.begin_group()
        self.groups[-1][1].append(self.page)
        self._y = HEIGHT - MARGIN
        self._notes_room = self._room_of_notes()

    def end_page(self) -> None:
        """Write the page in hand with its footnotes and its number."""
        self._draw_notes()
        number = self.faces[False].word(str(self.number))
        self._show(number.shown, (WIDTH - number.width * 0.008) / 2, 36, Style(8))
        content = self.objects.reserve()
        self.written.append(self.objects.write_stream(content, "\n".join(self._operators).encode("latin-1")))
        links = f"/Annots[{''.join(self._links)}]" if self._links else ""
        self.written.append(
            self.objects.write(
                self.page,
                f"<</Type/Page/Parent {self.groups[-1][0]} 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {content} 0 R"
                f"/Resources<</Font<</F0 {self.fonts[False]} 0 R/F1 {self.fonts[True]} 0 R>>>>{links}>>",
            )
        )
        self._operators, self._links = [], []

    def new_page(self) -> None:
        """Begin a page, unless this one is empty still."""
        if self._operators:
            self.end_page()
            self.begin_page()

    def finish(self) -> None:
        """Write the last page, and what of footnotes is left."""
        self.end_page()
        while self._notes:
            self.begin_page()
            self.end_page()

    def taken(self) -> Iterator[bytes]:
        """Yield what was written since, and forget it."""
        written, self.written = self.written, []
        yield from written

    # Text

    def text(self, text: str, style: Style) -> None:
        """Set a paragraph, over as many pages as it needs."""
        self.lines(self.broken(text, style), style)

    def broken(self, text: str, style: Style) -> list[Line]:
        """Return a paragraph in lines."""
        width = (INNER - style.indent) / style.size * 1000
        return break_lines(text, self.faces[style.is_bold], width, is_rtl=style.is_rtl)

    def lines(self, lines: list[Line], style: Style) -> None:
        """Set lines, each where there is room."""
        step = style.size * LEADING
        for line in lines:
            self.keep_together(step)
            self._y -= step
            self.show(line, style)

    def show(self, line: Line, style: Style) -> None:
        """Show a line where the last one was set."""
        left = MARGIN + style.indent
        if style.is_rtl:
            left = WIDTH - MARGIN - line.width * style.size / 1000
        self._show(line.shown, left, self._y, style)

    def show_at_end(self, word: Word, style: Style) -> None:
        """Show a word at the end of the line that was set last."""
        self._show(word.shown, WIDTH - MARGIN - word.width * style.size / 1000, self._y, style)

    def skip(self, height: float) -> None:
        """Leave room."""
        self._y -= height

    def keep_together(self, height: float) -> None:
        """Begin a page where so much does not fit on this one."""
        if self._y - height < _FOOT + self._notes_room and self._operators:
            self.end_page()
            self.begin_page()

    def link(self, page: int) -> None:
        """Let the line that was set last lead to a page."""
        bottom = self._y - 4
        self._links.append(
            f"<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[{MARGIN} {bottom:.1f} {WIDTH - MARGIN} {bottom + 16:.1f}]"
            f"/Dest[{page} 0 R/XYZ null null null]>>"
        )

    # Footnotes

    def keep_notes(self, notes: list[str], height: float) -> None:
        """Take footnotes, and begin a page where the paragraph of this height has no room above them."""
        lines = [line for note in notes for line in self.broken(note, Style(NOTE_SIZE))]
        self.keep_together(min(height + len(lines) * _NOTE_LEADING, (HEIGHT - MARGIN - _FOOT) / 2))
        self._notes += lines
        self._notes_room = self._room_of_notes()

    def _room_of_notes(self) -> float:
        wanted = len(self._notes) * _NOTE_LEADING + (6 if self._notes else 0)
        free = max(self._y - _FOOT - 3 * _NOTE_LEADING, self._notes_room)
        return min(wanted, _MOST_NOTES, free)

    def _draw_notes(self) -> None:
        count = min(len(self._notes), int((self._notes_room - 6) / _NOTE_LEADING + 0.01)) if self._notes else 0
        if not count:
            return
        top = _FOOT + count * _NOTE_LEADING
        self._operators.append(f"0.5 w {MARGIN} {top + 1:.1f} m {MARGIN + 113} {top + 1:.1f} l S")
        for order, line in enumerate(self._notes[:count], 1):
            self._show(line.shown, MARGIN, top - order * _NOTE_LEADING + 2, Style(NOTE_SIZE))
        self._notes = self._notes[count:]
        self._notes_room = 0.0

    def _show(self, shown: str, x: float, y: float, style: Style) -> None:
        face = "F1" if style.is_bold else "F0"
        self._operators.append(f"BT {style.grey:g} g /{face} {style.size:g} Tf {x:.2f} {y:.2f} Td [{shown}] TJ ET")
