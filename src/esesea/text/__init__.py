"""A file of any supported format → one immutable `Document`."""
