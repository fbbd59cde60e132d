"""The head of a record page: mark or icon, title, acronyms, names in other languages, warnings."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mali_ref.domain.record import STATUSES, Heading, Record
from mali_ref.models.citations import edition_mark, edition_words
from mali_ref.models.labels import label
from mali_ref.models.record_names import language_words
from mali_ref.models.record_view import RecordView, Warning
from mali_ref.views.kit.buttons import link_button
from mali_ref.views.kit.chips import Pill
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.notices import WarnLine
from mali_ref.views.kit.theme import set_role, theme
from mali_ref.views.record.kind_icons import paint_heading_mark
from mali_ref.views.record.part import Part

_MARK = 26
_INDENT = 36
_NAMES_WIDTH = 600
_WARNINGS = 2


class HeadingMark(QWidget):
    """The large mark or icon beside a page's title."""

    def __init__(self, heading: Heading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = heading
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_MARK), theme().px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        size = _MARK if self._heading.ref.kind == "actor" else 22
        side = theme().px(size)
        top = (self.height() - side) / 2
        paint_heading_mark(QPainter(self), QRectF(0, top, side, side), self._heading, size)


class Title(QLabel):
    """A page's title: as wide as its words where there is room, wrapped where there is not."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName("record_title")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setMinimumHeight(theme().px(32))
        set_role(self, "page_title", "ink")

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), self.minimumHeight())


class NoteLine(WarnLine):
    """A warn line that opens its note, on a click or Enter."""

    def __init__(self, warning: Warning, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(warning.text, bar=True, parent=parent)
        self._note = warning.note
        self._part = part
        self.setObjectName(f"warning_{warning.note.key}".replace("-", "_"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(self.tr("Open the note"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._part.link_activated.emit(self._note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._part.link_activated.emit(self._note)
        else:
            super().keyPressEvent(event)


class Header(Part):
    """Says what the record is before anything else."""

    def __init__(self, view: RecordView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("record_header")
        self.column.setSpacing(theme().px(4))
        self._add_caption(view)
        self._add_title(view)
        self._add_names(view)
        self._add_warnings(view.warnings)

    def _add_caption(self, view: RecordView) -> None:
        edition = edition_words(view.record.edition) if edition_mark(view.record.edition) else ""
        states = list(_states(view.record))
        if not (view.caption or edition or states):
            return
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        caption = text_label(view.caption, "caption", "ink2")
        caption.setObjectName("record_caption")
        row.addWidget(caption)
        if edition:
            pill = Pill(edition, plain=True)
            pill.setObjectName("record_edition")
            row.addWidget(pill)
        for name, words in states:
            pill = Pill(words, plain=True)
            pill.setObjectName(f"record_{name}")
            row.addWidget(pill)
        row.addStretch(1)
        self.column.addLayout(row)

    def _add_title(self, view: RecordView) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme().px(_INDENT - _MARK))
        row.addWidget(HeadingMark(view.heading), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Title(view.title))
        for acronym in view.acronyms:
            place = QVBoxLayout()
            place.setContentsMargins(theme().px(2), theme().px(5), 0, 0)
            place.addWidget(Pill(acronym, square=True))
            place.addStretch(1)
            row.addLayout(place)
        row.addStretch(1)
        if _is_alone(view):
            row.addWidget(_name_label(*view.other_names[0]))
        self.column.addLayout(row)

    def _add_names(self, view: RecordView) -> None:
        names = () if _is_alone(view) else view.other_names
        labels = [_name_label(language, text) for language, text in names]
        described = self._description(view)
        if described is not None and all(label.objectName() == "record_name_ar" for label in labels):
            # Nothing else stands at the left of the Arabic name.
            labels.insert(0, described)
        elif described is not None:
            labels.append(described)
        arabic = next((label for label in labels if label.objectName() == "record_name_ar"), None)
        if arabic is not None and len(labels) > 1 and _width(labels[0]) + _width(arabic) < theme().px(_NAMES_WIDTH):
            labels.remove(arabic)
            self._add_pair(labels.pop(0), arabic)
        for line in labels:
            line.setContentsMargins(theme().px(_INDENT), 0, 0, 0)
            self.column.addWidget(line)
        self._add_later(view)

    def _add_pair(self, left: QLabel, right: QLabel) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(theme().px(_INDENT), 0, 0, 0)
        row.setSpacing(theme().px(16))
        row.addWidget(left, 1)
        row.addWidget(right)
        self.column.addLayout(row)

    def _description(self, view: RecordView) -> QLabel | None:
        if not view.record.get("description"):
            return None
        described = text_label(str(view.record.get("description")), "body", "ink", wrap=True)
        described.setObjectName("record_description")
        return described

    def _add_later(self, view: RecordView) -> None:
        if view.later_note:
            later = text_label(view.later_note, "caption_medium", "warn", wrap=True)
            later.setObjectName("record_later")
            later.setContentsMargins(theme().px(_INDENT), 0, 0, 0)
            self.column.addWidget(later)

    def _add_warnings(self, warnings: tuple[Warning, ...]) -> None:
        if not warnings:
            return
        self.column.addSpacing(theme().px(4))
        # A fold that hides a single line saves nothing.
        shown = _WARNINGS if len(warnings) > _WARNINGS + 1 else len(warnings)
        for warning in warnings[:shown]:
            self.column.addWidget(NoteLine(warning, self))
        if shown < len(warnings):
            hidden = warnings[shown:]
            more = link_button(self.tr("Show {count} more remarks").format(count=len(hidden)), flush=True)
            more.setObjectName("record_more_warnings")
            more.clicked.connect(lambda: self._show_hidden(more, hidden))
            self.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_hidden(self, more: QWidget, hidden: tuple[Warning, ...]) -> None:
        lines = [NoteLine(warning, self) for warning in hidden]
        for line in lines:
            self.column.addWidget(line)
        lines[0].setFocus()
        more.hide()
        more.deleteLater()


def _is_alone(view: RecordView) -> bool:
    """Whether an Arabic name has nothing at its left under the title."""
    return [language for language, _ in view.other_names] == ["ar"] and not view.record.get("description")


def _width(label: QLabel) -> int:
    return label.fontMetrics().horizontalAdvance(label.text())


def _name_label(language: str, text: str) -> QLabel:
    # One step larger than the French beside it: Arabic letters are drawn smaller within their line.
    arabic = language == "ar"
    label = text_label(text, "tab" if arabic else "body", "ink2", wrap=not arabic)
    label.setObjectName(f"record_name_{language}")
    label.setAccessibleName(f"{language_words(language)}: {text}")
    label.setToolTip(language_words(language))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if arabic:
        label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    return label


def _states(record: Record) -> Iterator[tuple[str, str]]:
    """What the book's keepers say of a record: how far it has come, and that it stays on the laptop."""
    if record.status:
        words = label(STATUSES[record.status])
        yield "status", words[:1].upper() + words[1:]
    if record.private:
        yield "private", QCoreApplication.translate("RecordHeader", "Private")
