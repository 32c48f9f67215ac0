"""Spoil the page images as copiers and scanners do, read them with Tesseract, and keep account of every line.

Since every printed line's place is known, each line Tesseract reads is traced to what was printed there: its role,
its block or note. Head key ``layout``: ``degrade`` {blur, noise, skew, jpeg, shrink, fade, specks}; ``out``
(``paragraphs``: blank lines as Tesseract sets them; ``lines``: indents kept, no blank lines); ``page_break`` (what
stands between pages). With GREYLIT_SAMPLE_PAGES=folder in the environment the clean pages are saved there.
"""

from __future__ import annotations

import difflib
import os
import re
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from sample_markup import Source
from sample_print import Placed, Press

DPI = 300
"""Dots an inch that the pages are printed at."""


def degrade(image: Any, o: dict[str, Any], seed: int) -> Any:
    """The page image as a worn copy, scanned: skewed, unevenly lit, blurred, noisy, pressed as JPEG."""
    import io

    import numpy as np
    from PIL import Image, ImageFilter

    rng = np.random.default_rng(seed)
    image = image.rotate(
        float(rng.uniform(-1, 1)) * o.get("skew", 0.3), resample=Image.Resampling.BICUBIC, fillcolor=255
    )
    w, h = image.size
    shrink = o.get("shrink", 0.6)
    image = image.resize((int(w * shrink), int(h * shrink)), Image.Resampling.BILINEAR)
    image = image.filter(ImageFilter.GaussianBlur(o.get("blur", 0.6)))
    a = np.asarray(image, dtype=np.float32)
    a = 255 - (255 - a) * o.get("fade", 0.8)
    a -= np.linspace(0, rng.uniform(10, 30), a.shape[1], dtype=np.float32)[None, :]
    a += rng.normal(0, o.get("noise", 14), a.shape)
    a[rng.random(a.shape) < o.get("specks", 0.0006)] = 40
    image = Image.fromarray(np.clip(a, 0, 255).astype(np.uint8))
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=o.get("jpeg", 35))
    return Image.open(buffer).resize((w, h), Image.Resampling.BICUBIC)


def read_page(image: Any) -> list[dict[str, Any]]:
    """Lines Tesseract finds on a page: text, box, paragraph."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.png"
        image.save(path, dpi=(300, 300))
        done = subprocess.run(
            ["tesseract", str(path), "stdout", "-l", "eng", "--psm", "3", "tsv"],
            capture_output=True,
            check=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"},
        )
    lines: list[dict[str, Any]] = []
    key = None
    for row in done.stdout.decode("utf-8").split("\n")[1:]:
        cell = row.split("\t")
        if len(cell) < 12 or cell[0] != "5" or not cell[11].strip():
            continue
        x, y, w, h = map(int, cell[6:10])
        if cell[1:5] != key:
            key = cell[1:5]
            lines.append({"par": tuple(cell[1:4]), "words": [], "box": (x, y, x + w, y + h)})
        line = lines[-1]
        line["words"].append(cell[11])
        a, b, c, d = line["box"]
        line["box"] = (min(a, x), min(b, y), max(c, x + w), max(d, y + h))
    return lines


def trace(box: tuple[int, int, int, int], placed: list[Placed]) -> Placed | None:
    """What was printed where a line was read: the piece beside it in height, and of such the longest stretch.

    >>> here = ((100, 50, 300, 94), "body", 1, None)
    >>> trace((98, 52, 900, 96), [here]) == here, trace((98, 152, 300, 196), [here])
    (True, None)
    """
    best, most = None, (0.5, 0.0)
    left, top, right, bottom = box
    for piece in placed:
        a, b, c, d = piece[0]
        high = max(0, min(bottom, d + 12) - max(top, b - 4)) / max(1, bottom - top)
        wide = min(right, c) - max(left, a)
        if wide > 0 and (round(high, 1), wide) > most:
            best, most = piece, (round(high, 1), wide)
    return best


def token_changes(read: str, printed: str) -> list[tuple[str, str]]:
    """Differing token runs of a read line and what was printed, quotes' shape aside.

    >>> token_changes("the rnodern quay.' It", "the modern quay. It")
    [('rnodern', 'modern'), ("quay.'", 'quay.')]
    """
    fold = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
    a, b = read.split(), printed.split()
    out = []
    matcher = difflib.SequenceMatcher(
        None, [w.translate(fold) for w in a], [w.translate(fold) for w in b], autojunk=False
    )
    for op, i, j, k, m in matcher.get_opcodes():
        if op == "replace" and j - i == m - k:
            out += list(zip(a[i:j], b[k:m], strict=True))
        elif op != "equal" and j - i <= 4 and m - k <= 4:
            out.append((" ".join(a[i:j]), " ".join(b[k:m])))
    return out


def change_class(read: str, printed: str, role: str, calls: bool) -> str:
    """Class of a reading error (the classes of the truth's ``corrections``)."""
    if printed == "•":
        return "bullet_glyph"
    if not printed:
        return "stray"
    if role == "note" and re.match(r"(?:\d+|\*) ", printed + " "):
        return "note_marker"
    if "://" in printed or ".example" in printed:
        return "url_char"
    if calls and role != "note" and read.startswith(printed[:3]):
        return "glued_note_digit"
    if read.replace(" ", "") == printed.replace(" ", ""):
        return "spacing"
    return "confusion"


def press_scan(source: Source) -> tuple[bytes, list[list[Placed]]]:
    """The bytes of a PDF file with the scanned pages of a sample, and what was printed where on each, in pixels."""
    from io import BytesIO

    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    press = Press(source)
    pages = press.paginate()
    pages = press.paginate()  # again: markers' widths are known now
    o = press.o.get("degrade", {})
    size = (press.w * 72 / DPI, press.h * 72 / DPI)
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=True, pageCompression=0)
    printed = []
    for number, (image, placed) in enumerate(press.draw(pages), 1):
        worn = degrade(image, o, source.meta["seed"] * 1000 + number)
        small = worn.resize([int(side * o["shrink"]) for side in worn.size])
        scan = BytesIO()
        small.save(scan, "JPEG", quality=o["jpeg"])
        canvas.drawImage(ImageReader(BytesIO(scan.getvalue())), 0, 0, *size)
        canvas.showPage()
        printed.append(placed)
    canvas.save()
    return buffer.getvalue(), printed


