"""Calls: where in the text each note was called."""
