"""Paints a source, resolution or note in the list."""

from mali_ref.views.grouped.delegate import GroupedDelegate


class SourceDelegate(GroupedDelegate):
    """Draws a title alone, on two lines where it is long."""

    row_height = 28
