"""How strongly marks and lines stand out, and how they get there: in a moment, or at once where nothing is to move."""

from collections.abc import Callable, Iterable
from typing import Final, Protocol

from PySide6.QtCore import QObject, QVariantAnimation
from PySide6.QtWidgets import QApplication, QStyle

_FADE_MS: Final = 120


class Fading(Protocol):
    """What stands out more or less."""

    strength: float


class Fade(QObject):
    """Takes things from the strength they have to another."""

    def __init__(self, changed: Callable[[], object], parent: QObject) -> None:
        """``changed`` is called at each step."""
        super().__init__(parent)
        self._changed = changed
        self._ways: list[tuple[Fading, float, float]] = []
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(_FADE_MS)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(self._on_motion_value_changed)

    def stop(self) -> None:
        """Leave everything as it stands."""
        self._motion.stop()

    def go_to(self, wanted: Iterable[tuple[Fading, float]], at_once: bool = False) -> None:
        """Give things these strengths."""
        self._motion.stop()
        self._ways = [(item, item.strength, goal) for item, goal in wanted if item.strength != goal]
        if at_once or not QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration):
            self._on_motion_value_changed(1.0)
        else:
            self._motion.start()

    def _on_motion_value_changed(self, share: float) -> None:
        for item, start, goal in self._ways:
            item.strength = start + (goal - start) * share
        self._changed()
