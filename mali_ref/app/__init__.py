"""Wiring: where things lie, how the program starts, the command line and the main window."""
