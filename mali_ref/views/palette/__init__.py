"""Search from anywhere: type, see answers, read the first one at once."""
