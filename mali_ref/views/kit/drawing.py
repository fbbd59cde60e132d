"""Pictures as SVG drawings: the words around a picture, and the picture itself cut off at its own edge.

Qt's own writer loses which part was cut off by what as soon as one clip lies in another, so nothing is cut off while
it writes; the picture is drawn by itself and set into its frame.
"""

from collections.abc import Callable
from typing import Final
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from mali_ref.views.kit.glyph_outlines import GlyphOutlines
from mali_ref.views.kit.plain_svg import LINK, SVG, Element, make_plain
from mali_ref.views.kit.text_record import written_in

Painted = Callable[[QPainter], None]
_EDGE: Final = "picture"


def framed_drawing(
    frame: tuple[Painted, QSize], inner: tuple[Painted, QRect], told: tuple[str, str, str], resolution: int
) -> bytes:
    """A whole picture as a file.

    Args:
        frame: draws what lies around the picture, of the size of the whole.
        inner: draws the picture at the origin; the place at which it is set in.
        told: title, day and source.
        resolution: of the screen that sizes are measured by.
    """
    ElementTree.register_namespace("", SVG)
    ElementTree.register_namespace("xlink", LINK)
    outlines = GlyphOutlines()
    paint, place = inner
    whole = _plain(*frame, resolution, told, outlines)
    picture = _plain(paint, place.size(), resolution, told, outlines)
    _defs(whole).extend([*outlines.symbols(), _edge(place.size())])
    whole.append(_set_in(picture, place.topLeft()))
    whole.attrib.pop("baseProfile", None)
    # In pixels, as the picture is: rounded millimetres would blur its lines.
    size = frame[1]
    whole.attrib.update({"version": "1.1", "width": str(size.width()), "height": str(size.height())})
    return ElementTree.tostring(whole, encoding="utf-8", xml_declaration=True)


def _plain(
    paint: Painted, size: QSize, resolution: int, told: tuple[str, str, str], outlines: GlyphOutlines
) -> Element:
    drawn = _drawn(paint, size, resolution, told)
    outlines.expect(written_in(paint, size, resolution))
    make_plain(drawn, outlines)
    return drawn


def _drawn(paint: Painted, size: QSize, resolution: int, told: tuple[str, str, str]) -> Element:
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(written)
    generator.setResolution(resolution)
    generator.setSize(size)
    generator.setViewBox(QRect(QPoint(0, 0), size))
    generator.setTitle(told[0])
    generator.setDescription(". ".join(part for part in told[1:] if part))
    painter = QPainter(generator)
    paint(painter)
    painter.end()
    return ElementTree.fromstring(written.data().data())


def _set_in(picture: Element, corner: QPoint) -> Element:
    """A drawing as a group of another, without its own title."""
    group = Element(f"{{{SVG}}}g", {"transform": f"translate({corner.x()},{corner.y()})"})
    cut = ElementTree.SubElement(group, f"{{{SVG}}}g", {"clip-path": f"url(#{_EDGE})"})
    told = (f"{{{SVG}}}title", f"{{{SVG}}}desc")
    cut.extend([child for child in picture if child.tag not in told])
    return group


def _edge(size: QSize) -> Element:
    clip = Element(f"{{{SVG}}}clipPath", {"id": _EDGE})
    ElementTree.SubElement(clip, f"{{{SVG}}}rect", {"width": str(size.width()), "height": str(size.height())})
    return clip


def _defs(root: Element) -> Element:
    found = root.find(f"{{{SVG}}}defs")
    if found is None:
        found = Element(f"{{{SVG}}}defs")
        root.insert(0, found)
    return found
