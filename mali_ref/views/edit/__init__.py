"""Editing: the form of any record, built from its kind's description, and the page it stands on."""
