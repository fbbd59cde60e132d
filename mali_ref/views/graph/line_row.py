"""A line of the panel beside the graph: an actor, its citation, and when or over whom it is tied."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.rich_text import Block, LinkTo, Words
from mali_ref.models.graph_network import heading_of
from mali_ref.models.graph_selection import Line
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import FADED

# What the panel leaves a line, beside its scroll bar.
_INNER: Final = 234


class LineRow(QWidget):
    """One line: mark and name with citations at the left, when or over whom at the right or below.

    Signals:
        link_activated: the Ref of the actor, or of the relation behind the note.
        citation_activated: the Cited of a chip and the global point below it.
    """

    link_activated = Signal(object)
    citation_activated = Signal(object, object)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = RichText("body")
        name.setObjectName(f"graph_actor_{line.node.ref.key}".replace("-", "_"))
        name.setAccessibleName(line.told or line.node.title)
        spans = (LinkTo(line.node.ref), *line.cited[:1])
        name.set_spans(spans, lambda _ref: heading_of(line.node))
        is_long = name.sizeHint().width() > theme().px(_INNER)
        if is_long:
            # As a block: its second line leaves room for the citation that rises above it.
            name.set_blocks((Block("paragraph", spans),), lambda _ref: heading_of(line.node))
        note = self._note(line)
        fits = note is None or (
            not is_long and name.sizeHint().width() + note.sizeHint().width() + theme().px(8) <= theme().px(_INNER)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme().px(1), 0, theme().px(2))
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        if is_long:
            row.addWidget(name, 1)
        else:
            row.addWidget(name, 0, Qt.AlignmentFlag.AlignBottom)
            row.addStretch(1)
        column.addLayout(row)
        if note is not None and fits:
            row.addWidget(note, 0, Qt.AlignmentFlag.AlignBottom)
        elif note is not None:
            # Under the words, not under the mark before them.
            below = QHBoxLayout()
            below.addSpacing(theme().px(13))
            below.addWidget(note, 1)
            column.addLayout(below)
        for text in (name, note):
            if text is not None:
                text.link_activated.connect(self.link_activated)
                text.citation_activated.connect(self.citation_activated)
        if line.faded:
            effect = QGraphicsOpacityEffect(self)
            effect.setOpacity(FADED)
            self.setGraphicsEffect(effect)

    def _note(self, line: Line) -> RichText | None:
        if not line.note:
            return None
        note = RichText("caption", "ink2")
        if line.record is None:
            note.set_spans((Words(line.note),), lambda _ref: None)
        else:
            note.setObjectName(f"graph_tie_{line.record.key}".replace("-", "_"))
            note.setAccessibleName(self.tr("{words}: open the relation").format(words=line.told))
            note.setToolTip(line.told)
            note.set_spans((LinkTo(line.record, line.note),), lambda _ref: None)
        return note
