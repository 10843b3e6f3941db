"""Errors of continuity, planted into novels that are in the public domain, and how many of them are found."""
