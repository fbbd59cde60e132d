"""What stands around every screen: the bar at the top, the tabs, a notice of the start, the status bar."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mali_ref.app.tabs import tab_titles
from mali_ref.app.translation import LANGUAGES
from mali_ref.models.fault_words import fault_words
from mali_ref.views.kit.notices import NoticeBar
from mali_ref.views.kit.theme import set_flag
from mali_ref.views.window.status_strip import StatusStrip
from mali_ref.views.window.tab_stops import move_focus
from mali_ref.views.window.tab_strip import TabStrip
from mali_ref.views.window.top_bar import TopBar


class Frame(QWidget):
    """The frame; it holds words, and so is made anew where the language changes.

    Attributes:
        stack: where the screens lie.
    """

    def __init__(self, notice: str = "") -> None:
        super().__init__()
        self.top_bar = TopBar()
        self.tab_strip = TabStrip(tab_titles())
        self.status_strip = StatusStrip(self.tr("Peace Operations Estimate, 10 Jul 2017"), LANGUAGES)
        self.stack = QStackedWidget()
        self._notice = _notice_bar(notice) if notice else None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.tab_strip)
        if self._notice is not None:
            column.addWidget(self._notice)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status_strip)

    def notice(self) -> str:
        """The notice of the start, for as long as it was not put away."""
        return self._notice.title if self._notice is not None and self._notice.isVisible() else ""

    def set_width_class(self, name: str) -> None:
        """Reflow for a width class (see `mali_ref.views.screen.width_class`)."""
        self.top_bar.set_width_class(name)
        self.status_strip.set_width_class(name)

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        parts = [self.top_bar, self.tab_strip, *([self._notice] if self._notice else []), self.stack, self.status_strip]
        return move_focus(parts, is_forward)


def _notice_bar(notice: str) -> NoticeBar:
    bar = NoticeBar("warn", fault_words(notice), closable=True)
    bar.setObjectName("start_notice")
    set_flag(bar, "spanning", True)
    return bar
