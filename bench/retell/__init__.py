"""Linear stories told out of order, in the ways stories are, the order known: ``python -m bench.retell --help``."""
