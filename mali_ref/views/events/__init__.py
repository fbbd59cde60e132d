"""The Events tab: filters, the table of events, and the card of the one that is chosen."""
