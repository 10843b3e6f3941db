"""Manuscripts that are folders: one kind a file, each a `Project`."""
