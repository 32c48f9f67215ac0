"""Pictures of figures: what kind of file one is, and which of a manuscript's belong to which caption."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Sequence
from io import BytesIO

import msgspec

from greylit.reading import Picture, UnreadableDocument
from greylit.records import Diagnostic

QUICK = 2
"""Effort of compressing: figures come out as small as with 6, in a third of the time."""

SMALLEST = 40
"""Pixels of a picture's shorter side; what is smaller is an icon, a bullet or a counter."""

KINDS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    # how an image file begins, the suffix it is kept under
    (re.compile(rb"\x89PNG"), ".png"),
    (re.compile(rb"\xff\xd8\xff"), ".jpg"),
    (re.compile(rb"GIF8"), ".gif"),
    (re.compile(rb"RIFF.{4}WEBP", re.S), ".webp"),
)
DRAWINGS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    # the same of drawings, which have no pixels
    (re.compile(rb"\x01\0\0\0.{36} EMF", re.S), ".emf"),
    (re.compile(rb"\xd7\xcd\xc6\x9a|\x01\0\x09\0\0\x03"), ".wmf"),
    (re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg\b", re.S), ".svg"),
)


def tell_picture(data: bytes) -> tuple[str, bytes] | None:
    """The suffix and the bytes to keep of an image file; TIFF, BMP and others become PNG. None for an icon.

    Raises ValueError where the bytes are no image.

    >>> tell_picture(b"<svg viewBox='0 0 9 9'/>")[0]
    '.svg'
    """
    from PIL import Image

    for pattern, suffix in DRAWINGS:
        if pattern.match(data):
            return suffix, data
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(BytesIO(data)) as picture:
                if min(picture.size) < SMALLEST:
                    return None
                for pattern, suffix in KINDS:
                    if pattern.match(data):
                        return suffix, data
                return ".png", encode_png(picture)
        except (OSError, SyntaxError, Image.DecompressionBombError) as error:
            raise ValueError(str(error)) from None


def encode_png(picture: object) -> bytes:
    """A picture as PNG."""
    from PIL import Image

    assert isinstance(picture, Image.Image)
    if picture.mode not in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"):
        picture = picture.convert("RGB")
    buffer = BytesIO()
    picture.save(buffer, "PNG", compress_level=QUICK)
    return buffer.getvalue()


def shift_picture(picture: Picture, by: int) -> Picture:
    """A picture whose lines come after so many others."""
    labels = tuple(line + by for line in picture.labels)
    return msgspec.structs.replace(picture, line=picture.line + by, labels=labels)


class Gallery:
    """The pictures that stand between and in the parts of a manuscript, until captions claim them.

    ``gaps[k]`` are the names of those before part k, with those in the part before it; the last those at the end. ``load`` gives the bytes a name
    stands for, None where the file does not hold them.
    """

    def __init__(self, gaps: Sequence[Sequence[str]], load: Callable[[str], bytes | None]) -> None:
        self._gaps, self._load = gaps, load
        self._claimed: set[tuple[int, int]] = set()
        self.pictures: list[Picture] = []
        self.diagnostics: list[Diagnostic] = []

    def claim(self, k: int, own: Sequence[str], line: int) -> bool:
        """Give the caption in part k, which begins on a line, its pictures: its own, else those before it, else after."""
        found = [picture for name in own if (picture := self._open(name, line))]
        self._claimed |= {(k + 1, n) for n in range(len(own))}  # they stand at the head of the gap behind it, too
        for gap in (k, k + 1):
            found = found or self._claim_gap(gap, line)
        self.pictures += found
        return bool(found)

    def _claim_gap(self, gap: int, line: int) -> list[Picture]:
        found = []
        for n, name in enumerate(self._gaps[gap]):
            if (gap, n) not in self._claimed and (picture := self._open(name, line)):
                self._claimed.add((gap, n))
                found.append(picture)
        return found

    def _open(self, name: str, line: int) -> Picture | None:
        try:
            data = self._load(name)
            told = tell_picture(data) if data else None
        except (ValueError, UnreadableDocument):
            message = f"the picture {name[:80]!r} of a figure is damaged or of a kind that greylit does not know: it is not kept"
            self.diagnostics.append(Diagnostic(severity="info", code="picture-unreadable", message=message, line=line))
            return None
        return Picture(line=line, suffix=told[0], data=told[1]) if told else None
