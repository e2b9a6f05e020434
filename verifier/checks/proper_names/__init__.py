"""Proper names: which there are on either side, and which of them stand for each other."""
