"""The frame of a dialog that changes the book in one edit: a reason, why it cannot be applied yet, Cancel and Apply."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMessageBox, QScrollArea, QVBoxLayout, QWidget

from mali_ref.domain.edits import Edit
from mali_ref.domain.errors import MaliRefError
from mali_ref.models.change_words import shortened
from mali_ref.models.fault_words import error_words
from mali_ref.models.workspace import Workspace
from mali_ref.store.editing import Applied
from mali_ref.views.edit.announcing import announce
from mali_ref.views.edit.edit_dialog_foot import EditDialogFoot
from mali_ref.views.edit.tab_order import stops
from mali_ref.views.kit.labels import Divider, ElidedLabel, set_ground, text_label
from mali_ref.views.kit.notices import NoticeBar
from mali_ref.views.kit.theme import theme

_WIDTH, _HEIGHT, _MARGIN = 1120, 650, 40
_LEFT_WIDTH, _LEFT_SHARE = 340, 0.36
# Of what went wrong with many records at once.
_MOST_SIGNS = 400


class EditDialog(QDialog):
    """Chooses at the left, says what to do at the right, gives a reason, applies; a subclass fills both sides in.

    Attributes:
        applied: what was done; None while nothing was.
        left, right: the layouts to fill.
        reason: the line in which the reason is typed.
        asks: the layout before the state, for what else must be answered first.
    """

    def __init__(self, name: str, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_dialog")
        self.workspace = workspace
        self.applied: Applied | None = None
        self._is_applying = False
        self._name = name
        self._problem: NoticeBar | None = None
        self._subject = ElidedLabel("", "body", "ink2")
        self._foot = EditDialogFoot(name)
        self._foot.cancelled.connect(self.reject)
        self._foot.applied.connect(self.apply)
        self.reason, self.asks = self._foot.reason, self._foot.asks
        self._build()
        for keys in (QKeySequence(QKeySequence.StandardKey.Save), QKeySequence("Ctrl+Return")):
            QShortcut(keys, self, self.apply)
        workspace.changed.connect(self._on_workspace_changed)
        self.resize(_fitting(parent))

    # For subclasses

    def missing(self) -> str:
        """Why it cannot be applied yet, as a sentence; empty where it can."""
        raise NotImplementedError

    def made_edit(self) -> Edit:
        """The edit to apply."""
        raise NotImplementedError

    def is_touched(self) -> bool:
        """Whether something would be lost if the dialog were closed."""
        return bool(self.reason.text().strip())

    def set_words(self, title: str, subject: str) -> None:
        """Name the dialog, and what it is about."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._subject.set_text(subject)

    def renew_state(self, apply: str, summary: str = "") -> None:
        """Say what Apply would do, or why it cannot yet."""
        missing = self.workspace.read_only_reason or self.missing()
        if not missing and not self.reason.text().strip():
            missing = self.tr("Say why in a few words, so others can follow the change.")
        self._foot.say(apply, missing, summary)

    def renew_records(self) -> None:
        """Look at the book again, which somebody else has changed meanwhile."""
        raise NotImplementedError

    # Doing it

    def apply(self) -> None:
        """Apply the edit; where the book refuses it, say why and keep everything as it is."""
        if not self._foot.may_apply():
            return
        self._foot.show_busy(self.tr("Writing…"))
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        self._is_applying = True
        try:
            self.applied = self.workspace.do(self.made_edit())
        except MaliRefError as error:
            self._show_problem(shortened(error_words(error), _MOST_SIGNS))
        finally:
            self._is_applying = False
            QGuiApplication.restoreOverrideCursor()
        if self.applied is not None:
            self.accept()
        elif not self.workspace.look_for_changes():
            self.renew_records()

    def reject(self) -> None:
        if not self.is_touched() or _may_drop(self.windowTitle(), self):
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter belongs to the fields; only Apply itself and its keys apply.
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab follows the eye, whatever was built first."""
        found, current = stops(self), self.focusWidget()
        if current not in found:
            return super().focusNextPrevChild(forward)
        target = found[(found.index(current) + (1 if forward else -1)) % len(found)]
        target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        _bring_to_sight(target)
        return True

    def resizeEvent(self, event: object) -> None:
        self._left_side.setFixedWidth(min(theme().px(_LEFT_WIDTH), int(self.width() * _LEFT_SHARE)))

    # Building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(Divider())
        self._notices = QVBoxLayout()
        column.addLayout(self._notices)
        column.addLayout(self._sides(), 1)
        column.addWidget(Divider())
        column.addWidget(self._foot)

    def _head(self) -> QWidget:
        head = QWidget()
        set_ground(head, "surface")
        head.setFixedHeight(theme().px(50))
        row = QHBoxLayout(head)
        row.setContentsMargins(theme().px(22), 0, theme().px(22), 0)
        row.setSpacing(theme().px(12))
        self._title = text_label("", "panel_title")
        row.addWidget(self._title)
        row.addWidget(self._subject, 1)
        return head

    def _sides(self) -> QHBoxLayout:
        sides = QHBoxLayout()
        sides.setSpacing(0)
        self._left_side = QWidget()
        set_ground(self._left_side, "surface")
        self.left = QVBoxLayout(self._left_side)
        right_side = QWidget()
        set_ground(right_side, "canvas")
        self.right = QVBoxLayout(right_side)
        for side in (self.left, self.right):
            side.setContentsMargins(0, 0, 0, 0)
            side.setSpacing(0)
        sides.addWidget(self._left_side)
        sides.addWidget(Divider(vertical=True))
        sides.addWidget(right_side, 1)
        return sides

    def _on_workspace_changed(self, _refs: object) -> None:
        if not self._is_applying and self.isVisible():
            self.renew_records()

    def _show_problem(self, sentence: str) -> None:
        self._hide_problem()
        title = self.tr("Not applied. What you chose is still here.")
        self._problem = NoticeBar("danger", title, sentence, closable=True)
        self._problem.setObjectName(f"{self._name}_problem")
        self._problem.setProperty("spanning", True)
        self._notices.addWidget(self._problem)
        announce(self._problem, f"{title} {sentence}")

    def _hide_problem(self) -> None:
        if self._problem is not None:
            self._problem.hide()
            self._problem.deleteLater()
            self._problem = None


def _bring_to_sight(target: QWidget) -> None:
    area = target.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(target)


def _fitting(parent: QWidget | None) -> QSize:
    """The wanted size, or less where the window or the screen has no room for it."""
    wanted = QSize(theme().px(_WIDTH), theme().px(_HEIGHT))
    room = parent.window().size() if parent is not None else QGuiApplication.primaryScreen().availableSize()
    return wanted.boundedTo(room - QSize(_MARGIN, _MARGIN))


def _may_drop(title: str, parent: QWidget) -> bool:
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("leaving_dialog")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(title)
    box.setText(translate("EditDialog", "Nothing was applied yet. What you entered here is lost if you close this."))
    drop = box.addButton(translate("EditDialog", "Close without applying"), QMessageBox.ButtonRole.DestructiveRole)
    drop.setObjectName("leaving_drop")
    stay = box.addButton(translate("EditDialog", "Go on"), QMessageBox.ButtonRole.RejectRole)
    stay.setObjectName("leaving_stay")
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    is_dropped = box.clickedButton() is drop
    box.deleteLater()
    return is_dropped
