"""What a record is: plain Python, with no Qt, no SQL and no files."""
