"""Whether all of it is there, nothing else, and in English: left out, put in, displaced, copied."""
