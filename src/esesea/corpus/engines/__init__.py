"""What runs a plan: one file for each engine."""
