"""The story-order edition: the manuscript itself, rearranged along a clock, and the files that it is written to."""
