"""Compare what greylit made of a reading with what was printed.

The figures are those asked of the structure stage, pooled by variant. ``furniture``, ``leaks``: lower is better in
what they count, so they are given as the share kept out.

=============  ========================================================================================================
``headings``   F1 of headings (85 % alike, label counted in or not, in order); the title and contents heads aside
``levels``     share of matched headings at the right level; ``labels``: of matched headings with a label, the right one
``notes``      F1 of notes (90 % alike without white space, in order); ``markers``: share of matched notes with theirs
``calls``      F1 of calls put at most five characters from where they stood; ``calls_sure``: share right of those put;
               ``calls_found``: share found
``furniture``  share of printed running heads and folios kept out of the text
``bodies``     share of notes whose text is not in the reading text
``joins``      share of sentences cut by a page's end that are whole; ``solid``: whole and in one block
``text``       1 − character error rate of the reading text
=============  ========================================================================================================
"""

from __future__ import annotations

import bisect
import re
import unicodedata
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein
from scoring import _number, _numbering
from tallies import Output, Row, Score, Tally, alike, fold

TOLERANCE = 5
_WORD = re.compile(r"[^\W_]+")
_BULLET = re.compile(r"(?m)^\s*[•*\-–▪·]\s+")
_FOLIO = re.compile(r"\W*(?:page\s+)?(\d{1,4})(?:\s+of\s+\d+)?\W*", re.I)
_CONTENTS = ("contents", "table of contents")


def bare(text: str) -> str:
    """Letters and digits alone, in lower case.

    >>> bare("Low-water\\n mark!")
    'lowwatermark'
    """
    return "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())


