#!/usr/bin/env python3
"""Print the sources, read the prints back, and write tests/variants/texts/ and tests/variants/truth/.

usage: make_variants.py [--pdf FOLDER] [--only layout,raw,ocr] [NAME …]

A document has one source (markup: ``sample_markup`` of tests/samples), from which both the print and the truth are
derived; only markers, furniture and page ends come from the printed pages (``press``). Its head names the print:
``print.design`` and the strings its style sheet asks for (``print.series`` …).

Needed only to make documents anew, no dependencies of the project: WeasyPrint 70.0, PyYAML, Pillow, numpy (pip); poppler-utils
22.12, tesseract-ocr 5.3.0 with English data, fonts-liberation, fonts-dejavu-core, fonts-linuxlibertine,
fonts-crosextra-carlito, fonts-crosextra-caladea (Debian). Other versions set and read pages otherwise: commit texts/
and truth/ together, always. ``--pdf`` keeps the prints in a folder, to look at.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE.parent / folder) for folder in ("", "samples", "accuracy")]

from sample_markup import Source, parse_block, read_source  # noqa: E402
from sample_truth import derive_truth  # noqa: E402

from variants.designs import DESIGNS, Design  # noqa: E402
from variants.press import Press, Print  # noqa: E402
from variants.prints import JOBS, SAMPLES, Job  # noqa: E402
from variants.readings import VARIANTS, read_back  # noqa: E402

SPARE_KINDS = ("contents", "notes")
"""Headings that a reader may or may not count as sections."""


def read_job(job: Job, design: Design) -> Source:
    """A job's source as its design prints it."""
    source = read_source(job.source)
    for block in source.blocks:
        if block.kind == "heading" and not block.data["inline"] and block.data["level"] in design.capitals:
            block.inline.text = block.inline.text.upper()
    source.blocks = [
        b for b in source.blocks if b.kind != "furniture" and not (b.kind == "page" and job.source.parent == SAMPLES)
    ]
    if design.notes != "end":
        source.blocks = [b for b in source.blocks if b.kind != "endnotes" and b.data.get("kind") != "notes"]
    elif not any(b.kind == "endnotes" for b in source.blocks):
        source.blocks += [parse_block("# notes 1 - | Notes"), parse_block("@endnotes")]
    for block in source.blocks:
        if block.kind == "heading" and block.data["kind"] in SPARE_KINDS:
            block.data["spare"] = True
    return source


def joins_of(source: Source, cuts: list[tuple[int, int]]) -> list[dict[str, str]]:
    """Sentences a page's end cuts: the words before and after it."""
    out = []
    for k, at in cuts:
        text = source.blocks[k].inline.text
        while at < len(text) and not text[at].isspace() and not text[at].isalnum():
            at += 1
        before, after = text[:at].rstrip(), text[at:].lstrip()
        if before and after and before.rstrip('”’")')[-1:] not in ".?!":
            out.append({"before": before[-40:], "after": after[:40]})
    return out


def truth_of(name: str, source: Source, printed: Print, columns: int) -> dict[str, Any]:
    """Truth of a print, the same for all readings of it."""
    notes = {note: (mark, None, None, printed.page_of.get(note)) for note, mark in printed.markers.items()}
    whole = derive_truth(source, {"blocks": {}, "notes": notes, "furniture": [], "corrections": []})
    spare = {b.inline.text for b in source.blocks if b.kind == "heading" and b.data.get("spare")}
    sections = []
    for s in whole["sections"]:
        row = {k: s[k] for k in ("level", "label", "title", "kind")}
        if s["title"] in spare or s.get("optional"):
            row["optional"] = True
        sections.append(row)
    for b in source.blocks:  # run-in heads are leads of their paragraphs; a reader may take them for sections
        if (
            b.kind in ("paragraph", "item")
            and b.inline.styles
            and b.inline.styles[0][0] == 0
            and b.inline.styles[0][2] == "b"
        ):
            sections.append(
                {
                    "level": 0,
                    "label": "",
                    "title": b.inline.text[: b.inline.styles[0][1]],
                    "kind": "lead",
                    "optional": True,
                }
            )
    before = "".join(f"{line}\n\n" for line in source.meta.get("lines_before", []))
    return {
        "name": name,
        "title": whole["title"],
        "text": before + whole["text"],
        "sections": sections,
        "notes": [
            {
                "ordinal": n["ordinal"],
                "marker": n["marker"],
                "page": n["page_ordinal"],
                "text": n["text"],
                "call": n["call"] + len(before),
                "before": n["anchor"]["before"],
            }
            for n in whole["notes"]
        ],
        "furniture": sorted({line for page in printed.furniture for line in page}),
        "joins": joins_of(source, printed.cuts),
        "pages": printed.pages,
        "columns": columns,
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("names", nargs="*", help="documents; all where none is given")
    parser.add_argument("--pdf", type=Path, help="keep the prints here")
    parser.add_argument("--only", default=",".join(VARIANTS), help="readings to make anew")
    args = parser.parse_args()
    for name, job in JOBS.items():
        if args.names and name not in args.names:
            continue
        source = read_job(job, DESIGNS[job.design])
        press = Press(source, DESIGNS[job.design], job.strings)
        printed = press.run()
        if args.pdf:
            args.pdf.mkdir(parents=True, exist_ok=True)
            (args.pdf / f"{name}.pdf").write_bytes(printed.pdf)
        truth = truth_of(name, source, printed, DESIGNS[job.design].columns)
        (HERE / "truth").mkdir(exist_ok=True)
        (HERE / "texts").mkdir(exist_ok=True)
        (HERE / "truth" / f"{name}.json").write_text(
            json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
        for variant, text in read_back(
            printed.pdf, DESIGNS[job.design], sum(map(ord, name)), tuple(args.only.split(","))
        ).items():
            (HERE / "texts" / f"{name}.{variant}.txt").write_text(text, encoding="utf-8", newline="\n")
        print(
            f"{name}: {printed.pages} pages, {len(truth['notes'])} notes, {len(truth['joins'])} cut sentences, parted {sorted(press.parted)}, late {press.late}",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
