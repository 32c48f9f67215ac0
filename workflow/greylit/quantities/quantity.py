"""A quantity while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field


def settle(value: float | None) -> float | None:
    """A value as it was written, without what products of decimals and scales leave behind.

    >>> settle(4.1 * 1e9), settle(2 / 3), settle(None)
    (4100000000.0, 0.6666666666666666, None)
    """
    return float(f"{value:.15g}") if value is not None and abs(value) >= 1000 else value


@dataclass(slots=True)
class Quantity:
    """A number with its unit; tokens ``[first, last)`` of one sentence."""

    first: int
    last: int
    number_first: int
    number_last: int  # token after the number and its scale
    value: float | None
    low: float | None
    high: float | None
    mantissa: float
    scale: float
    form: str
    kind: str = "count"
    unit: str | None = None
    currency: str | None = None
    per: list[str] = field(default_factory=list)
    noun: tuple[int, int, int] | None = None
    stuff: tuple[int, int] | None = None  # what a unit measures: "of water"
    modifier: str = "exact"
    change: str | None = None
    sign_before: bool = False  # a currency sign stands before the number
    hyphenated: bool = False
    confidence: float = 1.0  # lowered where it is doubtful that a statistic is meant
    rule: str = "number"

    @property
    def bare(self) -> bool:
        """Whether nothing says what the number measures."""
        return self.unit is None and self.noun is None
