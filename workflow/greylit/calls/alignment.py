"""Alignment: notes to call sites, monotone and at least cost (dynamic programming)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

INFINITY = float("inf")


def align(
    notes: int, sites: int, cost: Callable[[int, int], float], skip: float, idle: Sequence[float]
) -> list[tuple[int | None, float]]:
    """Assign notes (in order) to sites (in order), each site to one note at most.

    ``cost(note, site)`` may be infinite; ``skip`` is the cost of a note without a site; ``idle`` that of
    each site left over. Returns for each note its site (or None) and the margin: by how much the best
    assignment that gives the note something else would cost more. O(notes x sites).

    >>> align(2, 3, lambda n, s: 0.0 if (n, s) in ((0, 0), (1, 2)) else 9.0, 3.0, [0, 0, 0])
    [(0, 3.0), (2, 3.0)]
    """
    forward = _sweep(notes, sites, cost, skip, idle)
    backward = _sweep(notes, sites, lambda n, s: cost(notes - 1 - n, sites - 1 - s), skip, idle[::-1])
    best = forward[notes][sites]
    out: list[tuple[int | None, float]] = []
    for n in range(notes):
        options: list[tuple[float, int | None]] = []
        without = min(forward[n][s] + skip + backward[notes - 1 - n][sites - s] for s in range(sites + 1))
        options.append((without, None))
        for s in range(sites):
            c = cost(n, s)
            if c < INFINITY:
                options.append((forward[n][s] + c + backward[notes - 1 - n][sites - 1 - s], s))
        options.sort(key=lambda o: (o[0], o[1] is None, o[1] or 0))
        chosen = options[0]
        margin = options[1][0] - chosen[0] if len(options) > 1 else INFINITY
        assert chosen[0] <= best + 1e-9
        out.append((chosen[1], min(margin, 99.0)))
    return out


def _sweep(
    notes: int, sites: int, cost: Callable[[int, int], float], skip: float, idle: Sequence[float]
) -> list[list[float]]:
    """table[n][s]: least cost of the first n notes and the first s sites."""
    table = [[0.0] * (sites + 1) for _ in range(notes + 1)]
    for s in range(sites):
        table[0][s + 1] = table[0][s] + idle[s]
    for n in range(notes):
        table[n + 1][0] = table[n][0] + skip
        for s in range(sites):
            table[n + 1][s + 1] = min(
                table[n][s] + cost(n, s),
                table[n][s + 1] + skip,
                table[n + 1][s] + idle[s],
            )
    return table
