"""Taking a picture along: a chart, map or graph as a file or on the clipboard, with what it needs to stand alone.

Title, the day it is of and its source are part of the picture itself, so that no one can part them from it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QGraphicsView, QWidget

from mali_ref.domain.text import fold
from mali_ref.models.labels import date_text
from mali_ref.models.language import phrase
from mali_ref.views.kit.icons import icon
from mali_ref.views.kit.theme import theme

Paint = Callable[[QPainter, QSize], None]
Words = str | Callable[[], str]
Rows = Sequence[Sequence[object]]

SHARPNESS: Final = 2
_MARGIN: Final = 20
_GAP: Final = 12
_MOST_NAME: Final = 60
_WRAPPED: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_ICONS: Final = {"png": "image", "svg": "pen-tool", "copy": "copy", "data": "table"}


class PictureExport(QObject):
    """Saves and copies one picture.

    Signals:
        finished: a line about what was saved or copied, or about what failed.
    """

    finished = Signal(object)

    def __init__(
        self,
        picture: QWidget | Paint,
        title: Words,
        as_of: Words,
        source_line: Words,
        *,
        parent: QWidget,
        size: Callable[[], QSize] | None = None,
        rows: Callable[[], Rows] | None = None,
        name: str = "picture",
    ) -> None:
        """Words may be functions, asked when something is saved.

        Args:
            picture: a widget, drawn as it stands; or a function that draws into a size at the origin.
            as_of: the day it is of, in words; see `as_of_words`.
            parent: whose window the file dialogs belong to.
            size: of a picture that is a function; a widget has its own.
            rows: the data behind it, head first; without them there is nothing to copy but the picture.
            name: begins the object names of the actions.
        """
        super().__init__(parent)
        self._picture = picture
        self._words = (title, as_of, source_line)
        self._window = parent
        self._size = size
        self._rows = rows
        self._name = name

    def actions(self, parent: QObject) -> list[QAction]:
        """The four deeds, for a menu; three where there is no data to copy."""
        deeds: dict[str, tuple[str, Callable[[], object]]] = {
            "png": (self.tr("Save picture (PNG)…"), lambda: self._ask_and_save("png")),
            "svg": (self.tr("Save drawing (SVG)…"), lambda: self._ask_and_save("svg")),
            "copy": (self.tr("Copy as picture"), self.copy_picture),
        }
        if self._rows is not None:
            deeds["data"] = (self.tr("Copy data"), self.copy_data)
        made = []
        for key, (words, do) in deeds.items():
            action = QAction(icon(_ICONS[key]), words, parent)
            action.setObjectName(f"{self._name}_{key}")
            action.triggered.connect(do)
            made.append(action)
        return made

    def image(self, sharpness: float = SHARPNESS) -> QImage:
        """The whole picture, so many pixels of the file for one on screen."""
        size = self.whole_size()
        image = QImage(size * sharpness, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(sharpness)
        for key, words in zip(("Title", "Description", "Source"), map(_asked, self._words), strict=True):
            image.setText(key, words)
        painter = QPainter(image)
        self.paint(painter)
        painter.end()
        return image

    def save(self, path: Path) -> bool:
        """Write a PNG or, by the ending of its name, an SVG file; answers whether it could be written."""
        is_written = self._write_svg(path) if path.suffix.lower() == ".svg" else self.image().save(str(path), "PNG")
        words = self.tr("Saved as {name}") if is_written else self.tr("{name} could not be written.")
        self.finished.emit(words.format(name=path.name))
        return is_written

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.image())
        self.finished.emit(self.tr("Picture copied"))

    def copy_data(self) -> None:
        """Put the data on the clipboard, as lines that a table takes in."""
        rows = self._rows() if self._rows is not None else ()
        QGuiApplication.clipboard().setText(as_lines(rows))
        count = max(0, len(rows) - 1)
        words = self.tr("Data copied: 1 row") if count == 1 else self.tr("Data copied: {count} rows")
        self.finished.emit(words.format(count=count))

    def whole_size(self) -> QSize:
        """The size of the picture with its words, in pixels on screen."""
        inner, margin = self._inner_size(), theme().px(_MARGIN)
        above, below = self._words_heights(inner.width())
        return QSize(inner.width() + 2 * margin, inner.height() + above + below + 2 * margin)

    def paint(self, painter: QPainter) -> None:
        """Draw everything at the origin."""
        inner, whole, margin = self._inner_size(), self.whole_size(), theme().px(_MARGIN)
        above, _ = self._words_heights(inner.width())
        painter.fillRect(QRect(QPoint(0, 0), whole), theme().color("surface"))
        top = margin
        for text, role, tone in self._head():
            top += _write(painter, text, role, tone, margin, top, inner.width())
        painter.save()
        painter.translate(margin, margin + above)
        self._paint_inner(painter, inner)
        painter.restore()
        source, role, tone = self._foot()
        _write(painter, source, role, tone, margin, margin + above + inner.height() + theme().px(_GAP), inner.width())

    def _head(self) -> list[tuple[str, str, str]]:
        title, as_of, _ = map(_asked, self._words)
        return [(title, "panel_title", "ink"), (as_of, "caption", "ink2")]

    def _foot(self) -> tuple[str, str, str]:
        return _asked(self._words[2]), "caption", "ink3"

    def _words_heights(self, width: int) -> tuple[int, int]:
        head = sum(_height(text, role, width) for text, role, _ in self._head())
        foot = _height(*self._foot()[:2], width)
        gap = theme().px(_GAP)
        return head + gap if head else 0, foot + gap if foot else 0

    def _inner_size(self) -> QSize:
        if isinstance(self._picture, QWidget):
            return self._picture.size()
        return self._size() if self._size is not None else QSize(theme().px(900), theme().px(560))

    def _paint_inner(self, painter: QPainter, size: QSize) -> None:
        if isinstance(self._picture, QGraphicsView):
            self._picture.render(painter, QRectF(QPoint(0, 0), size), self._picture.viewport().rect())
        elif isinstance(self._picture, QWidget):
            self._picture.render(painter, QPoint(0, 0))
        else:
            self._picture(painter, size)

    def _write_svg(self, path: Path) -> bool:
        # Few visits save a drawing.
        from PySide6.QtSvg import QSvgGenerator

        size = self.whole_size()
        # The smaller Tiny would leave out what is clipped.
        generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
        drawn = QBuffer()
        drawn.open(QIODevice.OpenModeFlag.WriteOnly)
        generator.setOutputDevice(drawn)
        # The screen's own, or what is clipped would be measured by another.
        generator.setResolution(self._window.logicalDpiX())
        generator.setSize(size)
        generator.setViewBox(QRect(QPoint(0, 0), size))
        title, as_of, source = map(_asked, self._words)
        generator.setTitle(title)
        generator.setDescription(f"{as_of}. {source}")
        painter = QPainter(generator)
        self.paint(painter)
        painter.end()
        try:
            path.write_bytes(drawn.data().data())
        except OSError:
            return False
        return True

    def _ask_and_save(self, ending: str) -> None:
        words = {"png": self.tr("Save picture"), "svg": self.tr("Save drawing")}
        name = f"{file_name(_asked(self._words[0]))}.{ending}"
        chosen, _ = QFileDialog.getSaveFileName(self._window, words[ending], name, f"{ending.upper()} (*.{ending})")
        if chosen:
            self.save(Path(chosen) if Path(chosen).suffix else Path(f"{chosen}.{ending}"))


def as_of_words(day: str) -> str:
    """“As of 10 July 2017”, or that the latest is shown; ``day`` is the ISO day of the book."""
    if not day:
        return QCoreApplication.translate("PictureExport", "All the book holds")
    return phrase(QCoreApplication.translate("PictureExport", "As of {date}"), date=date_text(day))


def as_lines(rows: Rows) -> str:
    """Rows as lines of cells parted by tabs; what would break a cell becomes a blank."""
    return "\n".join("\t".join(" ".join(str(cell).split()) for cell in row) for row in rows)


def file_name(title: str) -> str:
    """A title as the name of a file, without its ending."""
    words = "".join(sign if sign.isalnum() else " " for sign in fold(title)).split()
    return "-".join(words)[:_MOST_NAME].strip("-") or "picture"


def _asked(words: Words) -> str:
    return words if isinstance(words, str) else words()


def _height(text: str, role: str, width: int) -> int:
    return _box(text, role, width).height() + theme().px(2) if text else 0


def _box(text: str, role: str, width: int) -> QRect:
    return QFontMetrics(theme().font(role)).boundingRect(QRect(0, 0, width, 10_000), int(_WRAPPED), text)


def _write(painter: QPainter, text: str, role: str, tone: str, left: int, top: int, width: int) -> int:
    """Write wrapped words; answers how much height they took."""
    if not text:
        return 0
    height = _height(text, role, width)
    painter.setFont(theme().font(role))
    painter.setPen(theme().color(tone))
    painter.drawText(QRect(left, top, width, height), int(_WRAPPED), text)
    return height
