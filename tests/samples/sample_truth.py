"""What greylit should find in a sample, derived from its source (and from where the lines of the raw text lie)."""

from __future__ import annotations

import itertools
import re
from typing import Any

from sample_markup import Block, Inline, Source

_SENTENCE_END = re.compile(r"[.?!][\"”’)]*(?=\s+[\"“‘(]?[A-Z0-9À-Þ])")
_ABBREVIATIONS = (
    "Dr.",
    "Ms.",
    "Mr.",
    "No.",
    "St.",
    "vs.",
    "p.",
    "pp.",
    "e.g.",
    "i.e.",
    "approx.",
    "ca.",
    "Prof.",
    "Art.",
    "Inc.",
    "cf.",
    "al.",
)


def sentence_around(text: str, at: int) -> tuple[int, int]:
    """Bounds of the sentence of a block that holds offset ``at``.

    >>> t = "It rose. Dr. Ode saw 3 boats. None left."
    >>> t[slice(*sentence_around(t, 21))]
    'Dr. Ode saw 3 boats.'
    """
    start = 0
    for m in _SENTENCE_END.finditer(text):
        word = text[: m.end()].rsplit(None, 1)[-1].lstrip('(“‘"')
        if word in _ABBREVIATIONS or re.fullmatch(r"(?:[A-Z]\.)+", word):
            continue
        if m.end() > at:
            return start, m.end()
        start = m.end() + len(text[m.end() :]) - len(text[m.end() :].lstrip())
    return start, len(text)


def citations_of(note: Inline) -> list[dict[str, Any]]:
    """The works marked in a note."""
    bounds = [0, *note.works, len(note.text) + 1]
    out = []
    for first, last in itertools.pairwise(bounds):
        work: dict[str, Any] = {}
        for start, end, name, normal in sorted(note.fields):
            if not first <= start < last:
                continue
            value = note.text[start:end]
            if name == "authors":
                work.setdefault("authors", []).append(normal or value)
            elif name == "ibid":
                work.update(ibid=True, refers_to_note=normal)
            elif name == "refers_to_note":
                work[name] = normal
            else:
                work[name] = normal or value
        if work:
            out.append({"ibid": False, **work})
    return out


def true_blocks(source: Source) -> list[tuple[Block, str, int]]:
    """The blocks of the reading text: the block, its text, where the block's inline text begins in it."""
    out: list[tuple[Block, str, int]] = []
    title = source.meta["title"]
    out.append((Block("title", Inline(title)), title, 0))
    lead = ""
    for block in source.blocks:
        text = block.inline.text
        if block.kind in ("furniture", "chart", "page"):
            continue
        if block.kind == "heading":
            d = block.data
            if d["optional"]:
                continue
            if d["inline"]:
                lead = text + ": "
                continue
            label = d["printed"] + " " if d["printed"] else ""
            out.append((block, label + text, len(label)))
        elif block.kind == "contents":
            entries = [
                b for b in source.blocks if b.kind == "heading" and b.data["kind"] not in ("abstract", "contents")
            ]
            lines = [(b.data["printed"] + " " if b.data["printed"] else "") + b.inline.text for b in entries]
            out.append((block, "\n".join(lines), 0))
        elif block.kind == "caption":
            d = block.data
            head = d["label"] + " " if d["label"] else ""
            out.append(
                (
                    block,
                    head
                    + text
                    + (f"\n{'Photo' if d['kind'] == 'photo' else 'Source'}: {d['source']}" if d["source"] else ""),
                    len(head),
                )
            )
        elif block.kind == "table":
            out.append((block, "\n".join(" ".join(row) for row in block.data["rows"]), 0))
        elif block.kind == "turn":
            head = block.data["label"] + ": " if block.data["label"] else ""
            out.append((block, head + text, len(head)))
        else:
            out.append((block, lead + text, len(lead)))
            lead = ""
    return out


def derive_truth(source: Source, lines: dict[str, Any]) -> dict[str, Any]:
    """Truth of one sample.

    ``lines`` says where things lie in the raw text: ``furniture`` and ``corrections`` as they go into the
    truth, ``blocks`` id(block) → first line, ``notes`` note id → (marker, first line, last line, page).
    """
    meta = source.meta
    text = ""
    sections: list[dict[str, Any]] = []
    statistics: list[dict[str, Any]] = []
    captions: list[dict[str, Any]] = []
    turns: list[dict[str, Any]] = []
    references: list[dict[str, Any]] = []
    calls: dict[str, int] = {}
    where: list[tuple[int, int, dict[str, Any]]] = []
    for block, shown, shift in true_blocks(source):
        if text:
            text += "\n\n"
        base = len(text)
        text += shown
        line = lines["blocks"].get(id(block))
        for at, note in block.inline.calls:
            calls[note] = base + shift + at
        for start, end, spec in sorted(block.inline.stats, key=lambda s: s[:2]):
            first, last = sentence_around(shown, shift + start)
            statistics.append(
                {
                    "line": line,
                    "sentence": shown[first:last],
                    "span": block.inline.text[start:end],
                    "start": base + shift + start,
                    "end": base + shift + end,
                    **spec,
                }
            )
            where.append((base + first, base + last, statistics[-1]))
        if block.kind == "caption":
            captions.append(
                {
                    "line": line,
                    "kind": block.data["kind"],
                    "label": block.data["label"],
                    "text": block.inline.text,
                    "source": block.data["source"],
                }
            )
        if block.kind == "turn":
            turns.append({"line": line, "speaker": block.data["speaker"], "role": block.data["role"]})
        if block.kind == "ref":
            references.extend({"note": None, **c} for c in citations_of(block.inline))
    for block in source.blocks:
        if block.kind == "heading":
            d = block.data
            row = {
                "level": d["level"],
                "label": d["label"],
                "title": block.inline.text,
                "kind": d["kind"],
                "line": lines["blocks"].get(id(block)),
            }
            sections.append(
                row | ({"optional": True} if d["optional"] else {}) | ({"inline": True} if d["inline"] else {})
            )
    order = sorted(source.notes, key=lambda n: calls[n])
    ordinal = {note: i for i, note in enumerate(order, 1)}
    notes, citations = [], []
    for note in order:
        inline = source.notes[note]
        marker, first, last, page = lines["notes"].get(note, (note, None, None, None))
        at = calls[note]
        block_start = text.rfind("\n", 0, at) + 1
        notes.append(
            {
                "ordinal": ordinal[note],
                "marker": marker,
                "page_ordinal": page,
                "lines": [first, last],
                "text": inline.text,
                "call": at,
                "anchor": {"before": text[max(block_start, at - 40) : at]},
            }
        )
        for work in citations_of(inline):
            back = work.pop("refers_to_note", None)
            citations.append({"note": ordinal[note], **work, **({"resolves_to": ordinal[back]} if back else {})})
    for first, last, row in where:
        row["note"] = next((ordinal[n] for n in order if first < calls[n] <= last), None)
    return {
        "doc_id": meta["file"],
        "title": meta["title"],
        "authors": meta.get("authors", []),
        "published": str(meta["published"]) if meta.get("published") else None,
        "genre": meta["genre"],
        "language": "en",
        "text": text,
        "furniture": lines["furniture"],
        "corrections": lines["corrections"],
        "sections": sections,
        "captions": captions,
        "tables": [b.data["rows"] for b in source.blocks if b.kind == "table"],
        "speakers": list(dict.fromkeys(t["speaker"] for t in turns)),
        "turns": turns,
        "notes": notes,
        "citations": citations + references,
        "statistics": statistics,
        "remarks": meta.get("remarks", []),
    }
