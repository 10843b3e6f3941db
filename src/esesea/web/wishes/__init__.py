"""What the page asks for: one value for each body of a request, checked before anything is done with it."""
