"""The documents of a folder as one collection: read, described, tied together, ready to be searched."""
