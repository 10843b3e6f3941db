"""One file for each form a story can be written in. They know nothing of one another."""
