"""Weights of the evidence for a correction, per unit. Written by ``workflow/confusions/learn.py``."""

# From 1381 words outside the lexicon, 390 of them misreadings of their likeliest candidate.
WEIGHTS = {
    "constant": -3.31,
    "frequency": 1.11,
    "seen": 0.81,
    "cost": -0.97,
    "use": -0.44,
    "gap": 0.36,
    "length": 0.74,
    "capital": -0.72,
    "mixed": -0.34,
    "derived": -1.26,
    "repeated": -1.00,
    "any_letter": -0.53,
    "damage": 1.91,
}
