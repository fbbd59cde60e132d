"""How long one frame of the map may take: what is not drawn by then comes with the next one."""

from time import perf_counter
from typing import Final

# Milliseconds from the start of a frame. The ground comes first, then what is hatched on it, then words and marks.
GROUND: Final = 22.0
OVERLAY: Final = 36.0
WORDS: Final = 40.0
STAMPS: Final = 55.0


class FrameTime:
    """The clock of one frame.

    Attributes:
        is_patient: whether everything is drawn, however long it takes.
    """

    def __init__(self, is_patient: bool = True) -> None:
        self.is_patient = is_patient
        self._began = perf_counter()

    def until(self, share: float) -> float | None:
        """The moment at which a part of the frame is over; None where there is no hurry."""
        return None if self.is_patient else self._began + share / 1000

    def is_over(self, share: float) -> bool:
        """Whether that moment is past."""
        return not self.is_patient and perf_counter() > self._began + share / 1000
