"""What is denied on either side, and what answers it on the other."""
