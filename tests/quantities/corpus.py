"""Sentences of our own with every quantity they state, and how much of it is read.

    python tests/quantities/corpus.py [-v] [FILE ...]     figures of each file; -v shows what differs
    python tests/quantities/corpus.py --write             set the floors to the figures, where higher

A sentence is a line ``> ...``; the rows below it are what it states, in order:

    surface | kind | value | unit | ~modifier | :measure | @time | <attribution

A value ``5..7`` is a range. Modifier is exact, time and attribution are null unless given; a measure that is
not given is not scored, nor is the unit of a count or of money that is empty. ``?`` as kind marks what may be read or not.
The sentences were written, with their rows, before the extractor was run on them.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from greylit.quantities import extract_statistics
from greylit.quantities.currencies import CURRENCIES
from greylit.quantities.rules import DOUBTFUL, UNLIKELY
from greylit.quantities.vocabulary import BY_ID
from greylit.records import Statistic

FOLDER = Path(__file__).parent / "corpus"
FLOORS = Path(__file__).parent / "corpus_floors.json"
GROUPS = {
    "policy": "policy_*.txt",
    "science": "science*.txt",
    "news": "news*.txt",
    "traps": "traps*.txt",
    "languages": "languages*.txt",
}
UNITS_OF_KIND = {
    "percent": "percent",
    "percentage_point": "percentage_point",
    "ratio": "fraction",
    "multiple": "times",
    "rank": "rank",
    "age": "year_of_age",
}
CODES = {c.code for c in CURRENCIES}
FIELDS = ("kind", "unit", "currency", "modifier", "measure", "time", "attribution")


class Row(NamedTuple):
    """A quantity as it should be read."""

    start: int
    end: int
    kind: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    modifier: str
    measure: str | None
    time: str | None
    attribution: str | None


class Sentence(NamedTuple):
    """A sentence with its rows."""

    text: str
    rows: list[Row]


def read_file(path: Path) -> list[Sentence]:
    """The sentences of one file."""
    out: list[Sentence] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            out.append(Sentence(line[2:], []))
        elif line and not line.startswith("#"):
            out[-1].rows.append(_row(line, out[-1]))
    return out


def _row(line: str, sentence: Sentence) -> Row:
    surface, *cells = (cell.strip() for cell in line.split(" |"))
    start = sentence.text.find(surface, sentence.rows[-1].end if sentence.rows else 0)
    assert start >= 0, line
    tags = {cell[0]: cell[1:] for cell in cells[1:] if cell[:1] in "~:@<" and cell}
    plain = [cell for cell in cells if cell[:1] not in set("~:@<")] + [""] * 3
    low, _, high = plain[1].partition("..")
    return Row(
        start=start,
        end=start + len(surface),
        kind=plain[0],
        value=float(low) if low and not high else None,
        low=float(low) if high else None,
        high=float(high) if high else None,
        unit=plain[2] or UNITS_OF_KIND.get(plain[0]),
        modifier=tags.get("~", "exact"),
        measure=tags.get(":") or None,
        time=tags.get("@") or None,
        attribution=tags.get("<") or None,
    )


def _equal(a: float | None, b: float | None) -> bool:
    return a is not None and b is not None and abs(a - b) <= 1e-3 * max(abs(a), abs(b))


def _same_value(row: Row, got: Statistic) -> bool:
    if row.value is None:
        return got.modifier == "range" and _equal(row.low, got.low) and _equal(row.high, got.high)
    return got.value is not None and _equal(abs(row.value), abs(got.value))


def _core(unit: str | None) -> str | None:
    """What a unit is compared by: its first part where it is of the vocabulary."""
    first = (unit or "").split("/")[0]
    known = first in BY_ID or first in CODES or first in ("fraction", "rank", "cent", "penny")
    return first if known else None


def _same_core(row: Row, got: Statistic) -> bool:
    if row.kind == "money" and row.unit is None:
        return got.kind == "money"
    core = _core(row.unit)
    return core == _core(got.unit) or (core is None and row.kind == "measure")


def _words(text: str) -> set[str]:
    return {w.strip(".,'’") for w in text.lower().replace("-", " ").split()} - {"the", "a", "an", "of", "in", "its"}


def _alike(wanted: str, got: str | None) -> bool:
    """Whether two noun phrases have most of their words in common."""
    a, b = _words(wanted), _words(got or "")
    return bool(b) and 2 * len(a & b) / (len(a) + len(b)) >= 0.5


def _same_fields(row: Row, got: Statistic) -> dict[str, bool]:
    same = {
        "kind": row.kind == got.kind,
        "modifier": (row.modifier if row.value is not None else "range") == got.modifier,
        "time": row.time == got.time,
        "attribution": (row.attribution is None and got.attribution is None)
        or bool(
            row.attribution
            and got.attribution
            and (row.attribution in got.attribution or got.attribution in row.attribution)
        ),
    }
    if row.unit is not None:
        same["unit"] = row.unit.lower() == (got.unit or "").lower()
    if row.kind == "money" and row.unit is not None:
        first = row.unit.split("/")[0]
        same["currency"] = got.currency == (first if first in CODES else None)
    if row.measure:
        same["measure"] = _alike(row.measure, got.measure)
    return same


def compare(sentence: Sentence, tally: Counter[str]) -> Iterator[str]:
    """Counts what of a sentence is read, into ``tally``; yields what differs."""
    rows = extract_statistics(sentence.text)
    left = list(rows)
    for wanted in sentence.rows:
        near = [s for s in left if s.start < wanted.end and wanted.start < s.end]
        if wanted.kind == "?":
            for s in near:
                left.remove(s)
            continue
        tally["wanted"] += 1
        found = next((s for s in near if _same_value(wanted, s)), None)
        surface = sentence.text[wanted.start : wanted.end]
        if found is None:
            yield f"MISS {surface!r} {[(s.text, s.value, s.low, s.high) for s in near]}"
            continue
        left.remove(found)
        tally["value"] += 1
        same = _same_fields(wanted, found)
        core = _same_core(wanted, found)
        tally["core"] += core
        tally["modified"] += core and same["modifier"]
        for name in (_band(found), _rule(found)):
            tally[f"rows {name}"] += 1
            tally[f"right {name}"] += core and same["modifier"] and same["kind"]
        if not core:
            yield f"CORE {surface!r} {wanted.unit} {found.unit}"
        for name, right in same.items():
            tally[f"of {name}"] += 1
            tally[name] += right
            if not right:
                yield f"{name.upper()} {surface!r} wanted {getattr(wanted, name, None)!r} got {getattr(found, name)!r}"
    tally["got"] += len(rows) - sum(1 for s in rows if s in left and _optional(s, sentence))
    tally["sentences"] += 1
    tally["false"] += len(left)
    for s in left:
        tally[f"rows {_band(s)}"] += 1
        tally[f"rows {_rule(s)}"] += 1
        yield f"EXTRA {s.text!r} {s.kind} {s.value if s.value is not None else (s.low, s.high)} {s.unit}"


def _band(s: Statistic) -> str:
    return f"confidence {int(s.confidence * 10) / 10:.1f}"


def _rule(s: Statistic) -> str:
    """What a row's confidence comes from: its rule, or the doubt whether a statistic is meant."""
    return f"doubt {s.confidence}" if s.confidence in (DOUBTFUL, UNLIKELY) else f"rule {s.rule}"


