"""What is installed, whether it works, and what mends what does not: the only room that looks at all the others."""
