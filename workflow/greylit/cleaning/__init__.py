"""Cleaning: the lexicon, misread characters, divided words, broken URLs, and the language of a text."""
