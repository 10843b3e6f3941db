"""What a scene says of an earlier one, and the scene that shows it."""
