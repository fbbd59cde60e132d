"""What the parts of a record page have in common: a titled place in the column, and the two signals of links."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.models.record_links import Mention
from mali_ref.views.kit.buttons import link_button
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.record_row import RecordRow

FOLD_AFTER = 8


class Part(QWidget):
    """A piece of a record page.

    Attributes:
        column: where the piece puts its content.

    Signals:
        link_activated: the Ref of a record the user asks for.
        citation_activated: the Cited of a chip and the global point below it.
    """

    link_activated = Signal(object)
    citation_activated = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def pass_on(self, widget: "RichText | Part") -> None:
        """Send a widget's links and chips on as this part's own."""
        widget.link_activated.connect(self.link_activated)
        widget.citation_activated.connect(self.citation_activated)


class Section(Part):
    """A part under a title, for the column of a page; a card does the same in a rail."""

    def __init__(
        self,
        title: str,
        body: QWidget,
        corner: str = "",
        parent: QWidget | None = None,
        corner_widget: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.column.setSpacing(theme().px(6))
        row = QHBoxLayout()
        row.addWidget(text_label(title, "strong"))
        row.addStretch(1)
        if corner:
            row.addWidget(text_label(corner, "caption", "ink3"))
        if corner_widget is not None:
            row.addWidget(corner_widget)
        self.column.addLayout(row)
        self.column.addWidget(body)
        if isinstance(body, Part):
            self.pass_on(body)


class FoldedRows(Part):
    """Rows of records of which the first few are shown until the user asks for all."""

    def __init__(
        self,
        name: str,
        mentions: tuple[Mention, ...],
        two_lines: bool = False,
        marked: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mentions = mentions
        self._looks = (two_lines, marked)
        # A fold that hides one or two rows saves nothing.
        shown = FOLD_AFTER if len(mentions) > FOLD_AFTER + 2 else len(mentions)
        self._add(mentions[:shown])
        if shown < len(mentions):
            self._more = link_button(
                QCoreApplication.translate("FoldedRows", "Show all {count}").format(count=len(mentions)), flush=True
            )
            self._more.setObjectName(f"{name}_show_all")
            self._more.clicked.connect(self._on_more_clicked)
            row = QHBoxLayout()
            row.addWidget(self._more)
            row.addStretch(1)
            self.column.addLayout(row)

    def rows(self) -> list[RecordRow]:
        """The rows shown now."""
        items = (self.column.itemAt(index) for index in range(self.column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, RecordRow)]

    def _add(self, mentions: tuple[Mention, ...]) -> None:
        two_lines, marked = self._looks
        for mention in mentions:
            row = RecordRow(mention, two_lines, marked)
            row.ruled = two_lines and bool(self.rows())
            row.setObjectName(f"row_{mention.heading.ref.kind}_{mention.heading.ref.key}".replace("-", "_"))
            row.activated.connect(self.link_activated)
            self.column.addWidget(row)

    def _on_more_clicked(self) -> None:
        first_hidden = len(self.rows())
        self._more.hide()
        self._more.deleteLater()
        self._add(self._mentions[first_hidden:])
        self.rows()[first_hidden].setFocus()
