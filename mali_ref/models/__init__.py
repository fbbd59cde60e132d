"""Qt without widgets: the open book as views see it, models for lists and tables, background work."""
