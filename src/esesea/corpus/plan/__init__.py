"""What is to be read: every book of the sources less those that are done, in parts, on disk."""
