"""The map: ground and names, events and bases upon it, the small map of a place, and the choice of a point."""
