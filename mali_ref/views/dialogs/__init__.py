"""Dialogs: only for what must stop the reader, and for help that is asked for."""
