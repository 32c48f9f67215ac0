"""Weights of the evidence for a correction, per unit. Written by ``workflow/confusions/learn.py``."""

WEIGHTS = {
    "constant": -1.85,
    "frequency": 1.05,
    "seen": 1.22,
    "cost": -0.89,
    "use": -0.43,
    "gap": 0.23,
    "length": 0.71,
    "capital": -0.76,
    "mixed": -0.01,
    "derived": -1.35,
    "repeated": -0.84,
    "any_letter": -1.18,
    "damage": 1.92,
}
