"""A story as pictures: each a Vega specification, drawn the same on the page, in a notebook and in a file."""
