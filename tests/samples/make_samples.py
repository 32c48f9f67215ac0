#!/usr/bin/env python3
"""Make the sample documents in raw/ and their truth in tests/samples/truth/ from tests/samples/sources/.

usage: make_samples.py [--check] [--ocr-only | --plain-only] [NAME …]

Every document has one source (see ``sample_markup``) from which both the damaged text and the truth are derived.
Plain kinds (``print: scrape``) are written by ``sample_scrape`` with seeded damage; ``docx``, ``html`` and ``pdf`` by
``sample_docx``, ``sample_html`` and ``sample_pdf``; ``print: ocr`` and ``scan`` kinds are set on
pages (``sample_print``), the page images worn and read by Tesseract (``sample_scan``), so their errors are true OCR errors.

Needed only to make samples anew: PyYAML; for the OCR kinds also Pillow, numpy, pyphen, Tesseract 5 with English data
(Debian: tesseract-ocr) and the Liberation fonts (Debian: fonts-liberation). Another version of Tesseract reads a page
otherwise: commit raw/ and truth/ together, always. ``--check`` says whether the plain kinds are as their sources say.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sample_markup import Source

HERE = Path(__file__).resolve().parent
RAW = HERE.parent.parent / "raw"


def make(path: Path) -> tuple[Path, bytes, bytes]:
    """Raw file, its bytes and the bytes of its truth."""
    from sample_markup import read_source
    from sample_truth import derive_truth

    source = read_source(path)
    if source.meta["print"] in ("docx", "html", "pdf", "scan"):
        return make_file(source)
    if source.meta["print"] == "ocr":
        from sample_scan import print_and_read

        raw, lines = print_and_read(source)
    else:
        from sample_scrape import scrape

        raw, lines = scrape(source)
    truth = derive_truth(source, lines)
    encoded = raw.replace("\n", source.meta.get("newline", "\n")).encode("utf-8")
    return RAW / source.meta["file"], encoded, (json.dumps(truth, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def make_file(source: Source) -> tuple[Path, bytes, bytes]:
    """As ``make``, for the kinds that are files of parts; where their lines lie is told by what greylit reads of them."""
    import sample_docx
    import sample_html
    from sample_truth import derive_truth

    from greylit.settings import Settings
    from greylit.stages import read

    kind = source.meta["print"]
    if kind == "scan":
        import sample_scan

        data, printed = sample_scan.press_scan(source)
        places = sample_scan.locate_scan(read(data, source.meta["file"], Settings()), printed)
    elif kind == "pdf":
        import sample_pdf

        data, apart = sample_pdf.press(source)
        reading = read(data, source.meta["file"], Settings())
        places = sample_pdf.locate(source, apart, reading.lines, reading.pages)
    else:
        data, furniture = {"docx": sample_docx, "html": sample_html}[kind].press(source)
        places = sample_docx.locate(source, furniture, read(data, source.meta["file"], Settings()).lines)
    truth = derive_truth(source, places)
    return RAW / source.meta["file"], data, (json.dumps(truth, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("names", nargs="*", help="sources by stem; all where none is given")
    parser.add_argument("--check", action="store_true", help="compare, write nothing (plain kinds only)")
    parser.add_argument("--plain-only", action="store_true")
    parser.add_argument("--ocr-only", action="store_true")
    args = parser.parse_args()
    sys.path.insert(0, str(HERE))
    status = 0
    for path in sorted((HERE / "sources").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        ocr = any(f"\nprint: {kind}\n" in text for kind in ("ocr", "scan"))
        if (
            (args.names and path.stem not in args.names)
            or (ocr and (args.plain_only or args.check))
            or (not ocr and args.ocr_only)
        ):
            continue
        target, raw, truth = make(path)
        truth_path = HERE / "truth" / f"{path.stem}.json"
        if args.check:
            same = target.read_bytes() == raw and truth_path.read_bytes() == truth
            status |= not same
            print(f"{path.stem}: {'as its source' if same else 'DIFFERS from its source: run make_samples.py'}")
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(raw)
        truth_path.write_bytes(truth)
        print(f"{path.stem}: {len(raw)} bytes -> {target.relative_to(RAW.parent)}")
    return status


if __name__ == "__main__":
    sys.exit(main())
