"""Who is meant: names and descriptions gathered into persons, pronouns led back to them."""
