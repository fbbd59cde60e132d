"""The Actors tab: the list of actors and people, and the profile of the one chosen."""
