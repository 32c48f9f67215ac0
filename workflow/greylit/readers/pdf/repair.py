"""Repair: a PDF file that was cut off, or lost its table of objects or its page tree, put together from what is left.

pdfium finds the objects of a file without a table, but not its pages where the trailer, the catalogue or the page tree
is gone. Here the objects are found by their own marks, those in object streams are unpacked, and a new tree of all page
objects, in the order of their numbers in the file, is written behind them.
"""

from __future__ import annotations

import re
import zlib

OBJECT = re.compile(rb"(?<![0-9])(\d{1,10})[ \r\n]+(\d{1,5})[ \r\n]+obj\b")
PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
STREAM = re.compile(rb"stream\r?\n")
MEDIA = re.compile(rb"/MediaBox\s*\[[^\]]*\]")
RESOURCES = re.compile(rb"/Resources\s*\d+\s+\d+\s+R")
PARENT = re.compile(rb"/Parent\s*(\d+)\s+\d+\s+R")
LIMIT = 200_000_000
"""Bytes of unpacked object streams at most."""


def repair_pdf(data: bytes) -> bytes | None:
    """A file that holds the pages still found in ``data``; None where there are none, or where it is encrypted.

    >>> repair_pdf(b"%PDF-1.4\\n1 0 obj\\n<< /Type /Catalog >>\\nendobj") is None
    True
    """
    if re.search(rb"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)", data):
        return None
    objects: dict[int, bytes] = {}
    marks = list(OBJECT.finditer(data))
    for n, mark in enumerate(marks):
        end = marks[n + 1].start() if n + 1 < len(marks) else len(data)
        body = data[mark.end() : end]
        stop = body.rfind(b"endobj")
        if stop < 0 and n + 1 == len(marks):
            body = _close(body)
        objects[int(mark[1])] = body[:stop] if stop >= 0 else body
    packed = [body for body in objects.values() if re.search(rb"/Type\s*/ObjStm\b", body[:2000])]
    room = LIMIT
    for body in packed:
        for number, held in _unpack(body, room).items():
            objects.setdefault(number, held)
            room -= len(held)
    pages = [number for number, body in objects.items() if PAGE.search(STREAM.split(body, maxsplit=1)[0])]
    if not pages:
        return None
    return _write(objects, pages)


def _close(body: bytes) -> bytes:
    """The last object of a file that is cut off: a stream is ended, anything else is lost."""
    return body + b"\nendstream" if STREAM.search(body) else b" null "


def _unpack(body: bytes, room: int) -> dict[int, bytes]:
    """The objects of an object stream."""
    head, _, rest = body.partition(b"stream")
    count, first = re.search(rb"/N\s+(\d+)", head), re.search(rb"/First\s+(\d+)", head)
    if count is None or first is None or room <= 0 or b"/FlateDecode" not in head:
        return {}
    try:
        plain = zlib.decompressobj().decompress(rest.lstrip(b"\r\n"), room)
    except zlib.error:
        return {}
    places = [int(n) for n in plain[: int(first[1])].split()[: 2 * int(count[1])] if n.isdigit()]
    numbers, starts = places[::2], [int(first[1]) + n for n in places[1::2]]
    ends = [*starts[1:], len(plain)]
    return {number: plain[a:b] for number, a, b in zip(numbers, starts, ends, strict=False)}


def _write(objects: dict[int, bytes], pages: list[int]) -> bytes:
    """A file of objects, with a catalogue and a flat page tree."""
    catalogue = max(objects) + 1
    tree = catalogue + 1
    inherited = {number: _inherit(objects, number) for number in pages}
    out = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    for number, body in sorted(objects.items()):
        if re.search(rb"/Type\s*/(?:XRef|ObjStm|Catalog|Pages)\b", body[:2000]):
            continue
        if number in inherited:
            body = PARENT.sub(b"", body, count=1)
            body = body.replace(b"<<", b"<< /Parent %d 0 R " % tree + inherited[number], 1)
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + body.strip() + b"\nendobj\n"
    kids = b" ".join(b"%d 0 R" % number for number in pages)
    for number, body in (
        (catalogue, b"<< /Type /Catalog /Pages %d 0 R >>" % tree),
        (tree, b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids)),
    ):
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, at in sorted(places.items()):
        out += b"%d 1\n%010d 00000 n \n" % (number, at)
    out += b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (tree + 1, catalogue, table)
    return bytes(out)


def _inherit(objects: dict[int, bytes], page: int) -> bytes:
    """What a page takes from the nodes above it: its size and resources, where it has none; A4 where nobody says."""
    out = b""
    for pattern, default in ((MEDIA, b"/MediaBox [0 0 595 842]"), (RESOURCES, b"")):
        at, seen = page, set[int]()
        found = None
        while at in objects and at not in seen:
            seen.add(at)
            found = pattern.search(objects[at])
            parent = PARENT.search(objects[at])
            if found is not None or parent is None:
                break
            at = int(parent[1])
        if found is None or at != page:
            out += (found[0] if found is not None else default) + b" "
    return out
