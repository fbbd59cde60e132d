"""Taking a picture along: a chart, map or graph as a file or on the clipboard, with what it needs to stand alone.

Title, the day it is of and its source are part of the picture itself, so that no one can part them from it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QObject, QPoint, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QAction, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QGraphicsView, QWidget

from mali_ref.domain.text import fold
from mali_ref.models.labels import date_text
from mali_ref.models.language import phrase
from mali_ref.views.kit.icons import icon
from mali_ref.views.kit.picture_words import PictureWords, Words
from mali_ref.views.kit.saving import ask_save_path, save_bytes
from mali_ref.views.kit.theme import theme

Paint = Callable[[QPainter, QSize], None]
Rows = Sequence[Sequence[object]]

SHARPNESS: Final = 2
_MARGIN: Final = 20
_MOST_NAME: Final = 60
# No picture of Qt is longer.
_LONGEST: Final = 32_000
_INCH: Final = 0.0254
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
        is_named: bool = False,
        is_private: Callable[[], bool] = lambda: False,
    ) -> None:
        """Words may be functions, asked when something is saved.

        Args:
            picture: a widget, drawn as it stands; or a function that draws into a size at the origin.
            as_of: the day it is of, in words; see `as_of_words`.
            parent: whose window the file dialogs belong to.
            size: of a picture that is a function; a widget has its own.
            rows: the data behind it, head first; without them there is nothing to copy but the picture.
            name: begins the object names of the actions.
            is_named: whether the picture itself shows its title, which is then not written a second time.
            is_private: whether it shows what must not leave the laptop; it then stays here, and so do its data.
        """
        super().__init__(parent)
        self._picture = picture
        self._words = PictureWords(title, as_of, source_line, is_named)
        self._window = parent
        self._size = size
        self._rows = rows
        self.name = name
        self._is_private = is_private

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
            action.setObjectName(f"{self.name}_{key}")
            action.triggered.connect(do)
            made.append(action)
        return made

    def image(self, sharpness: float = SHARPNESS) -> QImage:
        """The whole picture, so many pixels of the file for one on screen; fewer for one that would be too long."""
        size = self.whole_size()
        sharp = min(sharpness, _LONGEST / max(1, size.width(), size.height()))
        image = QImage(size * sharp, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(sharp)
        for key, words in zip(("Title", "Description", "Source"), self._words.told(), strict=True):
            image.setText(key, words)
        painter = QPainter(image)
        self.paint(painter)
        painter.end()
        # Set into a page, it is as large as it was on screen.
        dots = round(self._window.logicalDpiX() * sharp / _INCH)
        image.setDotsPerMeterX(dots)
        image.setDotsPerMeterY(dots)
        return image

    def drawing(self) -> bytes:
        """The whole picture as an SVG file."""
        # Few visits save a drawing.
        from mali_ref.views.kit.drawing import framed_drawing

        inner = self._inner_size()
        return framed_drawing(
            (self._paint_frame, self.whole_size()),
            (lambda painter: self._paint_inner(painter, inner), QRect(self._inner_corner(), inner)),
            self._words.told(),
            self._window.logicalDpiX(),
        )

    def save(self, path: Path) -> bool:
        """Write a PNG or, by the ending of its name, an SVG file; answers whether it could be written."""
        if self._stays():
            return False
        problem = save_bytes(path, self.drawing() if path.suffix.lower() == ".svg" else _png(self.image()))
        self.finished.emit(problem or self.tr("Saved as {name}").format(name=path.name))
        return not problem

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        if not self._stays():
            QGuiApplication.clipboard().setImage(self.image())
            self.finished.emit(self.tr("Picture copied"))

    def copy_data(self) -> None:
        """Put the data on the clipboard, as lines that a table takes in."""
        if self._stays():
            return
        rows = self._rows() if self._rows is not None else ()
        QGuiApplication.clipboard().setText(as_lines(rows))
        count = max(0, len(rows) - 1)
        words = self.tr("Data copied: 1 row") if count == 1 else self.tr("Data copied: {count} rows")
        self.finished.emit(words.format(count=count))

    def whole_size(self) -> QSize:
        """The size of the picture with its words, in pixels on screen."""
        inner, margin = self._inner_size(), theme().px(_MARGIN)
        above, below = self._words.heights(inner.width())
        return QSize(inner.width() + 2 * margin, inner.height() + above + below + 2 * margin)

    def paint(self, painter: QPainter) -> None:
        """Draw everything at the origin."""
        self._paint_frame(painter)
        painter.save()
        painter.translate(self._inner_corner())
        self._paint_inner(painter, self._inner_size())
        painter.restore()

    def _inner_corner(self) -> QPoint:
        margin = theme().px(_MARGIN)
        return QPoint(margin, margin + self._words.heights(self._inner_size().width())[0])

    def _paint_frame(self, painter: QPainter) -> None:
        inner, margin = self._inner_size(), theme().px(_MARGIN)
        whole = QRect(QPoint(0, 0), self.whole_size())
        painter.fillRect(whole, theme().color("surface"))
        self._words.paint(painter, whole.adjusted(margin, margin, -margin, -margin), inner.height())

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

    def _stays(self) -> bool:
        """Say so where the picture shows what is private."""
        is_private = self._is_private()
        if is_private:
            self.finished.emit(self.tr("This shows private records, so it is neither saved nor copied."))
        return is_private

    def _ask_and_save(self, ending: str) -> None:
        if self._stays():
            return
        words = {"png": self.tr("Save picture"), "svg": self.tr("Save drawing")}
        chosen = ask_save_path(self._window, words[ending], file_name(self._words.name()), ending)
        if chosen is not None:
            self.save(chosen)


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


def _png(image: QImage) -> bytes:
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(written, "PNG")
    return bytes(written.data().data())
