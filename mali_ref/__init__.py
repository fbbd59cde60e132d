"""Mali Reference: an offline desk book on MINUSMA and Mali."""

__version__ = "0.1.0"
