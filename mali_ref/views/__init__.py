"""Widgets. They ask the workspace, never the store's tables."""
