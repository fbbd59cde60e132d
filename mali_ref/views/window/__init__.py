"""The frame around the tabs: top bar, tab strip, status strip."""
