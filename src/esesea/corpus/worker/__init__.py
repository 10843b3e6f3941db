"""A worker: a supervisor that owns the one process that reads, bounds it, and starts it again."""
