"""Read a printed document back in three ways: ``pdftotext -layout``, ``pdftotext -raw``, and scan with Tesseract."""

from __future__ import annotations

import io
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from variants.designs import Design

VARIANTS = ("layout", "raw", "ocr")


def read_embedded(pdf: Path, mode: str, joint: str) -> str:
    """Text of a PDF as poppler gives it; ``mode`` is layout or raw."""
    done = subprocess.run(["pdftotext", f"-{mode}", "-enc", "UTF-8", str(pdf), "-"], capture_output=True, check=True)
    pages = done.stdout.decode("utf-8").split("\f")
    return join_pages(pages[:-1] if pages and not pages[-1].strip() else pages, joint)


def join_pages(pages: list[str], joint: str) -> str:
    """Pages with ``joint`` between them; each ends with one line end."""
    return joint.join(page.rstrip("\n") + "\n" for page in pages)


def wear_page(image: Any, wear: dict[str, float], seed: int) -> Any:
    """The page as a mildly worn copy, scanned: skewed, blurred, noisy, pressed as JPEG."""
    import numpy as np
    from PIL import Image, ImageFilter

    rng = np.random.default_rng(seed)
    turn = float(rng.uniform(-1, 1)) * wear.get("skew", 0.25)
    image = image.rotate(turn, resample=Image.Resampling.BICUBIC, fillcolor=255)
    image = image.filter(ImageFilter.GaussianBlur(wear.get("blur", 0.7)))
    a = np.asarray(image, dtype=np.float32)
    a = 255 - (255 - a) * wear.get("fade", 0.85)
    a += rng.normal(0, wear.get("noise", 10), a.shape)
    image = Image.fromarray(np.clip(a, 0, 255).astype(np.uint8))
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=int(wear.get("jpeg", 45)))
    return Image.open(buffer)


def read_scan(pdf: Path, design: Design, seed: int) -> str:
    """Text Tesseract reads off the worn pages."""
    from PIL import Image

    pages = []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(design.dpi), "-gray", str(pdf), f"{folder}/p"], check=True)
        for number, path in enumerate(sorted(Path(folder).glob("p*.pgm")), 1):
            worn = wear_page(Image.open(path), design.wear, seed * 1000 + number)
            target = Path(folder) / "worn.png"
            worn.save(target, dpi=(design.dpi, design.dpi))
            done = subprocess.run(
                ["tesseract", str(target), "stdout", "-l", "eng", "--psm", "3"],
                capture_output=True,
                check=True,
                env={**os.environ, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"},
            )
            pages.append(done.stdout.decode("utf-8").rstrip("\f\n") + "\n")
    return join_pages(pages, design.joints[2])


def read_back(pdf: bytes, design: Design, seed: int, wanted: tuple[str, ...] = VARIANTS) -> dict[str, str]:
    """The readings of a PDF by variant."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "d.pdf"
        path.write_bytes(pdf)
        out = {}
        for variant, joint in zip(VARIANTS, design.joints, strict=True):
            if variant in wanted:
                out[variant] = (
                    read_scan(path, design, seed) if variant == "ocr" else read_embedded(path, variant, joint)
                )
        return out
