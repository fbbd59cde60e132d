"""Where the reader has been: what Back and Forward bring back."""

from dataclasses import dataclass, field, replace
from typing import Any

from mali_ref.domain.refs import Ref

MOST_STEPS = 200


@dataclass(frozen=True)
class Visit:
    """A tab, the record shown in it (None: the tab's home), and how it looked when it was left."""

    tab: str
    ref: Ref | None = None
    state: dict[str, Any] = field(default_factory=dict, hash=False)


class History:
    """A line of visits with a finger on one of them; going on from the middle forgets what lay ahead."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1

    @property
    def current(self) -> Visit | None:
        """The visit the finger lies on."""
        return self._visits[self._at] if self._visits else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier visit."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether Back was used and there is a later visit."""
        return self._at < len(self._visits) - 1

    def remember_state(self, state: dict[str, Any]) -> None:
        """Note how the current visit looks, just before it is left."""
        if self._visits:
            self._visits[self._at] = replace(self._visits[self._at], state=state)

    def visit(self, visit: Visit) -> None:
        """Go on to a new visit; the same place again is not noted twice."""
        current = self.current
        if current is not None and (current.tab, current.ref) == (visit.tab, visit.ref):
            return
        self._visits = [*self._visits[: self._at + 1], visit][-MOST_STEPS:]
        self._at = len(self._visits) - 1

    def back(self) -> Visit | None:
        """Step back; None where there is no earlier visit."""
        return self._step(-1) if self.can_go_back else None

    def forward(self) -> Visit | None:
        """Step forward again; None where there is nothing ahead."""
        return self._step(1) if self.can_go_forward else None

    def _step(self, by: int) -> Visit:
        self._at += by
        return self._visits[self._at]
