"""A quantity while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field


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
