"""Figures: which picture of a document goes into which file of its folder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec


class Figure(msgspec.Struct, frozen=True, array_like=True):
    """A file of a document's folder ``figures/<doc_id>/``, and the picture of its reading (0-based) that it holds."""

    name: str
    picture: int


def name_figures(caption: int, pictures: Iterable[int], suffixes: Sequence[str]) -> list[Figure]:
    """The files of a caption's pictures, named by its ordinal.

    >>> [figure.name for figure in name_figures(3, [0, 2], [".png", ".png", ".jpg"])]
    ['3.png', '3-2.jpg']
    """
    return [
        Figure(f"{caption}{f'-{n}' if n > 1 else ''}{suffixes[picture]}", picture)
        for n, picture in enumerate(pictures, 1)
    ]


def figure_path(doc_id: str, name: str) -> str:
    """A figure's file below processed_dir, POSIX separators."""
    return f"figures/{doc_id}/{name}"
