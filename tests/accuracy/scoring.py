"""Compare what greylit made of a document with what is true.

Every figure is a ``Tally`` of hits, things wanted and things got, so that one formula gives F1 scores, and shares where
``got`` equals ``wanted``; tallies of several documents add up. Text is compared without regard to the shape of quotes
and dashes, the amount of white space and list bullets.

=====================  ================================================================================================
``text``               1 − character error rate of the normalized text
``metadata``           title, authors, date of publication right
``furniture``          pieces of furniture kept out of the text
``sections``           F1 of headings; ``levels``, ``labels``: share of headings whose level, numbering is right as well
``notes``              F1 of note texts (97 % alike); ``markers``: share with the right marker
``calls``              share of calls put in the right place; ``calls_sure``: share of calls put anywhere that are right
``citations``          F1 of citation fields; ``citations_back``: share of Ibid. and short forms resolved to the right note
``statistics``         F1 of statistics with the right value; ``statistics_full``: share also right in kind, modifier and
                       currency; ``statistics_note``: share of footnoted figures linked to their note
``captions``           F1 of captions with label
``turns``              F1 of interview turns with the right speaker
=====================  ================================================================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein
from tallies import Output, Row, Score, Tally, alike, fold, pair

_BULLET = re.compile(r"(?m)^\s*[•*\-–▪·]\s+")
CITATION_FIELDS = (
    "authors",
    "title",
    "container",
    "publisher",
    "place",
    "issued",
    "volume",
    "issue",
    "pages",
    "url",
    "doi",
    "accessed",
    "ibid",
)
SHOWN = ("body", "heading", "caption")
"""Roles of lines whose text is reading text."""


def score_text(truth: Row, output: Output) -> Tally:
    wanted, got = (fold(_BULLET.sub("", t).replace("|", " ")) for t in (truth["text"], output.text))
    return Tally(max(0, len(wanted) - Levenshtein.distance(wanted, got)), len(wanted), len(wanted))


def score_metadata(truth: Row, output: Output, score: Score) -> None:
    document = (output.rows("documents") or [{}])[0]
    right = {
        "title": alike(truth["title"], document.get("title")) >= 97,
        "authors": [fold(a).lower() for a in truth["authors"]]
        == [fold(a).lower() for a in document.get("authors") or []],
        "published": truth["published"] == document.get("published"),
    }
    score.tallies["metadata"] = Tally(sum(right.values()), 3, 3)
    score.misses += [f"{k}: {document.get(k)!r} for {truth[k]!r}" for k, ok in right.items() if not ok]


def score_furniture(truth: Row, output: Output, score: Score) -> None:
    shown = {
        r["line"]: r["text"]
        for r in output.rows("lines")
        if r.get("start") is not None and r["role"] in SHOWN and r["text"].strip()
    }
    leaks = [f for f in truth["furniture"] if any(n in shown for n in range(f["lines"][0], f["lines"][1] + 1))]
    n = len(truth["furniture"])
    score.tallies["furniture"] = Tally(n - len(leaks), n, n)
    for f in leaks:
        said = next(shown[n] for n in range(f["lines"][0], f["lines"][1] + 1) if n in shown)
        score.misses.append(f"furniture in the text: {f['what']}, line {f['lines'][0]}: {said[:60]}")


def _numbering(row: Row) -> str:
    return re.sub(r"[\s.:()]+$|^[\s(]+", "", fold(row.get("label"))).lower()


def _number(label: str) -> str | int:
    """Value of a numbering, so that (4) and iv agree.

    >>> [_number(x) for x in ("IV", "4", "b", "part three", "2.1")]
    [4, 4, 2, 3, '2.1']
    """
    words = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    label = re.sub(r"^(part|section|chapter)\s+", "", label.lower())
    if label.isdecimal():
        return int(label)
    if label in words:
        return words.index(label)
    if label == "first":
        return 1
    if re.fullmatch(r"[ivxl]+", label):
        values = [{"i": 1, "v": 5, "x": 10, "l": 50}[c] for c in label]
        return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
    return ord(label) - 96 if re.fullmatch(r"[a-z]", label) else label


def score_sections(truth: Row, output: Output, score: Score) -> None:
    wanted = [s for s in truth["sections"] if not s.get("optional")]
    got = [s for s in output.rows("sections") if s.get("title") and s.get("kind") != "front"]

    def likeness(w: Row, g: Row) -> float:
        whole = alike(f"{w['label']} {w['title']}", f"{g.get('label') or ''} {g['title']}")
        return max(alike(w["title"], g["title"]), whole)

    spare = [s for s in truth["sections"] if s.get("optional")]
    got = [g for g in got if not any(likeness(s, g) >= 92 for s in spare)]
    pairs = pair(wanted, got, likeness, 92)
    level = sum(wanted[i]["level"] == got[j]["level"] for i, j in pairs)
    label = sum(_number(_numbering(wanted[i])) == _number(_numbering(got[j])) for i, j in pairs)
    score.tallies["sections"] = Tally(len(pairs), len(wanted), len(got))
    score.tallies["levels"] = Tally(level, len(wanted), len(wanted))
    score.tallies["labels"] = Tally(label, len(wanted), len(wanted))
    found, used = {i for i, _ in pairs}, {j for _, j in pairs}
    score.misses += [f"section missed: {w['title']}" for i, w in enumerate(wanted) if i not in found]
    score.misses += [f"section too many: {g['title']}" for j, g in enumerate(got) if j not in used]
    score.misses += [
        f"section level {got[j]['level']} for {wanted[i]['level']}: {wanted[i]['title']}"
        for i, j in pairs
        if wanted[i]["level"] != got[j]["level"]
    ]


def pair_notes(truth: Row, output: Output) -> list[tuple[Row, Row]]:
    """Notes of the truth and of the output that are the same, told by their texts."""
    wanted, got = truth["notes"], output.rows("footnotes")
    return [
        (wanted[i], got[j]) for i, j in pair(wanted, got, lambda w, g: fuzz.ratio(fold(w["text"]), fold(g["text"])), 75)
    ]


def _squeeze(text: str) -> str:
    return re.sub(r"\W", "", fold(text)).lower()


def call_is_right(note: Row, text: str, call: int) -> bool:
    """Whether a call stands where the truth has it, punctuation aside."""
    tail = _squeeze(note["anchor"]["before"])[-18:]
    return any(_squeeze(text[max(0, call - 80) : call + k]).endswith(tail) for k in (0, 2))


def score_notes(truth: Row, output: Output, score: Score) -> None:
    pairs = pair_notes(truth, output)
    near = [(w, g) for w, g in pairs if fuzz.ratio(fold(w["text"]), fold(g["text"])) >= 97]
    n = len(truth["notes"])
    score.tallies["notes"] = Tally(len(near), n, len(output.rows("footnotes")))
    score.tallies["markers"] = Tally(sum(w["marker"] == g.get("marker") for w, g in pairs), n, n)
    placed = [(w, g) for w, g in pairs if g.get("call") is not None]
    right = sum(call_is_right(w, output.text, g["call"]) for w, g in placed)
    placed_n = sum(g.get("call") is not None for g in output.rows("footnotes"))
    score.tallies["calls"] = Tally(right, n, n)
    score.tallies["calls_sure"] = Tally(right, placed_n, placed_n)
    same = {w["ordinal"] for w, _ in near}
    score.misses += [
        f"note missed or misread: {w['marker']} {w['text'][:70]}" for w in truth["notes"] if w["ordinal"] not in same
    ]
    score.misses += [
        f"call of {w['ordinal']} wrong: after {output.text[max(0, g['call'] - 30) : g['call']]!r}, not {w['anchor']['before'][-30:]!r}"
        for w, g in placed
        if not call_is_right(w, output.text, g["call"])
    ]


def _field(row: Row, name: str) -> str:
    value = row.get(name)
    text = "; ".join(value) if isinstance(value, list) else "" if value in (None, False) else str(value)
    if name in ("url", "doi"):
        return fold(text).rstrip("/.")
    return re.sub(r"[\s.,;:]+", " ", fold(text)).strip().lower()


def score_citations(truth: Row, output: Output, score: Score) -> None:
    to_got = {w["ordinal"]: g["footnote"] for w, g in pair_notes(truth, output)}
    to_truth = {g: w for w, g in to_got.items()}
    got = output.rows("citations")
    by_ordinal = {c["citation"]: c for c in got}
    hit = wanted_n = back = back_n = 0
    got_n = sum(bool(_field(c, f)) for c in got for f in CITATION_FIELDS)
    free = set(by_ordinal)
    for w in truth["citations"]:
        fields = {f: v for f in CITATION_FIELDS if (v := _field(w, f))}
        wanted_n += len(fields)
        back_n += "resolves_to" in w
        home = to_got.get(w["note"]) if w["note"] else None
        rivals = [c for c in got if c["citation"] in free and c.get("footnote") == home and (home or not w["note"])]
        if not rivals:
            score.misses.append(f"citation missed: note {w['note']} {w.get('title') or w.get('authors')}")
            continue
        g = max(
            rivals,
            key=lambda c: (
                sum(_field(c, f) == v for f, v in fields.items()),
                alike(w.get("title"), c.get("title")),
                -c["citation"],
            ),
        )
        if "doi" in fields and fields["doi"] in _field(g, "url"):  # the resolver's address of the DOI is no error
            got_n -= "url" not in fields
        if not any(_field(g, f) == v for f, v in fields.items()):
            score.misses.append(f"citation missed: note {w['note']} {w.get('title') or w.get('authors')}")
            continue
        free.discard(g["citation"])
        for f, v in fields.items():
            hit += _field(g, f) == v
            if _field(g, f) != v:
                score.misses.append(f"citation note {w['note']} {f}: {g.get(f)!r} for {w.get(f)!r}")
        if "resolves_to" in w:
            target = by_ordinal.get(g.get("refers_to") or 0, {})
            back += to_truth.get(target.get("footnote")) == w["resolves_to"]
    score.tallies["citations"] = Tally(hit, wanted_n, got_n)
    score.tallies["citations_back"] = Tally(back, back_n, back_n)


def _near(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 2e-3 * max(1e-9, abs(a))


def description_errors(w: Row, g: Row) -> list[str]:
    """What of kind, modifier and currency differs, in words."""
    kinds = (w["kind"], *w.get("other_kinds", ()))
    off = [] if g.get("kind") in kinds else [f"kind {g.get('kind')} for {w['kind']}"]
    return off + [
        f"{k} {g.get(k)} for {w[k]}" for k in ("modifier", "currency") if (w[k] or None) != (g.get(k) or None)
    ]


def same_value(w: Row, g: Row) -> bool:
    """Whether two statistics have the same value, or the same ends of a range."""
    if w["modifier"] == "range":
        return _near(w["low"], g.get("low")) and _near(w["high"], g.get("high"))
    return _near(w["value"], g.get("value"))


def score_statistics(truth: Row, output: Output, score: Score) -> None:
    wanted = truth["statistics"]
    aside = [" ".join(cell for row in rows for cell in row) for rows in truth.get("tables", [])]
    aside += (
        [s["title"] for s in truth["sections"]] + [truth["title"]] + [c["text"] for c in truth["captions"] if c["text"]]
    )

    def counts(g: Row) -> bool:
        sentence = fold(g.get("sentence"))
        return not any(
            fuzz.ratio(sentence, fold(a)) >= 85
            or (len(sentence) < len(a) and fuzz.partial_ratio(sentence, fold(a)) >= 95)
            for a in aside
        )

    got = [g for g in output.rows("statistics") if counts(g)]

    def likeness(w: Row, g: Row) -> float:
        span, other = fold(w["span"]).lower(), fold(g["text"]).lower()
        value = same_value(w, g)
        surface = fuzz.ratio(span, other) if span and other else 0.0
        if not value and surface < 55:
            return 0.0
        if fuzz.partial_ratio(fold(w["sentence"]), fold(g.get("sentence"))) < 75:
            return 0.0
        return 60 + 40 * value + surface / 10

    pairs = pair(wanted, got, likeness, 60)
    must = {i for i, w in enumerate(wanted) if not w["optional"]}
    right = [(wanted[i], got[j]) for i, j in pairs if i in must and same_value(wanted[i], got[j])]
    full = sum(not description_errors(w, g) for w, g in right)
    noted = [w for i, w in enumerate(wanted) if i in must and w["note"]]
    linked = sum(bool(w["note"]) and g.get("footnote") is not None for w, g in right)
    score.tallies["statistics"] = Tally(len(right), len(must), len(got) - sum(i not in must for i, _ in pairs))
    score.tallies["statistics_full"] = Tally(full, len(must), len(must))
    score.tallies["statistics_note"] = Tally(linked, len(noted), len(noted))
    found, used = dict(pairs), {j for _, j in pairs}
    for i, w in enumerate(wanted):
        if i in must and i not in found:
            score.misses.append(f"statistic missed: {w['span']} | {w['sentence'][:80]}")
        elif i in must and not same_value(w, got[found[i]]):
            g = got[found[i]]
            score.misses.append(f"statistic {w['span']!r}: value {g.get('value')} for {w['value']} ({g['text']!r})")
        elif i in must:
            g = got[found[i]]
            off = description_errors(w, g)
            score.misses += [f"statistic {w['span']!r}: {', '.join(off)}"] if off else []
    score.misses += [
        f"statistic too many: {g['text']} | {(g.get('sentence') or '')[:80]}"
        for j, g in enumerate(got)
        if j not in used
    ]


def score_captions(truth: Row, output: Output, score: Score) -> None:
    wanted, got = truth["captions"], output.rows("captions")

    def likeness(w: Row, g: Row) -> float:
        return alike(w["text"], g["text"]) if (w["label"] or "") == (g.get("label") or "") else 0.0

    pairs = pair(wanted, got, likeness, 85)
    score.tallies["captions"] = Tally(len(pairs), len(wanted), len(got))
    found, used = {i for i, _ in pairs}, {j for _, j in pairs}
    score.misses += [f"caption missed: {w['label']} {w['text'][:60]}" for i, w in enumerate(wanted) if i not in found]
    score.misses += [f"caption too many: {g.get('label')} {g['text'][:60]}" for j, g in enumerate(got) if j not in used]


def score_turns(truth: Row, output: Output) -> Tally:
    """Turns in order; paragraphs that go on with a turn are no turns of their own."""
    wanted, got = (
        [speaker for speaker, _ in groupby(speakers)]
        for speakers in (
            [t["speaker"] for t in truth["turns"]],
            [b.get("speaker") for b in output.rows("blocks") if b["kind"] == "turn"],
        )
    )
    missed = sum(op.tag in ("delete", "replace") for op in Levenshtein.editops(wanted, got))
    return Tally(len(wanted) - missed, len(wanted), len(got))


def score_document(truth: Row, output: Output) -> Score:
    """All figures of one document."""
    score = Score()
    score.tallies["text"] = score_text(truth, output)
    score_metadata(truth, output, score)
    score_furniture(truth, output, score)
    score_sections(truth, output, score)
    score_notes(truth, output, score)
    score_citations(truth, output, score)
    score_statistics(truth, output, score)
    score_captions(truth, output, score)
    score.tallies["turns"] = score_turns(truth, output)
    return score


def pool(scores: Iterable[Score]) -> Score:
    """Micro-averages: the tallies added up."""
    out = Score()
    for s in scores:
        for name, tally in s.tallies.items():
            out.tallies[name] = out.tallies.get(name, Tally()) + tally
    return out


def oracle(truth: Row) -> Output:
    """The output of a greylit that makes no mistakes: scores 1 in every figure."""
    footnotes = [
        {"footnote": n["ordinal"], "marker": n["marker"], "text": n["text"], "call": n["call"]} for n in truth["notes"]
    ]
    citations: list[Row] = []
    for k, c in enumerate(truth["citations"], 1):
        citations.append(
            {**{f: c.get(f) for f in CITATION_FIELDS}, "citation": k, "footnote": c["note"], "refers_to": None}
        )
    for row, c in zip(citations, truth["citations"], strict=True):
        if "resolves_to" in c:
            row["refers_to"] = next(r["citation"] for r in citations if r["footnote"] == c["resolves_to"])
    statistics = [{**s, "text": s["span"], "footnote": s["note"]} for s in truth["statistics"]]
    furniture = {n for f in truth["furniture"] for n in range(f["lines"][0], f["lines"][1] + 1)}
    return Output(
        truth["text"],
        {
            "documents": [{"title": truth["title"], "authors": truth["authors"], "published": truth["published"]}],
            "lines": [{"line": n, "role": "furniture", "text": "x", "start": None} for n in sorted(furniture)],
            "sections": [dict(s) for s in truth["sections"]],
            "footnotes": footnotes,
            "citations": citations,
            "statistics": statistics,
            "captions": [dict(c) for c in truth["captions"]],
            "blocks": [{"kind": "turn", "speaker": t["speaker"]} for t in truth["turns"]],
        },
    )