def locate_scan(reading: Any, printed: list[list[Placed]]) -> dict[str, Any]:
    """Where things lie among the lines greylit reads of a scan: what was printed there tells."""
    found: dict[str, Any] = {"furniture": [], "corrections": [], "blocks": {}, "notes": {}}
    for at, (print_, page) in enumerate(zip(reading.prints, reading.pages, strict=True), 1):
        if print_.box is None:
            continue
        a, b, c, d = (int(side * DPI / 72) for side in print_.box)
        piece = trace((a, b, c, d), printed[page - 1])
        if piece is None:
            continue
        _, role, key, line = piece
        if line is None:
            found["furniture"].append({"lines": [at, at], "what": role})
        elif role == "note":
            marker, start, _, first = found["notes"].get(key, (key, at, at, page))
            found["notes"][key] = (marker, start, at, first)
        else:
            found["blocks"].setdefault(key, at)
    return found


def print_and_read(source: Source) -> tuple[str, dict[str, Any]]:
    """The raw text of a printed and read sample and where things lie in it (see ``sample_truth.derive_truth``)."""
    press = Press(source)
    pages = press.paginate()
    pages = press.paginate()  # again: markers' widths are known now
    found: dict[str, Any] = {"furniture": [], "corrections": [], "blocks": {}, "notes": {}}
    raw: list[str] = []
    broken: dict[Any, tuple[int, str, str]] = {}  # block or note → line, pieces of the word broken at its end
    o = press.o
    for number, (image, placed) in enumerate(press.draw(pages), 1):
        if keep := os.environ.get("GREYLIT_SAMPLE_PAGES"):
            image.save(Path(keep) / f"{Path(source.meta['file']).stem}-{number}.png")
        worn = degrade(image, o.get("degrade", {}), source.meta["seed"] * 1000 + number)
        previous = None
        if number > 1:
            raw.extend(o.get("page_break", "\n\n").split("\n")[1:])
            if o.get("page_break") == "\f":
                raw.append("\f")
        pending_feed = raw and raw[-1] == "\f"
        if pending_feed:
            raw.pop()
        for line in read_page(worn):
            text = " ".join(line["words"])
            if o.get("out") == "lines":
                text = " " * max(0, round((line["box"][0] - press.margin) / 24)) + text
            elif previous and line["par"] != previous:
                raw.append("")
            previous = line["par"]
            if pending_feed:
                text, pending_feed = "\f" + text, False
            raw.append(text)
            at = len(raw)
            piece = trace(line["box"], placed)
            role, key, printed = piece[1:] if piece else ("stray mark", None, None)
            if printed is None:
                last = found["furniture"][-1] if found["furniture"] else None
                if last and last["what"] == role and last["lines"][1] >= at - 2:
                    last["lines"][1] = at
                else:
                    found["furniture"].append({"lines": [at, at], "what": role})
                continue
            if role == "note":
                marker, start, _, page = found["notes"].get(key, (press.mark(key), at, at, number))
                found["notes"][key] = (marker, start, at, page)
            else:
                found["blocks"].setdefault(key, at)
            shown = ("" if not printed.words or not printed.words[0][0].call else press.mark(key) + " ") + printed.text
            for wrong, right in token_changes(text.strip("\f "), shown):
                kind = change_class(wrong, right, role, bool(printed.calls))
                found["corrections"].append({"line": at, "raw": wrong, "text": right, "class": kind})
            if key in broken:
                line_no, head_raw, head = broken.pop(key)
                raw_word, word = text.split()[0], head[:-1] + shown.split()[0]
                found["corrections"].append(
                    {"line": line_no, "raw": f"{head_raw} ⏎ {raw_word}", "text": word, "class": "hyphenation"}
                )
            if printed.hyphen:
                broken[key] = (at, text.split()[-1], shown.split()[-1])
    return "\n".join(raw).rstrip("\n") + "\n", found
