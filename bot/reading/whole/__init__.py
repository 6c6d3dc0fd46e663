"""Texts and selections that are his as a whole: letters, speeches, lists of sayings, headed excerpts."""
