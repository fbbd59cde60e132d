"""The widget kit: tokens, theme, marks and controls every screen is built from. It knows no record store."""
