"""A drawing that every program shows alike.

Qt writes words with the name of their font, which another computer may not have, and lines whose width does not follow
the scale of the drawing, which several programs cannot draw. Here words become outlines, kept as the label of their
group, and lines are written where they lie, with the width that is seen.
"""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

from mali_ref.views.kit.glyph_outlines import GlyphOutlines

SVG: Final = "http://www.w3.org/2000/svg"
LINK: Final = "http://www.w3.org/1999/xlink"
_FIXED: Final = "non-scaling-stroke"
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?", re.IGNORECASE)
_SHAPES: Final = ("path", "polyline", "polygon", "rect")
Element = ElementTree.Element


def make_plain(root: Element, outlines: GlyphOutlines) -> None:
    """Take the fonts, and the lines of a fixed width, out of a drawing; its letters are collected in ``outlines``."""
    for group in list(root.iter(_name("g"))):
        _move_down(group)
        for child in list(group):
            if child.tag == _name("text"):
                group[list(group).index(child)] = outlines.group(child)
    for element in root.iter():
        if element.attrib.pop("vector-effect", "") == _FIXED:
            _fix(element)
        for name in ("font-family", "font-size", "font-weight", "font-style"):
            element.attrib.pop(name, None)


def _name(tag: str) -> str:
    return f"{{{SVG}}}{tag}"


def _move_down(group: Element) -> None:
    """Give the transformation of a group to its shapes, so that each can be treated by itself; fills that fade stay."""
    matrix = group.attrib.pop("transform", "")
    if not matrix or matrix == "matrix(1,0,0,1,0,0)":
        return
    if group.get("fill", "").startswith("url(") or any(child.get("transform") for child in group):
        group.set("transform", matrix)
        return
    for child in group:
        child.set("transform", matrix)


def _fix(element: Element) -> None:
    """Write a shape where it is seen, so that its line keeps its width without being told to."""
    numbers = [float(number) for number in _NUMBER.findall(element.attrib.pop("transform", ""))]
    tag = element.tag.rpartition("}")[2]
    if len(numbers) != 6 or tag not in _SHAPES:
        return
    moved = QTransform(*numbers)
    if tag == "rect":
        _fix_rect(element, moved)
        return
    name = "d" if tag == "path" else "points"
    element.set(name, _moved(element.get(name, ""), moved))


def _fix_rect(element: Element, moved: QTransform) -> None:
    left, top, width, height = (float(element.attrib.pop(name, 0)) for name in ("x", "y", "width", "height"))
    corners = ((left, top), (left + width, top), (left + width, top + height), (left, top + height))
    element.tag = _name("polygon")
    element.set("points", _moved(" ".join(f"{x},{y}" for x, y in corners), moved))


def _moved(words: str, moved: QTransform) -> str:
    """The points of a path or a line, letters kept."""
    return " ".join(_moved_parts(words, moved))


def _moved_parts(words: str, moved: QTransform) -> Iterator[str]:
    for part in words.split():
        letter = part[0] if part[0].isalpha() else ""
        numbers = _NUMBER.findall(part)
        if len(numbers) != 2:
            yield part
            continue
        at = moved.map(QPointF(*map(float, numbers)))
        yield f"{letter}{at.x():.6g},{at.y():.6g}"
