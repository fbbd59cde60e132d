"""The command that shows a record beside others of its kind."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from mali_ref.app.host import Host
from mali_ref.domain.refs import Ref

COMPARE = "compare"


class Comparing(QObject):
    """Carries it out."""

    def __init__(self, host: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._host = host

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the command does."""
        return {"compare": self.compare_shown}

    def compare_shown(self) -> None:
        """Compare the record shown; on the page itself, choose one more."""
        if self._host.tab == COMPARE:
            self._host.focus_filter()
        else:
            self.compare(self._host.current_ref())

    def compare(self, ref: Ref | None) -> None:
        """Show a record beside others, which the reader chooses there."""
        # Loaded when first asked for.
        from mali_ref.models.comparison import can_compare

        if ref is None or not can_compare(ref):
            self._host.notify(self.tr("Choose an actor, a person, a place, an event or a resolution to compare."))
        else:
            self._host.open_page(COMPARE, ref, {"with": []})
