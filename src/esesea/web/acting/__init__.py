"""What a window wishes, as acts of the author, and what they do."""
