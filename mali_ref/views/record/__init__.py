"""The generic record page, built from the description of a record's kind, and the pieces it is made of."""
