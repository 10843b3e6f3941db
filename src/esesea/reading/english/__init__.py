"""What is known of English: word lists and grammar that several annotators share."""