def in_order(wanted: int, got: int, likeness: list[list[float]], floor: float) -> list[tuple[int, int]]:
    """Best pairing that keeps order; ``likeness[i][j]`` from 0 to 100."""
    best = [[0.0] * (got + 1) for _ in range(wanted + 1)]
    for i in range(wanted - 1, -1, -1):
        for j in range(got - 1, -1, -1):
            same = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] >= floor else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], same)
    pairs, i, j = [], 0, 0
    while i < wanted and j < got:
        if likeness[i][j] >= floor and best[i][j] == likeness[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _heading_likeness(w: Row, g: Row) -> float:
    whole = f"{w['label']} {w['title']}"
    return max(
        alike(w["title"], g["title"]), alike(whole, f"{g.get('label') or ''} {g['title']}"), alike(whole, g["title"])
    )


def line_at(output: Output, start: int | None) -> int | None:
    """Number of the source line that an offset of the text came from."""
    rows = [r for r in output.rows("lines") if r.get("start") is not None and r["start"] <= (start or 0)]
    return max(rows, key=lambda r: (r["start"], -r["line"]))["line"] if rows and start is not None else None


def score_headings(truth: Row, output: Output, score: Score) -> None:
    wanted = [s for s in truth["sections"] if not s.get("optional")]
    spare = [s for s in truth["sections"] if s.get("optional")] + [{"label": "", "title": truth["title"]}]
    got = [
        g
        for g in output.rows("sections")
        if g.get("title")
        and g["title"].lower().strip(" .:") not in _CONTENTS
        and (
            not any(_heading_likeness(s, g) >= 88 for s in spare) or any(_heading_likeness(w, g) >= 95 for w in wanted)
        )
    ]
    pairs = in_order(len(wanted), len(got), [[_heading_likeness(w, g) for g in got] for w in wanted], 85)
    labelled = [(i, j) for i, j in pairs if wanted[i]["label"]]
    # a document whose levels are all shifted alike has its hierarchy right
    shift = max(
        range(-2, 3),
        key=lambda s: (sum(wanted[i]["level"] == got[j]["level"] + s for i, j in pairs), -abs(s)),
        default=0,
    )
    level = [(i, j) for i, j in pairs if wanted[i]["level"] == got[j]["level"] + shift]
    label = [
        (i, j)
        for i, j in labelled
        if bare(wanted[i]["label"]) == bare(got[j].get("label") or "")
        or _number(_numbering(wanted[i])) == _number(_numbering(got[j]))
    ]
    score.tallies["headings"] = Tally(len(pairs), len(wanted), len(got))
    score.tallies["levels"] = Tally(len(level), len(pairs), len(pairs))
    score.tallies["labels"] = Tally(len(label), len(labelled), len(labelled))
    hit, used = {i for i, _ in pairs}, {j for _, j in pairs}
    score.misses += [f"heading missed: {w['label']} | {w['title']}" for i, w in enumerate(wanted) if i not in hit]
    score.misses += [
        f"heading too many: {g.get('label')} | {g['title'][:90]} (line {line_at(output, g.get('start'))})"
        for j, g in enumerate(got)
        if j not in used
    ]
    score.misses += [
        f"heading level {got[j]['level']} (shift {shift}) for {wanted[i]['level']}: {wanted[i]['title']}"
        for i, j in pairs
        if (i, j) not in level
    ]
    score.misses += [
        f"heading label {got[j].get('label')!r} for {wanted[i]['label']!r}: {wanted[i]['title']}"
        for i, j in labelled
        if (i, j) not in label
    ]


def map_offsets(wanted: str, got: str) -> Any:
    """A function that takes an offset of one text to the same place in the other, or None, by their words.

    >>> place = map_offsets("It rose by two feet. Then", "lt rose by two feet , Then")
    >>> place(19)
    19
    """
    a = [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(wanted)]
    b = [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(got)]
    same: dict[int, int] = {}
    for op in Levenshtein.opcodes([x[0] for x in a], [x[0] for x in b]):
        if op.src_end - op.src_start == op.dest_end - op.dest_start:
            same.update(zip(range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=True))
    ends = [x[2] for x in a]

    def place(offset: int) -> int | None:
        i = bisect.bisect_right(ends, offset) - 1
        if i in same:
            return b[same[i]][2] + offset - ends[i]
        if i + 1 in same:
            return b[same[i + 1]][1] - (a[i + 1][1] - offset)
        return None

    return place


def score_notes(truth: Row, output: Output, score: Score) -> None:
    wanted, got = truth["notes"], output.rows("footnotes")
    keys = [bare(w["text"]) for w in wanted], [bare(g["text"]) for g in got]
    pairs = in_order(len(wanted), len(got), [[fuzz.ratio(a, b) for b in keys[1]] for a in keys[0]], 90)
    marker = [(i, j) for i, j in pairs if wanted[i]["marker"] == (got[j].get("marker") or "").strip(".()[] ")]
    place = map_offsets(truth["text"], output.text)
    right = []
    for i, j in pairs:
        call, true = got[j].get("call"), place(wanted[i]["call"])
        if call is not None and true is not None and abs(call - true) <= TOLERANCE:
            right.append((i, j))
        else:
            said = None if call is None else output.text[max(0, call - 25) : call]
            how = f"{got[j].get('call_method')} {got[j].get('call_raw')!r} {got[j].get('confidence')}"
            score.misses.append(
                f"call of note {wanted[i]['marker']}: after {said!r} ({how}), not {wanted[i]['before'][-30:]!r}"
            )
    put = sum(g.get("call") is not None for g in got)
    n = len(wanted)
    score.tallies["notes"] = Tally(len(pairs), n, len(got))
    score.tallies["markers"] = Tally(len(marker), len(pairs), len(pairs))
    score.tallies["calls"] = Tally(len(right), n, put)
    score.tallies["calls_sure"] = Tally(len(right), put, put)
    score.tallies["calls_found"] = Tally(len(right), n, n)
    hit, used = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, w in enumerate(wanted):
        if i not in hit:
            near = max((g["text"] for g in got), key=lambda t: fuzz.ratio(w["text"], t), default="")
            score.misses.append(f"note missed: {w['marker']} {w['text'][:80]!r} … nearest {near[:80]!r}")
    score.misses += [
        f"note too many: {g.get('marker')} {g['text'][:90]!r} (page {g.get('page')})"
        for j, g in enumerate(got)
        if j not in used
    ]
    score.misses += [
        f"marker {got[j].get('marker')!r} for {wanted[i]['marker']!r}: {wanted[i]['text'][:60]}"
        for i, j in pairs
        if (i, j) not in marker
    ]
    text = bare(output.text)
    own = bare(truth["text"])
    starts = [(w, k) for w in wanted if len(k := bare(w["text"])[:60]) >= 30 and k not in own]
    left = [w for w, k in starts if k in text or fuzz.partial_ratio(k, text, score_cutoff=92) >= 92]
    score.tallies["bodies"] = Tally(len(starts) - len(left), len(starts), len(starts))
    score.misses += [f"note in the text: {w['marker']} {w['text'][:80]!r}" for w in left]


def score_furniture(truth: Row, output: Output, score: Score) -> None:
    """Lines that print nothing but furniture, and whether they are shown; a head's words as a heading are no furniture."""
    pieces = [bare(f) for f in truth["furniture"]]
    longer = [p for p in pieces if len(p) >= 6 and not p.isdigit()]
    folios = {bare(f) for f in truth["furniture"] if _FOLIO.fullmatch(f)}
    folios |= {m.group(1) for f in truth["furniture"] if (m := _FOLIO.fullmatch(f))}
    # section heads and the title are printed once as text: as many lines as the text holds are not furniture
    spare = {p: bare(truth["text"]).count(re.sub(r"^\d+|\d+$", "", p)) for p in longer}
    seen = leaked = 0
    rows = [(row, bare(row["text"])) for row in output.rows("lines")]
    rows = [(row, text) for row, text in rows if text]
    starts = {(bare(n["marker"]), bare(n["text"])[:6]) for n in truth["notes"]}
    for (row, text), after in zip(rows, [*(text for _, text in rows[1:]), ""], strict=False):
        if (text, after[:6]) in starts:  # a note's marker alone on its line
            continue
        shown = row.get("start") is not None and row["role"] in ("body", "heading", "caption")
        hit = next(
            (p for p in longer if fuzz.ratio(p, text) >= 90 or fuzz.ratio(p, text.strip("0123456789")) >= 93), None
        )
        if hit is None and not (text in folios and _FOLIO.fullmatch(row["text"].strip())):
            continue
        if hit is not None and shown and spare[hit] > 0:
            spare[hit] -= 1
            continue
        seen += 1
        leaked += shown
        if shown:
            score.misses.append(f"furniture in the text: line {row['line']} {row['text'].strip()[:80]!r}")
    score.tallies["furniture"] = Tally(seen - leaked, seen, seen)


def score_joins(truth: Row, output: Output, score: Score) -> None:
    letters = [(c, i) for i, ch in enumerate(output.text) for c in bare(ch)]
    text = "".join(c for c, _ in letters)
    whole = solid = 0
    for join in truth["joins"]:
        before, after = bare(join["before"])[-16:], bare(join["after"])[:16]
        found = fuzz.partial_ratio_alignment(before + after, text, score_cutoff=90)
        if not found:
            score.misses.append(f"join broken: {join['before'][-30:]!r} + {join['after'][:30]!r}")
            continue
        whole += 1
        first, last = max(0, found.dest_start + len(before) - 8), found.dest_end - len(after) + 8
        span = output.text[letters[first][1] : letters[min(last, len(letters)) - 1][1]]
        solid += "\n" not in span
        if "\n" in span:
            score.misses.append(f"join in two blocks: {span!r}")
    n = len(truth["joins"])
    score.tallies["joins"] = Tally(whole, n, n)
    score.tallies["solid"] = Tally(solid, n, n)


def score_reading(truth: Row, output: Output) -> Score:
    """All figures of one reading of one document."""
    score = Score()
    score_headings(truth, output, score)
    score_notes(truth, output, score)
    score_furniture(truth, output, score)
    score_joins(truth, output, score)
    wanted, got = (fold(_BULLET.sub("", t).replace("|", " ")) for t in (truth["text"], output.text))
    score.tallies["text"] = Tally(max(0, len(wanted) - Levenshtein.distance(wanted, got)), len(wanted), len(wanted))
    return score
