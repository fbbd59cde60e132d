"""The page that shows two or three records side by side."""
