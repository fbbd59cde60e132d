"""The top of a form: what is edited, and the cross that leaves it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mali_ref.models.labels import label
from mali_ref.models.record_draft import RecordDraft
from mali_ref.views.kit.buttons import icon_button
from mali_ref.views.kit.labels import ElidedLabel, text_label
from mali_ref.views.kit.theme import theme

_HEIGHT = 50


class FormHead(QWidget):
    """“Edit event”, the record's title, and a cross.

    Signals:
        left: the cross was pressed.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme().changed.connect(self._fit)
        self._fit()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(22), 0, theme().px(16), 0)
        row.setSpacing(theme().px(12))
        self._deed = text_label("", "panel_title")
        self._title = ElidedLabel("", "body", "ink2")
        self._title.setObjectName("form_title")
        self._close = icon_button("x", self.tr("Leave editing (Esc)"))
        self._close.setObjectName("close_form")
        self._close.clicked.connect(self.left)
        self._corner = QHBoxLayout()
        row.addWidget(self._deed)
        row.addWidget(self._title, 1)
        row.addLayout(self._corner)
        row.addWidget(self._close)

    def add_corner(self, widget: QWidget) -> None:
        """Put something before the cross."""
        self._corner.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, draft: RecordDraft, title: str) -> None:
        """Name what is edited."""
        pattern = self.tr("New {kind}") if draft.base is None else self.tr("Edit {kind}")
        self._deed.setText(pattern.format(kind=label(draft.record_type.label).lower()))
        self._title.set_text(title)

    def _fit(self) -> None:
        self.setFixedHeight(theme().px(_HEIGHT))
