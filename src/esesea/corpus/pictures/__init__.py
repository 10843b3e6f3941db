"""A corpus as pictures: Vega specifications in the look of those of one story."""
