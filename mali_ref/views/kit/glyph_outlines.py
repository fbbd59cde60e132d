"""The letters of a drawing as outlines, each stored once."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from PySide6.QtGui import QFont, QPainterPath, QRawFont, QTextLayout

from mali_ref.views.kit.text_record import Written
from mali_ref.views.kit.theme import theme

_SVG: Final = "{http://www.w3.org/2000/svg}"
_LINK: Final = "{http://www.w3.org/1999/xlink}href"
_KEPT: Final = ("fill", "fill-opacity", "transform")


class GlyphOutlines:
    """Turns words of an SVG drawing into references to outlines."""

    def __init__(self) -> None:
        self._written: Written = []
        self._names: dict[tuple[str, int], str] = {}
        self._outlines: dict[str, str] = {}

    def expect(self, written: Written) -> None:
        """The words to come, in their order, each with its font."""
        self._written = list(written)

    def group(self, text: Element) -> Element:
        """What stands in the place of a text: its letters, under its words as their label."""
        words = text.text or ""
        group = Element(f"{_SVG}g", {name: value for name in _KEPT if (value := text.get(name))})
        group.set("stroke", "none")
        group.set("aria-label", words)
        left, base = float(text.get("x", 0)), float(text.get("y", 0))
        for name, x, y in self._letters(words, self._font(words)):
            SubElement(group, f"{_SVG}use", {_LINK: f"#{name}", "x": f"{left + x:.2f}", "y": f"{base + y:.2f}"})
        group.tail = text.tail
        return group

    def symbols(self) -> list[Element]:
        """The outlines used."""
        return [
            Element(f"{_SVG}path", {"id": name, "fill-rule": "nonzero", "d": outline})
            for name, outline in self._outlines.items()
        ]

    def _letters(self, words: str, font: QFont) -> Iterator[tuple[str, float, float]]:
        """The letters of a line: the name of each outline and where it stands on the base line."""
        layout = QTextLayout(words, font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns():
            raw = run.rawFont()
            for index, at in zip(run.glyphIndexes(), run.positions(), strict=True):
                name = self._outline(font, raw, index)
                if name:
                    yield name, at.x(), at.y() - line.ascent()

    def _outline(self, font: QFont, raw: QRawFont, index: int) -> str:
        """The name of a letter's outline; empty where there is nothing to see, as for a blank."""
        key = (f"{font.key()} {raw.familyName()} {raw.styleName()}", index)
        if key not in self._names:
            drawn = _path_words(raw.pathForGlyph(index))
            self._names[key] = f"letter{len(self._names)}" if drawn else ""
            if drawn:
                self._outlines[self._names[key]] = drawn
        return self._names[key]

    def _font(self, words: str) -> QFont:
        """The font of these words, which are the next that were written."""
        for at, (text, font) in enumerate(self._written):
            if text == words:
                del self._written[: at + 1]
                return font
        return theme().font("body")


def _path_words(path: QPainterPath) -> str:
    """A path as an SVG drawing spells it."""
    letters = {
        QPainterPath.ElementType.MoveToElement: "M",
        QPainterPath.ElementType.LineToElement: "L",
        QPainterPath.ElementType.CurveToElement: "C",
    }
    found = []
    for at in range(path.elementCount()):
        element = path.elementAt(at)
        found.append(f"{letters.get(element.type, '')}{element.x:.2f},{element.y:.2f}")  # type: ignore[attr-defined]
    return " ".join(found)
