"""Whose own time is not the world's: the signs of it, and how they are weighed."""
