"""Width classes: how much room there is once the text size is taken into account."""

_BOUNDS = ((1500, "wide"), (1200, "normal"), (1080, "medium"), (960, "narrow"))


def width_class(window_width: int, scale: float) -> str:
    """The class of a window, from its width in pixels divided by the text scale."""
    effective = window_width / scale
    return next((name for bound, name in _BOUNDS if effective >= bound), "tight")
