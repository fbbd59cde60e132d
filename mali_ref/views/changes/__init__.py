"""The Changes page: what was done to the book, by whom and why, and the trash."""
