"""How much and how many: numbers, shares, quantifiers, comparisons, ranks."""
