"""A story as notes in a vault of Obsidian: what stands in them, what they are called, how they are written."""
