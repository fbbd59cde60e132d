"""About the program: version, what the book is made from, whose work it rests on, and under which licences."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from mali_ref import __version__
from mali_ref.domain.record import Record
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.buttons import plain_button
from mali_ref.views.kit.labels import set_ground, text_label
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme

_CODE = (
    ("Qt and PySide6", "LGPL 3"),
    ("SQLite and SQLCipher (sqlcipher3)", "public domain; BSD 3-Clause; zlib"),
    ("sqlite-utils", "Apache 2.0"),
    ("pyqtgraph, numpy", "MIT; BSD 3-Clause"),
    ("edtf, platformdirs, RapidFuzz", "MIT"),
    ("Inter, Noto Sans Arabic", "SIL Open Font License 1.1"),
    ("Lucide icons", "ISC"),
)


class AboutDialog(QDialog):
    """Opened from the menu."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Mali Reference"))
        self.resize(theme().px(560), theme().px(520))
        column = QVBoxLayout(self)
        column.addWidget(text_label(self.tr("Mali Reference"), "page_title"))
        version = self.tr("Version {version}. Works offline: nothing is sent or fetched.").format(version=__version__)
        column.addWidget(text_label(version, "body", "ink2", wrap=True))
        column.addWidget(self._text(workspace), 1)
        close = plain_button(self.tr("Close"))
        close.setObjectName("close_about")
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _text(self, workspace: Workspace) -> PageScroll:
        area = PageScroll()
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Sources and licences"))
        inside = QWidget()
        set_ground(inside, "canvas")
        lines = QVBoxLayout(inside)
        lines.setSpacing(theme().px(6))
        lines.addWidget(text_label(self.tr("Where the book lies"), "subtitle"))
        place = text_label(str(workspace.book.path), "body", "ink2", wrap=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lines.addWidget(place)
        lines.addWidget(text_label(self.tr("Sources and licences"), "subtitle"))
        for words in self._sources(workspace):
            lines.addWidget(text_label(words, "body", "ink2", wrap=True))
        lines.addWidget(text_label(self.tr("Software"), "subtitle"))
        lines.addWidget(text_label(self.tr("Mali Reference: MIT"), "body", "ink2"))
        for name, licence in _CODE:
            lines.addWidget(text_label(f"{name}: {licence}", "body", "ink2", wrap=True))
        lines.addStretch(1)
        area.setWidget(inside)
        return area

    def _sources(self, workspace: Workspace) -> list[str]:
        """Each source with a licence, from the book itself."""
        said: dict[tuple[str, str], list[str]] = {}
        for source in _licensed(workspace):
            said.setdefault((source.get("publisher") or "", source.fields["licence"]), []).append(source.title)
        lines = [
            f"{titles[0] if len(titles) == 1 else publisher}. {publisher if len(titles) == 1 else ''} — {licence}"
            for (publisher, licence), titles in said.items()
        ]
        facts = self.tr("The text of the book is its own; facts and figures come from the estimate of 10 July 2017.")
        return [facts, *(line.replace(".  —", ". —") for line in lines)]


def _licensed(workspace: Workspace) -> list[Record]:
    """Every source with a licence, of all editions: what is in the book is owed its attribution, shown or not."""
    return [source for source in workspace.book.all_records("source") if source.get("licence")]
