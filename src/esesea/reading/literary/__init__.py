"""The literary encoder: what it is given, what it gives, and how its answers become mentions and entities."""
