"""What somebody is like, as one sentence says it."""
