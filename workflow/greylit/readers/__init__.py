"""Readers: bytes of a file of one format → a Reading."""
