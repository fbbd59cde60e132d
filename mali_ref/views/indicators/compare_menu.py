"""The button that tells with whom Mali is compared, and the list of neighbours under it."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from mali_ref.domain.refs import Ref
from mali_ref.views.kit.buttons import DropButton, link_button
from mali_ref.views.kit.checks import CheckBox
from mali_ref.views.kit.popover import Popover
from mali_ref.views.kit.theme import theme


class CompareButton(DropButton):
    """“Compare: 5 neighbours”.

    Signals:
        compared: the neighbours chosen now, a frozenset of Ref.
    """

    compared = Signal(object)

    def __init__(
        self, neighbours: Iterable[tuple[Ref, str]], chosen: frozenset[Ref], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        self.setObjectName("compare_button")
        self._neighbours = tuple(neighbours)
        self._chosen = chosen & {ref for ref, _ in self._neighbours}
        self._kept = chosen - self._chosen
        self._popover: Popover | None = None
        self._boxes: dict[Ref, CheckBox] = {}
        self.clicked.connect(self._on_self_clicked)
        self._renew()

    def boxes(self) -> dict[Ref, CheckBox]:
        """The boxes of the open list."""
        return self._boxes

    def _renew(self) -> None:
        count = len(self._chosen)
        if count == 0:
            self.set_label(self.tr("Compare: none"))
        elif count == 1:
            name = next(name for ref, name in self._neighbours if ref in self._chosen)
            self.set_label(self.tr("Compare: {country}").format(country=name))
        else:
            self.set_label(self.tr("Compare: {count} neighbours").format(count=count))

    def _make_popover(self) -> Popover:
        popover = Popover(self)
        popover.setObjectName("compare_popover")
        popover.setAccessibleName(self.tr("Compare Mali with"))
        for ref, name in self._neighbours:
            box = CheckBox(name)
            box.setObjectName(f"compare_{ref.key.replace('-', '_')}")
            box.setChecked(ref in self._chosen)
            box.toggled.connect(self._on_box_toggled)
            popover.body.addWidget(box)
            self._boxes[ref] = box
        for name, text, state in (("all", self.tr("All"), True), ("none", self.tr("Mali alone"), False)):
            button = link_button(text)
            button.setObjectName(f"compare_{name}")
            button.clicked.connect(lambda _=False, state=state: self._set_all(state))
            popover.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return popover

    def _set_all(self, state: bool) -> None:
        for box in self._boxes.values():
            box.blockSignals(True)
            box.setChecked(state)
            box.blockSignals(False)
            box.update()
        self._on_box_toggled()

    def _on_self_clicked(self) -> None:
        if self._popover is None:
            self._popover = self._make_popover()
        corner = self.mapToGlobal(QPoint(0, self.height() + theme().px(4)))
        self._popover.open_at(corner, self.height() + theme().px(8))

    def _on_box_toggled(self) -> None:
        self._chosen = frozenset(ref for ref, box in self._boxes.items() if box.isChecked())
        self._renew()
        # A neighbour this source knows nothing of stays chosen for other indicators.
        self.compared.emit(self._chosen | self._kept)
