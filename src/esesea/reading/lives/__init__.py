"""What becomes of people, and where they are seen to act."""