def observed() -> dict[str, tuple[int, int]]:
    """Of each rule and doubt, how many rows of all sentences are right, and how many there are."""
    tally: Counter[str] = Counter()
    for path in sorted(FOLDER.glob("*.txt")):
        for sentence in read_file(path):
            for _ in compare(sentence, tally):
                pass
    names = [key.removeprefix("rows ") for key in sorted(tally) if key.startswith("rows ")]
    return {name: (tally[f"right {name}"], tally[f"rows {name}"]) for name in names}


def _optional(s: Statistic, sentence: Sentence) -> bool:
    return any(r.kind == "?" and r.start < s.end and s.start < r.end for r in sentence.rows)


def figures(tally: Counter[str]) -> dict[str, float]:
    """F1 at each level, and the share of each field right where the value is."""
    out: dict[str, float] = {}
    if tally["wanted"]:
        for level in ("value", "core", "modified"):
            out[level] = round(200 * tally[level] / (tally["wanted"] + tally["value"] + tally["false"]), 1)
        for name in FIELDS:
            out[name] = round(100 * tally[name] / tally[f"of {name}"], 1) if tally[f"of {name}"] else 100.0
    else:
        out["silent"] = round(100 - 100 * tally["false"] / tally["sentences"], 1)
    return out


def digest(group: str) -> str:
    """What tells one state of a group's sentences from another."""
    return hashlib.sha256(b"".join(p.read_bytes() for p in sorted(FOLDER.glob(GROUPS[group])))).hexdigest()[:16]


def measure_group(group: str) -> dict[str, float]:
    """Figures of the sentences of one group."""
    tally: Counter[str] = Counter()
    for path in sorted(FOLDER.glob(GROUPS[group])):
        for sentence in read_file(path):
            for _ in compare(sentence, tally):
                pass
    return figures(tally)


def main() -> None:
    if "--write" in sys.argv:
        old = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
        new = {}
        for group in GROUPS:
            now, was = measure_group(group), old.get(group, {})
            kept = was.get("floors", {}) if was.get("digest") == digest(group) else {}
            new[group] = {"digest": digest(group), "floors": {k: max(v, kept.get(k, 0.0)) for k, v in now.items()}}
        FLOORS.write_text(json.dumps(new, indent=1) + "\n", encoding="utf-8")
        return
    names = [name for name in sys.argv[1:] if not name.startswith("-")]
    seen: Counter[str] = Counter()
    for path in [FOLDER / name for name in names] or sorted(FOLDER.glob("*.txt")):
        tally: Counter[str] = Counter()
        for sentence in read_file(path):
            lines = list(compare(sentence, tally))
            if "-v" in sys.argv and lines:
                print(f"> {sentence.text}", *(f"    {line}" for line in lines), sep="\n")
        seen.update({k: v for k, v in tally.items() if k.startswith(("rows ", "right "))})
        print(path.name, tally["sentences"], "sentences", figures(tally))
    for name in sorted(k.removeprefix("rows ") for k in seen if k.startswith("rows ")):
        print(f"{name}: {seen[f'right {name}']} of {seen[f'rows {name}']} right")


if __name__ == "__main__":
    main()
