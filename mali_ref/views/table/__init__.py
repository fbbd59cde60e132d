"""Tables of records: the view, its head and the painters of its cells; used by every tab that has a table."""
