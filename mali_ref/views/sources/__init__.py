"""The Sources tab: the documents the book rests on, resolutions, and the editors' notes."""
