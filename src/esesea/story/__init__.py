"""The model of a story: immutable values, and pure functions over them."""
