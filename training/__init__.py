"""The training of the literary encoder: ``python -m training --help``."""
