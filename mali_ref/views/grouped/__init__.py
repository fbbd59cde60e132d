"""Lists in groups that fold, under a filter field: the left side of the tabs for indicators and for sources."""
