"""Words in whose place the Spanish has others, as the models find."""
