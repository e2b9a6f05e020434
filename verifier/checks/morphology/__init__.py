"""What the form of a word tells: person and mood of a Spanish verb, the forms of a word."""
