"""Two drafts of one story: what of the one stands in the other, and where."""
