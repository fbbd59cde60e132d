"""Adding a table of figures: paste it, say which column is what, look at each row, give source and reason, apply."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from mali_ref.domain.edits import Edit
from mali_ref.domain.errors import InputError
from mali_ref.models.draft_book import DraftBook
from mali_ref.models.language import number_text
from mali_ref.models.pasted_columns import UNUSED, columns_named, heading_columns
from mali_ref.models.pasted_figures import BESIDE, TAKEN, FigureReader, ForAll, PastedFigure, figures_edit, twice_used
from mali_ref.models.pasted_table import Cells, PastedTable, read_table, too_long
from mali_ref.models.slices import Slices
from mali_ref.models.workspace import Workspace
from mali_ref.store.editing import Applied
from mali_ref.views.edit.edit_dialog import EditDialog
from mali_ref.views.edit.field_editors import FieldEditors
from mali_ref.views.edit.paste_sides import PasteRows, PasteText
from mali_ref.views.kit.checks import CheckBox

# After the last key; a large text takes a moment to take apart.
_PAUSE_MILLISECONDS = 250


class PasteFiguresDialog(EditDialog):
    """Adds figures from a pasted table.

    Attributes:
        rows: what the text comes to.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("paste", workspace, parent)
        self._book = DraftBook(workspace)
        self._table = PastedTable()
        self._fault = ""
        self._is_stopped = False
        self._fresh: list[PastedFigure] = []
        self._text = PasteText()
        self.field, self.options = self._text.field, self._text.options
        self.rows = PasteRows(FieldEditors(self._book))
        self.columns, self.source, self.preview = self.rows.columns, self.rows.source, self.rows.preview
        self.leave_out = CheckBox("")
        self._slices = Slices(self)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self.set_words(self.tr("Paste figures"), self.tr("from a spreadsheet or a CSV file"))
        self.left.addWidget(self._text)
        self.right.addWidget(self.rows)
        self.leave_out.setObjectName("paste_leave_out")
        self.asks.addWidget(self.leave_out)
        self._connect()
        self._show_columns()
        self._read_table()
        self.field.setFocus()

    def missing(self) -> str:
        return self._missing_table() or self._missing_columns() or self._missing_rows()

    def made_edit(self) -> Edit:
        citation = self.source.citation()
        if citation is None:
            raise InputError(self.missing())
        rows = self.preview.rows.rows()
        return figures_edit(rows, citation, self._book.created, self.workspace.author, self.reason.text())

    def is_touched(self) -> bool:
        return super().is_touched() or bool(self.field.toPlainText().strip())

    def renew_records(self) -> None:
        self._read_rows()

    # What is still needed

    def _missing_table(self) -> str:
        if self._fault:
            return self._fault
        if not self._table.rows:
            return self.tr("Paste a table first.")
        if self.options.has_heading() is None:
            return self.tr("Say at the left whether the first row is a heading or a figure.")
        return ""

    def _missing_columns(self) -> str:
        columns = self.columns.columns()
        if "value" not in columns:
            return self.tr("Choose the column that has the values.")
        twice = twice_used(columns)
        if twice:
            return self.tr("Two columns are read as {part}. Choose something else for one.").format(part=twice)
        return ""

    def _missing_rows(self) -> str:
        if self._slices.is_running or self._timer.isActive():
            return self.tr("Reading the rows…")
        if self._is_stopped:
            return self.tr("The reading was stopped. Read again, or change something.")
        if not self._count_taken():
            return self.tr("No row can be taken.")
        if self.source.citation() is None:
            return self.tr("Choose the source of these figures.")
        if self._count_left() and not self.leave_out.isChecked():
            return self.tr("Mend the rows that are left out, or say that you leave them out.")
        return ""

    def _count_taken(self) -> int:
        return self.preview.rows.count(TAKEN, BESIDE)

    def _count_left(self) -> int:
        return len(self.preview.rows.rows()) - self._count_taken()

    # Reading

    def _read_table(self) -> None:
        """Take the text apart; what was said of the columns stands as long as the first row does."""
        self._timer.stop()
        before = self._first_cells()
        try:
            self._table = read_table(self.field.toPlainText(), self.options.separator())
            self._fault = ""
        except InputError as fault:
            self._table, self._fault = PastedTable(), str(fault)
        self._text.fault.say(self._fault)
        cells = self._first_cells()
        if cells != before or len(self.columns.columns()) != self._table.width:
            named = heading_columns(cells) if cells else None
            self.options.set_heading(True if named is not None else None)
            self._show_columns()
        self._read_rows()

    def _first_cells(self) -> tuple[str, ...]:
        return self._table.rows[0].cells if self._table.rows else ()

    def _show_columns(self) -> None:
        """Ask about the columns, with what the first row says of them."""
        cells, width = self._first_cells(), self._table.width
        names = cells if self.options.has_heading() else ()
        columns = columns_named(names)
        samples = [self._sample(number) for number in range(width)]
        self.columns.set_columns(names, samples, (*columns, *[UNUSED] * (width - len(columns))))
        self.rows.show_table(bool(cells))

    def _sample(self, column: int) -> str:
        filled = (row.cells[column] for row in self._rows() if column < len(row.cells) and row.cells[column])
        return next(filled, "")

    def _rows(self) -> tuple[Cells, ...]:
        return self._table.rows[1:] if self.options.has_heading() else self._table.rows

    def _read_rows(self) -> None:
        """Begin to read the rows as they are to be read now."""
        self._slices.stop()
        self._is_stopped = False
        self._fresh.clear()
        self.preview.rows.clear()
        if not self._missing_table() and not self._missing_columns():
            self._slices.start(self._steps())
        self.preview.show_progress(0, len(self._rows()) if self._slices.is_running else 0)
        self._renew_words()

    def _steps(self) -> Iterator[None]:
        settings = ForAll(
            self.columns.columns(), self.rows.indicator.value(), self.rows.subject.value(), self.options.answers()
        )
        reader = FigureReader(self.workspace, settings, self._book.created)
        yield
        for row in reader.read(self._rows()):
            self._fresh.append(row)
            yield

    def _take_fresh(self) -> None:
        self.preview.rows.add(self._fresh)
        self._fresh.clear()
        self._renew_words()

    # Following the user

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_field_text_changed)
        self.field.refused.connect(self._on_field_refused)
        self._timer.timeout.connect(self._read_table)
        self.options.table_edited.connect(self._read_table)
        self.options.heading_edited.connect(self._on_heading_edited)
        self.options.answers_edited.connect(self._read_rows)
        self.columns.edited.connect(self._read_rows)
        self.rows.for_all_changed.connect(self._read_rows)
        self.source.edited.connect(self._renew_words)
        self.leave_out.toggled.connect(self._renew_words)
        self.reason.textChanged.connect(self._renew_words)
        self.preview.line_wanted.connect(self._on_line_wanted)
        self.preview.stopped.connect(self._on_preview_stopped)
        self.preview.restarted.connect(self._read_rows)
        self._slices.progressed.connect(self._on_slices_progressed)
        self._slices.finished.connect(self._on_slices_finished)
        self.finished.connect(self._slices.stop)

    def _renew_words(self) -> None:
        taken, left = self._count_taken(), self._count_left()
        words = self.tr("Add 1 figure") if taken == 1 else self.tr("Add {count} figures")
        one, many = self.tr("Leave out 1 row that is not taken"), self.tr("Leave out {count} rows that are not taken")
        left_words = one if left == 1 else many.format(count=number_text(left))
        if left_words != self.leave_out.text():
            # What was said of other rows does not count for these.
            self.leave_out.setChecked(False)
            self.leave_out.setText(left_words)
            self.leave_out.setAccessibleName(left_words)
        self.leave_out.setVisible(bool(left) and not self._slices.is_running)
        self.preview.renew_counts()
        self.rows.ask(self._missing_table() or self._missing_columns())
        summary = self.tr("One step, which Undo takes back.")
        self.renew_state(words.format(count=number_text(taken)) if taken else self.tr("Apply"), summary)

    def _on_field_text_changed(self) -> None:
        self._timer.start()
        self._renew_words()

    def _on_field_refused(self) -> None:
        self._text.fault.say(too_long())

    def _on_heading_edited(self) -> None:
        self._show_columns()
        self._read_rows()

    def _on_slices_progressed(self, done: object) -> None:
        self.preview.show_progress(int(str(done)), len(self._rows()) + 1)
        self._take_fresh()

    def _on_slices_finished(self) -> None:
        self.preview.show_progress(0, 0)
        self._take_fresh()

    def _on_preview_stopped(self) -> None:
        self._slices.stop()
        self._is_stopped = True
        self.preview.show_stopped()
        self._take_fresh()

    def _on_line_wanted(self, line: object) -> None:
        self.field.show_line(int(str(line)))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)


def paste_figures(workspace: Workspace, parent: QWidget | None = None) -> Applied | None:
    """Let the user add a table of figures in one step; None where nothing was added."""
    dialog = PasteFiguresDialog(workspace, parent)
    dialog.exec()
    applied = dialog.applied
    dialog.deleteLater()
    return applied
