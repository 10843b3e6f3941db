"""What contradicts, one check a file."""
