"""How often each sign of order speaks, how often it is right, and what it is worth: ``python -m bench.signs``."""
