"""Files in and out, built from the record descriptions."""
