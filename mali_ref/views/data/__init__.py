"""The page of any data set: what it is, filters, its rows, and the one that is chosen."""
