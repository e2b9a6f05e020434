"""Machine translation: engines behind one protocol (`protocol`), chosen by name (`registry`), remembered (`cache`)."""
