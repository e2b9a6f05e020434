"""Who acts, on whom, and what is said of them: persons, pronouns, genders, roles."""
