"""The head of a record page: mark or icon, title, acronyms, names in other languages, warnings."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from mali_ref.domain.record import Heading
from mali_ref.models.record_view import RecordView, Warning, language_words
from mali_ref.views.kit.chips import Pill
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.notices import WarnLine
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.kind_icons import paint_heading_mark
from mali_ref.views.record.part import Part

_MARK = 26
_INDENT = 36
_FIRST_EDITION = "estimate-2017"


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
        for warning in view.warnings:
            self.column.addWidget(NoteLine(warning, self))

    def _add_caption(self, view: RecordView) -> None:
        edition = "" if view.record.edition == _FIRST_EDITION else view.record.edition
        if not (view.caption or edition):
            return
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        caption = text_label(view.caption, "caption", "ink2")
        caption.setObjectName("record_caption")
        row.addWidget(caption)
        if edition:
            row.addWidget(Pill(self.tr("Edition {name}").format(name=edition), plain=True))
        row.addStretch(1)
        self.column.addLayout(row)

    def _add_title(self, view: RecordView) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme().px(_INDENT - _MARK))
        row.addWidget(HeadingMark(view.heading), 0, Qt.AlignmentFlag.AlignTop)
        words = QWidget()
        flow = FlowLayout(words, gap=12, row_gap=4)
        flow.addWidget(self._title(view))
        for acronym in view.acronyms:
            flow.addWidget(Pill(acronym, square=True))
        row.addWidget(words, 1)
        self.column.addLayout(row)

    def _title(self, view: RecordView) -> QLabel:
        title = text_label(view.record.title, "page_title", wrap=len(view.record.title) > 48)
        title.setObjectName("record_title")
        title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        title.setMinimumHeight(theme().px(32))
        return title

    def _add_names(self, view: RecordView) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(theme().px(_INDENT), 0, 0, 0)
        row.setSpacing(theme().px(16))
        for language, text in view.other_names:
            if language == "ar":
                row.addStretch(1)
            row.addWidget(_name_label(language, text), 0 if language == "ar" else 1)
        if view.other_names:
            self.column.addLayout(row)
        if view.record.get("description"):
            described = text_label(str(view.record.get("description")), "body", "ink", wrap=True)
            described.setObjectName("record_description")
            described.setContentsMargins(theme().px(_INDENT), 0, 0, 0)
            self.column.addWidget(described)
        if view.later_note:
            later = text_label(view.later_note, "caption_medium", "warn", wrap=True)
            later.setObjectName("record_later")
            later.setContentsMargins(theme().px(_INDENT), 0, 0, 0)
            self.column.addWidget(later)


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
