"""Alignment: notes to call sites, monotone, each with its probability (forward and backward over all assignments)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp

INFINITY = float("inf")


def align(
    notes: int, sites: int, cost: Callable[[int, int], float], skip: float, idle: Sequence[float]
) -> tuple[list[tuple[int | None, float]], list[float]]:
    """Assign notes (in order) to sites (in order), each site to one note at most.

    Costs are negative logarithms of likelihoods: ``cost(note, site)`` of a call there, which may be infinite;
    ``skip`` of a note without a site; ``idle`` of each site left over. Returns for each note the site (or None) that
    most likely is its own, and how likely that is, summed over all assignments; and for each site how likely it is
    that any note is called there. O(notes x sites).

    >>> found, called = align(2, 3, lambda n, s: 0.0 if (n, s) in ((0, 0), (1, 2)) else 9.0, 3.0, [1, 1, 1])
    >>> [(s, round(p, 2)) for s, p in found], [round(p, 2) for p in called]
    ([(0, 0.98), (2, 0.98)], [0.98, 0.0, 0.98])
    """
    if not notes or not sites:
        return [(None, 1.0)] * notes, [0.0] * sites
    weights = [[exp(-c) if (c := cost(n, s)) < INFINITY else 0.0 for n in range(notes)] for s in range(sites)]
    left = [exp(-i) for i in idle]
    lost = exp(-skip)
    after = _sweep_back(notes, weights, left, lost)
    best: list[tuple[float, int | None]] = [(0.0, None)] * notes
    given = [0.0] * notes
    used = [0.0] * sites
    before = [1.0] + [0.0] * notes  # weight of all that ends in note n called last, n from 1; 0: none
    for s, row in enumerate(weights):
        called = _reach(before, row, lost)
        stay = [b * left[s] for b in before]
        ahead = after[s + 1]
        total = sum((stay[n] + called[n]) * ahead[n] for n in range(notes + 1)) or 1.0
        for n in range(notes):
            share = called[n + 1] * ahead[n + 1] / total
            given[n] += share
            used[s] += share
            if share > best[n][0] + 1e-12:
                best[n] = (share, s)
        before = _scale([a + b for a, b in zip(stay, called, strict=True)])
    found: list[tuple[int | None, float]] = [
        (s, p) if s is not None and p >= 1 - g else (None, max(0.0, 1 - g))
        for (p, s), g in zip(best, given, strict=True)
    ]
    return found, used


def _reach(before: Sequence[float], row: Sequence[float], lost: float) -> list[float]:
    """Weight of every note (from 1) being called at a site, notes since the last call being lost."""
    out = [0.0]
    run = 0.0
    for n, weight in enumerate(row):
        run = run * lost + before[n]
        out.append(run * weight)
    return out


def _sweep_back(
    notes: int, weights: Sequence[Sequence[float]], left: Sequence[float], lost: float
) -> list[list[float]]:
    """table[s][n]: weight of all that may come from site s on, where note n (0: none) was called last."""
    table = [_scale([lost ** (notes - n) for n in range(notes + 1)])]
    for s in range(len(weights) - 1, -1, -1):
        ahead, row = table[-1], weights[s]
        out = [0.0] * (notes + 1)
        run = 0.0
        for n in range(notes, -1, -1):
            out[n] = ahead[n] * left[s] + run
            if n:
                run = run * lost + row[n - 1] * ahead[n]
        table.append(_scale(out))
    return table[::-1]


def _scale(row: list[float]) -> list[float]:
    most = max(row)
    return [x / most for x in row] if most > 0 else row
