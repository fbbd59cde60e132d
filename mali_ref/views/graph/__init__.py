"""The graph of actors and their ties, and its small pictures on a profile."""
