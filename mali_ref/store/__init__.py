"""The book's file: the only room that speaks SQL."""
